import { Link, useSearchParams } from 'react-router';
import { asks as asksOf, decisions as decisionsOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { AskEntry, Quarter } from '../api/types';
import { has, usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to, type AsksSearch } from '../routes';
import { Page } from '../ui/Page';
import { quarterName } from '../ui/quarter';
import { QuarterNav } from '../ui/QuarterNav';
import { Rating } from '../ui/Rating';
import { counted } from '../ui/words';
import { AskTags } from './AskTags';
import { AskWords } from './AskWords';
import { Decided } from './Decided';
import { isFilter, STATES, within, type AskFilter } from './register';

/** What leads need of others, across the plan: what waits for an answer, what was decided and what followed. */
export default function AsksPage() {
  const plan = usePlan();
  const quarter = useQuarter();
  const [search] = useSearchParams();
  const state = search.get('state');
  const chosen = isFilter(state) ? state : undefined;
  const asked = search.get('asked') ? quarter : undefined;
  const [{ items: all }, { items: decided }] = useAnswers(asksOf(plan.key), decisionsOf(plan.key, quarter));
  const known = all.filter((entry) => entry.quarter <= quarter);
  const entries = within(known, chosen, asked);
  const address = (next: AsksSearch) => to.asks(plan.key, { quarter, ...next });

  return (
    <Page
      title="Support and decisions"
      quarter={quarter}
      before={
        <QuarterNav
          {...{ quarter, plan }}
          to={(other) => to.asks(plan.key, { quarter: other, state: chosen })}
        />
      }
    >
      <Filters {...{ known, chosen, asked, quarter, address }} />
      <p className="wm-found__count" role="status">
        {entries.length === 0 ? 'Nothing is asked for' : counted(entries.length, 'request')}
        {chosen && `: ${STATES[chosen].toLowerCase()}`}
        {asked && `, asked in ${quarterName(quarter)}`}
      </p>
      <ul className="wm-asks">
        {entries.map((entry) => (
          <li key={`${entry.action} ${entry.quarter}`} className={entry.overdue ? 'wm-asks__overdue' : ''}>
            <Entry entry={entry} plan={plan.key} mayRecord={has(plan, 'MANAGER')} />
          </li>
        ))}
      </ul>
      <Decided plan={plan.key} quarter={quarter} decisions={decided} />
    </Page>
  );
}

interface FiltersProps {
  known: AskEntry[];
  chosen?: AskFilter;
  asked?: Quarter;
  quarter: Quarter;
  address: (search: AsksSearch) => string;
}

/** Links, so that each view of the register has an address that can be mailed. */
function Filters({ known, chosen, asked, quarter, address }: FiltersProps) {
  const isAsked = asked && quarter;
  return (
    <nav className="wm-views" aria-label="Which requests">
      <ul>
        {([undefined, ...Object.keys(STATES)] as (AskFilter | undefined)[]).map((state) => (
          <li key={state ?? 'ALL'}>
            <Link
              className="govuk-link"
              to={address({ state, asked: isAsked })}
              aria-current={state === chosen ? 'true' : undefined}
              preventScrollReset
            >
              {state ? STATES[state] : 'All'} ({within(known, state, asked).length})
            </Link>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <Link
          className="govuk-link"
          to={address({ state: chosen, asked: asked ? undefined : quarter })}
          preventScrollReset
        >
          {asked
            ? 'Show what was asked in earlier quarters too'
            : `Show only what was asked in ${quarterName(quarter)}`}
        </Link>
      </p>
    </nav>
  );
}

function Entry({ entry, plan, mayRecord }: { entry: AskEntry; plan: string; mayRecord: boolean }) {
  const { action, focus, quarter, rating, state } = entry;
  return (
    <article aria-label={`${action} ${focus}, ${quarterName(quarter)}`}>
      <div className="wm-asks__head">
        <h2 className="govuk-heading-s">
          <Link className="govuk-link" to={to.action(plan, action, quarter)}>
            {action} {focus}
          </Link>
        </h2>
        <Rating rating={rating} />
        <span className="wm-quiet">{quarterName(quarter)}</span>
        <AskTags entry={entry} />
      </div>
      <AskWords entry={entry} />
      {mayRecord && (
        <p className="govuk-body">
          <Link className="govuk-link" to={to.ask(plan, action, quarter)}>
            {state === 'ANSWERED'
              ? 'Change the answer, or take it to the board'
              : 'Record the answer, or take it to the board'}
            <span className="govuk-visually-hidden">
              : {action}, {quarterName(quarter)}
            </span>
          </Link>
        </p>
      )}
    </article>
  );
}
