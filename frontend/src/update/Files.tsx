import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { file as fileAt, files as filesAt } from '../api/addresses';
import { ApiError, download, put, remove } from '../api/client';
import { answerOf } from '../api/queries';
import type { EvidenceFile, Quarter } from '../api/types';
import { usePlan } from '../people/me';
import { fileSize } from './evidence';

interface Props {
  actionRef: string;
  quarter: Quarter;
}

/** Files that show what is said; nothing at all where there are none and none can be added. */
export function Files({ actionRef, quarter }: Props) {
  const { key: plan } = usePlan();
  const client = useQueryClient();
  const address = filesAt(plan, actionRef, quarter);
  const { data } = useQuery(answerOf(address));
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState('');
  const [sending, setSending] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = `files-${actionRef}`;

  if (!data || (!data.body.mayAdd && data.body.items.length === 0)) return null;
  const { items, mayAdd, most } = data.body;

  async function change(work: () => Promise<unknown>, done: string) {
    setWrong('');
    setSaid('');
    try {
      await work();
      setSaid(done);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setWrong(failure.faults[0]?.detail ?? failure.message);
    }
    setSending('');
    await client.invalidateQueries({ queryKey: [address] });
  }

  async function add(chosen: File) {
    if (sending) return;
    setSending(chosen.name);
    const before = items.find(({ name }) => name === chosen.name);
    await change(
      () => put(fileAt(plan, actionRef, quarter, chosen.name), chosen, { ifMatch: before?.tag }),
      `${chosen.name} is ${before ? 'replaced' : 'added'}.`,
    );
    if (chooser.current) chooser.current.value = '';
  }

  const takeAway = ({ name, tag }: EvidenceFile, button: HTMLButtonElement) =>
    change(async () => {
      await remove(fileAt(plan, actionRef, quarter, name), { ifMatch: tag });
      // The button goes, and the focus would go with it; unless whoever pressed it types elsewhere by now.
      if (document.activeElement === button) heading.current?.focus();
    }, `${name} is taken away.`);

  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 className="govuk-heading-m" id={`${id}-heading`} tabIndex={-1} ref={heading}>
        Files
      </h2>
      {items.length > 0 && (
        <ul className="govuk-list wm-evidence">
          {items.map((item) => (
            <li key={item.name}>
              <a
                className="govuk-link"
                href={download(fileAt(plan, actionRef, quarter, item.name))}
                download={item.name}
              >
                {item.name}
              </a>{' '}
              <span className="wm-quiet">
                ({fileSize(item.size)}, {item.addedBy})
              </span>{' '}
              {item.mayChange && (
                <button
                  type="button"
                  className="wm-link-button"
                  onClick={({ currentTarget }) => void takeAway(item, currentTarget)}
                >
                  Take it away<span className="govuk-visually-hidden">, {item.name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <div className={`govuk-form-group ${wrong ? 'govuk-form-group--error' : ''}`}>
          <label className="govuk-label govuk-label--s" htmlFor={id}>
            Add a file
          </label>
          <div className="govuk-hint" id={`${id}-hint`}>
            PDF, Word, Excel, PowerPoint, PNG or JPEG, up to 10 MB, {most} files at most. Nothing that
            identifies victims and survivors.
          </div>
          {wrong && (
            <p className="govuk-error-message" id={`${id}-error`} role="alert">
              <span className="govuk-visually-hidden">Error:</span> {wrong}
            </p>
          )}
          <input
            ref={chooser}
            className="govuk-file-upload"
            id={id}
            type="file"
            accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg"
            aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
            // Disabled outright, it would lose the focus.
            aria-disabled={sending !== ''}
            onClick={(event) => {
              if (sending) event.preventDefault();
            }}
            onChange={({ target }) => {
              if (target.files?.[0]) void add(target.files[0]);
            }}
          />
        </div>
      )}
      {!mayAdd && wrong && (
        <p className="govuk-error-message" role="alert">
          {wrong}
        </p>
      )}
      <p className="wm-quiet" aria-live="polite">
        {sending ? `Sending ${sending} …` : said}
      </p>
    </section>
  );
}
