import { useState } from 'react';
import { Textarea } from '../ui/fields';
import { quarterName } from '../ui/quarter';
import { NO_VICTIMS } from '../update/form';
import { HeldBack } from '../update/HeldBack';
import { StepPage } from './StepPage';
import type { SummaryProps } from './quarterState';
import { fieldOf, useStep } from './useStep';

/** Opening a finalised quarter again, with the reason that the revised figures will carry. */
export function ReopenForm({ plan, state }: SummaryProps) {
  const { quarter } = state;
  const name = quarterName(quarter);
  const [reason, setReason] = useState('');
  const { recording, isTaking, take } = useStep(plan, quarter, 'reopening');
  return (
    <StepPage
      {...{ plan, quarter, isTaking }}
      title="Reopen"
      heading={`Reopen ${name}`}
      errors={recording.errors}
      button={`Reopen ${name}`}
      warning
      onTake={() =>
        void take(
          { reason },
          () => `${name} is open again. What was finalised stays among the finalised quarters.`,
        )
      }
    >
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced wm-prose">
        <li>Revision {state.revision} stays as it was given to the board, with its fingerprint.</li>
        <li>
          Updates of {name} can be changed and accepted again. Finalise it afterwards: that is revision{' '}
          {(state.revision ?? 0) + 1}, “revised figures”.
        </li>
        <li>Later quarters that are finalised already are marked as affected.</li>
        {state.state === 'RELEASED' && (
          <li>It has been released to the public; the revised figures are released anew.</li>
        )}
      </ul>
      <div className="wm-prose">
        <Textarea
          id={fieldOf('/reason')}
          label="Why is it reopened?"
          labelSize="s"
          hint={`Everybody who reads the revised figures reads this. ${NO_VICTIMS}`}
          rows={3}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            recording.edited();
          }}
          error={recording.errorAt('/reason')}
        />
      </div>
      <HeldBack id={fieldOf('found')} recording={recording} />
    </StepPage>
  );
}
