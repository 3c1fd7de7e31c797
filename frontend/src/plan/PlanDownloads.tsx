import { planFile, type PlanFormat } from '../api/addresses';
import { download } from '../api/client';
import type { Quarter } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { quarterName } from '../ui/quarter';

const FORMATS: { format: PlanFormat; name: string; use: string }[] = [
  { format: 'docx', name: 'Word', use: 'in the layout of the paper' },
  { format: 'pdf', name: 'PDF', use: 'the same, to read and to print' },
  { format: 'xlsx', name: 'Excel', use: 'with filters' },
  { format: 'csv', name: 'CSV', use: 'for other programs' },
];

interface Props {
  plan: string;
  quarter: Quarter;
  /** Of a finalised quarter nobody takes away the plan document, which is as it stands now. */
  withDocument?: boolean;
}

/** The plan with what was said of it in a quarter, to take away. */
export function PlanDownloads({ plan, quarter, withDocument = true }: Props) {
  return (
    <div className="wm-downloads">
      <Disclosure summary="Download the plan">
        {() => (
          <ul className="govuk-list">
            {FORMATS.map(({ format, name, use }) => (
              <li key={format}>
                <File
                  address={planFile(plan, format, quarter)}
                  name={`Plan, ${quarterName(quarter)} (${name})`}
                />
                , {use}
              </li>
            ))}
            {withDocument && (
              <li>
                <File address={planFile(plan, 'yaml')} name="Plan document (YAML)" />, without updates: to
                edit, and to read in again
              </li>
            )}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

const File = ({ address, name }: { address: string; name: string }) => (
  <a className="govuk-link" href={download(address)} download>
    {name}
  </a>
);
