import { Link, useSearchParams } from 'react-router';
import { contacts as contactsOf, reminderPreview } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { ReminderPreview } from '../api/types';
import { has, usePlan } from '../people/me';
import { to } from '../routes';
import { NotAllowed } from '../ui/messages';
import { Page } from '../ui/Page';
import { counted } from '../ui/words';
import { ReminderLogTable } from './ReminderLogTable';
import { ReminderSetting } from './ReminderSetting';
import { ToSend } from './ToSend';

/** Who would be written to today and in which words, sending it, and what went to whom. */
export default function RemindersPage() {
  const plan = usePlan();
  return has(plan, 'MANAGER') ? (
    <Reminders />
  ) : (
    <NotAllowed detail="Reminders are sent by the manager of the plan." />
  );
}

function Reminders() {
  const plan = usePlan();
  const partner = useSearchParams()[0].get('partner');
  const [preview, { items: contacts }] = useAnswers(reminderPreview(plan.key), contactsOf(plan.key));
  const chosen = contacts.find((each) => each.partner === partner);
  return (
    <Page
      title="Reminders"
      caption={chosen?.name}
      before={
        chosen && (
          <Link className="govuk-back-link" to={to.reminders(plan.key)}>
            All reminders
          </Link>
        )
      }
    >
      {!preview.sending.able && <p className="govuk-inset-text">{preview.sending.why}</p>}
      {!chosen && <ReminderSetting plan={plan.key} />}
      <ToSend plan={plan.key} preview={preview} contacts={contacts} partner={chosen ? partner : null} />
      {!chosen && <Nobody preview={preview} plan={plan.key} contacts={contacts} />}
      <p className="govuk-body">
        <Link className="govuk-link" to={to.contacts(plan.key)}>
          Who is written to for each partner
        </Link>
      </p>
      <ReminderLogTable plan={plan.key} />
    </Page>
  );
}

interface NobodyProps {
  plan: string;
  preview: ReminderPreview;
  contacts: { partner: string; name: string }[];
}

/** What is owed by a partner that has nobody to write to. */
function Nobody({ preview, contacts }: NobodyProps) {
  if (preview.nobodyToRemind.length === 0) return null;
  return (
    <section aria-labelledby="nobody">
      <h2 className="govuk-heading-m" id="nobody">
        Nobody to write to
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {preview.nobodyToRemind.map(({ partner, actions, figures }) => (
          <li key={partner ?? ''}>
            <strong>
              {partner
                ? (contacts.find((each) => each.partner === partner)?.name ?? partner)
                : 'Actions without a lead'}
            </strong>
            : {[...actions, ...(figures > 0 ? [counted(figures, 'figure')] : [])].join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
