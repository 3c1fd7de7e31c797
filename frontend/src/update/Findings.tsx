import type { ReactNode } from 'react';
import { Check } from '../ui/Check';

interface Props {
  /** The id of the box, to which an error summary leads. */
  id: string;
  /** Each with the words in their sentence: "“…” looks like a phone number". */
  found: { key: string; words: ReactNode }[];
  isConfirmed: boolean;
  onConfirm: (isConfirmed: boolean) => void;
  error?: string;
}

/** Words that the server holds back because they might say who somebody is: a person mends them, or says that they do not. */
export function Findings({ id, found, isConfirmed, onConfirm, error }: Props) {
  if (found.length === 0) return null;
  return (
    <div className={`wm-findings govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <div className="govuk-warning-text">
        <span className="govuk-warning-text__icon" aria-hidden="true">
          !
        </span>
        <div className="govuk-warning-text__text">
          <span className="govuk-visually-hidden">Warning: </span>
          Could this identify somebody? Take it out before you send, unless it is harmless.
          <ul className="govuk-list" id={`${id}-found`}>
            {found.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </div>
      </div>
      {error && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <Check
        id={id}
        label="It identifies nobody: send it as it is"
        isChecked={isConfirmed}
        onCheck={onConfirm}
        describedBy={`${id}-found`}
      />
    </div>
  );
}

/** `"020 …" looks like a phone number` as people read it, with the name of its field. */
export const findingText = (detail: string, field?: string) =>
  detail.replace(/^"([\s\S]*)" looks like/, (_, words: string) =>
    field ? `“${words}” in “${field}” looks like` : `“${words}” looks like`,
  );
