import type { ChangeEvent } from 'react';
import { isNoNumber, type Draft, type Faults, type Field } from './draft';
import { fieldId } from './fields';

/** What the fields of an update need, wherever it is typed. */
export interface Form {
  /** Of the action. */
  ref: string;
  draft: Draft;
  faults: Faults;
  edit: (changes: Draft) => void;
}

type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

export function textField(form: Form, field: Field) {
  return {
    id: fieldId(form.ref, field),
    value: form.draft[field] ?? '',
    error:
      form.faults[field] ??
      (isNoNumber(field, form.draft[field] ?? '') ? 'Enter a number, such as 37' : undefined),
    onChange: (event: Typed) => form.edit({ [field]: event.target.value }),
  };
}

/** A text field for words of one's own, which no victim or survivor may be known from: said once, by `NoVictims`. */
export const wordsField = (form: Form, field: Field) => ({
  ...textField(form, field),
  'aria-describedby': NO_VICTIMS_ID,
});

/** A date field tells by itself, once it is left, that what is typed is no date. */
export function dateField(form: Form, field: Field) {
  return {
    id: fieldId(form.ref, field),
    value: form.draft[field] ?? '',
    error: form.faults[field],
    onChange: (text: string) => form.edit({ [field]: text }),
  };
}

export function choiceField<V extends string>(form: Form, field: Field) {
  return {
    id: fieldId(form.ref, field),
    value: form.draft[field] as V | undefined,
    error: form.faults[field],
    onChange: (value: V) => form.edit({ [field]: value }),
  };
}

export const NO_VICTIMS = 'Never name or describe victims and survivors.';
export const NO_VICTIMS_ID = 'no-victims';
export const DATE_HINT = 'For example, 27 3 2025';
