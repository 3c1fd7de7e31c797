import type { ImportUnsure, PlanDocument } from '../api/types';
import { FREQUENCIES } from '../plan/frequencies';
import { Check } from '../ui/Check';
import { Fieldset, Input, Select, Textarea } from '../ui/fields';
import { nameOf, valueAt, valueOf, type Decisions } from './decided';
import { apart, unsureMeasures } from './doubts';
import { MeasureRow } from './MeasureRow';
import { fieldName } from './names';

interface Props {
  document: PlanDocument;
  notes: ImportUnsure[];
  mended: Decisions['mended'];
  onMend: (name: string, value: Decisions['mended'][string]) => void;
}

/** What is unsure of one thing, each with the field to mend it in where typing can. */
export function Doubts({ document, notes, ...rest }: Props) {
  const others = apart(notes);
  const pointers = [...new Set(others.map(({ pointer }) => pointer))];
  return (
    <>
      {pointers.map((pointer) => {
        const statement = measureAt(document, pointer);
        return (
          <div key={pointer}>
            <ul className="govuk-list govuk-list--bullet">
              {others
                .filter((note) => note.pointer === pointer)
                .map(({ detail }) => (
                  <li key={detail}>
                    {statement && `“${statement}”: `}
                    {detail}
                  </li>
                ))}
            </ul>
            <Mending name={nameOf(document, pointer)} {...{ document, statement }} {...rest} />
          </div>
        );
      })}
      {unsureMeasures(notes).map((measure) => (
        <MeasureRow key={measure.at} {...{ document, measure }} {...rest} />
      ))}
    </>
  );
}

/** The words of the measure that a pointer leads into. */
function measureAt(document: PlanDocument, pointer: string): string | undefined {
  const of = /^.*\/measures\/\d+(?=\/)/.exec(pointer)?.[0];
  const statement = of && valueAt(document, `${of}/statement`);
  return typeof statement === 'string' ? statement : undefined;
}

interface MendingProps extends Omit<Props, 'notes'> {
  name: string;
  /** Of the measure that it is of. */
  statement?: string;
}

/** Words that people wrote; keys and lists are not mended by typing. */
const WORDS =
  /\/(focus|action|outcome|timescale|title|headingTitle|statement|name|vision|managedBy|body|role|label|words)$/;

function Mending({ name, document, statement, mended, onMend }: MendingProps) {
  const field = name.split('/').at(-1) ?? '';
  const value = mended[name] ?? valueOf(document, name);
  const label = statement ? `${fieldName(field)} of “${statement}”` : fieldName(field);
  const common = {
    id: `mend${name.replaceAll(/[/.]/g, '-')}`,
    label,
    value: typeof value === 'string' ? value : '',
  };
  const mend = (next: string) => onMend(name, next);

  if (field === 'timescale') {
    const of = name.slice(0, -'/timescale'.length);
    return (
      <>
        <Input {...common} onChange={({ target }) => mend(target.value)} />
        <Asked of={of} {...{ document, mended, onMend }} />
      </>
    );
  }
  if (field === 'frequency') return <Select {...common} onChange={mend} choices={FREQUENCIES} />;
  if (typeof value !== 'string' || !WORDS.test(name)) return null;
  return value.length > 80 ? (
    <Textarea {...common} rows={3} onChange={({ target }) => mend(target.value)} />
  ) : (
    <Input {...common} onChange={({ target }) => mend(target.value)} />
  );
}

/** How often an action is asked for, and in which quarters instead: what is read from its time scale. */
function Asked({ of, document, mended, onMend }: Omit<Props, 'notes'> & { of: string }) {
  const at = (field: string) => mended[`${of}/${field}`] ?? valueOf(document, `${of}/${field}`);
  const askedIn = (at('askedIn') ?? []) as number[];
  const id = `mend${of.replaceAll(/[/.]/g, '-')}`;
  return (
    <>
      <Select
        id={`${id}-frequency`}
        label="An update is asked for"
        value={String(at('frequency') ?? '')}
        onChange={(frequency) => onMend(`${of}/frequency`, frequency)}
        choices={[{ value: '', label: 'Not set: every quarter' }, ...FREQUENCIES]}
      />
      <Fieldset
        id={`${id}-askedIn`}
        legend="In other quarters than that"
        hint="Leave all unticked to go by the choice above"
      >
        <div className="wm-edit__row">
          {[1, 2, 3, 4].map((number) => (
            <Check
              isField
              key={number}
              id={`${id}-askedIn-${number}`}
              label={`Q${number}`}
              isChecked={askedIn.includes(number)}
              onCheck={(isAsked) =>
                onMend(
                  `${of}/askedIn`,
                  isAsked ? [...askedIn, number].sort() : askedIn.filter((other) => other !== number),
                )
              }
            />
          ))}
        </div>
      </Fieldset>
    </>
  );
}
