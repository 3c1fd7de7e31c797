import type { Partner, Quarter } from '../api/types';
import { Check } from '../ui/Check';
import { DateInput } from '../ui/DateInput';
import { Input, Select, Textarea } from '../ui/fields';
import { quarterName } from '../ui/quarter';
import { DATE_HINT } from '../update/form';
import type { EntryDraft } from './entry';
import { LeadFields } from './LeadFields';
import { LinkFields } from './LinkFields';
import { MeasureFields } from './MeasureFields';
import { TimeScaleFields } from './TimeScaleFields';
import { fieldOf } from './useChange';

export interface EntryProps {
  plan: string;
  /** Where the action stands in what is sent: `/action`, `/into/0`. */
  at: string;
  draft: EntryDraft;
  edit: (changes: Partial<EntryDraft>) => void;
  errorAt: (pointer: string) => string | undefined;
  partners: Partner[];
  quarters: Quarter[];
  isNew?: boolean;
}

export const quarterChoices = (quarters: Quarter[], none?: string) => [
  ...(none ? [{ value: '', label: none }] : []),
  ...quarters.map((quarter) => ({ value: quarter, label: quarterName(quarter) })),
];

/** Everything that the plan says of an action, to type. */
export function ActionFields(props: EntryProps) {
  const { at, draft, edit, errorAt, quarters, isNew } = props;
  const text = (name: 'focus' | 'action' | 'outcome' | 'ref') => ({
    id: fieldOf(`${at}/${name}`),
    value: draft[name],
    error: errorAt(`${at}/${name}`),
    onChange: ({ target }: { target: { value: string } }) => edit({ [name]: target.value }),
  });
  return (
    <>
      <Input {...text('focus')} label="Short name" />
      <Textarea {...text('action')} label="Action" hint="What is to be done" />
      <Textarea
        {...text('outcome')}
        label="Outcome"
        hint="What is better for people when it is done"
        rows={3}
      />
      <LeadFields {...props} />
      <TimeScaleFields {...props} />
      <Select
        id={fieldOf(`${at}/start`)}
        label="Planned start"
        value={draft.start}
        onChange={(start) => edit({ start: start as Quarter | '' })}
        choices={quarterChoices(quarters, 'None')}
        error={errorAt(`${at}/start`)}
      />
      <DateInput
        id={fieldOf(`${at}/due`)}
        legend="Completion date"
        hint={`Leave it empty for work that goes on. ${DATE_HINT}`}
        value={draft.due}
        onChange={(due) => edit({ due })}
        error={errorAt(`${at}/due`)}
      />
      <MeasureFields {...props} />
      <LinkFields {...props} />
      <Check
        isField
        id={fieldOf(`${at}/restricted`)}
        label="Restricted: only its partners and the manager see its words"
        isChecked={!!draft.restricted}
        onCheck={(restricted) => edit({ restricted })}
      />
      <Select
        id={fieldOf(`${at}/added`)}
        label="Counts from"
        value={draft.added}
        onChange={(added) => edit({ added: added as Quarter | '' })}
        choices={quarterChoices(
          quarters,
          isNew ? 'The quarter that the change begins in' : 'The plan’s first quarter',
        )}
        error={errorAt(`${at}/added`)}
      />
      <Input
        {...text('ref')}
        label="Reference"
        hint={
          isNew
            ? 'Leave it empty for the next that is free'
            : 'It cannot change once something has been said of the action'
        }
        width={5}
      />
    </>
  );
}
