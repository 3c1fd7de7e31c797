import type { PlanDocument, PlanImport, Quarter } from '../api/types';
import { quarterChoices } from '../edit/ActionFields';
import { fieldOf } from '../edit/useChange';
import { useMe } from '../people/me';
import { Input, Select } from '../ui/fields';
import { nextQuarter, quarterOn, quartersBetween } from '../ui/quarter';
import { valueAt } from './decided';
import type { Import } from './useImport';

interface Props {
  file: Import;
  read: PlanImport;
  planKey: string;
}

/** What a plan is by itself: its title, its key, and the quarters that it is for. */
export function PlanHead({ file, read, planKey }: Props) {
  const document = read.document as PlanDocument;
  const { errorAt } = file.change.recording;
  const { mended } = file.decisions;
  const field = (name: keyof PlanDocument['plan'] & string, hint?: string) => ({
    id: fieldOf(`/document/plan/${name}`),
    value: String(mended[`/plan/${name}`] ?? valueAt(document, `/plan/${name}`) ?? ''),
    hint:
      [hint, ...read.unsure.filter(({ pointer }) => pointer === `/plan/${name}`).map(({ detail }) => detail)]
        .filter(Boolean)
        .join('. ') || undefined,
    error: errorAt(`/document/plan/${name}`),
  });
  const type = (name: string) => ({
    onChange: ({ target }: { target: { value: string } }) => file.mend(`/plan/${name}`, target.value),
  });
  const choose = (name: string) => (quarter: string) => file.mend(`/plan/${name}`, quarter);
  const choices = quarterChoices(useQuarters(document));

  return (
    <section aria-labelledby="plan-head">
      <h2 className="govuk-heading-m" id="plan-head">
        The plan
      </h2>
      <Input label="Title" {...field('title')} {...type('title')} />
      <Input
        label="Short title"
        {...field('shortTitle', 'For the head of each page; it may be left empty')}
        {...type('shortTitle')}
      />
      <Input
        label="Short name for web addresses"
        {...field('key', 'Lower-case letters, digits and hyphens')}
        {...type('key')}
        value={planKey}
      />
      <Input
        label="Whose plan it is"
        {...field('owner', 'The partnership; it may be left empty')}
        {...type('owner')}
      />
      <Select
        label="First quarter"
        {...field('firstQuarter')}
        onChange={choose('firstQuarter')}
        choices={choices}
      />
      <Select
        label="Last quarter"
        {...field('lastQuarter')}
        onChange={choose('lastQuarter')}
        choices={choices}
      />
    </section>
  );
}

/** Those that a plan of today may be for, and what the file says. */
function useQuarters({ plan }: PlanDocument): Quarter[] {
  const now = quarterOn(useMe().today);
  const years = (count: number) => `${Number(now.slice(0, 4)) + count}`;
  const early = quarterOn(`${years(-5)}-04-01`);
  const late = quarterOn(`${years(10)}-03-31`);
  const first = plan.firstQuarter < early ? plan.firstQuarter : early;
  const last = plan.lastQuarter > late ? plan.lastQuarter : nextQuarter(late);
  return quartersBetween(first, last);
}
