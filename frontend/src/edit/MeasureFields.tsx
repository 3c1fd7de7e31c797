import type { Partner } from '../api/types';
import { Check } from '../ui/Check';
import { DateInput } from '../ui/DateInput';
import { Fieldset, Input, Select, Textarea } from '../ui/fields';
import { focusOn } from '../ui/focusOn';
import type { EntryProps } from './ActionFields';
import { newMeasure, type MeasureDraft } from './entry';
import { fieldOf } from './useChange';

export const KINDS = [
  { value: '', label: 'Choose' },
  { value: 'COUNT', label: 'A count' },
  { value: 'PERCENT', label: 'A percentage' },
  { value: 'RATE', label: 'A rate' },
  { value: 'DOCUMENT', label: 'A document' },
  { value: 'NARRATIVE', label: 'Words' },
];
export const DIRECTIONS = [
  { value: '', label: 'Choose' },
  { value: 'INCREASE', label: 'It should rise' },
  { value: 'DECREASE', label: 'It should fall' },
  { value: 'MAINTAIN', label: 'It should stay' },
  { value: 'NONE', label: 'A rise is neither good nor bad' },
];
const PERIODS = [
  { value: '', label: 'The quarter' },
  { value: 'QUARTER', label: 'The quarter, as the plan says' },
  { value: 'YEAR_TO_DATE', label: 'The year so far' },
  { value: 'LAST_12_MONTHS', label: 'The last 12 months' },
  { value: 'ACADEMIC_YEAR', label: 'The academic year' },
  { value: 'POINT_IN_TIME', label: 'A point in time' },
];
const STATUSES = [
  { value: '', label: 'Agreed' },
  { value: 'AGREED', label: 'Agreed, as the plan says' },
  { value: 'TO_BE_CONFIRMED', label: 'To be confirmed' },
  { value: 'NOT_COLLECTED', label: 'Not collected' },
];

/** What shows that the action works. */
export function MeasureFields({ at, draft, edit, errorAt, partners }: EntryProps) {
  const { measures } = draft;

  function takeOff(measure: MeasureDraft) {
    focusOn(fieldOf(`${at}/measures`));
    edit({ measures: measures.filter((other) => other !== measure) });
  }

  return (
    <Fieldset id={fieldOf(`${at}/measures`)} legend="Measures" legendSize="s">
      {measures.map((measure, index) => (
        <Measure
          key={measure.key}
          at={`${at}/measures/${index}`}
          name={`measure ${index + 1}`}
          measure={measure}
          edit={(changes) =>
            edit({
              measures: measures.map((other) => (other === measure ? { ...measure, ...changes } : other)),
            })
          }
          remove={() => takeOff(measure)}
          errorAt={errorAt}
          partners={partners}
        />
      ))}
      <button
        type="button"
        id={fieldOf(`${at}/measures`)}
        className="govuk-button govuk-button--secondary"
        onClick={() => edit({ measures: [...measures, newMeasure(measures)] })}
      >
        Add a measure
      </button>
    </Fieldset>
  );
}

interface MeasureProps {
  at: string;
  name: string;
  measure: MeasureDraft;
  edit: (changes: Partial<MeasureDraft>) => void;
  remove: () => void;
  errorAt: (pointer: string) => string | undefined;
  partners: Partner[];
}

function Measure({ at, name, measure, edit, remove, errorAt, partners }: MeasureProps) {
  const field = (part: string) => ({ id: fieldOf(`${at}/${part}`), error: errorAt(`${at}/${part}`) });
  const choice = (part: 'kind' | 'direction' | 'period' | 'status' | 'collectedBy') => ({
    ...field(part),
    value: measure[part],
    onChange: (value: string) => edit({ [part]: value }),
  });
  const { target, baseline } = measure;
  return (
    <div className="wm-edit__part" role="group" aria-label={name}>
      <Textarea
        {...field('statement')}
        label={`What is measured (${name})`}
        rows={2}
        value={measure.statement}
        onChange={(event) => edit({ statement: event.target.value })}
      />
      <div className="wm-edit__row">
        <Select {...choice('kind')} label="Kind" choices={KINDS} />
        <Select {...choice('direction')} label="Direction" choices={DIRECTIONS} />
        <Select {...choice('period')} label="What a figure covers" choices={PERIODS} />
        <Select {...choice('status')} label="Status" choices={STATUSES} />
      </div>
      {measure.status && measure.status !== 'AGREED' && (
        <Input
          {...field('statusReason')}
          label="Why"
          value={measure.statusReason}
          onChange={(event) => edit({ statusReason: event.target.value })}
        />
      )}
      <div className="wm-edit__row">
        <Input
          {...field('target/value')}
          label="Target"
          width={5}
          value={target.value}
          onChange={(event) => edit({ target: { ...target, value: event.target.value } })}
        />
        <Input
          {...field('target/words')}
          label="Target in words"
          value={target.words}
          onChange={(event) => edit({ target: { ...target, words: event.target.value } })}
        />
        <Input
          {...field('baseline/value')}
          label="Baseline"
          width={5}
          value={baseline.value}
          onChange={(event) => edit({ baseline: { ...baseline, value: event.target.value } })}
        />
      </div>
      <DateInput
        {...field('target/by')}
        legend="Target to be met by"
        value={target.by}
        onChange={(by) => edit({ target: { ...target, by } })}
      />
      <DateInput
        {...field('baseline/asAt')}
        legend="Date of the baseline"
        value={baseline.asAt}
        onChange={(asAt) => edit({ baseline: { ...baseline, asAt } })}
      />
      <div className="wm-edit__row">
        <Select
          {...choice('collectedBy')}
          label="Collected by"
          choices={[
            { value: '', label: 'Nobody named' },
            ...partners.map(({ key, name: partner }) => ({ value: key, label: partner })),
          ]}
        />
        <Input
          {...field('source')}
          label="Source"
          value={measure.source}
          onChange={(event) => edit({ source: event.target.value })}
        />
        <Input
          {...field('collected')}
          label="When and how"
          value={measure.collected}
          onChange={(event) => edit({ collected: event.target.value })}
        />
      </div>
      <Check
        isField
        id={fieldOf(`${at}/countsPeople`)}
        label="It counts people"
        isChecked={!!measure.countsPeople}
        onCheck={(countsPeople) => edit({ countsPeople })}
      />
      <Check
        isField
        id={fieldOf(`${at}/sensitive`)}
        label="Sensitive: withheld outside the partnership even when it is 0"
        isChecked={!!measure.sensitive}
        onCheck={(sensitive) => edit({ sensitive })}
      />
      <button type="button" className="wm-link-button" onClick={remove}>
        Take off {name}
      </button>
    </div>
  );
}
