import type { Action, PartnerRef, PartnerResponse } from '../api/types';
import type { ShownState } from '../ui/StateTag';

/** An action that was asked in the quarter, and how far its update is. */
export interface Asked {
  ref: string;
  focus: string;
  /** None, where the action has no lead. */
  partner?: PartnerRef;
  state: ShownState;
  overdue: boolean;
}

const ORDER: readonly ShownState[] = ['RETURNED', 'TO_DO', 'DRAFT', 'SUBMITTED', 'ACCEPTED'];

/** The ones to chase come first: overdue before the others, and of each what was sent back, then what nobody has begun. */
const byUrgency = (a: Asked, b: Asked) =>
  Number(b.overdue) - Number(a.overdue) ||
  ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
  a.ref.localeCompare(b.ref, 'en-GB', { numeric: true });

export const isToCome = ({ state }: Asked) => state !== 'SUBMITTED' && state !== 'ACCEPTED';

/** Every action that was asked, with whom; of those that have answered the actions say whether it is accepted. */
export function askedOf(
  responses: PartnerResponse[],
  actions: Pick<Action, 'ref' | 'focus' | 'update'>[],
): Asked[] {
  const known = new Map(actions.map((action) => [action.ref, action]));
  return responses
    .flatMap(({ partner, received, outstanding }) => [
      ...outstanding.map((each) => ({ ...each, partner })),
      ...received.map((ref) => ({
        ref,
        focus: known.get(ref)?.focus ?? '',
        partner,
        state: known.get(ref)?.update?.state ?? ('SUBMITTED' as const),
        overdue: false,
      })),
    ])
    .sort(byUrgency);
}

/** A partner with all that it was asked; the one with most to chase first. */
export interface AskedPartner {
  partner?: PartnerRef;
  asked: Asked[];
  toCome: Asked[];
}

export function partnersOf(asked: Asked[]): AskedPartner[] {
  const keys = [...new Set(asked.map(({ partner }) => partner?.key))];
  return keys
    .map((key) => asked.filter((each) => each.partner?.key === key))
    .map((of) => ({ partner: of[0]!.partner, asked: of, toCome: of.filter(isToCome) }))
    .sort((a, b) => mostToChase(b.toCome, a.toCome));
}

function mostToChase(a: Asked[], b: Asked[]): number {
  const count = (of: Asked[], is: (each: Asked) => boolean) => of.filter(is).length;
  return (
    count(a, ({ overdue }) => overdue) - count(b, ({ overdue }) => overdue) ||
    count(a, ({ state }) => state === 'RETURNED') - count(b, ({ state }) => state === 'RETURNED') ||
    a.length - b.length
  );
}

/** Who has to be chased for what, as text to paste into a message. */
export const chasingText = (partners: AskedPartner[], stateWords: (state: ShownState) => string) =>
  partners
    .filter(({ toCome }) => toCome.length > 0)
    .map(({ partner, toCome }) => {
      const actions = toCome.map(
        ({ ref, focus, state, overdue }) =>
          `  ${ref} ${focus} (${[stateWords(state).toLowerCase(), overdue && 'overdue'].filter(Boolean).join(', ')})`,
      );
      return [partner?.name ?? 'Actions without a lead', ...actions].join('\n');
    })
    .join('\n\n');
