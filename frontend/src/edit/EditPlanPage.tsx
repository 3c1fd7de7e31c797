import { Link, useLocation } from 'react-router';
import { gaps as gapsOf, partners as partnersOf, planDocument } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { ActionEntry, Gap, Partner } from '../api/types';
import { usePlan } from '../people/me';
import { to, toEdit } from '../routes';
import { useQuarter } from '../people/useQuarter';
import { PlanDownloads } from '../plan/PlanDownloads';
import { Disclosure } from '../ui/Disclosure';
import { Page } from '../ui/Page';
import { quarterName } from '../ui/quarter';
import { counted } from '../ui/words';
import { OutcomeBanner, type Told } from '../update/OutcomeBanner';
import { forManager } from './forManager';

const ASSUMED: Gap['kind'] = 'ACCOUNTABLE_ASSUMED';

/** The plan itself, for its manager: every action with what it still lacks, and the ways to change it. */
function EditPlanPage() {
  const plan = usePlan();
  const quarter = useQuarter();
  const told = useLocation().state as Told | null;
  const [{ objectives }, { items }, { items: partners }] = useAnswers(
    planDocument(plan.key),
    gapsOf(plan.key),
    partnersOf(plan.key),
  );
  // Said of nearly every action of a plan that was read from paper: once, lest it bury what is missing.
  const assumed = new Set(items.filter(({ kind }) => kind === ASSUMED).map(({ ref }) => ref));
  const gaps = items.filter(({ kind }) => kind !== ASSUMED);
  const withGaps = new Set(gaps.map(({ ref }) => ref)).size;

  return (
    <Page title="Edit plan" caption={`${quarterName(plan.firstQuarter)} to ${quarterName(plan.lastQuarter)}`}>
      <OutcomeBanner told={told ?? undefined} />
      <p className="wm-lede">
        {withGaps === 0
          ? 'Nothing is missing from the plan.'
          : `Something is still missing from ${counted(withGaps, 'action')}.`}
      </p>
      {assumed.size > 0 && (
        <Disclosure
          summary={`Nobody has confirmed who is accountable for ${counted(assumed.size, 'action')}`}
        >
          {() => (
            <Assumed
              plan={plan.key}
              actions={objectives
                .flatMap(({ actions = [] }) => actions)
                .filter(({ ref = '' }) => assumed.has(ref))}
              partners={partners}
            />
          )}
        </Disclosure>
      )}
      <p className="govuk-body wm-prose">
        What you change counts in quarters that are open. Finalised quarters stay as they were given.
      </p>
      <ul className="govuk-list wm-edit__ways">
        <li>
          <Link className="govuk-link" to={toEdit.frequencies(plan.key)}>
            Set how often all actions are asked for
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={toEdit.succession(plan.key)}>
            Let a body take another’s place
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={toEdit.successor(plan.key)}>
            Make the plan that goes on with this one
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={toEdit.import(plan.key)}>
            Import the plan from Word or Excel
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={to.newPlan()}>
            Make a new plan from a file
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={toEdit.template(plan.key)}>
            Set the template of the papers
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={toEdit.marking(plan.key)}>
            Set the protective marking
          </Link>
        </li>
      </ul>
      <PlanDownloads plan={plan.key} quarter={quarter} />
      {objectives.map(({ number, title, actions = [] }) => (
        <section key={number} className="wm-section" aria-labelledby={`objective-${number}`}>
          <h2 className="govuk-heading-m" id={`objective-${number}`}>
            {number} {title}
          </h2>
          <ul className="wm-edit__list">
            {actions.map((action) => (
              <li key={action.ref}>
                <Entry plan={plan.key} action={action} gaps={gaps.filter(({ ref }) => ref === action.ref)} />
              </li>
            ))}
          </ul>
          <Link className="govuk-link" to={toEdit.add(plan.key, number)}>
            Add an action to objective {number}
          </Link>
        </section>
      ))}
    </Page>
  );
}

interface AssumedProps {
  plan: string;
  actions: ActionEntry[];
  partners: Pick<Partner, 'key' | 'name'>[];
}

/** Whom Waymark takes for accountable, by action, until somebody says so. */
function Assumed({ plan, actions, partners }: AssumedProps) {
  const nameOf = (key?: string) => partners.find((partner) => partner.key === key)?.name ?? key;
  return (
    <>
      <p>The first lead is assumed. Open an action to confirm it, or to choose another.</p>
      <ul className="govuk-list govuk-list--bullet">
        {actions.map(({ ref = '', focus, leads = [] }) => (
          <li key={ref}>
            <Link className="govuk-link" to={toEdit.action(plan, ref)}>
              {ref} {focus}
            </Link>
            : {nameOf(leads[0])}
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ plan, action, gaps }: { plan: string; action: ActionEntry; gaps: Gap[] }) {
  const { ref = '', focus, withdrawn, added } = action;
  return (
    <>
      <Link className="govuk-link" to={toEdit.action(plan, ref)}>
        <strong>{ref}</strong> {focus}
      </Link>
      {added && <span className="wm-quiet"> counts from {quarterName(added)}</span>}
      {withdrawn && (
        <strong className="govuk-tag govuk-tag--grey">Withdrawn from {quarterName(withdrawn)}</strong>
      )}
      {gaps.length > 0 && (
        <ul className="govuk-list govuk-list--bullet wm-edit__gaps">
          {gaps.map(({ kind, sentence }) => (
            <li key={kind + sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export default forManager(EditPlanPage);
