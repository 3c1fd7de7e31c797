import type { ImportUnsure, PlanDocument, PlanImport } from '../api/types';
import { DIRECTIONS, KINDS } from '../edit/MeasureFields';
import { Input, Select, Textarea } from '../ui/fields';
import { Disclosure } from '../ui/Disclosure';
import { counted } from '../ui/words';
import { doubts, valueAt } from './decided';
import { fieldName } from './names';

interface Props {
  read: PlanImport;
  mended: Record<string, string>;
  onMend: (pointer: string, value: string) => void;
}

/** What is unsure of what was read, by action; words can be mended here, the rest in Edit plan afterwards. */
export function UnsureList({ read, mended, onMend }: Props) {
  const all = doubts(read);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="file-unsure">
      <h2 className="govuk-heading-m" id="file-unsure">
        What is unsure
      </h2>
      <p className="govuk-body">
        Mend what was misread, or leave it: it is stored as it was read, and can be changed in Edit plan.
      </p>
      {all.map(({ about, notes }) => (
        <Disclosure key={about} summary={`${about}: ${counted(notes.length, 'thing')}`}>
          {() => (
            <>
              {[...new Set(notes.map(({ pointer }) => pointer))].map((pointer) => (
                <Doubt
                  key={pointer}
                  pointer={pointer}
                  about={measureAt(read, pointer)}
                  notes={notes.filter((note) => note.pointer === pointer)}
                  value={mended[pointer] ?? valueAt(read.document as PlanDocument, pointer)}
                  onMend={(value) => onMend(pointer, value)}
                />
              ))}
            </>
          )}
        </Disclosure>
      ))}
    </section>
  );
}

/** The words of the measure that a pointer leads into. */
function measureAt(read: PlanImport, pointer: string): string | undefined {
  const of = /^.*\/measures\/\d+(?=\/)/.exec(pointer)?.[0];
  const statement = of && valueAt(read.document as PlanDocument, `${of}/statement`);
  return typeof statement === 'string' ? statement : undefined;
}

interface DoubtProps {
  pointer: string;
  /** The measure that it is of, in its words. */
  about?: string;
  notes: ImportUnsure[];
  value: unknown;
  onMend: (value: string) => void;
}

/** Words that people wrote; keys and lists are not mended by typing. */
const WORDS = /\/(focus|action|outcome|timescale|title|headingTitle|statement|name)$/;

const CHOICES: Record<string, { value: string; label: string }[]> = {
  kind: KINDS.slice(1),
  direction: DIRECTIONS.slice(1),
};

function Doubt({ pointer, about, notes, value, onMend }: DoubtProps) {
  const field = pointer.split('/').at(-1) ?? '';
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {notes.map(({ detail }) => (
          <li key={detail}>
            {about && `“${about}”: `}
            {detail}
          </li>
        ))}
      </ul>
      {typeof value === 'string' && <Mending {...{ pointer, field, about, value, onMend }} />}
    </>
  );
}

interface MendingProps extends Pick<DoubtProps, 'pointer' | 'about' | 'onMend'> {
  field: string;
  value: string;
}

function Mending({ pointer, field, about, value, onMend }: MendingProps) {
  const name = fieldName(field);
  const common = {
    id: `mend${pointer.replaceAll('/', '-')}`,
    label: about ? `${name} of “${about}”` : name,
    value,
  };
  const choices = CHOICES[field];
  if (choices && about) return <Select {...common} onChange={onMend} choices={choices} />;
  if (!WORDS.test(pointer)) return null;
  return value.length > 80 ? (
    <Textarea {...common} rows={3} onChange={({ target }) => onMend(target.value)} />
  ) : (
    <Input {...common} onChange={({ target }) => onMend(target.value)} />
  );
}
