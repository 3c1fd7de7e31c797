import { NO_VICTIMS, NO_VICTIMS_ID } from './form';

/** Above all the boxes of a page, which point to it: under each of them it would be passed over. */
export const NoVictims = () => (
  <div className="govuk-warning-text">
    <span className="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">Warning</span>
      <span id={NO_VICTIMS_ID}>{NO_VICTIMS}</span>
    </strong>
  </div>
);
