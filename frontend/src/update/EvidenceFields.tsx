import { useState } from 'react';
import { Input } from '../ui/fields';
import { evidenceField, placesIn, withoutLink } from './evidence';
import { textField, type Form } from './form';

/** Pages that show what is said, each by its name and its address. */
export function EvidenceFields({ form }: { form: Form }) {
  const [opened, setOpened] = useState(0);
  const rows = Math.max(opened, (placesIn(form.draft).at(-1) ?? -1) + 1);
  return (
    <>
      <h2 className="govuk-heading-m">Evidence</h2>
      {Array.from({ length: rows }, (_, place) => (
        <div className="wm-entry" role="group" aria-label={`Link ${place + 1}`} key={place}>
          <Input
            {...textField(form, evidenceField(place, 'title'))}
            label="What the page is called"
            labelSize="s"
          />
          <Input
            {...textField(form, evidenceField(place, 'url'))}
            label="Its address"
            labelSize="s"
            hint="It begins with https://. Everybody who may read your words can open it."
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
          />
          <p className="govuk-body">
            <button
              type="button"
              className="wm-link-button"
              onClick={() => {
                form.edit(withoutLink(form.draft, place));
                setOpened(rows - 1);
              }}
            >
              Take this link away<span className="govuk-visually-hidden">, link {place + 1}</span>
            </button>
          </p>
        </div>
      ))}
      <p className="govuk-body">
        <button type="button" className="wm-link-button" onClick={() => setOpened(rows + 1)}>
          {rows === 0 ? 'Add a link to a page that shows it' : 'Add another link'}
        </button>
      </p>
    </>
  );
}
