import type { PlanDocument, PlanImport } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { counted } from '../ui/words';
import type { Decisions } from './decided';
import { doubts } from './doubts';
import { Doubts } from './Doubts';

interface Props {
  read: Pick<PlanImport, 'document' | 'unsure'>;
  mended: Decisions['mended'];
  onMend: (name: string, value: Decisions['mended'][string]) => void;
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
          {() => <Doubts document={read.document as PlanDocument} {...{ notes, mended, onMend }} />}
        </Disclosure>
      ))}
    </section>
  );
}
