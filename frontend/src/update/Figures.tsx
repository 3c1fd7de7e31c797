import type { ChangeEvent } from 'react';
import type { Measure, Quarter } from '../api/types';
import { formatDate } from '../ui/dates';
import { Fieldset, Input, Textarea } from '../ui/fields';
import { quarterName, shortQuarter } from '../ui/quarter';
import { readingField, type ReadingPart } from './draft';
import { FigureMore } from './FigureMore';
import { textField, wordsField, type Form } from './form';
import { isCollected, isFigure, lastReading, numberOf, readingText, written } from './numbers';

interface Props {
  form: Form;
  measures: Measure[];
  quarter: Quarter;
}

/** All measures of an action, each with last time's reading beside the one asked for. */
export function Figures({ form, measures, quarter }: Props) {
  if (measures.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Figures</h2>
      {measures.map((measure) =>
        isCollected(measure) ? (
          <Figure key={measure.key} form={form} measure={measure} quarter={quarter} />
        ) : (
          <p className="govuk-body wm-quiet" key={measure.key}>
            {measure.statement}: not collected{measure.statusReason && `. ${measure.statusReason}`}
          </p>
        ),
      )}
    </>
  );
}

function Figure({ form, measure, quarter }: { form: Form; measure: Measure; quarter: Quarter }) {
  const field = (part: ReadingPart) => readingField(measure.key, part);
  const isNotYet = form.draft[field('status')] === 'NOT_YET';
  const inWords = !isFigure(measure);
  const error = form.faults[field('value')];
  return (
    <div className="wm-entry">
      <Fieldset
        id={textField(form, field('value')).id}
        legend={measure.statement}
        legendSize="s"
        hint={lastText(measure, quarter)}
        error={error}
      >
        {inWords && <Textarea {...wordsField(form, field('note'))} label="In words" rows={2} />}
        {!inWords && !isNotYet && <Boxes form={form} measure={measure} quarter={quarter} />}
        <FigureMore form={form} measure={measure} inWords={inWords} />
      </Fieldset>
    </div>
  );
}

/** One box, or for a share the two numbers behind it as well, as a percentage alone cannot be added up. */
function Boxes({ form, measure, quarter }: { form: Form; measure: Measure; quarter: Quarter }) {
  const box = (part: ReadingPart) => {
    // The fieldset says what is wrong with the figure as a whole.
    const { error, ...props } = textField(form, readingField(measure.key, part));
    const isFault = form.faults[readingField(measure.key, part)] !== undefined;
    return {
      ...props,
      error: part === 'value' && isFault ? undefined : error,
      inputMode: 'decimal' as const,
      autoComplete: 'off',
    };
  };
  const hasParts = measure.kind !== 'COUNT';
  const part = (name: 'numerator' | 'denominator') => ({
    ...box(name),
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      form.edit(withShare(form, measure, name, event.target.value)),
  });
  const isPercent = measure.kind === 'PERCENT';
  return (
    <div className="wm-entry__boxes">
      {hasParts && (
        <>
          <Input {...part('numerator')} label="Number" width={5} />
          <Input {...part('denominator')} label="Out of" width={5} />
        </>
      )}
      <Input
        {...box('value')}
        label={isPercent ? 'Per cent' : hasParts ? 'Rate' : shortQuarter(quarter)}
        width={5}
        suffix={isPercent ? '%' : undefined}
      />
    </div>
  );
}

/** A percentage follows from its two numbers, unless another one was typed. */
function withShare(form: Form, measure: Measure, part: 'numerator' | 'denominator', text: string) {
  const field = (name: ReadingPart) => readingField(measure.key, name);
  const parts = { numerator: form.draft[field('numerator')], denominator: form.draft[field('denominator')] };
  const typed = form.draft[field('value')] ?? '';
  const follows = measure.kind === 'PERCENT' && (typed === '' || typed === shareOf(parts));
  return {
    [field(part)]: text,
    ...(follows && { [field('value')]: shareOf({ ...parts, [part]: text }) }),
  };
}

function shareOf(parts: { numerator?: string; denominator?: string }): string {
  const [numerator, denominator] = [numberOf(parts.numerator), numberOf(parts.denominator)];
  return numerator === undefined || !denominator
    ? ''
    : String(Math.round((numerator / denominator) * 1000) / 10);
}

/** What there is to compare with: the last reading, and what was aimed for. */
function lastText(measure: Measure, quarter: Quarter): string {
  const last = lastReading(measure, quarter);
  const reading = last && [readingText(last, measure.kind), last.note].filter(Boolean).join('. ');
  const { target } = measure;
  const aim =
    target?.words ??
    (target?.value === undefined
      ? undefined
      : written(target.value) + (measure.kind === 'PERCENT' ? '%' : ''));
  return [
    last ? `${quarterName(last.quarter)}: ${reading}` : 'No figure before',
    aim && `Target: ${aim}${target?.by && !target.words ? ` by ${formatDate(target.by)}` : ''}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
