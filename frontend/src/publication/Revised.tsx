import type { Difference, Publication } from '../api/types';
import { counted } from '../ui/words';

const KINDS: Record<Difference['kind'], string> = {
  FIGURE: 'Figures',
  ACTION: 'Actions',
  READING: 'Readings',
  WORDS: 'Words',
};

/** What a revision says otherwise than the one before, and why it was made. */
export function Revised({ revises }: { revises: NonNullable<Publication['revises']> }) {
  const { differences, reason, revision } = revises;
  return (
    <>
      <p className="govuk-body">
        <strong>Why:</strong> {reason}
      </p>
      {differences.length === 0 ? (
        <p className="govuk-body">Nothing differs from revision {revision}.</p>
      ) : (
        <table className="govuk-table wm-small-table wm-differences">
          <caption className="govuk-table__caption govuk-table__caption--s">
            {counted(differences.length, 'difference')} from revision {revision}
          </caption>
          <thead>
            <tr>
              <th scope="col">Of</th>
              <th scope="col">What</th>
              <th scope="col">Was</th>
              <th scope="col">Is now</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ kind, of, what, before, now }) => (
              <tr key={kind + of + what}>
                <th scope="row">{/^\d/.test(of) ? `Action ${of}` : of}</th>
                <td>
                  <span className="govuk-visually-hidden">{KINDS[kind]}: </span>
                  {what}
                </td>
                <td>{before ?? <i>nothing</i>}</td>
                <td>{now ?? <i>nothing</i>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
