import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { template, templateFacts } from '../api/addresses';
import { ApiError, download, put, remove } from '../api/client';
import { forgetPlan, useAnswerIfAny } from '../api/queries';
import { usePlan } from '../people/me';
import { toEdit } from '../routes';
import { formatDate } from '../ui/dates';
import { ErrorSummary } from '../ui/ErrorSummary';
import { HintAndError } from '../ui/field';
import { Page } from '../ui/Page';
import { fileSize } from '../update/evidence';
import { forManager } from './forManager';

const FIELD = 'template-file';

/** The council's own Word file, whose looks the plan's papers take on. */
function TemplatePage() {
  const { key: plan } = usePlan();
  const client = useQueryClient();
  const { body: facts, etag } = useAnswerIfAny(templateFacts(plan));
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState<string[]>([]);
  const [isSending, setSending] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  async function change(work: () => Promise<unknown>, done: string) {
    if (isSending) return;
    setSending(true);
    setSaid('');
    setWrong([]);
    try {
      await work();
      setSaid(done);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setWrong(wordsOf(failure));
    } finally {
      await forgetPlan(client, plan);
      setSending(false);
    }
  }

  async function store() {
    const chosen = chooser.current?.files?.[0];
    if (!chosen) return setWrong(['Choose the Word file whose looks the papers take on']);
    await change(
      () => put(template(plan, chosen.name), chosen, { ifMatch: etag }),
      `${chosen.name} is the template now: papers in Word wear its looks from here on.`,
    );
    if (chooser.current) chooser.current.value = '';
  }

  const takeAway = () =>
    change(async () => {
      await remove(template(plan), { ifMatch: etag });
      // The button goes, and the focus would go with it.
      heading.current?.focus();
    }, 'The template is taken away: papers have Waymark’s own looks again.');

  const error = wrong.join(' ') || undefined;
  return (
    <Page
      title="Template of the papers"
      before={
        <Link className="govuk-back-link" to={toEdit.plan(plan)}>
          Edit plan
        </Link>
      }
    >
      <ErrorSummary errors={wrong.map((message) => ({ field: FIELD, message }))} />
      <div className="wm-prose">
        <p className="govuk-body">
          A Word file (.docx) of the council’s own, with its logo, fonts, header and footer. The papers that
          are downloaded in Word take on its looks; its words are not used. Protective marking, page numbers
          and the note on demonstration data stand on every page all the same.
        </p>
        <h2 className="govuk-heading-m" tabIndex={-1} ref={heading}>
          The template now
        </h2>
        {facts ? (
          <>
            <p className="govuk-body">
              <strong>{facts.name ?? 'A Word file'}</strong>, {fileSize(facts.size)}, uploaded by{' '}
              {facts.addedBy} on {formatDate(facts.addedAt.slice(0, 10))}.
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href={download(template(plan))} download>
                Download the template (Word, {fileSize(facts.size)})
              </a>
            </p>
            <p className="govuk-body">
              <button
                type="button"
                className="wm-link-button"
                aria-disabled={isSending}
                onClick={() => void takeAway()}
              >
                Take the template away
              </button>
            </p>
          </>
        ) : (
          <p className="govuk-body">None is set: the papers have Waymark’s own looks.</p>
        )}
        <div className={`govuk-form-group ${error ? 'govuk-form-group--error' : ''}`}>
          <label className="govuk-label govuk-label--s" htmlFor={FIELD}>
            {facts ? 'Replace it with' : 'Upload a template'}
          </label>
          <HintAndError
            id={FIELD}
            hint="Word (.docx), up to 5 MB, without macros and without anything that would be fetched from elsewhere"
            error={error}
          />
          <input
            ref={chooser}
            className="govuk-file-upload"
            id={FIELD}
            type="file"
            accept=".docx"
            aria-describedby={`${FIELD}-hint${error ? ` ${FIELD}-error` : ''}`}
            onChange={() => setWrong([])}
          />
        </div>
      </div>
      <button type="button" className="govuk-button" aria-disabled={isSending} onClick={() => void store()}>
        {isSending ? 'One moment…' : facts ? 'Replace the template' : 'Upload the template'}
      </button>
      <p className="govuk-body" role="status">
        {said}
      </p>
    </Page>
  );
}

function wordsOf(failure: ApiError): string[] {
  if (failure.status === 412 || failure.status === 428) {
    return [
      'Somebody else has changed the template meanwhile: look at it, and put yours again to replace it',
    ];
  }
  return failure.faults.length > 0 ? failure.faults.map(({ detail }) => detail) : [failure.message];
}

export default forManager(TemplatePage);
