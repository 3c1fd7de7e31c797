import { useMemo } from 'react';
import type { Partner, PlanDocument, PlanImport } from '../api/types';
import { KINDS_OF_PARTNER } from '../edit/SuccessionPage';
import { Disclosure } from '../ui/Disclosure';
import { Input, Select } from '../ui/fields';
import { counted } from '../ui/words';
import { decided, joinedWith, valueOf } from './decided';
import { ofPartner } from './doubts';
import type { Import } from './useImport';

interface Props {
  file: Import;
  read: PlanImport;
  /** Those of the plan that there is; none for a new one. */
  present?: PlanDocument;
}

/** Who takes part that the plan does not know yet: to be called otherwise, or joined with somebody that the file or the plan names too. */
export function FilePartners({ file, read, present }: Props) {
  const { decisions } = file;
  const { joined = {} } = decisions;
  const known = new Set(present?.partners.map(({ key }) => key));
  const all = useMemo(
    () => decided(read, present, { ...decisions, joined: {} }).partners,
    [read, present, decisions],
  );
  const partners = all.filter(({ key }) => !known.has(key));
  const document = read.document as PlanDocument;
  const placeOf = (key: string) => document.partners.findIndex((each) => each.key === key);
  const noteOf = (key: string) =>
    ofPartner(read.unsure, placeOf(key))
      .map(({ detail }) => detail)
      .join('. ') || undefined;
  const at = (key: string, field: string) => `/partners/${key}/${field}`;
  const value = (key: string, field: string) =>
    String(decisions.mended[at(key, field)] ?? valueOf(document, at(key, field)) ?? '');

  if (partners.length === 0) return null;
  return (
    <section aria-labelledby="file-partners">
      <h2 className="govuk-heading-m" id="file-partners">
        Partners
      </h2>
      <p className="govuk-body">
        Leads that were read and are new to the plan; what each is was told from its name. What is mended here
        is mended at every action. Where two are the same body under two names, say so, and it leads under
        one.
      </p>
      <Disclosure summary={`${counted(partners.length, 'new partner')} to look through`}>
        {() =>
          partners.map(({ key, name }) => (
            <div className="wm-edit__row wm-import__measure" key={key}>
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
              <Select
                id={`partner-${key}-same`}
                label={
                  <>
                    The same as<span className="govuk-visually-hidden"> {name}</span>
                  </>
                }
                value={joined[key] ?? ''}
                onChange={(other) => file.decide({ joined: joinedWith(joined, key, other) })}
                choices={[
                  { value: '', label: 'Nobody else' },
                  ...all
                    .filter((other) => other.key !== key && !(other.key in joined))
                    .map((other) => ({ value: other.key, label: other.name })),
                ]}
              />
            </div>
          ))
        }
      </Disclosure>
    </section>
  );
}
