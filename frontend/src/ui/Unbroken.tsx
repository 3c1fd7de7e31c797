import { Children, Fragment, type ReactNode } from 'react';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Quarters, financial years, dates and counts of days. */
const WHOLE = new RegExp(
  String.raw`(\bQ[1-4] \d{4}-\d{2}\b|\b\d{4}-\d{2}\b|\b\d{1,2} (?:${MONTHS})\b(?: \d{4})?|\b\d+ days?\b)`,
);

/**
 * Text in which a quarter or a date stays on one line. Browsers break "2024-25" after its hyphen, and no style of the whole page hinders
 * them; other characters than the plain ones would be copied along, and would not be found by who searches the page.
 */
export function Unbroken({ children }: { children: ReactNode }) {
  return Children.map(children, (child) =>
    typeof child === 'string' ? <Fragment>{child.split(WHOLE).map(held)}</Fragment> : child,
  );
}

const held = (part: string, index: number) =>
  index % 2 === 1 ? (
    <span className="wm-nowrap" key={index}>
      {part}
    </span>
  ) : (
    part
  );
