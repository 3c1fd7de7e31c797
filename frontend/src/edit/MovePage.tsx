import { useParams } from 'react-router';
import {
  definition as definitionOf,
  move as moveTo,
  partners as partnersOf,
  planDocument,
  type Move,
} from '../api/addresses';
import { post } from '../api/client';
import { useAnswers } from '../api/queries';
import type { ActionEntry, PlanDocument, Quarter } from '../api/types';
import { usePlan } from '../people/me';
import { useKept } from '../people/useKept';
import { toEdit } from '../routes';
import { Check } from '../ui/Check';
import { Fieldset, Select } from '../ui/fields';
import { focusOn } from '../ui/focusOn';
import { NotFound } from '../ui/messages';
import { quarterName } from '../ui/quarter';
import { ActionFields, quarterChoices } from './ActionFields';
import { ChangePage } from './ChangePage';
import { draftOf, entryOf, type EntryDraft } from './entry';
import { openQuarters, usualQuarter } from './quarters';
import { fieldOf, useChange } from './useChange';
import { forManager } from './forManager';

const TITLES: Record<Move, (name: string) => string> = {
  withdrawal: (name) => `Withdraw ${name}`,
  split: (name) => `Split ${name}`,
  supersession: (name) => `Let others take the place of ${name}`,
  reinstatement: (name) => `Take the withdrawal of ${name} back`,
};

const BUTTONS: Record<Move, string> = {
  withdrawal: 'Withdraw the action',
  split: 'Split the action',
  supersession: 'Let them take its place',
  reinstatement: 'Take it back into the plan',
};

const isMove = (name: string): name is Move => Object.hasOwn(TITLES, name);

/** An action leaves the plan, alone or for others, or comes back: a page of its own, for it changes what counts. */
function MovePage() {
  const { move = '' } = useParams();
  return isMove(move) ? <Moving key={move} move={move} /> : <NotFound />;
}

function Moving({ move }: { move: Move }) {
  const plan = usePlan();
  const { ref = '' } = useParams();
  const [{ action }, { items: partners }, document] = useAnswers(
    definitionOf(plan.key, ref),
    partnersOf(plan.key),
    planDocument(plan.key),
  );
  const kept = useKept(toEdit.move(plan.key, ref, move), () => ({
    from: usualQuarter(plan),
    by: [] as string[],
    into: move === 'split' ? [part(action), part(action)] : [],
    reason: '',
  }));
  const { from, by, into, reason } = kept.typed;
  const setInto = (change: (typed: EntryDraft[]) => EntryDraft[]) =>
    kept.edit((typed) => ({ into: change(typed.into) }));
  const change = useChange(plan.key, kept);

  function leaveOut(index: number) {
    focusOn(fieldOf('/into'));
    setInto((typed) => typed.filter((_, at) => at !== index));
  }

  const { errorAt } = change.recording;
  const name = `${ref} ${action.focus}`;

  const body = {
    withdrawal: { from },
    split: { from, into: into.map(entryOf) },
    supersession: { from, by, into: into.map(entryOf) },
    reinstatement: {},
  }[move];

  return (
    <ChangePage
      plan={plan.key}
      title={TITLES[move](name)}
      {...{ change, kept }}
      button={BUTTONS[move]}
      warning={move !== 'reinstatement'}
      onSend={() =>
        void change.send(async (confirmed) => {
          await post(moveTo(plan.key, ref, move), { ...body, reason, ...confirmed });
          return done(move, name, from);
        })
      }
    >
      {move === 'reinstatement' ? (
        <p className="govuk-body">It counts again, as if it had not been withdrawn.</p>
      ) : (
        <>
          <p className="govuk-body">
            It keeps its reference, {ref}, which no other action will have. Finalised quarters stay as they
            are.
          </p>
          <Select
            id={fieldOf('/from')}
            label="The first quarter in which it no longer counts"
            value={from}
            onChange={(quarter) => kept.edit({ from: quarter as Quarter })}
            choices={quarterChoices(openQuarters(plan))}
            error={errorAt('/from')}
          />
        </>
      )}
      {move === 'supersession' && (
        <Others
          document={document}
          except={ref}
          chosen={by}
          onChoose={(refs) => kept.edit({ by: refs })}
          error={errorAt('/by') ?? by.map((_, index) => errorAt(`/by/${index}`)).find(Boolean)}
        />
      )}
      {into.map((draft, index) => (
        <section key={index} className="wm-edit__new" aria-labelledby={`new-${index}`}>
          <h2 className="govuk-heading-m" id={`new-${index}`}>
            New action {index + 1}
          </h2>
          <ActionFields
            plan={plan.key}
            at={`/into/${index}`}
            draft={draft}
            edit={(changes) =>
              setInto((typed) => typed.map((each, at) => (at === index ? { ...each, ...changes } : each)))
            }
            errorAt={errorAt}
            partners={partners}
            quarters={openQuarters(plan)}
            isNew
          />
          {(move === 'supersession' || into.length > 2) && (
            <button type="button" className="wm-link-button" onClick={() => leaveOut(index)}>
              Leave new action {index + 1} out
            </button>
          )}
        </section>
      ))}
      {(move === 'split' || move === 'supersession') && (
        <p>
          <button
            type="button"
            id={fieldOf('/into')}
            className="govuk-button govuk-button--secondary"
            onClick={() => setInto((typed) => [...typed, part(action)])}
          >
            {move === 'split' ? 'Add another part' : 'Add a new action'}
          </button>
        </p>
      )}
    </ChangePage>
  );
}

/** What a new one begins with: the old one's leads and time scale; its words are to be written. */
const part = ({ leads, accountable, timescale, frequency, askedIn, links, restricted }: ActionEntry) =>
  draftOf({ leads, accountable, timescale, frequency, askedIn, links, restricted });

function done(move: Move, name: string, from: Quarter): string {
  if (move === 'reinstatement') return `${name} counts again.`;
  const when = `from ${quarterName(from)} on`;
  if (move === 'withdrawal') return `${name} is withdrawn ${when}.`;
  return move === 'split' ? `${name} is split ${when}.` : `Others take the place of ${name} ${when}.`;
}

interface OthersProps {
  document: PlanDocument;
  except: string;
  chosen: string[];
  onChoose: (refs: string[]) => void;
  error?: string;
}

function Others({ document, except, chosen, onChoose, error }: OthersProps) {
  const actions = document.objectives
    .flatMap(({ actions }) => actions ?? [])
    .filter(({ ref, withdrawn }) => ref !== except && !withdrawn);
  return (
    <Fieldset
      id={fieldOf('/by')}
      legend="Actions of the plan that take its place"
      legendSize="s"
      hint="Or add new ones below"
      error={error}
    >
      <div className="wm-edit__choices">
        {actions.map(({ ref = '', focus }, index) => (
          <Check
            isField
            key={ref}
            id={index === 0 ? fieldOf('/by') : fieldOf(`/by/${ref}`)}
            label={`${ref} ${focus}`}
            isChecked={chosen.includes(ref)}
            onCheck={(isChosen) =>
              onChoose(isChosen ? [...chosen, ref] : chosen.filter((other) => other !== ref))
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}

export default forManager(MovePage);
