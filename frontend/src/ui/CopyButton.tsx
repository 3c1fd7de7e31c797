import { useState } from 'react';
import { Textarea } from './fields';

interface Props {
  text: string;
  children: string;
}

/** Copies a text; where the browser does not let it, shows it to be copied by hand. */
export function CopyButton({ text, children }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'shown'>();
  async function copy() {
    const copied = await Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).catch(
      () => false,
    );
    setOutcome(copied ? 'copied' : 'shown');
  }
  return (
    <div className="wm-copy">
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void copy()}>
        {children}
      </button>
      <span role="status">
        {outcome === 'copied' && 'Copied.'}
        {outcome === 'shown' && 'Your browser does not copy by itself: the text is below.'}
      </span>
      {outcome === 'shown' && (
        <Textarea
          id="copy"
          label="Select it all and copy it"
          labelSize="s"
          rows={8}
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
