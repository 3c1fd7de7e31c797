import type { Address } from './client';
import type { paths } from './schema';
import type {
  Definition,
  EvidenceFile,
  List,
  Meeting,
  PlanImport,
  PublicationSummary,
  Quarter,
  Reading,
  ReadingDraft,
  Reminder,
  Sent,
  SignedIn,
  Update,
  Warning,
} from './types';

/** Every address of the API that the app uses, with what is found there. */
export const session: Address<SignedIn> = '/session';
export const me = at('/me');
export const myUpdates = (plan: string, quarter?: Quarter) =>
  at('/me/updates', {}, { plan, quarter, limit: ALL });

export const planDocument = (plan: string) => at('/plans/{plan}', { plan });
/** Where a plan is stored, with the reason that its history keeps. */
export const planStored = (plan: string, reason: string, confirmed: Confirmed): Address<unknown> =>
  planDocument(plan) + because(reason, confirmed);

/** Words of a reason that look like personal data, and that somebody says identify nobody. */
interface Confirmed {
  confirmedWords?: string[];
}
const because = (reason: string, { confirmedWords = [] }: Confirmed) =>
  query({ reason }) + confirmedWords.map((words) => `&confirmedWords=${encodeURIComponent(words)}`).join('');
/** Where a file is read, held against a plan; against none for a new one. */
export const planImport = (plan?: string, quarter?: Quarter): Address<PlanImport> =>
  `/plan-imports${query({ plan, quarter })}`;
/** Where what was read is stored. */
export const importStored = (plan: string, reason: string, confirmed: Confirmed): Address<unknown> =>
  `/plans/${encodeURIComponent(plan)}/import${because(reason, confirmed)}`;
export const gaps = (plan: string) => at('/plans/{plan}/gaps', { plan }, { limit: ALL });
export const timeScale = (plan: string, words: string) => at('/plans/{plan}/time-scale', { plan }, { words });

export const objectives = (plan: string) => at('/plans/{plan}/objectives', { plan });
export const objective = (plan: string, number: number | string) =>
  at('/plans/{plan}/objectives/{number}', { plan, number });
export const partners = (plan: string) => at('/plans/{plan}/partners', { plan }, { limit: ALL });

export const actions = (plan: string, filter: ActionQuery = {}) =>
  at('/plans/{plan}/actions', { plan }, { ...filter, limit: ALL });
export const action = (plan: string, ref: string, quarter?: Quarter) =>
  at('/plans/{plan}/actions/{ref}', { plan, ref }, { quarter });

export const definition = (plan: string, ref: string) =>
  at('/plans/{plan}/actions/{ref}/definition', { plan, ref });
export const newAction = (plan: string): Address<Definition> => `/plans/${encodeURIComponent(plan)}/actions`;
/** How an action leaves the plan, and how it comes back. */
export type Move = 'withdrawal' | 'split' | 'supersession' | 'reinstatement';
export const move = (plan: string, ref: string, name: Move): Address<Definition> =>
  `/plans/${encodeURIComponent(plan)}/actions/${encodeURIComponent(ref)}/${name}`;

/** What is done with the plan as a whole. */
export const planStep = (plan: string, name: 'frequencies' | 'successor'): Address<unknown> =>
  `/plans/${encodeURIComponent(plan)}/${name}`;
export const succession = (plan: string, partner: string): Address<unknown> =>
  `/plans/${encodeURIComponent(plan)}/partners/${encodeURIComponent(partner)}/succession`;

export const updates = (plan: string, ref: string) =>
  at('/plans/{plan}/actions/{ref}/updates', { plan, ref }, { limit: ALL });
export const update = (plan: string, ref: string, quarter: Quarter) =>
  at('/plans/{plan}/actions/{ref}/updates/{quarter}', { plan, ref, quarter });
export const step = (
  plan: string,
  ref: string,
  quarter: Quarter,
  name: 'submission' | 'recall' | 'acceptance' | 'return' | 'confirmation' | 'reply',
): Address<Update> => `${update(plan, ref, quarter)}/${name}`;
export const files = (plan: string, ref: string, quarter: Quarter) =>
  at('/plans/{plan}/actions/{ref}/updates/{quarter}/files', { plan, ref, quarter });
export const file = (plan: string, ref: string, quarter: Quarter, name: string): Address<EvidenceFile> =>
  `${files(plan, ref, quarter)}/${encodeURIComponent(name)}`;
