import { importStored } from '../api/addresses';
import { ApiError, put } from '../api/client';
import type { PlanDocument, PlanImport } from '../api/types';
import { ChangePage } from '../edit/ChangePage';
import { fieldOf } from '../edit/useChange';
import { keyOf } from '../edit/SuccessionPage';
import { has, useMe } from '../people/me';
import { to } from '../routes';
import { NotAllowed } from '../ui/messages';
import { previousQuarter, quarterOn } from '../ui/quarter';
import { counted } from '../ui/words';
import { ChooseFile } from './ChooseFile';
import type { Decisions } from './decided';
import { apart, refAt, unsureMeasures } from './doubts';
import { FileMeasures } from './FileMeasures';
import { FileObjectives } from './FileObjectives';
import { FilePartners } from './FilePartners';
import { FileUpdates } from './FileUpdates';
import { PlanHead } from './PlanHead';
import { takeField, useImport } from './useImport';

/** A plan that is new to Waymark, from a file: looked through and mended, then stored in one go. */
export default function NewPlanPage() {
  return useMe().plans.some((plan) => has(plan, 'MANAGER')) ? (
    <NewPlan />
  ) : (
    <NotAllowed detail="A new plan is made by somebody who manages a plan." />
  );
}

const TITLE = 'Make a new plan from a file';
const BACK = { to: to.plans(), words: 'Choose a plan' };

function NewPlan() {
  const { today } = useMe();
  const file = useImport(to.newPlan(), (read, decisions) =>
    read ? keyIn(read.document as PlanDocument, decisions) : '',
  );
  const { read, request, decisions, kept, change, plan } = file;

  if (!read || !request) {
    return (
      <ChooseFile
        title={TITLE}
        back={BACK}
        quarters={lastEight(quarterOn(today))}
        file={file}
        onRead={(...chosen) => file.take(...chosen)}
      >
        <p className="govuk-body">
          The file’s tables of actions are read. You see every action, and what is unsure and why, and mend it
          before anything is stored. You manage the new plan.
        </p>
      </ChooseFile>
    );
  }

  const { updates = [] } = request;
  const actions = request.document.objectives.flatMap((objective) => objective.actions ?? []).length;
  const objectives = request.document.objectives.length;
  const store = () => {
    // It is part of the address that the plan is sent to.
    if (!KEY.test(plan) && change.recording.refuse({ '/document/plan/key': KEY_RULE })) return;
    void change.send(async (confirmed) => {
      await put(importStored(plan, decisions.reason, confirmed), {
        ...request,
        document: keyed(request.document, plan),
      }).catch(inWords);
      const drafts = updates.length > 0 ? ` ${counted(updates.length, 'draft')} came in.` : '';
      return `The plan is made, with ${counted(actions, 'action')}, and you manage it.${drafts}`;
    });
  };

  return (
    <ChangePage
      plan={plan}
      back={BACK}
      title={TITLE}
      {...{ change, kept }}
      button="Make the plan"
      onSend={store}
    >
      <p className="govuk-body">
        From <strong>{decisions.file?.name}</strong>: {counted(actions, 'action')} in{' '}
        {counted(objectives, 'objective')} to take. Nothing is stored yet; plan and updates are stored
        together, or not at all.
      </p>
      <Unsure read={read} />
      <p>
        <button type="button" className="wm-link-button" id={fieldOf('/file')} onClick={file.chooseAnother}>
          Choose the file again, or another
        </button>
      </p>
      <PlanHead file={file} read={read} planKey={plan} />
      <FileObjectives file={file} read={read} />
      <FileMeasures file={file} read={read} />
      <FilePartners file={file} read={read} />
      {decisions.quarter && (
        <FileUpdates {...{ file, read }} quarter={decisions.quarter} document={request.document} />
      )}
    </ChangePage>
  );
}

/** The key that was typed; else that of the title, as it is by now. */
function keyIn(document: PlanDocument, { mended }: Decisions): string {
  const title = mended['/plan/title'];
  return String(mended['/plan/key'] ?? (typeof title === 'string' ? keyOf(title) : document.plan.key));
}

const keyed = (document: PlanDocument, key: string): PlanDocument => ({
  ...document,
  plan: { ...document.plan, key },
});

/** How much is unsure, with the way to each action of which something is; measures and partners are looked through together. */
function Unsure({ read }: { read: PlanImport }) {
  if (read.unsure.length === 0) return <p className="govuk-body">Nothing of it is unsure.</p>;
  const all = apart(read.unsure);
  const notes = all.filter(({ pointer }) => !OF_SHORT_NAME.test(pointer));
  const names = all.length - notes.length;
  const measures = unsureMeasures(read.unsure).length;
  const refs = notes.map(({ pointer }) => refAt(read.document as PlanDocument, pointer));
  const each = [...new Set(refs.filter((ref) => ref !== undefined))];
  return (
    <p className="govuk-body">
      {measures > 0 && (
        <>
          What {counted(measures, 'measure')} {measures === 1 ? 'is' : 'are'} was read from the words:{' '}
          <a className="govuk-link" href="#file-measures">
            look through the measures
          </a>
          .{' '}
        </>
      )}
      {names > 0 && (
        <>
          {counted(names, 'short name')} {names === 1 ? 'was' : 'were'} made of the first words of{' '}
          {names === 1 ? 'its action' : 'their actions'}, and can be typed there.{' '}
        </>
      )}
      {counted(notes.length, measures + names > 0 ? 'other thing' : 'thing')}{' '}
      {notes.length === 1 ? 'is' : 'are'} unsure, and said where it stands
      {each.length > 0 && ': of '}
      {each.map((ref, i) => (
        <span key={ref}>
          {i > 0 && ', '}
          <a className="govuk-link" href={`#${takeField(ref!)}`}>
            {ref}
          </a>
        </span>
      ))}
      .
    </p>
  );
}

/** A name that no paper gave it is mended as well as not; there may be one at each action. */
const OF_SHORT_NAME = /\/actions\/\d+\/focus$/;

const KEY = /^[a-z0-9][a-z0-9-]{0,79}$/;
const KEY_RULE = 'Give a short name of lower-case letters, digits and hyphens, at most 80';
const TAKEN = 'There is a plan with this short name already: choose another';

/** A plan that is there, seen or not, is never overwritten from here. */
function inWords(failure: unknown): never {
  const isTaken = failure instanceof ApiError && [404, 412, 428].includes(failure.status);
  if (!isTaken) throw failure;
  throw new ApiError({
    type: 'about:blank',
    title: 'Not free',
    status: 409,
    detail: TAKEN,
    errors: [{ pointer: '/document/plan/key', detail: TAKEN }],
  });
}

/** The quarter and those before it, of which a paper may tell. */
const lastEight = (now: ReturnType<typeof quarterOn>) => {
  const all = [now];
  while (all.length < 8) all.push(previousQuarter(all.at(-1)!));
  return all;
};
