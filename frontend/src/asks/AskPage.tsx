import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { asks as asksOf, updates as updatesOf } from '../api/addresses';
import { forgetPlan, useAnswers } from '../api/queries';
import type { AskEntry, MyPlan, Quarter } from '../api/types';
import { has, isKnownQuarter, usePlan } from '../people/me';
import { to } from '../routes';
import { NotAllowed, NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { isQuarter, quarterTitle } from '../ui/quarter';
import { OutcomeBanner, type Told } from '../update/OutcomeBanner';
import { AnswerForm } from './AnswerForm';
import { AskTags } from './AskTags';
import { AskWords } from './AskWords';
import { EscalationForm } from './EscalationForm';

/** One request: the manager records the answer, and takes it to the board. */
export default function AskPage() {
  const plan = usePlan();
  const { ref = '', quarter } = useParams();
  if (!has(plan, 'MANAGER')) return <NotAllowed detail="Answers are recorded by the manager of the plan." />;
  if (!isQuarter(quarter) || !isKnownQuarter(plan, quarter)) return <NotFound />;
  return <Asked key={`${ref} ${quarter}`} plan={plan} actionRef={ref} quarter={quarter} />;
}

function Asked({ plan, actionRef, quarter }: { plan: MyPlan; actionRef: string; quarter: Quarter }) {
  const [{ items: entries }, { items: updates }] = useAnswers(
    asksOf(plan.key),
    updatesOf(plan.key, actionRef),
  );
  const entry = entries.find((each) => each.action === actionRef && each.quarter === quarter);
  const update = updates.find((each) => each.quarter === quarter);
  const client = useQueryClient();
  const [told, setTold] = useState<Told>();
  if (!entry || !update) return <NotFound />;

  async function recorded(words: string) {
    await forgetPlan(client, plan.key);
    setTold({ did: 'decided', sent: [words], errors: [] });
  }
  const form = {
    plan: plan.key,
    entry,
    tag: update.tag,
    onRecorded: (words: string) => void recorded(words),
  };
  return (
    <Page
      title={`Support and decisions: ${actionRef} ${entry.focus}`}
      heading={`${actionRef} ${entry.focus}`}
      quarter={quarter}
      caption={`Support or decision needed · ${quarterTitle(quarter)}`}
      before={
        <Link className="govuk-back-link" to={to.asks(plan.key)}>
          Support and decisions
        </Link>
      }
    >
      <OutcomeBanner told={told} />
      <p className="govuk-body">
        <AskTags entry={entry} />
      </p>
      <AskWords entry={entry} />
      <AnswerForm key={`answer ${keyOf(entry)}`} {...form} />
      {!update.restricted && <EscalationForm key={`board ${keyOf(entry)}`} {...form} />}
    </Page>
  );
}

/** The forms begin anew with what has been recorded. */
const keyOf = ({ ask: { answer, escalation } }: AskEntry) => `${answer?.at} ${escalation?.at}`;
