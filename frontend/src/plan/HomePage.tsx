import { Link, Navigate, useSearchParams } from 'react-router';
import type { MyPlan } from '../api/types';
import { has, isLead, useMe } from '../people/me';
import { to } from '../routes';
import { Page } from '../ui/Page';

/** Where a plan begins for this person: a board member's with the latest quarter that she may see. */
function startOf(plan: MyPlan): string {
  if (plan.finalOnly) {
    return plan.finalisedQuarter
      ? to.finalisedQuarter(plan.key, plan.finalisedQuarter)
      : to.finalised(plan.key);
  }
  return isLead(plan) ? to.myUpdates(plan.key) : to.progress(plan.key);
}

/** The start: straight on to one's plan, or a choice of plans. */
export default function HomePage() {
  const { plans, admin } = useMe();
  const [search] = useSearchParams();
  const [only] = plans;

  if (only && plans.length === 1 && !search.has('choose')) return <Navigate to={startOf(only)} replace />;
  if (!only && admin) return <Administrator />;
  if (!only) {
    return (
      <Page title="No plan yet">
        <p className="govuk-body">Your account does not belong to a plan. Ask whoever invited you.</p>
      </Page>
    );
  }
  return (
    <Page title="Choose a plan">
      <ul className="govuk-list govuk-list--spaced">
        {plans.map((plan) => (
          <li key={plan.key}>
            <Link className="govuk-link wm-strong-link" to={startOf(plan)}>
              {plan.title}
            </Link>
            {plan.demonstration && <div className="govuk-hint">Demonstration data: not real performance</div>}
          </li>
        ))}
      </ul>
      {plans.some((plan) => has(plan, 'MANAGER')) && (
        <Link className="govuk-link" to={to.newPlan()}>
          Make a new plan from a file
        </Link>
      )}
    </Page>
  );
}

/** What whoever looks after access can do as yet, none of it on a page: better said than a page without a way on. */
const Administrator = () => (
  <Page title="You look after who may use Waymark">
    <div className="wm-prose">
      <p className="govuk-body">
        You have no plan of your own. As an administrator you decide who may sign in and which other systems
        may read or send figures. There are no pages for this yet: it is done through the API.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          People, their partners and their roles: <code>/api/v1/people</code>
        </li>
        <li>
          Access tokens for other systems: <code>/api/v1/tokens</code>
        </li>
      </ul>
      <p className="govuk-body">
        The README that comes with Waymark shows how.{' '}
        <a className="govuk-link" href="/q/openapi">
          Every call is described in the API reference
        </a>
        .
      </p>
      <p className="govuk-body">To see a plan, give your account a role in it.</p>
    </div>
  </Page>
);
