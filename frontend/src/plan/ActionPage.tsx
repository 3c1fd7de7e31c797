import { Link, useParams } from 'react-router';
import { action as actionOf, updates as updatesOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { PartnerRef } from '../api/types';
import { ActionHistory } from '../history/ActionHistory';
import { usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to } from '../routes';
import { writableParts } from '../update/parts';
import { Breadcrumbs } from '../ui/Breadcrumbs';
import { Page } from '../ui/Page';
import { quarterName } from '../ui/quarter';
import { QuarterNav } from '../ui/QuarterNav';
import { Standing } from './Standing';
import { ActionFacts } from './ActionFacts';
import { Measures } from './Measures';
import { Story } from './Story';
import { UpdateButton } from './UpdateButton';

/** Everything about one action: how it stands, what it is, what its leads said, what its measures show. */
export default function ActionPage() {
  const plan = usePlan();
  const quarter = useQuarter();
  const { ref = '' } = useParams();
  const [action, { items: updates }] = useAnswers(actionOf(plan.key, ref, quarter), updatesOf(plan.key, ref));

  return (
    <Page
      title={`${ref} ${action.focus}`}
      quarter={quarter}
      before={
        <>
          <Breadcrumbs
            steps={[
              { to: to.progress(plan.key, quarter), words: 'Progress' },
              {
                to: to.objective(plan.key, action.objective, quarter),
                words: `Objective ${action.objective}`,
              },
            ]}
          />
          <QuarterNav {...{ quarter, plan }} to={(other) => to.action(plan.key, ref, other)} />
        </>
      }
    >
      <Standing action={action} />
      {action.mayUpdate && (
        <UpdateButton
          plan={plan.key}
          {...{ action, quarter }}
          update={updates.find((update) => update.quarter === quarter)}
        />
      )}
      {!action.mayUpdate &&
        writableParts(plan, action).map((partner) => (
          <MyPart
            key={partner.key}
            partner={partner}
            accountable={action.leads.find((lead) => lead.accountable)}
            to={to.part(plan.key, ref, quarter, partner.key)}
            words={quarterName(quarter)}
          />
        ))}
      <ActionFacts action={action} />
      <Story updates={updates.filter((update) => update.quarter <= quarter)} measures={action.measures} />
      <Measures title="Measures" measures={action.measures} />
      <ActionHistory plan={plan.key} action={ref} />
    </Page>
  );
}

interface MyPartProps {
  partner: PartnerRef;
  accountable?: PartnerRef;
  words: string;
  to: string;
}

/** Who contributes writes a part of its own; the update is the accountable partner's. */
function MyPart({ partner, accountable, words, to }: MyPartProps) {
  return (
    <p className="govuk-body">
      {accountable?.name ?? 'The accountable partner'} answers for this action and gives its update.{' '}
      <Link className="govuk-link" to={to}>
        The part of {partner.name} for {words}
      </Link>
    </p>
  );
}
