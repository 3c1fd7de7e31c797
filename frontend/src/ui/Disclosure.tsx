import { useState, type ReactNode } from 'react';

interface Props {
  summary: ReactNode;
  /** Shown first when opened, so that what is never opened is never fetched. */
  children: () => ReactNode;
}

/** Something that most readers pass over, a press away. */
export function Disclosure({ summary, children }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="govuk-details" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{opened && children()}</div>
    </details>
  );
}
