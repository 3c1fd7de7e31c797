import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { planDocument, planStored } from '../api/addresses';
import { ApiError, put } from '../api/client';
import { answerOf } from '../api/queries';
import type { PlanDocument, PlanImport, Quarter } from '../api/types';
import { ChangePage } from '../edit/ChangePage';
import { forManager } from '../edit/forManager';
import { fieldOf, useChange } from '../edit/useChange';
import { usePlan } from '../people/me';
import { useKept } from '../people/useKept';
import { toEdit } from '../routes';
import { counted } from '../ui/words';
import { ChooseFile } from './ChooseFile';
import { decided, NOTHING_DECIDED, type Decisions } from './decided';
import { FileChanges } from './FileChanges';
import { FileUpdates } from './FileUpdates';
import { storeUpdates } from './storeUpdates';
import { UnsureList } from './UnsureList';

interface Typed extends Decisions {
  /** What was read from the file of this name; nothing before one was chosen. */
  read?: PlanImport;
  name: string;
  /** Of which the file's last column speaks, and whether that comes in too. */
  quarter?: Quarter;
  withUpdates: boolean;
  source: string;
  reason: string;
}

const NO_FILE: Typed = { ...NOTHING_DECIDED, name: '', withUpdates: false, source: '', reason: '' };

/** A plan from a file: what was read, what is unsure, what it would change; then all of it in one step. */
function ImportPage() {
  const plan = usePlan();
  const client = useQueryClient();
  const { body: present, etag } = useSuspenseQuery(answerOf(planDocument(plan.key))).data;
  const kept = useKept<Typed>(toEdit.import(plan.key), () => NO_FILE);
  const change = useChange(plan.key, kept);
  const { read, name, quarter, withUpdates, source } = kept.typed;

  /** With the plan as it is by now: what is left of the file stays as the plan has it. */
  async function take(chosen: Partial<Typed>) {
    await client.invalidateQueries({ queryKey: [planDocument(plan.key)] });
    kept.edit({ ...chosen, mended: {} });
  }

  if (!read) {
    return <ChooseFile plan={plan} onRead={(chosen) => void take(chosen)} />;
  }

  const chooseAnother = () => {
    kept.edit({ read: undefined });
    change.recording.edited();
    void client.invalidateQueries({ queryKey: [planDocument(plan.key)] });
  };

  const store = () =>
    void change.send(async () => {
      // Left as the plan has it is left as it was when the file was held against it.
      if (bare(read.tag) !== bare(etag)) throw changed();
      const document = decided(read, present as PlanDocument, kept.typed);
      await put(planStored(plan.key, kept.typed.reason), document, { ifMatch: read.tag }).catch(inWords);
      const told = `What you took from ${name} is in the plan.`;
      if (!withUpdates || !quarter) return told;
      const known = new Set(document.objectives.flatMap(({ actions = [] }) => actions.map(({ ref }) => ref)));
      const updates = read.updates.filter(({ ref }) => known.has(ref));
      return `${told} ${await storeUpdates(plan.key, quarter, updates, source || name)}`;
    });

  const count = (kind: string) => (read.changes ?? []).filter((each) => each.kind === kind).length;

  return (
    <ChangePage
      plan={plan.key}
      title="Import the plan"
      {...{ change, kept }}
      button="Store what was read"
      onSend={store}
    >
      <p className="govuk-body">
        From <strong>{name}</strong>: {counted(count('ADDED'), 'action')} would be added and{' '}
        {counted(count('CHANGED'), 'action')} changed; {counted(count('ABSENT'), 'action')} of the plan{' '}
        {count('ABSENT') === 1 ? 'is' : 'are'} not in the file. {counted(read.unsure.length, 'thing')}{' '}
        {read.unsure.length === 1 ? 'is' : 'are'} unsure. Nothing is stored yet.
      </p>
      <p>
        <button type="button" className="wm-link-button" id={fieldOf('/file')} onClick={chooseAnother}>
          Choose the file again, or another
        </button>
      </p>
      <FileChanges
        plan={plan}
        changes={read.changes ?? []}
        decisions={kept.typed}
        onDecide={(decisions) => kept.edit(decisions)}
      />
      <UnsureList
        read={read}
        mended={kept.typed.mended}
        onMend={(pointer, value) => kept.edit(({ mended }) => ({ mended: { ...mended, [pointer]: value } }))}
      />
      {quarter && (
        <FileUpdates
          {...{ quarter, withUpdates, source }}
          updates={read.updates}
          onDecide={(decisions) => kept.edit(decisions)}
        />
      )}
    </ChangePage>
  );
}

const CHANGED =
  'The plan has changed since the file was read. Nothing was stored: choose the file again; what you took, left and withdrew is still here.';

/** A tag without its quotation marks, which a header has and an answer does not. */
const bare = (tag = '') => tag.replaceAll('"', '');

const changed = () =>
  new ApiError({
    type: 'about:blank',
    title: 'Changed meanwhile',
    status: 412,
    detail: CHANGED,
    errors: [{ pointer: '/file', detail: CHANGED }],
  });

/** A file that was held against an older plan has to be held against the present one. */
function inWords(failure: unknown): never {
  throw failure instanceof ApiError && failure.status === 412 ? changed() : failure;
}

export default forManager(ImportPage);
