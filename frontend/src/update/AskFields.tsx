import type { PartnerRef } from '../api/types';
import { DateInput } from '../ui/DateInput';
import { Input, Textarea } from '../ui/fields';
import { DATE_HINT, dateField, textField, wordsField, type Form } from './form';

/** Support or decision needed: what stands in the way, who is asked, for what, by when. */
export function AskFields({ form, partners }: { form: Form; partners: PartnerRef[] }) {
  const to = textField(form, '/ask/to');
  const list = `${to.id}-partners`;
  // A partner is stored by its key, and anybody else by the name typed.
  const named = partners.find(({ key }) => key === to.value)?.name ?? to.value;
  const keyOf = (name: string) => partners.find((each) => each.name === name)?.key ?? name;
  return (
    <>
      <Textarea
        {...wordsField(form, '/ask/barrier')}
        label="What stands in the way?"
        labelSize="s"
        rows={2}
      />
      <Input
        {...to}
        value={named}
        onChange={(event) => form.edit({ '/ask/to': keyOf(event.target.value) })}
        label="Who is asked?"
        labelSize="s"
        hint="A partner, a meeting or another body"
        list={list}
        autoComplete="off"
      />
      <datalist id={list}>
        {partners.map(({ key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <Textarea {...wordsField(form, '/ask/need')} label="What are they asked for?" labelSize="s" rows={2} />
      <DateInput {...dateField(form, '/ask/by')} legend="By when?" legendSize="s" hint={DATE_HINT} />
    </>
  );
}
