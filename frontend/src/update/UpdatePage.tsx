import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import {
  action as actionAt,
  myUpdates,
  partners as partnersOf,
  update as updateAt,
  updates as updatesOf,
} from '../api/addresses';
import { forgetPlan, useAnswers } from '../api/queries';
import type { Action, List, MyPlan, MyUpdate, Partner, Quarter, Update } from '../api/types';
import { has, isKnownQuarter, useMe, usePlan } from '../people/me';
import { to } from '../routes';
import { NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { isQuarter, quarterTitle } from '../ui/quarter';
import { isSent } from './autosave';
import { CheckPage } from './CheckPage';
import { Conflict } from './Conflict';
import { dueText } from './due';
import { OutcomeBanner, type Told } from './OutcomeBanner';
import { confirmAll, faultErrors, recall, sendAll, tallyOf, type Item, type Outcome } from './sending';
import { UpdateAside } from './UpdateAside';
import { UpdateForm } from './UpdateForm';
import { UpdateRead } from './UpdateRead';
import { useDrafts } from './useDraft';

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
  const { row, rows, partners } = useUpdate(plan, actionRef, quarter);
  const [draft] = useDrafts([{ address: updateAt(plan.key, actionRef, quarter), update: row.update }]);
  const item: Item = { row, draft: draft! };
  const { action } = row;
  const { update, theirs } = item.draft.snapshot;

  const [search, setSearch] = useSearchParams();
  const [told, setTold] = useState<Told>();
  const [isSending, setSending] = useState(false);
  const isMine = rows.includes(row);
  const leave = isMine ? to.myUpdates(plan.key, quarter) : to.action(plan.key, actionRef, quarter);

  async function tell(did: Told['did'], outcome: Outcome) {
    await forgetPlan(client, plan.key);
    setTold({ did, ...outcome });
    // A lead's next update waits on My updates; a manager goes on reading here.
    if (did === 'sent' && outcome.sent.length > 0 && isMine)
      await navigate(leave, { state: { did, ...outcome } });
  }

  async function check() {
    const errors = faultErrors(actionRef, item.draft.showUnsavable());
    setTold(errors.length > 0 ? { did: 'checked', sent: [], errors } : undefined);
    if (errors.length > 0) return;
    await item.draft.flush();
    setSearch({ step: 'check' });
  }

  async function send() {
    setSending(true);
    const outcome = await sendAll([item]);
    setSearch({}, { replace: true });
    await tell('sent', outcome);
    setSending(false);
  }

  const deadline = isMine ? row.deadline : quarter === plan.reportingQuarter ? plan.deadline : undefined;
  const caption = [
    `${action.ref} ${action.focus}`,
    quarterTitle(quarter),
    deadline && dueText(deadline, today),
  ]
    .filter(Boolean)
    .join(' · ');
  const mayWrite = action.mayUpdate && !update?.hidden && (!isSent(update) || isSending);

  if (mayWrite && search.get('step') === 'check') {
    return (
      <CheckPage
        items={[item]}
        {...{ quarter, caption, partners }}
        onBack={() => setSearch({})}
        onSend={send}
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
      <div className="wm-update">
        {mayWrite ? (
          <UpdateForm
            {...{ item, plan, partners, leave }}
            onCheck={() => void check()}
            onConfirm={async () => tell('sent', await confirmAll([item]))}
          />
        ) : (
          <div>
            {theirs && (
              <Conflict
                draft={item.draft}
                snapshot={item.draft.snapshot}
                measures={action.measures}
                partners={partners}
              />
            )}
            <UpdateRead
              {...{ item, partners }}
              onRecall={async () => tell('recalled', await recall(item))}
              onDecided={(words) => void tell('decided', { sent: [words], errors: [] })}
            />
          </div>
        )}
        <UpdateAside plan={plan} action={action} previous={row.previous} />
      </div>
    </Page>
  );
}

/** The row that My updates has for it, or, for whom it is none of his own updates, the same from the action. */
function useUpdate(plan: MyPlan, ref: string, quarter: Quarter) {
  // Whose business is not to report has no updates of his own to ask for.
  const mine = has(plan, 'LEAD') ? [myUpdates(plan.key, quarter)] : [];
  const [action, { items: updates }, { items: partners }, { items: rows } = { items: [] }] = useAnswers<
    [Action, List<Update>, List<Partner>, ...List<MyUpdate>[]]
  >(actionAt(plan.key, ref, quarter), updatesOf(plan.key, ref), partnersOf(plan.key), ...mine);
  const previous = updates
    .filter((each) => each.quarter < quarter && isSent(each))
    .reduce<Update | undefined>(
      (last, each) => (last && last.quarter > each.quarter ? last : each),
      undefined,
    );
  const accountable = action.leads.find((lead) => lead.accountable);
  const row: MyUpdate = rows.find((each) => each.action.ref === ref) ?? {
    plan: plan.key,
    action,
    quarter,
    deadline: plan.deadline,
    overdue: action.overdue,
    part: action.mayRate ? 'ACCOUNTABLE' : 'CONTRIBUTING',
    accountable,
    previous,
    update: updates.find((each) => each.quarter === quarter),
    noChange: { offered: false },
  };
  return { row, rows, partners };
}
