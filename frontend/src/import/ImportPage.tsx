import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { importStored, planDocument } from '../api/addresses';
import { ApiError, put } from '../api/client';
import { answerOf } from '../api/queries';
import type { PlanDocument, PlanImport, Quarter } from '../api/types';
import { ChangePage } from '../edit/ChangePage';
import { forManager } from '../edit/forManager';
import { openQuarters } from '../edit/quarters';
import { fieldOf } from '../edit/useChange';
import { usePlan } from '../people/me';
import { toEdit } from '../routes';
import { counted } from '../ui/words';
import { ChooseFile } from './ChooseFile';
import { besideNewPartners } from './doubts';
import { FileChanges } from './FileChanges';
import { FilePartners } from './FilePartners';
import { FileUpdates } from './FileUpdates';
import { UnsureList } from './UnsureList';
import { useImport, type FileFacts } from './useImport';

/** A plan from a file: what was read, what is unsure, what it would change; then all of it in one step. */
function ImportPage() {
  const plan = usePlan();
  const client = useQueryClient();
  const { body: present, etag } = useSuspenseQuery(answerOf(planDocument(plan.key))).data;
  const file = useImport(toEdit.import(plan.key), () => plan.key, present as PlanDocument);
  const { read, request, decisions, kept, change } = file;
  const { quarter } = decisions;
  const forget = () => client.invalidateQueries({ queryKey: [planDocument(plan.key)] });

  /** With the plan as it is by now: what is left of the file stays as the plan has it. */
  async function take(next: PlanImport, from: FileFacts, about?: Quarter) {
    await forget();
    file.take(next, from, about);
  }

  if (!read || !request) {
    return (
      <ChooseFile
        title="Import the plan"
        back={{ to: toEdit.plan(plan.key), words: 'Edit plan' }}
        plan={plan.key}
        quarters={openQuarters(plan)}
        file={file}
        onRead={(...chosen) => void take(...chosen)}
      >
        <p className="govuk-body">
          The file’s table of actions is read and held against the plan. You see what would be added, changed
          or withdrawn, and what is unsure, before anything is stored. What the file does not say stays as it
          is.
        </p>
      </ChooseFile>
    );
  }

  const chooseAnother = () => {
    file.chooseAnother();
    void forget();
  };

  const store = () =>
    void change.send(async (confirmed) => {
      // Left as the plan has it is left as it was when the file was held against it.
      if (bare(read.tag) !== bare(etag)) throw changed();
      await put(importStored(plan.key, decisions.reason, confirmed), request, { ifMatch: read.tag }).catch(
        inWords,
      );
      const { updates = [] } = request;
      const drafts = updates.length > 0 ? ` ${counted(updates.length, 'draft')} came in.` : '';
      return `What you took from ${decisions.file?.name} is in the plan.${drafts}`;
    });

  const unsure = besideNewPartners(read, present as PlanDocument);
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
        From <strong>{decisions.file?.name}</strong>: {counted(count('ADDED'), 'action')} would be added and{' '}
        {counted(count('CHANGED'), 'action')} changed; {counted(count('ABSENT'), 'action')} of the plan{' '}
        {count('ABSENT') === 1 ? 'is' : 'are'} not in the file. {counted(unsure.length, 'thing')}{' '}
        {unsure.length === 1 ? 'is' : 'are'} unsure. Nothing is stored yet; plan and updates are stored
        together, or not at all.
      </p>
      <p>
        <button type="button" className="wm-link-button" id={fieldOf('/file')} onClick={chooseAnother}>
          Choose the file again, or another
        </button>
      </p>
      <FileChanges
        plan={plan}
        changes={read.changes ?? []}
        decisions={decisions}
        onDecide={(next) => file.decide(next)}
      />
      <UnsureList read={{ ...read, unsure }} mended={decisions.mended} onMend={file.mend} />
      <FilePartners file={file} read={read} present={present as PlanDocument} />
      {quarter && <FileUpdates {...{ file, read, quarter }} document={request.document} />}
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
