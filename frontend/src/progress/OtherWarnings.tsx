import { Link } from 'react-router';
import type { Position, Progress, Warning } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { Rating } from '../ui/Rating';
import { counted } from '../ui/words';
import { ruleName, rulesOf } from './rules';
import { WarningSentences } from './WarningSentences';

/** So many actions one by one: of one rule, and of all that is left. */
const ONE_BY_ONE = 5;

interface Props {
  /** Of actions that are not red or amber: the ones that nobody looks at. */
  warnings: Warning[];
  progress: Progress;
  addressOf: (ref: string) => string;
  /** The address of all that a rule warns of, where there is a page for it. */
  ruleAddress?: (rule: string) => string;
}

/** What else warns: in one line what is so of many actions, as in a new plan of all of them, then action by action. */
export function OtherWarnings({ warnings, ruleAddress, ...of }: Props) {
  if (warnings.length === 0) return null;
  const many = rulesOf(warnings)
    .map((rule) => warnings.filter((warning) => warning.rule === rule))
    .filter((ofRule) => refsOf(ofRule).length > ONE_BY_ONE);
  const one = warnings.filter((warning) => !many.some(([first]) => first!.rule === warning.rule));
  const refs = refsOf(one);
  const later = refs.slice(ONE_BY_ONE);
  const looksAt = (shown: string[]) => <Looks refs={shown} warnings={one} {...of} />;
  return (
    <>
      <h3 className="govuk-heading-s">Also worth a look</h3>
      {many.map((ofRule) => (
        <Many key={ofRule[0]!.rule} warnings={ofRule} ruleAddress={ruleAddress} {...of} />
      ))}
      {looksAt(refs.slice(0, ONE_BY_ONE))}
      {later.length > 0 && (
        <Disclosure summary={`${counted(later.length, 'more action')} worth a look`}>
          {() => looksAt(later)}
        </Disclosure>
      )}
    </>
  );
}

const refsOf = (warnings: Warning[]) => [...new Set(warnings.map(({ ref }) => ref))];

/** Many actions of which one rule warns: in the words that it has for all of them, or in its name. */
function Many({ warnings, progress, addressOf, ruleAddress }: Props) {
  const { rule, sentence } = warnings[0]!;
  const refs = refsOf(warnings);
  const words = warnings.every((warning) => warning.sentence === sentence) ? sentence : ruleName(rule);
  const count = counted(refs.length, 'action');
  if (!ruleAddress) {
    const focuses = new Map(progress.positions.map(({ ref, focus }) => [ref, focus]));
    return (
      <Disclosure summary={`${words}: ${count}`}>
        {() => (
          <ul className="govuk-list">
            {refs.map((ref) => (
              <li key={ref}>
                <Link className="govuk-link" to={addressOf(ref)}>
                  {ref} {focuses.get(ref)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    );
  }
  return (
    <p className="wm-warning wm-warning--many">
      {words}:{' '}
      <Link className="govuk-link wm-nowrap" to={ruleAddress(rule)}>
        {count}
      </Link>
    </p>
  );
}

function Looks({ refs, warnings, progress, addressOf }: Props & { refs: string[] }) {
  const positions = new Map(progress.positions.map((position) => [position.ref, position]));
  return (
    <ul className="wm-looks">
      {refs.map((ref) => (
        <li key={ref}>
          <Look
            warnings={warnings.filter((warning) => warning.ref === ref)}
            position={positions.get(ref)}
            address={addressOf(ref)}
          />
        </li>
      ))}
    </ul>
  );
}

interface LookProps {
  warnings: Warning[];
  position?: Position & { focus: string };
  address: string;
}

function Look({ warnings, position, address }: LookProps) {
  return (
    <>
      <p>
        <Link className="govuk-link wm-strong-link" to={address}>
          {warnings[0]!.ref} {position?.focus}
        </Link>{' '}
        {position && <Rating rating={position.rating} />}
      </p>
      <WarningSentences warnings={warnings} />
    </>
  );
}
