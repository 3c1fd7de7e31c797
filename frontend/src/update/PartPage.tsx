import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { contribution as contributionAt } from '../api/addresses';
import { forgetPlan } from '../api/queries';
import type { Contribution, MyPlan, Quarter } from '../api/types';
import { isKnownQuarter, usePlan } from '../people/me';
import { to } from '../routes';
import { NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { isQuarter, quarterTitle } from '../ui/quarter';
import { StateTag } from '../ui/StateTag';
import { CheckPage } from './CheckPage';
import { OutcomeBanner, type Told } from './OutcomeBanner';
import { PartForm } from './PartForm';
import { isMine, writableParts } from './parts';
import { PartSaid } from './Parts';
import { faultErrors, idOf, isOpenPart, recall, type PartItem } from './sending';
import { WithAside } from './UpdateAside';
import { useDrafts } from './useDraft';
import { useSending } from './useSending';
import { useUpdate } from './useUpdate';
import { whoseText } from './whose';

/** One contributing partner's part beside an update: its own words and figures, sent by itself. */
export default function PartPage() {
  const plan = usePlan();
  const { ref = '', quarter, partner = '' } = useParams();
  if (!isQuarter(quarter) || !isKnownQuarter(plan, quarter)) return <NotFound />;
  return <Part key={`${ref} ${quarter} ${partner}`} {...{ plan, quarter }} actionRef={ref} of={partner} />;
}

interface Props {
  plan: MyPlan;
  actionRef: string;
  quarter: Quarter;
  /** The key of the partner whose part it is. */
  of: string;
}

function Part({ plan, actionRef, quarter, of }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { row, contributions } = useUpdate(plan, actionRef, quarter);
  const said = contributions.find(({ partner }) => partner.key === of);
  const [draft] = useDrafts<Contribution>([
    { address: contributionAt(plan.key, actionRef, quarter, of), update: said?.hidden ? undefined : said },
  ]);
  const [search, setSearch] = useSearchParams();
  const [told, setTold] = useState<Told>();

  const leave = isMine(plan, of) ? to.myUpdates(plan.key, quarter) : to.update(plan.key, actionRef, quarter);
  async function tell(did: Told['did'], outcome: Omit<Told, 'did'>) {
    await forgetPlan(client, plan.key);
    setTold({ did, ...outcome });
    if (did === 'sent' && outcome.sent.length > 0) await navigate(leave, { state: { did, ...outcome } });
  }
  const { sending, found, send, back } = useSending(async (outcome) => {
    setSearch({}, { replace: true });
    await tell('sent', outcome);
  });

  const { action } = row;
  const partner = writableParts(plan, action).find(({ key }) => key === of);
  if (!partner) return <NotFound />;
  const item: PartItem = { row, partner, draft: draft! };
  const isOpen = (isOpenPart(item) && !said?.hidden) || sending !== undefined;
  const caption = `${action.ref} ${action.focus} · ${quarterTitle(quarter)}`;

  async function check() {
    const errors = faultErrors(idOf(item), item.draft.showUnsavable(), '');
    setTold(errors.length > 0 ? { did: 'checked', sent: [], errors } : undefined);
    if (errors.length > 0) return;
    await item.draft.flush();
    setSearch({ step: 'check' });
  }

  if (isOpen && search.get('step') === 'check') {
    return (
      <CheckPage
        items={[item]}
        {...{ quarter, caption, found }}
        partners={[]}
        onBack={() => void back(() => setSearch({}))}
        onSend={(chosen, confirmed) => send(chosen, chosen, confirmed)}
      />
    );
  }
  return (
    <Page
      title={`Part of ${partner.name} in ${action.ref} ${action.focus}`}
      heading={`The part of ${partner.name}`}
      {...{ quarter, caption }}
      before={
        <Link className="govuk-back-link" to={leave}>
          {isMine(plan, of) ? 'My updates' : `Update ${action.ref}`}
        </Link>
      }
      error={!!told?.errors.length}
    >
      <OutcomeBanner told={told} />
      <WithAside plan={plan} action={action} previous={row.previous}>
        <p className="govuk-inset-text">{whoseText(row.accountable, row.update?.state)}</p>
        {isOpen ? (
          <PartForm item={item} isOther={!isMine(plan, of)} leave={leave} onCheck={() => void check()} />
        ) : (
          <PartRead item={item} said={said} onRecall={async () => tell('recalled', await recall(item))} />
        )}
      </WithAside>
    </Page>
  );
}

/** A part that was sent, or that only its partner reads as yet. */
function PartRead({ item, said, onRecall }: { item: PartItem; said?: Contribution; onRecall: () => void }) {
  const stored = item.draft.snapshot.update ?? said;
  if (!stored) return <p className="govuk-body">No part was given before the update was accepted.</p>;
  if (stored.hidden) {
    return (
      <p className="govuk-body">
        <StateTag state={stored.state} /> {item.partner.name} is writing it. Its words are not open to you
        yet.
      </p>
    );
  }
  return (
    <>
      <StateTag state={stored.state} />
      <PartSaid said={stored} measures={item.row.action.measures} />
      {stored.steps.includes('RECALL') && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onRecall}>
          Take it back to change it
        </button>
      )}
    </>
  );
}