export const contributions = (plan: string, ref: string, quarter: Quarter) =>
  at('/plans/{plan}/actions/{ref}/updates/{quarter}/contributions', { plan, ref, quarter });
export const contribution = (plan: string, ref: string, quarter: Quarter, partner: string) =>
  at('/plans/{plan}/actions/{ref}/updates/{quarter}/contributions/{partner}', {
    plan,
    ref,
    quarter,
    partner,
  });

export const measures = (plan: string) => at('/plans/{plan}/measures', { plan }, { limit: ALL });
/** As the figures are known now, late and revised ones too; outside the partnership as they were finalised. */
export const dashboard = (plan: string, quarter: Quarter, finalOnly = false) =>
  at('/plans/{plan}/indicators', { plan }, { quarter, basis: finalOnly ? undefined : 'live' });

/** Whose measure: an objective's indicator, or an action's. */
export type MeasureOf = { objective: number; key: string } | { action: string; key: string };
export const reading = (plan: string, of: MeasureOf, quarter: Quarter): Address<Reading> =>
  'objective' in of
    ? at('/plans/{plan}/objectives/{number}/indicators/{key}/readings/{quarter}', {
        plan,
        number: of.objective,
        key: of.key,
        quarter,
      })
    : at('/plans/{plan}/actions/{ref}/measures/{key}/readings/{quarter}', {
        plan,
        ref: of.action,
        key: of.key,
        quarter,
      });
export const readingDraft = (plan: string, of: MeasureOf, quarter: Quarter): Address<ReadingDraft> =>
  `${reading(plan, of, quarter)}/draft`;
export const readingStep = (
  plan: string,
  of: MeasureOf,
  quarter: Quarter,
  name: 'recall' | 'acceptance' | 'return',
): Address<unknown> => `${reading(plan, of, quarter)}/${name}`;

export const inbox = (plan: string) => at('/plans/{plan}/inbox', { plan }, { limit: ALL });
export const acceptances = (plan: string): Address<List<Update>> =>
  `/plans/${encodeURIComponent(plan)}/acceptances`;
export const asks = (plan: string) => at('/plans/{plan}/asks', { plan }, { limit: ALL });
export const decisions = (plan: string, quarter: Quarter) =>
  at('/plans/{plan}/decisions', { plan }, { quarter });
/** What the manager records beside an ask. */
export const ofAsk = (
  plan: string,
  ref: string,
  quarter: Quarter,
  what: 'answer' | 'escalation',
): Address<Update> => `${update(plan, ref, quarter)}/ask/${what}`;

export const progress = (plan: string, quarter: Quarter) =>
  at('/plans/{plan}/progress', { plan }, { quarter });
export const trend = (plan: string, to: Quarter) => at('/plans/{plan}/trend', { plan }, { to });
export const warnings = (plan: string, quarter: Quarter) =>
  at('/plans/{plan}/warnings', { plan }, { quarter, limit: ALL });
/** Those that a manager has set aside; for her eyes. */
export const warningsSetAside = (plan: string, quarter: Quarter) =>
  at('/plans/{plan}/warnings', { plan }, { quarter, setAside: 'true', limit: ALL });
export const setAside = (
  plan: string,
  quarter: Quarter,
  { ref, rule }: Pick<Warning, 'ref' | 'rule'>,
): Address<Warning> =>
  `/plans/${encodeURIComponent(plan)}/actions/${encodeURIComponent(ref)}/warnings/${quarter}/${rule}/set-aside`;
export const responses = (plan: string, quarter: Quarter) =>
  at('/plans/{plan}/responses', { plan }, { quarter, limit: ALL });
export const history = (plan: string, ref: string) => at('/plans/{plan}/history', { plan }, { action: ref });

export const meetings = (plan: string) => at('/plans/{plan}/meetings', { plan }, { limit: ALL });
export const newMeeting = (plan: string): Address<Meeting> => `/plans/${encodeURIComponent(plan)}/meetings`;
export const meeting = (plan: string, number: string) =>
  at('/plans/{plan}/meetings/{number}', { plan, number });

export const reminderPreview = (plan: string) => at('/plans/{plan}/reminders/preview', { plan });
export const reminderLog = (plan: string) => at('/plans/{plan}/reminders', { plan });
export const reminderSetting = (plan: string) => at('/plans/{plan}/reminders/setting', { plan });
export const reminderSending = (plan: string): Address<List<Reminder>> =>
  `/plans/${encodeURIComponent(plan)}/reminders/sending`;
