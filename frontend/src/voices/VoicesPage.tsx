import { objectives as objectivesOf } from '../api/addresses';
import { useAnswer } from '../api/queries';
import { has, usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to } from '../routes';
import { NotAllowed } from '../ui/messages';
import { Page } from '../ui/Page';
import { quarterName } from '../ui/quarter';
import { QuarterNav } from '../ui/QuarterNav';
import { VoiceForm } from './VoiceForm';

/** What the survivor forum says of each objective in a quarter. */
export default function VoicesPage() {
  const plan = usePlan();
  return has(plan, 'MANAGER') ? (
    <Voices />
  ) : (
    <NotAllowed detail="What survivors say is entered by the manager of the plan; it stands on Progress." />
  );
}

function Voices() {
  const plan = usePlan();
  const quarter = useQuarter();
  const { items: objectives } = useAnswer(objectivesOf(plan.key));
  const isOpen = !plan.finalisedQuarter || quarter > plan.finalisedQuarter;
  return (
    <Page
      title="Voices"
      quarter={quarter}
      before={
        <QuarterNav
          {...{ quarter, plan }}
          last={plan.latestQuarter}
          to={(other) => to.voices(plan.key, other)}
        />
      }
    >
      <p className="govuk-body wm-prose">
        What the survivor forum says of the progress of each objective, in its own words and without anybody’s
        name. It stands beside the ratings, and changes no figure.
      </p>
      {!isOpen && (
        <p className="govuk-inset-text">{quarterName(quarter)} is finalised: what was said of it stands.</p>
      )}
      {objectives.map((objective) => (
        <VoiceForm
          key={`${objective.number} ${quarter}`}
          plan={plan.key}
          quarter={quarter}
          objective={objective}
          isOpen={isOpen}
        />
      ))}
    </Page>
  );
}
