/** Shown only when the first answer takes a moment, so that a quick page does not flicker. */
export function Loading() {
  return (
    <p className="govuk-body wm-loading" role="status">
      Loading…
    </p>
  );
}
