import { FREQUENCIES } from '../plan/frequencies';
import { formatDate, isDate } from '../ui/dates';

const NAMES: Record<string, string> = {
  publishedRef: 'Reference on paper',
  focus: 'Short name',
  action: 'Action',
  outcome: 'Outcome',
  leads: 'Leads',
  accountable: 'Accountable',
  measures: 'Measures',
  timescale: 'Time scale',
  frequency: 'How often it is asked for',
  askedIn: 'Quarters in which it is asked',
  added: 'Counts from',
  withdrawn: 'Withdrawn from',
  start: 'Planned start',
  due: 'Completion date',
  restricted: 'Restricted',
  links: 'Links to other strategies',
  title: 'Title',
  headingTitle: 'Heading over its table',
  statement: 'What is measured',
  kind: 'Kind',
  direction: 'Direction',
  name: 'Name',
  firstQuarter: 'First quarter',
  vision: 'Vision',
  managedBy: 'Who manages it',
  body: 'Who oversees it',
  role: 'What they do',
  label: 'Label',
  words: 'Target in words',
};

/** What people call a field of the plan document. */
export const fieldName = (field: string) => NAMES[field] ?? field;

/** A field's value as people read it. */
export function fieldValue(field: string, value: string): string {
  if (field === 'frequency') return FREQUENCIES.find((each) => each.value === value)?.label ?? value;
  return isDate(value) ? formatDate(value) : value;
}
