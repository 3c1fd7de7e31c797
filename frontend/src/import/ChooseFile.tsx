import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { planImport } from '../api/addresses';
import { post } from '../api/client';
import type { MyPlan, PlanImport, Quarter } from '../api/types';
import { quarterChoices } from '../edit/ActionFields';
import { openQuarters } from '../edit/quarters';
import { fieldOf } from '../edit/useChange';
import { toEdit } from '../routes';
import { ErrorSummary } from '../ui/ErrorSummary';
import { HintAndError } from '../ui/field';
import { Select } from '../ui/fields';
import { Page } from '../ui/Page';
import { useRecording } from '../update/useRecording';

interface Props {
  plan: MyPlan;
  onRead: (read: { read: PlanImport; name: string; quarter?: Quarter }) => void;
}

/** The file that a plan is read from; nothing is stored by reading it. */
export function ChooseFile({ plan, onRead }: Props) {
  const recording = useRecording((pointer) => fieldOf(pointer || '/file'));
  const [quarter, setQuarter] = useState<Quarter | ''>('');
  const chooser = useRef<HTMLInputElement>(null);
  const id = fieldOf('/file');
  const error = recording.errorAt('/file');
  const hint = 'Word (.docx), Excel (.xlsx), CSV, or the plan document as YAML or JSON, up to 20 MB';

  const read = () => {
    const file = chooser.current?.files?.[0];
    if (!file) return void recording.refuse({ '/file': 'Choose the file that holds the plan' });
    void recording.record(async () => {
      const about = quarter || undefined;
      const { body } = await post(planImport(plan.key, about), file);
      onRead({ read: body, name: file.name, quarter: about });
    });
  };

  return (
    <Page
      title="Import the plan"
      before={
        <Link className="govuk-back-link" to={toEdit.plan(plan.key)}>
          Edit plan
        </Link>
      }
    >
      <ErrorSummary errors={recording.errors} />
      <div className="wm-prose">
        <p className="govuk-body">
          The file’s table of actions is read and held against the plan. You see what would be added, changed
          or withdrawn, and what is unsure, before anything is stored. What the file does not say stays as it
          is.
        </p>
        <div className={`govuk-form-group ${error ? 'govuk-form-group--error' : ''}`}>
          <label className="govuk-label govuk-label--s" htmlFor={id}>
            The plan’s file
          </label>
          <HintAndError {...{ id, hint, error }} />
          <input
            ref={chooser}
            className="govuk-file-upload"
            id={id}
            type="file"
            accept=".docx,.xlsx,.csv,.yaml,.yml,.json"
            aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
            onChange={() => recording.edited('/file')}
          />
        </div>
        <Select
          id={fieldOf('/quarter')}
          label="Which quarter is its last column about?"
          hint="Only if its updates are to come in too"
          value={quarter}
          onChange={(value) => setQuarter(value as Quarter | '')}
          choices={[{ value: '', label: 'Leave the updates out' }, ...quarterChoices(openQuarters(plan))]}
        />
      </div>
      <button type="button" className="govuk-button" aria-disabled={recording.isRecording} onClick={read}>
        {recording.isRecording ? 'Reading…' : 'Read the file'}
      </button>
    </Page>
  );
}
