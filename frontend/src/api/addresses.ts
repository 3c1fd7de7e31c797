import type { Address } from './client';
import type {
  Action,
  HistoryEntry,
  List,
  Me,
  MyUpdate,
  Objective,
  Partner,
  PartnerResponse,
  Progress,
  Quarter,
  TrendPoint,
  Update,
  Warning,
} from './types';

/** What may narrow a list of actions; the same names as in the app's own addresses. */
export type ActionQuery = Partial<
  Record<
    'quarter' | 'objective' | 'partner' | 'rating' | 'band' | 'standing' | 'due' | 'overdue' | 'q',
    string
  >
>;

/** Every address of the API that the app uses, with what is found there. */
export const session: Address<Me> = '/session';
export const me: Address<Me> = '/me';
export const myUpdates = (plan: string, quarter?: Quarter): Address<List<MyUpdate>> =>
  `/me/updates${query({ plan, quarter, limit: ALL })}`;

export const objectives = (plan: string): Address<List<Objective>> => `/plans/${plan}/objectives`;
export const objective = (plan: string, number: number | string): Address<Objective> =>
  `/plans/${plan}/objectives/${number}`;
export const partners = (plan: string): Address<List<Partner>> =>
  `/plans/${plan}/partners${query({ limit: ALL })}`;

export const actions = (plan: string, filter: ActionQuery = {}): Address<List<Action>> =>
  `/plans/${plan}/actions${query({ ...filter, limit: ALL })}`;
export const action = (plan: string, ref: string, quarter?: Quarter): Address<Action> =>
  `/plans/${plan}/actions/${ref}${query({ quarter })}`;

export const updates = (plan: string, ref: string): Address<List<Update>> =>
  `/plans/${plan}/actions/${ref}/updates${query({ limit: ALL })}`;
export const update = (plan: string, ref: string, quarter: Quarter): Address<Update> =>
  `/plans/${plan}/actions/${ref}/updates/${quarter}`;
export const step = (
  plan: string,
  ref: string,
  quarter: Quarter,
  name: 'submission' | 'recall' | 'acceptance' | 'return' | 'confirmation',
): Address<Update> => `${update(plan, ref, quarter)}/${name}`;

export const progress = (plan: string, quarter?: Quarter): Address<Progress> =>
  `/plans/${plan}/progress${query({ quarter })}`;
export const trend = (plan: string, to: Quarter): Address<List<TrendPoint>> =>
  `/plans/${plan}/trend${query({ to })}`;
export const warnings = (plan: string, quarter: Quarter): Address<List<Warning>> =>
  `/plans/${plan}/warnings${query({ quarter, limit: ALL })}`;
export const responses = (plan: string, quarter: Quarter): Address<List<PartnerResponse>> =>
  `/plans/${plan}/responses${query({ quarter, limit: ALL })}`;
export const history = (plan: string, ref: string): Address<List<HistoryEntry>> =>
  `/plans/${plan}/history${query({ action: ref })}`;
export const summary = (plan: string, quarter: Quarter, format: 'docx' | 'csv') =>
  `/plans/${plan}/summaries/${quarter}.${format}`;

/** The longest list the API gives at once: ten times a real plan. */
const ALL = '500';

/** The part after the question mark; what is not set is left out, so that equal questions have equal addresses. */
export function query(parameters: Record<string, string | undefined>): string {
  const set = Object.entries(parameters).filter((entry): entry is [string, string] => !!entry[1]);
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
}
