import type { PlanDocument, PlanImport, Quarter } from '../api/types';
import { Check } from '../ui/Check';
import { Input } from '../ui/fields';
import { useLabels } from '../ui/labels';
import { quarterName } from '../ui/quarter';
import { counted } from '../ui/words';
import { decidedUpdates, type Decisions } from './decided';
import { updateField, type Import } from './useImport';

interface Props {
  file: Import;
  read: PlanImport;
  quarter: Quarter;
  /** That is to be stored: what it has no action for has no update. */
  document: PlanDocument;
}

/** What the file's last column says of a quarter: it comes in as drafts, and only if the manager says so. */
export function FileUpdates({ file, read, quarter, document }: Props) {
  const { withUpdates, leftUpdates, source } = file.decisions;
  const asked = { ...file.decisions, withUpdates: true };
  const updates = decidedUpdates(read, document, { ...asked, leftUpdates: [] });
  const taken = decidedUpdates(read, document, asked).length;
  const { errors } = file.change.recording;
  const refused = updates
    .map(({ ref }) => ref)
    .filter((ref) => !leftUpdates.includes(ref) && errors.some(({ field }) => field === updateField(ref)));
  const decide = (decisions: Partial<Decisions>) => file.decide(decisions);

  return (
    <section aria-labelledby="file-updates">
      <h2 className="govuk-heading-m" id="file-updates">
        Updates for {quarterName(quarter)}
      </h2>
      {updates.length === 0 ? (
        <p className="govuk-body">The file says of no action how it stood.</p>
      ) : (
        <>
          <Check
            isField
            id="with-updates"
            label={`Store ${counted(taken, 'draft')}, entered on behalf of the leads`}
            isChecked={withUpdates}
            onCheck={(isAsked) => decide({ withUpdates: isAsked })}
          />
          {withUpdates && (
            <Input
              id="updates-source"
              label="Where they come from"
              hint="Left empty, the file’s name is said"
              value={source}
              onChange={({ target }) => decide({ source: target.value })}
            />
          )}
          {withUpdates && refused.length > 0 && (
            <p>
              <button
                type="button"
                className="wm-link-button"
                onClick={() => decide({ leftUpdates: [...leftUpdates, ...refused] })}
              >
                Leave out the {counted(refused.length, 'update')} that cannot come in
              </button>
            </p>
          )}
          <ul className="wm-edit__list">
            {updates.map((update) => (
              <li key={update.ref}>
                <OneUpdate {...update} file={file} isRefused={refused.includes(update.ref)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type OneProps = PlanImport['updates'][number] & { file: Import; isRefused: boolean };

function OneUpdate({ ref, rating, done, file, isRefused }: OneProps) {
  const labels = useLabels();
  const { withUpdates, leftUpdates } = file.decisions;
  const said = rating ? labels.ratings[rating] : 'No rating was read';
  const id = updateField(ref);
  const error = isRefused && file.change.recording.errors.find(({ field }) => field === id)?.message;
  return (
    <>
      {error && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      {withUpdates ? (
        <Check
          id={id}
          label={`${ref} ${said}`}
          isChecked={!leftUpdates.includes(ref)}
          onCheck={(isTaken) =>
            file.decide({
              leftUpdates: isTaken ? leftUpdates.filter((each) => each !== ref) : [...leftUpdates, ref],
            })
          }
          describedBy={error ? `${id}-error` : undefined}
        />
      ) : (
        <p className="govuk-body">
          <strong>{ref}</strong> {said}
        </p>
      )}
      {done && <p className="govuk-body wm-import__said">{done}</p>}
    </>
  );
}
