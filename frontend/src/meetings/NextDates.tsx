import { Link } from 'react-router';
import { meetings as meetingsOf } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { MyPlan } from '../api/types';
import { useMe } from '../people/me';
import { to } from '../routes';
import { formatDate } from '../ui/dates';
import { Unbroken } from '../ui/Unbroken';
import { nextDays } from './days';

const SHOWN = 2;

/** What comes next before the plan's bodies meet. */
export function NextDates({ plan }: { plan: MyPlan }) {
  const { today } = useMe();
  const { items } = useAnswer(meetingsOf(plan.key));
  const next = nextDays(items, today, plan.finalisedQuarter).slice(0, SHOWN);
  if (next.length === 0) return null;
  return (
    <p className="govuk-body">
      <strong>Next:</strong>{' '}
      <Unbroken>{next.map(({ on, words }) => `${formatDate(on)}, ${words}`).join('; ')}.</Unbroken>{' '}
      <Link className="govuk-link" to={to.meetings(plan.key)}>
        Meetings
      </Link>
    </p>
  );
}
