import type { Evidence } from '../api/types';

/** Links to pages elsewhere; only https addresses come from the server. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="wm-evidence">
      {evidence.map(({ title, url }) => (
        <li key={url + title}>
          <a className="govuk-link" href={url} rel="noreferrer noopener">
            {title}
          </a>{' '}
          <span className="wm-quiet">({new URL(url).host})</span>
        </li>
      ))}
    </ul>
  );
}
