import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  actions as actionsOf,
  objectives as objectivesOf,
  warnings as warningsOf,
  warningsSetAside,
} from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { Action, Warning } from '../api/types';
import { has, usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to, type WarningsSearch } from '../routes';
import { Page } from '../ui/Page';
import { quarterName } from '../ui/quarter';
import { QuarterNav } from '../ui/QuarterNav';
import { Rating } from '../ui/Rating';
import { Strip, STRIP_KEY } from '../ui/Strip';
import { Unbroken } from '../ui/Unbroken';
import { counted } from '../ui/words';
import { ruleName, rulesOf } from './rules';
import { SetAsideForm, SetAsideList } from './SetAside';

/** Everything that makes one look twice in a quarter, action by action, each in a sentence. */
export default function WarningsPage() {
  const plan = usePlan();
  const quarter = useQuarter();
  const [search] = useSearchParams();
  const rule = search.get('rule') ?? undefined;
  const objective = search.get('objective') ?? undefined;
  const [{ items: all }, { items: aside }, { items: actions }, { items: objectives }] = useAnswers(
    warningsOf(plan.key, quarter),
    warningsSetAside(plan.key, quarter),
    actionsOf(plan.key, { quarter }),
    objectivesOf(plan.key),
  );
  const isOpen = !plan.finalisedQuarter || quarter > plan.finalisedQuarter;
  const [done, setDone] = useState('');
  const byRef = new Map(actions.map((action) => [action.ref, action]));
  const ofObjective = (number: string | undefined) => (warning: Warning) =>
    !number || warning.ref.split('.')[0] === number;
  const ofRule = (name: string | undefined) => (warning: Warning) => !name || warning.rule === name;
  const warnings = all.filter(ofRule(rule)).filter(ofObjective(objective));
  const refs = [...new Set(warnings.map(({ ref }) => ref))];
  const address = (next: WarningsSearch) => to.warnings(plan.key, { quarter, ...next });

  return (
    <Page
      title="Needs attention"
      quarter={quarter}
      before={
        <QuarterNav
          {...{ quarter, plan }}
          to={(other) => to.warnings(plan.key, { quarter: other, rule, objective })}
        />
      }
    >
      <Done words={done} />
      {all.length === 0 ? (
        <p className="wm-lede">Nothing of {quarterName(quarter)} needs a second look.</p>
      ) : (
        <>
          <Views
            name="Which warnings"
            views={[undefined, ...rulesOf(all)].map((each) => ({
              words: each ? ruleName(each) : 'All warnings',
              count: all.filter(ofRule(each)).filter(ofObjective(objective)).length,
              to: address({ rule: each, objective }),
              isCurrent: each === rule,
            }))}
          />
          <Views
            name="Which objective"
            views={[undefined, ...objectives.map(({ number }) => String(number))].map((each) => ({
              words: each ? `Objective ${each}` : 'All objectives',
              count: all.filter(ofRule(rule)).filter(ofObjective(each)).length,
              to: address({ rule, objective: each }),
              isCurrent: each === objective,
            }))}
          />
          <p className="wm-found__count" role="status">
            {counted(warnings.length, 'warning')} about {counted(refs.length, 'action')}
          </p>
          <p className="wm-quiet wm-needs__key">{STRIP_KEY}</p>
        </>
      )}
      <ul className="wm-needs">
        {refs.map((ref) => (
          <li
            key={ref}
            className={`wm-need wm-need--${byRef.get(ref)?.position.rating.toLowerCase() ?? 'grey'}`}
          >
            <Warned
              action={byRef.get(ref)}
              warnings={warnings.filter((warning) => warning.ref === ref)}
              address={to.action(plan.key, ref, quarter)}
              below={(warning) =>
                isOpen &&
                has(plan, 'MANAGER') && (
                  <SetAsideForm plan={plan.key} quarter={quarter} warning={warning} onDone={setDone} />
                )
              }
            />
          </li>
        ))}
      </ul>
      {aside.length > 0 && (
        <SetAsideList plan={plan.key} quarter={quarter} warnings={aside} isOpen={isOpen} onDone={setDone} />
      )}
    </Page>
  );
}

/** What was just done. It takes the focus, for what was pressed is gone. */
function Done({ words }: { words: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (words) place.current?.focus();
  }, [words]);
  return (
    <p ref={place} tabIndex={-1} role="status" className={words ? 'govuk-inset-text' : undefined}>
      {words}
    </p>
  );
}

interface View {
  words: string;
  count: number;
  to: string;
  isCurrent: boolean;
}

/** Links, so that each view has an address that can be mailed; what would show nothing is not offered. */
function Views({ name, views }: { name: string; views: View[] }) {
  return (
    <nav className="wm-views" aria-label={name}>
      <ul>
        {views
          .filter(({ count, isCurrent }) => count > 0 || isCurrent)
          .map((view) => (
            <li key={view.words}>
              <Link
                className="govuk-link"
                to={view.to}
                aria-current={view.isCurrent ? 'true' : undefined}
                preventScrollReset
              >
                {view.words} ({view.count})
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

interface WarnedProps {
  action?: Action;
  warnings: Warning[];
  address: string;
  /** What can be done about a warning. */
  below: (warning: Warning) => ReactNode;
}

function Warned({ action, warnings, address, below }: WarnedProps) {
  const accountable = action?.leads.find((lead) => lead.accountable);
  return (
    <article>
      <h2 className="govuk-heading-s">
        <Link className="govuk-link" to={address}>
          {warnings[0]!.ref} {action?.focus}
        </Link>
      </h2>
      {action && (
        <p className="wm-need__rating">
          <Rating rating={action.position.rating} /> <Strip cells={action.strip} />
        </p>
      )}
      <p className="wm-quiet">{accountable?.name ?? 'No lead'}</p>
      {warnings.map((warning) => (
        <Fragment key={warning.rule + warning.sentence}>
          <p className="wm-warning">
            <Unbroken>{warning.sentence}</Unbroken>
          </p>
          {below(warning)}
        </Fragment>
      ))}
    </article>
  );
}
