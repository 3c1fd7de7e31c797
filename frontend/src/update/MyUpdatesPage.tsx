import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { myUpdates, partners as partnersOf, update } from '../api/addresses';
import { forgetPlan, useAnswers } from '../api/queries';
import type { Contribution, MyPlan, MyUpdate, Quarter } from '../api/types';
import { Collected } from '../measures/Collected';
import { has, isKnownQuarter, usePlan } from '../people/me';
import { Page } from '../ui/Page';
import { isQuarter } from '../ui/quarter';
import { CheckPage } from './CheckPage';
import { MyUpdatesCaption } from './due';
import { NothingChanged } from './NothingChanged';
import { NothingLed } from './NothingLed';
import { NoVictims } from './NoVictims';
import { OtherQuarter } from './OtherQuarter';
import { OutcomeBanner, type Told } from './OutcomeBanner';
import { RatingMeanings } from './RatingPills';
import { isSent } from './saving';
import { SaveStatus } from './SaveStatus';
import {
  confirmAll,
  faultErrors,
  idOf,
  isOpen,
  isOpenPart,
  isReady,
  isReadyPart,
  mayConfirm,
  nameOf,
  recall,
  tallyOf,
  type Item,
  type Outcome,
  type PartItem,
  type Sendable,
} from './sending';
import { SentList } from './SentList';
import { PartRow } from './PartRow';
import { FINALISED, isClosed, partsOf } from './parts';
import { UpdateRow } from './UpdateRow';
import { useDrafts } from './useDraft';
import { useSending, type Mending } from './useSending';

/** All that is asked of a lead in a quarter, on one page: filled in, checked once, sent once. */
export default function MyUpdatesPage() {
  const plan = usePlan();
  return has(plan, 'LEAD') ? <MyUpdates plan={plan} /> : <NothingLed plan={plan} />;
}

function MyUpdates({ plan }: { plan: MyPlan }) {
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
  const items: Item[] = rows
    .map((row, index) => ({ row, draft: drafts[index]! }))
    .filter(({ row }) => row.part === 'ACCOUNTABLE');
  const parts = useParts(plan, rows, quarter);

  // As they stand now, rather than when the page was read.
  const current = items.map(({ row, draft }) => ({ ...row, update: draft.snapshot.update }));
  const open = items.filter(isOpen);
  const mine = sentBackFirst(open);
  const openParts = parts.filter(isOpenPart);
  const ready: Sendable[] = [...mine.filter(isReady), ...openParts.filter(isReadyPart)];
  const unchanged = mine.filter(mayConfirm);

  const [told, setTold] = useState<Told | undefined>(useLocation().state as Told | undefined);
  const setStep = (step?: 'check') => setSearch(step ? { quarter, step } : { quarter });

  async function tell(did: Told['did'], outcome: Promise<Outcome>) {
    setTold({ did, ...(await outcome) });
    await forgetPlan(client, plan.key);
  }
  const confirm = (which: Item[]) => void tell('sent', confirmAll(which));

  async function check() {
    const errors = ready.flatMap((item) =>
      faultErrors(idOf(item), item.draft.showUnsavable(), `${nameOf(item)}: `),
    );
    setTold(errors.length > 0 ? { did: 'checked', sent: [], errors } : undefined);
    if (errors.length > 0) return;
    await Promise.all(ready.map(({ draft }) => draft.flush()));
    setStep('check');
  }

  const { sending, found, send, back } = useSending(async (outcome) => {
    setStep();
    await tell('sent', Promise.resolve(outcome));
  });

  function backToForms(mending?: Mending) {
    if (mending) setTold({ did: 'checked', sent: [], ...mending });
    setStep();
  }

  const caption = <MyUpdatesCaption quarter={quarter} deadline={rows[0]?.deadline} />;
  const checked = sending ?? ready;
  if (search.get('step') === 'check' && checked.length > 0) {
    const page = { quarter, caption, partners, found, items: checked };
    return (
      <CheckPage
        {...page}
        onBack={(mending) => void back(() => backToForms(mending), mending)}
        onSend={(chosen, confirmed) => send(chosen, checked, confirmed)}
      />
    );
  }
  return (
    <Page title="My updates" quarter={quarter} caption={caption} error={!!told?.errors.length}>
      <OutcomeBanner told={told} tally={items.length > 0 ? tallyOf(current) : undefined} />
      <Lede
        rows={current}
        hasParts={openParts.length > 0}
        isClosed={rows.some(({ action }) => isClosed(action))}
      />
      {mine.length + openParts.length > 0 && <NoVictims />}
      {mine.length > 0 && <RatingMeanings />}
      {unchanged.length > 1 && <NothingChanged items={unchanged} onConfirm={confirm} />}
      {mine.map((item) => (
        <UpdateRow
          key={item.row.action.ref}
          item={item}
          partners={partners}
          onConfirm={() => confirm([item])}
        />
      ))}
      {openParts.length > 0 && <h2 className="govuk-heading-m">Your part in what others lead</h2>}
      {openParts.map((item) => (
        <PartRow key={idOf(item)} item={item} />
      ))}
      {open.length + openParts.length > 0 && (
        <div className="wm-send">
          {ready.length > 0 && (
            <button type="button" className="govuk-button" onClick={() => void check()}>
              Check and send {ready.length}
            </button>
          )}
          {mine.length > 0 && ready.length === 0 && (
            <p className="govuk-body">Choose a rating for an action to be able to send its update.</p>
          )}
          <SaveStatus drafts={[...open, ...openParts].map(({ draft }) => draft)} />
        </div>
      )}
      <SentList
        items={items.filter((item) => !isOpen(item))}
        parts={parts.filter((item) => !isOpenPart(item))}
        onRecall={(item) => void tell('recalled', recall(item))}
      />
      <Collected plan={plan} quarter={quarter} />
      <OtherQuarter plan={plan} quarter={quarter} />
    </Page>
  );
}

/** @param rows those that are mine to send */
function Lede({ rows, hasParts, isClosed }: { rows: MyUpdate[]; hasParts: boolean; isClosed: boolean }) {
  if (isClosed) {
    return (
      <p className="wm-lede">
        {rows.length > 0 && <strong>{tallyOf(rows)}. </strong>}
        {FINALISED}
      </p>
    );
  }
  if (rows.length === 0) {
    return (
      <p className="wm-lede">
        {hasParts
          ? 'Others lead these actions. Add your part and send it; it is saved as you type.'
          : 'No action of yours is asked about in this quarter.'}
      </p>
    );
  }
  const isAll = rows.every(({ update }) => isSent(update));
  return (
    <p className="wm-lede">
      <strong>{tallyOf(rows)}</strong>.{' '}
      {isAll ? 'That is all of them. Thank you.' : 'Fill in what you can; it is saved as you type.'}
    </p>
  );
}

/** My parts in what others lead, each saving itself at an address of its own. */
function useParts(plan: MyPlan, rows: MyUpdate[], quarter: Quarter): PartItem[] {
  const parts = partsOf(plan, rows, quarter);
  const drafts = useDrafts<Contribution>(parts);
  return parts.map(({ row, partner }, index) => ({ row, partner, draft: drafts[index]! }));
}

const sentBackFirst = (items: Item[]) =>
  items.toSorted((a, b) => Number(b.draft.state === 'RETURNED') - Number(a.draft.state === 'RETURNED'));
