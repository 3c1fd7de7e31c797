import { Link } from 'react-router';
import { actions as actionsOf, warnings as warningsOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { Action, Progress, Warning } from '../api/types';
import { to } from '../routes';
import { Disclosure } from '../ui/Disclosure';
import { quarterName } from '../ui/quarter';
import { Rating } from '../ui/Rating';
import { Strip, STRIP_KEY } from '../ui/Strip';
import { counted } from '../ui/words';
import { AskLine, AskOutcome, RecoveryLine } from './AskLine';
import { OtherWarnings } from './OtherWarnings';
import { WarningSentences } from './WarningSentences';

/** So many in full; the others are a press away. */
const AT_FIRST = 5;

/** What a delivery group should talk about: red and amber actions with their story, then other early warnings. */
export function NeedsAttention({ progress }: { progress: Progress }) {
  const { plan, quarter } = progress;
  const [attention, warnings] = useAnswers(
    actionsOf(plan, { quarter, band: 'ATTENTION' }),
    warningsOf(plan, quarter),
  );
  return (
    <AttentionTo
      progress={progress}
      actions={attention.items}
      warnings={warnings.items}
      addressOf={(ref) => to.action(plan, ref, quarter)}
      ruleAddress={(rule) => to.warnings(plan, { quarter, rule })}
    />
  );
}

interface AttentionProps {
  progress: Progress;
  /** Those whose band says that they need attention. */
  actions: Action[];
  warnings: Warning[];
  /** The address of an action. */
  addressOf: (ref: string) => string;
  /** The address of all that a rule warns of; what is frozen has no such page. */
  ruleAddress?: (rule: string) => string;
}

/** The same of whatever they were read from: live, or as a quarter was finalised. */
export function AttentionTo({ progress, actions, warnings, addressOf, ruleAddress }: AttentionProps) {
  const worstFirst = [...actions].sort(bySeverity);
  const later = worstFirst.slice(AT_FIRST);
  const needs = new Set(worstFirst.map((action) => action.ref));
  const others = warnings.filter((warning) => !needs.has(warning.ref));

  return (
    <section aria-labelledby="attention">
      <h2 className="govuk-heading-m" id="attention">
        Needs attention first
      </h2>
      {worstFirst.length === 0 ? (
        <p className="govuk-body">No action needs attention in this quarter.</p>
      ) : (
        <p className="wm-quiet wm-needs__key">{STRIP_KEY}</p>
      )}
      <Needs actions={worstFirst.slice(0, AT_FIRST)} progress={progress} addressOf={addressOf} />
      {later.length > 0 && (
        <Disclosure
          summary={`${counted(later.length, 'more action')} that ${later.length === 1 ? 'needs' : 'need'} attention`}
        >
          {() => <Needs actions={later} progress={progress} addressOf={addressOf} />}
        </Disclosure>
      )}
      <OtherWarnings warnings={others} {...{ progress, addressOf, ruleAddress }} />
    </section>
  );
}

/** Red before amber, and of each the one that has been so for longest. */
export function bySeverity(a: Action, b: Action): number {
  const red = Number(b.position.rating === 'RED') - Number(a.position.rating === 'RED');
  return red || (a.position.since ?? '').localeCompare(b.position.since ?? '');
}

function Needs({ actions, ...of }: Omit<AttentionProps, 'warnings' | 'ruleAddress'>) {
  return (
    <ul className="wm-needs">
      {actions.map((action) => (
        <li className={`wm-need wm-need--${action.position.rating.toLowerCase()}`} key={action.ref}>
          <Need action={action} {...of} />
        </li>
      ))}
    </ul>
  );
}

interface NeedProps extends Pick<AttentionProps, 'progress' | 'addressOf'> {
  action: Action;
}

function Need({ action, progress: { quarter }, addressOf }: NeedProps) {
  const { ref, focus, position, strip, update, warnings, leads } = action;
  const accountable = leads.find((lead) => lead.accountable);
  return (
    <>
      <h3 className="govuk-heading-s">
        <Link className="govuk-link" to={addressOf(ref)}>
          {ref} {focus}
        </Link>
      </h3>
      <p className="wm-need__rating">
        <Rating rating={position.rating} /> <Strip cells={strip} />
      </p>
      {update?.ask?.barrier && <p>{update.ask.barrier}</p>}
      {update?.atRisk && <p>{update.atRisk}</p>}
      {update?.ask?.need && (
        <>
          <AskLine ask={update.ask} />
          <AskOutcome ask={update.ask} />
        </>
      )}
      {!update?.ask?.need && update?.recovery && <RecoveryLine recovery={update.recovery} />}
      <p className="wm-quiet">
        {accountable?.name ?? 'No lead'}
        {update && update.quarter !== quarter && `, said in ${quarterName(update.quarter)}`}
      </p>
      <WarningSentences warnings={warnings} />
    </>
  );
}
