import { Link } from 'react-router';
import type { MyPlan } from '../api/types';
import { has } from '../people/me';
import { to } from '../routes';
import { Page } from '../ui/Page';

/** My updates of somebody of whom none are asked. */
export function NothingLed({ plan }: { plan: MyPlan }) {
  return (
    <Page title="My updates">
      <p className="govuk-body">You lead no action of this plan, so no update is asked of you.</p>
      <p className="govuk-body">
        {has(plan, 'MANAGER') ? (
          <Link className="govuk-link" to={to.inbox(plan.key)}>
            See the updates that leads have sent: Inbox
          </Link>
        ) : (
          <Link className="govuk-link" to={to.home()}>
            Go to the start page
          </Link>
        )}
      </p>
    </Page>
  );
}
