import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { myUpdates, partners as partnersOf, update } from '../api/addresses';
import { forgetPlan, useAnswers } from '../api/queries';
import type { MyUpdate } from '../api/types';
import { isKnownQuarter, usePlan } from '../people/me';
import { Page } from '../ui/Page';
import { isQuarter } from '../ui/quarter';
import { listed } from '../ui/words';
import { CheckPage } from './CheckPage';
import { MyUpdatesCaption } from './due';
import { OtherQuarter } from './OtherQuarter';
import { OutcomeBanner, type Told } from './OutcomeBanner';
import { RatingMeanings } from './RatingPills';
import { isSent } from './saving';
import { SaveStatus } from './SaveStatus';
import {
  confirmAll,
  faultErrors,
  isOpen,
  isReady,
  mayConfirm,
  recall,
  sendAll,
  tallyOf,
  type Item,
  type Outcome,
} from './sending';
import { SentList } from './SentList';
import { UpdateRow } from './UpdateRow';
import { useDrafts } from './useDraft';

/** All that is asked of a lead in a quarter, on one page: filled in, checked once, sent once. */
export default function MyUpdatesPage() {
  const plan = usePlan();
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('quarter');
  const quarter = isQuarter(asked) && isKnownQuarter(plan, asked) ? asked : plan.reportingQuarter;

  const [{ items: rows }, { items: partners }] = useAnswers(
    myUpdates(plan.key, quarter),
    partnersOf(plan.key),
  );
  const drafts = useDrafts(
    rows.map((row) => ({ address: update(plan.key, row.action.ref, quarter), update: row.update })),
  );
  const items: Item[] = rows.map((row, index) => ({ row, draft: drafts[index]! }));

  // As they stand now, rather than when the page was read.
  const current = items.map(({ row, draft }) => ({ ...row, update: draft.snapshot.update }));
  const open = items.filter(isOpen);
  const mine = sentBackFirst(open.filter(({ row }) => row.part === 'ACCOUNTABLE'));
  const parts = open.filter(({ row }) => row.part === 'CONTRIBUTING');
  const ready = mine.filter(isReady);
  const unchanged = mine.filter(mayConfirm);

  const [told, setTold] = useState<Told | undefined>(useLocation().state as Told | undefined);
  // What is being sent stays on the check page until all of it has been answered.
  const [sending, setSending] = useState<Item[]>();
  const setStep = (step?: 'check') => setSearch(step ? { quarter, step } : { quarter });

  async function tell(did: Told['did'], outcome: Promise<Outcome>) {
    setTold({ did, ...(await outcome) });
    await forgetPlan(client, plan.key);
  }
  const confirm = (which: Item[]) => void tell('sent', confirmAll(which));

  async function check() {
    const errors = ready.flatMap(({ row, draft }) => faultErrors(row.action.ref, draft.showUnsavable()));
    setTold(errors.length > 0 ? { did: 'checked', sent: [], errors } : undefined);
    if (errors.length > 0) return;
    await Promise.all(ready.map(({ draft }) => draft.flush()));
    setStep('check');
  }

  async function send(chosen: Item[]) {
    setSending(ready);
    const outcome = await sendAll(chosen);
    setStep();
    setSending(undefined);
    await tell('sent', Promise.resolve(outcome));
  }

  const caption = <MyUpdatesCaption quarter={quarter} deadline={rows[0]?.deadline} />;
  const checked = sending ?? ready;
  if (search.get('step') === 'check' && checked.length > 0) {
    const page = { quarter, caption, partners, items: checked };
    return <CheckPage {...page} onBack={() => setStep()} onSend={send} />;
  }
  return (
    <Page title="My updates" quarter={quarter} caption={caption} error={!!told?.errors.length}>
      <OutcomeBanner told={told} tally={tallyOf(current)} />
      <Lede rows={current} />
      {mine.length > 0 && <RatingMeanings />}
      {unchanged.length > 1 && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => confirm(unchanged)}
        >
          Nothing changed in {listed(unchanged.map(({ row }) => row.action.ref))}: confirm{' '}
          {unchanged.length === 2 ? 'both' : `all ${unchanged.length}`}
        </button>
      )}
      {mine.map((item) => (
        <UpdateRow
          key={item.row.action.ref}
          item={item}
          partners={partners}
          onConfirm={() => confirm([item])}
        />
      ))}
      {parts.length > 0 && <h2 className="govuk-heading-m">Your part in what others lead</h2>}
      {parts.map((item) => (
        <UpdateRow key={item.row.action.ref} item={item} partners={partners} isPart />
      ))}
      {open.length > 0 && (
        <div className="wm-send">
          {ready.length > 0 && (
            <button type="button" className="govuk-button" onClick={() => void check()}>
              Check and send {ready.length}
            </button>
          )}
          {mine.length > 0 && ready.length === 0 && (
            <p className="govuk-body">Choose a rating for an action to be able to send its update.</p>
          )}
          <SaveStatus drafts={open.map(({ draft }) => draft)} />
        </div>
      )}
      <SentList
        items={items.filter((item) => !isOpen(item))}
        onRecall={(item) => void tell('recalled', recall(item))}
      />
      <OtherQuarter plan={plan} quarter={quarter} />
    </Page>
  );
}

function Lede({ rows }: { rows: MyUpdate[] }) {
  const mine = rows.filter(({ part }) => part === 'ACCOUNTABLE');
  if (rows.length === 0) return <p className="wm-lede">No action of yours is asked about in this quarter.</p>;
  if (mine.length === 0)
    return <p className="wm-lede">Others lead these actions. Add your part; it is saved as you type.</p>;
  const isAll = mine.every(({ update }) => isSent(update));
  return (
    <p className="wm-lede">
      <strong>{tallyOf(rows)}</strong>.{' '}
      {isAll ? 'That is all of them. Thank you.' : 'Fill in what you can; it is saved as you type.'}
    </p>
  );
}

const sentBackFirst = (items: Item[]) =>
  items.toSorted((a, b) => Number(b.draft.state === 'RETURNED') - Number(a.draft.state === 'RETURNED'));
