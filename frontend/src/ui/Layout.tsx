import { useIsFetching } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation, useParams } from 'react-router';
import type { Me, MyPlan } from '../api/types';
import { has, useMe } from '../people/me';
import { SignOut } from '../people/SignOut';
import { to, toEdit } from '../routes';
import { Frame } from './Frame';
import { LabelsContext, PLAIN_LABELS } from './labels';
import { Loading } from './Loading';
import { NotFound } from './messages';
import { PlanTitle } from './Page';

/** What surrounds every page of somebody who has signed in: whose page, which plan, where else to go. */
export function Layout() {
  const { plan: key } = useParams();
  const me = useMe();
  const plan = me.plans.find((each) => each.key === key);

  return (
    <PlanTitle value={plan?.shortTitle}>
      <LabelsContext value={plan ? { ratings: plan.ratingLabels, bands: plan.bandLabels } : PLAIN_LABELS}>
        <Frame
          plan={plan && <PlanName plan={plan} me={me} />}
          person={
            <>
              {me.name} <SignOut person={me.email ?? me.name} />
            </>
          }
          demonstration={plan?.demonstration}
          nav={plan && <PlanNav plan={plan} />}
        >
          <Waiting />
          <Suspense fallback={<Loading />}>{key && !plan ? <NotFound /> : <Outlet />}</Suspense>
        </Frame>
        <ScrollRestoration />
      </LabelsContext>
    </PlanTitle>
  );
}

function PlanName({ plan, me }: { plan: MyPlan; me: Me }) {
  return (
    <>
      {plan.shortTitle}
      {me.plans.length > 1 && (
        <>
          {' '}
          <Link to={to.plans()}>Change plan</Link>
        </>
      )}
    </>
  );
}

/** More than a phone has room for: behind a button there. */
const MANY = 5;

interface Place {
  to: string;
  words: string;
  /** The pages that belong to it. */
  over: RegExp;
}

/**
 * Where somebody goes in a plan, in the order of the quarter: what is asked, how it stands, what is decided, what was given; and for
 * who manages it, in a row of its own, what is done between quarters.
 */
function placesOf(plan: MyPlan): Place[][] {
  const { key } = plan;
  const finalised = {
    to: to.finalised(key),
    words: 'Finalised quarters',
    over: /\/finalised-quarters(\/|$)/,
  };
  const measures = { to: to.measures(key), words: 'Measures', over: /\/measures(\/|$)/ };
  if (plan.finalOnly) return [[finalised, measures]];
  const isManaging = has(plan, 'MANAGER');
  const isReading = isManaging || has(plan, 'VIEWER');
  const when = (holds: boolean, place: Place) => (holds ? [place] : []);
  const ofTheQuarter = [
    ...when(has(plan, 'LEAD'), {
      to: to.myUpdates(key),
      words: 'My updates',
      over: /\/my-updates$|\/updates\//,
    }),
    { to: to.progress(key), words: 'Progress', over: /\/(progress|objectives\/[^/]+)$/ },
    ...when(isReading, { to: to.warnings(key), words: 'Needs attention', over: /\/needs-attention$/ }),
    { to: to.actions(key), words: 'Actions', over: /^\/plans\/[^/]+\/actions(\/[^/]+)?$/ },
    measures,
    ...when(isManaging, { to: to.responses(key), words: 'Responses', over: /\/responses$/ }),
    ...when(isManaging, { to: to.inbox(key), words: 'Inbox', over: /\/inbox(\/|$)/ }),
    { to: to.asks(key), words: 'Support and decisions', over: /\/support-and-decisions(\/|$)/ },
    ...when(isManaging, { to: to.summary(key), words: 'Summary', over: /\/summary$/ }),
    ...when(isReading && !isManaging, finalised),
  ];
  if (!isManaging) return [ofTheQuarter];
  const ofThePlan = [
    finalised,
    { to: to.meetings(key), words: 'Meetings', over: /\/meetings(\/|$)/ },
    { to: to.reminders(key), words: 'Reminders', over: /\/reminders(\/|$)/ },
    { to: to.voices(key), words: 'Voices', over: /\/voices$/ },
    { to: toEdit.plan(key), words: 'Edit plan', over: /^\/plans\/[^/]+\/edit(\/|$)/ },
  ];
  return [ofTheQuarter, ofThePlan];
}

/** Where to go in a plan, by what one does in it; the page one is on, or its parent, is marked. */
function PlanNav({ plan }: { plan: MyPlan }) {
  const { pathname } = useLocation();
  const rows = placesOf(plan);
  const isLong = rows.flat().length > MANY;
  const [openOn, setOpenOn] = useState<string>();
  // Open until one has gone somewhere.
  const isOpen = openOn === pathname;
  return (
    <nav className="wm-nav" aria-label="Plan">
      {isLong && (
        <div className="govuk-width-container wm-nav__bar">
          <button
            type="button"
            className="wm-nav__toggle"
            aria-expanded={isOpen}
            aria-controls="places"
            onClick={() => setOpenOn(isOpen ? undefined : pathname)}
          >
            Menu
          </button>
        </div>
      )}
      <div
        className={`govuk-width-container wm-nav__rows${isLong && !isOpen ? ' wm-nav__closed' : ''}`}
        id="places"
      >
        {rows.map((places) => (
          <ul key={places[0]?.to}>
            {places.map((item) => (
              <li key={item.to}>
                <Link to={item.to} aria-current={pathname === item.to ? 'page' : item.over.test(pathname)}>
                  {item.words}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </nav>
  );
}

/** While the next page or quarter is on its way, the one before stays; this says that something is coming. */
function Waiting() {
  const waiting = useIsFetching() > 0;
  return <div className={`wm-waiting${waiting ? ' wm-waiting--on' : ''}`} aria-hidden="true" />;
}
