import type { components } from './schema';

/** The contract's shapes under the names the pages use; `schema.d.ts` is made from `openapi.yaml`. */
type Schemas = components['schemas'];

/**
 * A shape as it is sent. The contract leaves truth values and counts open, as if they might be missing; they are
 * primitives in the server and always there.
 */
export type Sent<T> = T extends (infer Item)[]
  ? Sent<Item>[]
  : T extends object
    ? { [K in keyof T]: Sent<T[K]> } & Required<Pick<T, Primitive<T>>>
    : T;
type Primitive<T> = {
  [K in keyof T]-?: NonNullable<T[K]> extends boolean ? K : K extends Count ? K : never;
}[keyof T];
type Count = 'count' | 'total' | 'confirmed' | 'moved' | 'number' | 'objective';

export interface List<T> {
  items: T[];
  next?: string | null;
}

export type Quarter = Schemas['Quarter'];
export type IsoDate = Schemas['LocalDate'];
export type Instant = Schemas['Instant'];
export type Rating = Schemas['Rating'];
export type Band = Schemas['Band'];
export type Standing = Schemas['Standing'];
export type UpdateState = Schemas['UpdateState'];
export type Frequency = Schemas['Frequency'];

/** One fault of a body; the pointer says where: `/ask/need`, `/readings/0/value`. */
export type Fault = Schemas['Fault'];
export type UpdateCheck = Schemas['UpdateCheck'];
export type Problem = Omit<Schemas['Problem'], 'status' | 'instance' | 'present'> & {
  status: number;
  instance?: string;
  /** The update or contribution as it now stands, when somebody else was first. */
  present?: Update | Contribution;
};

export type SignedIn = Schemas['Named'];
export type Me = Sent<Schemas['Me']>;
export type MyPlan = Sent<Schemas['MyPlan']>;
export type PartnerRef = Schemas['PartnerRef'];
export type Partner = Schemas['Partner'];

export type Marking = Schemas['Marking'];
export type PlanDocument = Schemas['PlanDocument'];
/** A plan as it was read from a file. */
export type PlanImport = Sent<Schemas['PlanImport']>;
export type ImportChange = Sent<Schemas['ImportChange']>;
export type ImportRequest = Schemas['ImportRequest'];
export type ImportUnsure = Schemas['ImportUnsure'];
/** An action as the plan document has it. */
export type ActionEntry = Schemas['ActionEntry'];
export type MeasureEntry = Schemas['MeasureEntry'];
export type Definition = Schemas['ActionDefinition'];
export type Lineage = Schemas['Lineage'];
export type Gap = Sent<Schemas['Gap']>;
export type TimeScale = Schemas['TimeScale'];

export type Objective = Sent<Schemas['Objective']>;
export type Action = Sent<Schemas['Action']>;
export type Lead = Sent<Schemas['Lead']>;
export type Position = Sent<Schemas['Position']>;
export type StripCell = Schemas['StripCell'];
export type Warning = Schemas['Warning'];

export type Measure = Omit<Sent<Schemas['Measure']>, 'objective'>;
export type Reading = Sent<Schemas['Reading']>;
export type ReadingRequest = Schemas['ReadingOfMeasure'];

/** The partnership's indicators, quarter by quarter. */
export type Dashboard = Sent<Schemas['Dashboard']>;
export type IndicatorRow = Sent<Schemas['IndicatorRow']>;
export type IndicatorCell = Sent<Schemas['IndicatorCell']>;
export type ReadingDraft = Sent<Schemas['ReadingDraft']>;
export type SingleReading = Schemas['ReadingRequest'];

export type Ask = Schemas['Ask'];
export type Recovery = Schemas['Recovery'];
export type UpdateRequest = Schemas['UpdateRequest'];
export type Update = Sent<Schemas['Update']>;
export type Contribution = Sent<Schemas['Contribution']>;
export type EvidenceFile = Sent<Schemas['EvidenceFile']>;
export type Evidence = Schemas['Evidence'];
export type InboxItem = Sent<Schemas['InboxItem']>;
export type InboxFigure = Sent<Schemas['InboxFigure']>;
export type AskEntry = Sent<Schemas['AskEntry']>;
export type AskAnswer = Schemas['Answer'];
export type Decision = Sent<Schemas['Decision']>;
export type MyUpdate = Sent<Schemas['MyUpdate']>;

export type BandShare = Sent<Schemas['BandShare']>;
export type Tally = Sent<Schemas['Tally']>;
export type Progress = Sent<Schemas['Progress']>;
export type Movement = keyof Schemas['Movement'];
export type TrendPoint = Sent<Schemas['TrendPoint']>;
/** Named so as not to be taken for fetch's Response. */
export type PartnerResponse = Sent<Schemas['PartnerResponse']>;
export type HistoryEntry = Sent<Schemas['HistoryEntry']>;

export type Meeting = Sent<Schemas['Meeting']>;
export type MeetingRequest = Schemas['MeetingRequest'];
export type PlannedDay = Sent<Schemas['PlannedDay']>;

export type ReminderPreview = Sent<Schemas['ReminderPreview']>;
export type ReminderDraft = Sent<Schemas['ReminderDraft']>;
export type Reminder = Sent<Schemas['Reminder']>;
export type PartnerContacts = Sent<Schemas['PartnerContacts']>;
export type Voice = Sent<Schemas['Voice']>;

export type PlanQuarter = Sent<Schemas['PlanQuarter']>;
export type QuarterState = Schemas['QuarterState'];
/** What the manager says of a quarter, each part her own or drafted from it. */
export type QuarterWords = Sent<Schemas['QuarterWords']>;
export type PublicationSummary = Sent<Schemas['PublicationSummary']>;
/** A finalised quarter as it was frozen. */
export type Publication = Sent<Schemas['Publication']>;
export type FrozenUpdate = Sent<Schemas['FrozenUpdate']>;
export type Difference = Schemas['Difference'];