export const contacts = (plan: string) => at('/plans/{plan}/contacts', { plan }, { limit: ALL });
export const contactsOf = (plan: string, partner: string) =>
  at('/plans/{plan}/partners/{partner}/contacts', { plan, partner });

export const voice = (plan: string, number: number, quarter: Quarter) =>
  at('/plans/{plan}/objectives/{number}/voices/{quarter}', { plan, number, quarter });

export const quarters = (plan: string) => at('/plans/{plan}/quarters', { plan });
export const quarter = (plan: string, quarter: Quarter) =>
  at('/plans/{plan}/quarters/{quarter}', { plan, quarter });
export const deadline = (plan: string, quarter: Quarter) =>
  at('/plans/{plan}/quarters/{quarter}/deadline', { plan, quarter });
export const words = (plan: string, quarter: Quarter) =>
  at('/plans/{plan}/quarters/{quarter}/words', { plan, quarter });
export const quarterStep = (
  plan: string,
  of: Quarter,
  name: 'finalisation' | 'reopening' | 'release',
): Address<PublicationSummary> => `${quarter(plan, of)}/${name}`;
export const publications = (plan: string) => at('/plans/{plan}/publications', { plan }, { limit: ALL });
export const publication = (plan: string, quarter: Quarter, revision?: string) =>
  at('/plans/{plan}/publications/{quarter}', { plan, quarter }, { revision });

/** Whose paper a summary is, and of which revision of a finalised quarter. */
interface SummaryAsked {
  for?: 'board' | 'delivery-group';
  revision?: number;
}
export type SummaryFormat = 'docx' | 'pdf' | 'xlsx' | 'csv' | 'json';
export const summary = (
  plan: string,
  quarter: Quarter,
  format: SummaryFormat,
  { for: whom, revision }: SummaryAsked = {},
) => `/plans/${plan}/summaries/${quarter}.${format}${query({ for: whom, revision: revision?.toString() })}`;

/** What the board's paper says, for a page to show. */
export const summaryData = (plan: string, quarter: Quarter) =>
  at('/plans/{plan}/summaries/{quarter}.json', { plan, quarter }, { for: 'board' });

export const templateFacts = (plan: string) => at('/plans/{plan}/template/facts', { plan });
/** The template itself. @param name of the file that is put */
export const template = (plan: string, name?: string): Address<unknown> =>
  `/plans/${encodeURIComponent(plan)}/template${query({ name })}`;

export type PlanFormat = 'docx' | 'pdf' | 'xlsx' | 'csv' | 'yaml';

/** The plan as a file, as at a quarter; as YAML it is the document alone, which knows no quarters. */
export const planFile = (plan: string, format: PlanFormat, quarter?: Quarter, whom?: SummaryAsked['for']) =>
  `/plans/${plan}/plan.${format}${query({ quarter, for: whom })}`;

/** The longest list the API gives at once: ten times a real plan. */
const ALL = '500';

/** What may narrow a list of actions. */
export type ActionQuery = Omit<Asked<'/plans/{plan}/actions'>, 'cursor' | 'limit'>;

/** The contract's paths, without what `client.ts` puts before each. */
type Place = { [P in keyof paths]: P extends `/api/v1${infer Rest}` ? Rest : never }[keyof paths];
type ReadingOf<P extends Place> = paths[`/api/v1${P}`]['get'];
type Found<P extends Place> =
  ReadingOf<P> extends { responses: { 200: { content: { 'application/json': infer Body } } } }
    ? Sent<Body>
    : never;
type Named<P extends Place> =
  ReadingOf<P> extends { parameters: { path: infer Names } }
    ? { [N in keyof Names]: string | number }
    : object;
type Asked<P extends Place> =
  ReadingOf<P> extends { parameters: { query?: infer Query } } ? { [N in keyof Query]?: string } : object;

/** An address of the contract, which says what is found there; what the contract does not know does not compile. */
function at<P extends Place>(
  place: P,
  ...[names, asked]: object extends Named<P> ? [Named<P>?, Asked<P>?] : [Named<P>, Asked<P>?]
): Address<Found<P>> {
  const path = place.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(names![name as keyof Named<P>])),
  );
  return path + query({ ...asked });
}

/** The part after the question mark; what is not set is left out, so that equal questions have equal addresses. */
export function query(parameters: Record<string, string | undefined>): string {
  const set = Object.entries(parameters).filter((entry): entry is [string, string] => !!entry[1]);
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
}
