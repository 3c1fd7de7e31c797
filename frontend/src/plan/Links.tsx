import type { Action } from '../api/types';

/** The strategies that an action also serves. */
export function Links({ links }: Pick<Action, 'links'>) {
  return (
    <ul className="wm-plain-list">
      {links.map(({ title, url }) => (
        <li key={title}>
          {url ? (
            <a className="govuk-link" href={url} rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
  );
}
