import { useMemo } from 'react';
import type { ActionEntry, PlanDocument, PlanImport } from '../api/types';
import { LeadFields } from '../edit/LeadFields';
import { FREQUENCIES } from '../plan/frequencies';
import { Check } from '../ui/Check';
import { Disclosure } from '../ui/Disclosure';
import { FactList } from '../ui/FactList';
import { formatDate } from '../ui/dates';
import { Textarea } from '../ui/fields';
import { quarterName } from '../ui/quarter';
import { nameOf, valueOf } from './decided';
import { Doubts } from './Doubts';
import { apart, elsewhere } from './doubts';
import { takeField, titleField, type Import } from './useImport';

interface Props {
  file: Import;
  read: PlanImport;
}

/** Every action that was read, by objective: to be taken or left out, and mended where it is unsure. */
export function FileObjectives({ file, read }: Props) {
  const document = read.document as PlanDocument;
  const { mended } = file.decisions;
  const { errors } = file.change.recording;
  const stored = useMemo(() => byRef(file.request?.document), [file.request]);
  return (
    <>
      <Doubts {...{ document, mended }} notes={elsewhere(read.unsure)} onMend={file.mend} />
      {document.objectives.map(({ number, title, actions = [] }, index) => (
        <section key={number} aria-labelledby={`file-objective-${number}`}>
          <h2 className="govuk-heading-m" id={`file-objective-${number}`}>
            Objective {number}
          </h2>
          <Textarea
            id={titleField(number)}
            label={`Title of objective ${number}`}
            hint={read.unsure.find(({ pointer }) => pointer === `/objectives/${index}/title`)?.detail}
            rows={2}
            value={String(mended[`/objectives/${number}/title`] ?? title)}
            onChange={({ target }) => file.mend(`/objectives/${number}/title`, target.value)}
            error={errors.find(({ field }) => field === titleField(number))?.message}
          />
          <ul className="wm-edit__list">
            {actions.map((action, position) => (
              <li key={action.ref}>
                <OneAction
                  {...{ file, read, action }}
                  stored={stored.get(action.ref)}
                  at={`/objectives/${index}/actions/${position}`}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const byRef = (document?: PlanDocument) =>
  new Map(
    document?.objectives.flatMap(({ actions = [] }) =>
      actions.map((action) => [action.ref, action] as const),
    ),
  );

interface ActionProps extends Props {
  action: ActionEntry;
  /** As it would be stored, with what was mended; none where it is left. */
  stored?: ActionEntry;
  /** Where it stands in what was read. */
  at: string;
}

function OneAction({ file, read, action, stored, at }: ActionProps) {
  const document = read.document as PlanDocument;
  const { left, mended } = file.decisions;
  const { ref = '', focus } = action;
  const isTaken = !left.includes(ref);
  const notes = apart(read.unsure).filter(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`));
  const { errors } = file.change.recording;
  const wrong = errors.filter(({ field }) => field === takeField(ref));
  return (
    <>
      {wrong.map(({ message }) => (
        <p className="govuk-error-message" key={message}>
          <span className="govuk-visually-hidden">Error:</span> {message}
        </p>
      ))}
      <Check
        id={takeField(ref)}
        label={`Take ${ref} ${focus}`}
        isChecked={isTaken}
        onCheck={(isAsked) =>
          file.decide({ left: isAsked ? left.filter((each) => each !== ref) : [...left, ref] })
        }
      />
      {stored && (
        <>
          <Facts action={stored} document={file.request?.document ?? document} />
          {notes.length > 0 && (
            <div className="wm-edit__part">
              <p className="govuk-body govuk-!-margin-bottom-1">
                <strong>
                  Unsure<span className="govuk-visually-hidden"> of {ref}</span>
                </strong>
              </p>
              <Doubts {...{ document, notes, mended }} onMend={file.mend} />
            </div>
          )}
          <Leads {...{ file, read, action, at }} />
        </>
      )}
    </>
  );
}

/** Who leads it, as the file has it or as it is mended. */
function Leads({ file, read, action, at }: Props & { action: ActionEntry; at: string }) {
  const document = read.document as PlanDocument;
  const of = nameOf(document, at);
  const { mended } = file.decisions;
  const leads = (mended[`${of}/leads`] ?? action.leads ?? []) as string[];
  const accountable = String(mended[`${of}/accountable`] ?? action.accountable ?? '');
  return (
    <Disclosure
      summary={
        <>
          Change who leads<span className="govuk-visually-hidden"> {action.ref}</span>
        </>
      }
    >
      {() => (
        <LeadFields
          at={of}
          draft={{ leads, accountable }}
          partners={document.partners}
          edit={(changes) =>
            Object.entries(changes).forEach(([field, value]) => file.mend(`${of}/${field}`, value))
          }
          errorAt={() => undefined}
        />
      )}
    </Disclosure>
  );
}

function Facts({ action, document }: { action: ActionEntry; document: PlanDocument }) {
  const { publishedRef, leads = [], measures = [], links = [] } = action;
  const nameOf = (key: string) => (valueOf(document, `/partners/${key}/name`) as string | undefined) ?? key;
  const facts: [string, string | undefined][] = [
    ['Reference on paper', publishedRef],
    ['Action', action.action],
    ['Outcome', action.outcome],
    ['Leads', leads.map(nameOf).join('\n')],
    ['Measures', measures.map(measureWords).join('\n')],
    ['Time scale', action.timescale],
    ['Asked for', FREQUENCIES.find(({ value }) => value === action.frequency)?.label],
    ['Planned start', action.start && quarterName(action.start)],
    ['Completion date', action.due && formatDate(action.due)],
    ['Links', links.map(({ title }) => title).join('\n')],
  ];
  return <FactList facts={facts} className="wm-import__facts" />;
}

function measureWords({ statement, target }: NonNullable<ActionEntry['measures']>[number]): string {
  const aim = [target?.words ?? target?.value, target?.by && `by ${formatDate(target.by)}`].filter(
    (part) => part !== undefined && part !== '',
  );
  return aim.length > 0 ? `${statement} (target: ${aim.join(', ')})` : statement;
}
