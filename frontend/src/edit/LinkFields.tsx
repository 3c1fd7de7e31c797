import { Fieldset, Input } from '../ui/fields';
import { focusOn } from '../ui/focusOn';
import type { EntryProps } from './ActionFields';
import { fieldOf } from './useChange';

/** Other strategies that it belongs to. */
export function LinkFields({ at, draft, edit, errorAt }: EntryProps) {
  const { links } = draft;
  const change = (index: number, changes: Partial<(typeof links)[number]>) =>
    edit({ links: links.map((link, each) => (each === index ? { ...link, ...changes } : link)) });

  function takeOff(index: number) {
    focusOn(fieldOf(`${at}/links`));
    edit({ links: links.filter((_, each) => each !== index) });
  }

  return (
    <Fieldset id={fieldOf(`${at}/links`)} legend="Links to other strategies" legendSize="s">
      {links.map((link, index) => (
        <div key={index} className="wm-edit__part">
          <Input
            id={fieldOf(`${at}/links/${index}/title`)}
            label={`Title of link ${index + 1}`}
            value={link.title}
            onChange={({ target }) => change(index, { title: target.value })}
            error={errorAt(`${at}/links/${index}/title`)}
          />
          <Input
            id={fieldOf(`${at}/links/${index}/url`)}
            label={`Address of link ${index + 1} (if it has one)`}
            value={link.url}
            onChange={({ target }) => change(index, { url: target.value })}
            error={errorAt(`${at}/links/${index}/url`)}
          />
          <button type="button" className="wm-link-button" onClick={() => takeOff(index)}>
            Take off link {index + 1}
          </button>
        </div>
      ))}
      <button
        type="button"
        id={fieldOf(`${at}/links`)}
        className="govuk-button govuk-button--secondary"
        onClick={() => edit({ links: [...links, { title: '', url: '' }] })}
      >
        Add a link
      </button>
    </Fieldset>
  );
}
