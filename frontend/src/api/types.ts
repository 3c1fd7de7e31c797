/** The words of the contract, under the names the pages use. */

export type Quarter = string;
export type IsoDate = string;
export type Instant = string;
export type Rating = 'RED' | 'AMBER' | 'GREEN' | 'BLUE' | 'GREY';
export type Band = 'ATTENTION' | 'ON_TRACK' | 'NOT_STARTED';
export type Standing = 'REPORTED' | 'NOT_DUE' | 'NO_ANSWER' | 'NEVER_REPORTED';
export type UpdateState = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
export type Frequency = 'QUARTERLY' | 'SIX_MONTHLY' | 'ANNUAL' | 'ONGOING' | 'ONCE' | 'UNSTATED';
export type Role = 'LEAD' | 'MANAGER' | 'VIEWER' | 'ADMIN';

export interface List<T> {
  items: T[];
  next?: string | null;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  errors?: Fault[];
  present?: Update;
}
/** One fault of a body; the pointer says where: `/ask/need`, `/readings/0/value`. */
export interface Fault {
  pointer: string;
  detail: string;
}

export interface Me {
  name: string;
  email?: string;
  program: boolean;
  admin: boolean;
  today: IsoDate;
  plans: MyPlan[];
}
export interface MyPlan {
  key: string;
  title: string;
  shortTitle: string;
  demonstration: boolean;
  roles: Role[];
  partners: PartnerRef[];
  firstQuarter: Quarter;
  lastQuarter: Quarter;
  reportingQuarter: Quarter;
  deadline: IsoDate;
  ratingLabels: Record<Rating, string>;
  bandLabels: Record<Band, string>;
}
export interface PartnerRef {
  key: string;
  name: string;
  abbreviation?: string;
}
export interface Partner extends PartnerRef {
  kind: 'ORGANISATION' | 'TEAM' | 'MEETING';
  accountableFor: string[];
  contributesTo: string[];
}

export interface Objective {
  number: number;
  title: string;
  headingTitle?: string;
  actions: string[];
  indicators: Measure[];
}

export interface Action {
  ref: string;
  publishedRef?: string;
  objective: number;
  focus: string;
  action: string;
  outcome?: string;
  leads: Lead[];
  timescale: string;
  frequency: Frequency;
  askedIn?: number[];
  start?: Quarter;
  added?: Quarter;
  withdrawn?: Quarter;
  due?: IsoDate;
  completionDate?: IsoDate;
  moved: number;
  restricted: boolean;
  links: { title: string; url?: string }[];
  measures: Measure[];
  quarter: Quarter;
  position: Position;
  asked: boolean;
  overdue: boolean;
  update?: UpdateDigest;
  strip: StripCell[];
  warnings: Warning[];
  mayUpdate: boolean;
  mayRate: boolean;
}
export interface Lead extends PartnerRef {
  accountable: boolean;
  assumed: boolean;
}
export interface Position {
  ref: string;
  rating: Rating;
  band: Band;
  since?: Quarter | null;
  from?: Quarter | null;
  standing: Standing;
}
export interface StripCell {
  quarter: Quarter;
  rating: Rating;
  standing: Standing;
}
export interface UpdateDigest {
  quarter: Quarter;
  state: UpdateState;
  rating?: Rating;
  done?: string;
  next?: string;
  ask?: Ask;
  atRisk?: string;
  recovery?: Recovery;
  hidden: boolean;
}

export interface Measure {
  key: string;
  action?: string;
  objective?: number;
  statement: string;
  kind: 'COUNT' | 'PERCENT' | 'RATE' | 'DOCUMENT' | 'NARRATIVE';
  direction: 'INCREASE' | 'DECREASE' | 'MAINTAIN' | 'NONE';
  period: 'QUARTER' | 'YEAR_TO_DATE' | 'LAST_12_MONTHS' | 'ACADEMIC_YEAR' | 'POINT_IN_TIME';
  status: 'AGREED' | 'TO_BE_CONFIRMED' | 'NOT_COLLECTED';
  statusReason?: string;
  target?: { value?: number; by?: IsoDate; words?: string };
  baseline?: { value: number; asAt?: IsoDate; period?: string };
  source?: string;
  collectedBy?: PartnerRef;
  countsPeople: boolean;
  readings: Reading[];
}
export interface Reading {
  quarter: Quarter;
  value?: number;
  numerator?: number;
  denominator?: number;
  status: 'ACTUAL' | 'PROVISIONAL' | 'NOT_YET';
  expectedOn?: IsoDate;
  note?: string;
  late: boolean;
  revised: boolean;
}
export interface ReadingRequest {
  measure: string;
  value?: number;
  numerator?: number;
  denominator?: number;
  status?: 'ACTUAL' | 'PROVISIONAL' | 'NOT_YET';
  expectedOn?: IsoDate;
  note?: string;
}

