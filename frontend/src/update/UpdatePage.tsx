import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { update as updateAt } from '../api/addresses';
import { forgetPlan } from '../api/queries';
import type { MyPlan, Quarter } from '../api/types';
import { isKnownQuarter, useMe, usePlan } from '../people/me';
import { to } from '../routes';
import { NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { isQuarter, quarterTitle } from '../ui/quarter';
import { CheckPage } from './CheckPage';
import { Conflict } from './Conflict';
import { dueText } from './due';
import { OutcomeBanner, type Told } from './OutcomeBanner';
import { FINALISED, isClosed, writableParts } from './parts';
import { Parts } from './Parts';
import { confirmAll, faultErrors, recall, tallyOf, type Item, type Outcome } from './sending';
import { isSent } from './saving';
import { WithAside } from './UpdateAside';
import { UpdateForm } from './UpdateForm';
import { UpdateRead } from './UpdateRead';
import { useDrafts } from './useDraft';
import { useSending, type Mending } from './useSending';
import { useUpdate } from './useUpdate';
import { whoseText } from './whose';

/** One action in one quarter: to be written by whoever may, to be read by everybody else. */
export default function UpdatePage() {
  const plan = usePlan();
  const { ref = '', quarter } = useParams();
  if (!isQuarter(quarter) || !isKnownQuarter(plan, quarter)) return <NotFound />;
  return <UpdateOf key={`${ref} ${quarter}`} plan={plan} actionRef={ref} quarter={quarter} />;
}

function UpdateOf({ plan, actionRef, quarter }: { plan: MyPlan; actionRef: string; quarter: Quarter }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { today } = useMe();
  const { row, rows, partners, contributions } = useUpdate(plan, actionRef, quarter);
  const [draft] = useDrafts([{ address: updateAt(plan.key, actionRef, quarter), update: row.update }]);
  const item: Item = { row, draft: draft! };
  const { action } = row;
  const { update, theirs } = item.draft.snapshot;

  const [search, setSearch] = useSearchParams();
  const [told, setTold] = useState<Told | undefined>(useLocation().state as Told | undefined);
  const isMine = rows.includes(row);
  const mine = writableParts(plan, action);
  const leave = isMine ? to.myUpdates(plan.key, quarter) : to.action(plan.key, actionRef, quarter);

  async function tell(did: Told['did'], outcome: Outcome) {
    await forgetPlan(client, plan.key);
    setTold({ did, ...outcome });
    // A lead's next update waits on My updates; a manager goes on reading here.
    if (did === 'sent' && outcome.sent.length > 0 && isMine)
      await navigate(leave, { state: { did, ...outcome } });
  }

  async function check() {
    const errors = faultErrors(actionRef, item.draft.showUnsavable(), '');
    setTold(errors.length > 0 ? { did: 'checked', sent: [], errors } : undefined);
    if (errors.length > 0) return;
    await item.draft.flush();
    setSearch({ step: 'check' });
  }

  const {
    sending,
    found,
    send,
    back: leaveCheck,
  } = useSending(async (outcome) => {
    setSearch({}, { replace: true });
    await tell('sent', outcome);
  });

  function backToForm(mending?: Mending) {
    if (mending) setTold({ did: 'checked', sent: [], ...mending });
    setSearch({});
  }

  const mayWrite = action.mayUpdate && !update?.hidden && (!isSent(update) || sending !== undefined);
  const deadline = isMine ? row.deadline : quarter === plan.reportingQuarter ? plan.deadline : undefined;
  const due = mayWrite && deadline && dueText(deadline, today);
  const caption = [`${action.ref} ${action.focus}`, quarterTitle(quarter), due].filter(Boolean).join(' · ');

  if (mayWrite && search.get('step') === 'check') {
    return (
      <CheckPage
        items={[item]}
        {...{ quarter, caption, partners, found }}
        onBack={(mending) => void leaveCheck(() => backToForm(mending), mending)}
        onSend={(chosen, confirmed) => send(chosen, chosen, confirmed)}
      />
    );
  }
  const back = (
    <Link className="govuk-back-link" to={leave}>
      {isMine ? `My updates: ${tallyOf(rows)}` : `${action.ref} ${action.focus}`}
    </Link>
  );
  return (
    <Page
      title={`Update ${action.ref} ${action.focus}`}
      heading={mayWrite ? 'How does this action stand?' : 'How this action stands'}
      {...{ quarter, caption }}
      before={back}
      error={!!told?.errors.length}
    >
      <OutcomeBanner told={told} />
      {isMine && isClosed(action) && <p className="govuk-inset-text">{FINALISED}</p>}
      <WithAside plan={plan} action={action} previous={row.previous}>
        {mayWrite && (
          <UpdateForm
            {...{ item, plan, partners, leave }}
            onCheck={() => void check()}
            onConfirm={async () => tell('sent', await confirmAll([item]))}
          />
        )}
        {!mayWrite && theirs && (
          <Conflict
            draft={item.draft}
            snapshot={item.draft.snapshot}
            measures={action.measures}
            partners={partners}
          />
        )}
        {!mayWrite && (
          <UpdateRead
            {...{ item, partners }}
            whose={row.contributes.length > 0 ? whoseText(row.accountable, update?.state) : undefined}
            onRecall={async () => tell('recalled', await recall(item))}
            onDecided={(words) => void tell('decided', { sent: [words], errors: [] })}
          />
        )}
        <Parts
          partners={action.leads.filter((lead) => !lead.accountable)}
          contributions={contributions}
          measures={action.measures}
          write={({ key }) =>
            mine.some((partner) => partner.key === key)
              ? to.part(plan.key, actionRef, quarter, key)
              : undefined
          }
        />
      </WithAside>
    </Page>
  );
}
