import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { setAside } from '../api/addresses';
import { post, remove } from '../api/client';
import { forgetPlan } from '../api/queries';
import type { Quarter, Warning } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Textarea } from '../ui/fields';
import { quarterName } from '../ui/quarter';
import { Unbroken } from '../ui/Unbroken';
import { NO_VICTIMS } from '../update/form';
import { HeldBack } from '../update/HeldBack';
import { useRecording } from '../update/useRecording';

interface Props {
  plan: string;
  quarter: Quarter;
  warning: Warning;
  /** Tells what was done: what was pressed is gone from where it was. */
  onDone: (words: string) => void;
}

/** The manager's: one warning left out of the quarter's lists and papers, with her reason. */
export function SetAsideForm(props: Props) {
  return (
    <Disclosure
      summary={
        <>
          Set aside for {quarterName(props.quarter)}
          <span className="govuk-visually-hidden">: {props.warning.sentence}</span>
        </>
      }
    >
      {() => <Reason {...props} />}
    </Disclosure>
  );
}

function Reason({ plan, quarter, warning, onDone }: Props) {
  const idOf = (pointer: string) =>
    `aside-${warning.ref}-${warning.rule}-${pointer.replace('/', '') || 'reason'}`;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const recording = useRecording(idOf);

  async function record() {
    const address = setAside(plan, quarter, warning);
    if (await recording.record((confirmed) => post(address, { reason, ...confirmed }))) {
      onDone(`Set aside for ${quarterName(quarter)}, ${warning.ref}: ${warning.sentence}.`);
      await forgetPlan(client, plan);
    }
  }

  return (
    <>
      <ErrorSummary errors={recording.errors} />
      <Textarea
        id={idOf('/reason')}
        label="Why can it be left out?"
        labelSize="s"
        hint={`It comes back next quarter if it still holds. ${NO_VICTIMS}`}
        rows={2}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
          recording.edited();
        }}
        error={recording.errorAt('/reason')}
      />
      <HeldBack id={idOf('found')} recording={recording} />
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void record()}>
        Set it aside
      </button>
    </>
  );
}

/** What she has set aside, why, and the way back. */
export function SetAsideList({
  plan,
  quarter,
  warnings,
  isOpen,
  onDone,
}: Omit<Props, 'warning'> & { warnings: Warning[]; isOpen: boolean }) {
  const client = useQueryClient();
  const recording = useRecording(() => 'set-aside');

  async function putBack(warning: Warning) {
    if (await recording.record(() => remove(setAside(plan, quarter, warning)))) {
      onDone(`Put back, ${warning.ref}: ${warning.sentence}.`);
      await forgetPlan(client, plan);
    }
  }

  return (
    <section className="wm-section" aria-labelledby="set-aside">
      <h2 className="govuk-heading-m" id="set-aside">
        <Unbroken>Set aside for {quarterName(quarter)}</Unbroken>
      </h2>
      <ErrorSummary errors={recording.errors} />
      <ul className="govuk-list govuk-list--spaced wm-prose">
        {warnings.map((warning) => (
          <li key={warning.ref + warning.rule}>
            <strong>{warning.ref}</strong> <Unbroken>{warning.sentence}</Unbroken>
            <br />
            <span className="wm-quiet">
              {warning.setAside?.by}: {warning.setAside?.reason}
            </span>
            {isOpen && (
              <>
                <br />
                <button type="button" className="wm-link-button" onClick={() => void putBack(warning)}>
                  Put it back<span className="govuk-visually-hidden">, {warning.ref}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
