import { useQuery } from '@tanstack/react-query';
import { planFile, type PlanFormat } from '../api/addresses';
import { download, sizeOf } from '../api/client';
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

/** With its size, once the server has said it. */
function File({ address, name }: { address: string; name: string }) {
  const { data: size } = useQuery({
    queryKey: [address, 'size'],
    queryFn: ({ signal }) => sizeOf(address, signal),
  });
  return (
    <>
      <a className="govuk-link" href={download(address)} download>
        {name}
      </a>
      {size ? <span className="wm-quiet"> {kilobytes(size)}</span> : null}
    </>
  );
}

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`;
