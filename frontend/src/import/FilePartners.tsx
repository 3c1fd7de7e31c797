import type { Partner, PlanDocument, PlanImport } from '../api/types';
import { KINDS_OF_PARTNER } from '../edit/SuccessionPage';
import { Disclosure } from '../ui/Disclosure';
import { Input, Select } from '../ui/fields';
import { counted } from '../ui/words';
import { valueOf } from './decided';
import type { Import } from './useImport';

interface Props {
  file: Import;
  read: PlanImport;
  /** Those that an action to be taken has. */
  partners: PlanDocument['partners'];
}

/** Who takes part, as the file names them: each new, for the plan is. */
export function FilePartners({ file, read, partners }: Props) {
  const document = read.document as PlanDocument;
  const placeOf = (key: string) => document.partners.findIndex((each) => each.key === key);
  const noteOf = (key: string) =>
    read.unsure
      .filter(({ pointer }) => pointer.startsWith(`/partners/${placeOf(key)}`))
      .map(({ detail }) => detail)
      .join('. ') || undefined;
  const at = (key: string, field: string) => `/partners/${key}/${field}`;
  const value = (key: string, field: string) =>
    String(file.decisions.mended[at(key, field)] ?? valueOf(document, at(key, field)) ?? '');

  if (partners.length === 0) return null;
  return (
    <section aria-labelledby="file-partners">
      <h2 className="govuk-heading-m" id="file-partners">
        Partners
      </h2>
      <p className="govuk-body">
        The leads that were read, each new. Mend a name here once, and it is mended at every action.
      </p>
      <Disclosure summary={`${counted(partners.length, 'partner')} to look through`}>
        {() =>
          partners.map(({ key, name }) => (
            <div className="wm-edit__row" key={key}>
              <Input
                id={`partner-${key}-name`}
                label={`Name of ${name}`}
                hint={noteOf(key)}
                value={value(key, 'name')}
                onChange={({ target }) => file.mend(at(key, 'name'), target.value)}
              />
              <Select
                id={`partner-${key}-kind`}
                label={`What ${name} is`}
                value={value(key, 'kind')}
                onChange={(kind) => file.mend(at(key, 'kind'), kind as Partner['kind'])}
                choices={KINDS_OF_PARTNER}
              />
            </div>
          ))
        }
      </Disclosure>
    </section>
  );
}
