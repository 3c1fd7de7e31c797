import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { reminderSending } from '../api/addresses';
import { post } from '../api/client';
import { forgetPlan } from '../api/queries';
import type { PartnerContacts, ReminderDraft, ReminderPreview } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { ErrorSummary } from '../ui/ErrorSummary';
import { counted } from '../ui/words';
import { useRecording } from '../update/useRecording';
import { addressesOf, mailsFor, sendAloneText, STAGES } from './stages';

interface Props {
  plan: string;
  preview: ReminderPreview;
  contacts: PartnerContacts[];
  /** Only those who speak for it. */
  partner: string | null;
}

/** What would go to whom today, each mail in full, and sending it. */
export function ToSend({ plan, preview, contacts, partner }: Props) {
  const client = useQueryClient();
  const recording = useRecording(() => 'to-send');
  const [done, setDone] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const mails = mailsFor(preview.reminders, contacts, partner);

  async function send(which: ReminderDraft[], everybody: boolean) {
    const body = everybody ? {} : { to: addressesOf(which) };
    const sent = await recording.record(async () => {
      setDone('');
      const { items } = (await post(reminderSending(plan), body).finally(() => forgetPlan(client, plan)))
        .body;
      setDone(
        items.length === 0
          ? 'There was nothing left to send.'
          : `${counted(items.length, 'reminder')} on the way.`,
      );
    });
    // What was pressed goes with what was sent.
    if (sent) heading.current?.focus();
  }

  return (
    <section aria-labelledby="to-send">
      <h2 className="govuk-heading-m" id="to-send" tabIndex={-1} ref={heading}>
        To send today
      </h2>
      <ErrorSummary errors={recording.errors} />
      <p className="govuk-body" role="status">
        {done}
      </p>
      {mails.length === 0 ? (
        <p className="govuk-body">
          Nothing is due today. Nobody is reminded of the same thing again within five days.
        </p>
      ) : (
        <>
          {preview.sending.able && (
            <button
              type="button"
              className="govuk-button"
              aria-disabled={recording.isRecording}
              onClick={() => void send(mails, !partner)}
            >
              Send {mails.length === 1 ? 'it' : `all ${mails.length}`} now
            </button>
          )}
          <ul className="govuk-list wm-mails">
            {mails.map((mail) => (
              <li key={mail.to.email + mail.stage}>
                <Mail mail={mail} />
                {preview.sending.able && mails.length > 1 && (
                  <button
                    type="button"
                    className="wm-link-button"
                    aria-disabled={recording.isRecording}
                    onClick={() => void send([mail], false)}
                  >
                    {sendAloneText(mail, mails)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Mail({ mail }: { mail: ReminderDraft }) {
  return (
    <>
      <strong>{mail.to.name}</strong> <span className="wm-quiet">{mail.to.email}</span>
      <br />
      {STAGES[mail.stage]}: {mail.subject}
      <Disclosure
        summary={
          <>
            Read it
            <span className="govuk-visually-hidden">
              : {mail.to.name}, {mail.subject}
            </span>
          </>
        }
      >
        {() => <p className="govuk-body wm-mail">{mail.text}</p>}
      </Disclosure>
    </>
  );
}