export interface Ask {
  barrier?: string;
  to?: string;
  toName?: string;
  need?: string;
  by?: IsoDate;
}
export interface Recovery {
  what?: string;
  by?: IsoDate;
}
export interface UpdateRequest {
  rating?: Rating;
  completedOn?: IsoDate;
  done?: string;
  changed?: string;
  next?: string;
  noHelpBecause?: string;
  atRisk?: string;
  recovery?: Recovery;
  ask?: Omit<Ask, 'toName'>;
  completionDate?: { to?: IsoDate; reason?: string };
  readings?: ReadingRequest[];
  source?: string;
}
export interface Update extends Omit<UpdateRequest, 'ask' | 'readings'> {
  action: string;
  quarter: Quarter;
  state: UpdateState;
  givenRating?: Rating;
  ask?: Ask;
  readings: (ReadingRequest & { statement: string; late: boolean; revised: boolean })[];
  noChange: boolean;
  hidden: boolean;
  comment?: string;
  confirmation?: { rating: Rating; reason: string; by: string };
  onBehalf: boolean;
  savedBy?: string;
  savedAt?: Instant;
  sentBy?: string;
  sentAt?: Instant;
  decidedBy?: string;
  decidedAt?: Instant;
  ownDecision: boolean;
  steps: ('SUBMISSION' | 'RECALL' | 'ACCEPTANCE' | 'RETURN')[];
  tag: string;
}
export interface MyUpdate {
  plan: string;
  action: Action;
  quarter: Quarter;
  deadline: IsoDate;
  overdue: boolean;
  part: 'ACCOUNTABLE' | 'CONTRIBUTING';
  accountable?: PartnerRef;
  previous?: Update;
  update?: Update;
  noChange: { offered: boolean; rating?: Rating; why?: string };
}

export interface Share {
  count: number;
  total: number;
  percent: number | null;
  label: string;
}
export interface BandShare extends Share {
  confirmed: number;
  title: string;
  change?: number | null;
}
export interface Tally {
  total: number;
  bands: Record<Band, BandShare>;
  ratings: Record<Rating, Share & { title: string }>;
}
export interface Progress {
  plan: string;
  title: string;
  demonstration: boolean;
  quarter: Quarter;
  quarterTitle: string;
  basis: 'live' | 'final';
  revision: number | null;
  sentences: string[];
  rounded: boolean;
  overall: Tally;
  objectives: (Tally & { objective: number; title: string })[];
  updates: { due: string[]; received: string[]; responseRate: Share; deadline: IsoDate; overdue: string[] };
  positions: (Position & { focus: string; objective: number })[];
  movement: null | Record<Movement, string[]>;
  warnings: Record<'NO_UPDATE' | 'STUCK' | 'SLIPPED' | 'LATE' | 'NO_START', string[]>;
}
export type Movement = 'improved' | 'worsened' | 'unchanged' | 'started' | 'stopped' | 'added' | 'withdrawn';
export interface TrendPoint {
  quarter: Quarter;
  total: number;
  bands: Record<Band, Share>;
  ratings: Record<Rating, Share>;
  responseRate: Share;
}
export interface Warning {
  ref: string;
  rule: string;
  sentence: string;
}
/** Named so as not to be taken for fetch's Response. */
export interface PartnerResponse {
  partner?: PartnerRef;
  due: string[];
  received: string[];
  outstanding: { ref: string; focus: string; state: 'TO_DO' | 'DRAFT' | 'RETURNED'; overdue: boolean }[];
}
export interface HistoryEntry {
  at: Instant;
  until?: Instant;
  by: string;
  onBehalfOf?: string;
  operation: string;
  subject: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}
