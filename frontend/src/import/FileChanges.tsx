import { Marked } from '../challenge/Marked';
import { wordDiff } from '../challenge/wordDiff';
import type { ImportChange, MyPlan, Quarter } from '../api/types';
import { quarterChoices } from '../edit/ActionFields';
import { openQuarters } from '../edit/quarters';
import { Check } from '../ui/Check';
import { Disclosure } from '../ui/Disclosure';
import { Select } from '../ui/fields';
import { counted } from '../ui/words';
import type { Decisions } from './decided';
import { fieldName, fieldValue } from './names';
import { takeField } from './useImport';

interface Props {
  plan: MyPlan;
  changes: ImportChange[];
  decisions: Decisions;
  onDecide: (decisions: Partial<Decisions>) => void;
}

/** Action by action what the file would make of the plan; each to be taken or left. */
export function FileChanges({ plan, changes, decisions, onDecide }: Props) {
  if (changes.length === 0) {
    return <p className="govuk-inset-text">The file says of every action what the plan says.</p>;
  }
  const { left, withdrawn } = decisions;
  const take = (ref: string, isTaken: boolean) =>
    onDecide({ left: isTaken ? left.filter((each) => each !== ref) : [...left, ref] });
  const withdraw = (ref: string, quarter: string) => {
    const rest = Object.fromEntries(Object.entries(withdrawn).filter(([each]) => each !== ref));
    onDecide({ withdrawn: quarter ? { ...rest, [ref]: quarter as Quarter } : rest });
  };

  const absent = changes.filter(({ kind }) => kind === 'ABSENT');
  const others = changes.filter(({ kind }) => kind !== 'ABSENT');

  return (
    <section aria-labelledby="file-changes">
      <h2 className="govuk-heading-m" id="file-changes">
        What would change
      </h2>
      <ul className="wm-edit__list">
        {others.map((change) => (
          <li key={change.ref}>
            <p className="govuk-body">
              <strong>{change.ref}</strong> {change.focus}
            </p>
            <Differences change={change} />
            <Check
              id={takeField(change.ref)}
              label={change.kind === 'ADDED' ? `Add ${change.ref}` : `Take the changes of ${change.ref}`}
              isChecked={!left.includes(change.ref)}
              onCheck={(isTaken) => take(change.ref, isTaken)}
            />
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <Disclosure
          summary={`${counted(absent.length, 'action')} not in the file: kept, or to be withdrawn (${
            absent.filter(({ ref }) => withdrawn[ref]).length
          } so far)`}
        >
          {() =>
            absent.map(({ ref, focus }) => (
              <Select
                key={ref}
                id={`absent-${ref}`}
                label={`${ref} ${focus}`}
                value={withdrawn[ref] ?? ''}
                onChange={(quarter) => withdraw(ref, quarter)}
                choices={[
                  { value: '', label: 'Keep it in the plan' },
                  ...quarterChoices(openQuarters(plan)).map(({ value, label }) => ({
                    value,
                    label: `Withdraw it from ${label}`,
                  })),
                ]}
              />
            ))
          }
        </Disclosure>
      )}
    </section>
  );
}

function Differences({ change }: { change: ImportChange }) {
  if (change.fields.length === 0) return null;
  return (
    <dl className="wm-import__fields">
      {change.fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldName(field)}</dt>
          <dd>
            <Marked stretches={wordDiff(fieldValue(field, before), fieldValue(field, after))} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
