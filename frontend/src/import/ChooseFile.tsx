import { useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { planImport } from '../api/addresses';
import { post } from '../api/client';
import type { PlanImport, Quarter } from '../api/types';
import { quarterChoices } from '../edit/ActionFields';
import { fieldOf } from '../edit/useChange';
import { TypedBefore } from '../people/TypedBefore';
import { ErrorSummary } from '../ui/ErrorSummary';
import { HintAndError } from '../ui/field';
import { Select } from '../ui/fields';
import { Page } from '../ui/Page';
import { useRecording } from '../update/useRecording';
import type { FileFacts, Import } from './useImport';

interface Props {
  title: string;
  back: { to: string; words: string };
  /** That it is held against; none for a new one. */
  plan?: string;
  /** Those that its last column can be about. */
  quarters: Quarter[];
  file: Import;
  onRead: (read: PlanImport, from: FileFacts, quarter?: Quarter) => void;
  children: ReactNode;
}

/** The file that a plan is read from; nothing is stored by reading it. */
export function ChooseFile({ title, back, plan, quarters, file, onRead, children }: Props) {
  const recording = useRecording((pointer) => fieldOf(pointer || '/file'));
  const { file: before, quarter: asked } = file.decisions;
  const [quarter, setQuarter] = useState<Quarter | ''>(asked ?? '');
  const chooser = useRef<HTMLInputElement>(null);
  const id = fieldOf('/file');
  const error = recording.errorAt('/file');
  const hint = 'Word (.docx), Excel (.xlsx), CSV, or the plan document as YAML or JSON, up to 20 MB';

  const read = () => {
    const chosen = chooser.current?.files?.[0];
    if (!chosen) return void recording.refuse({ '/file': 'Choose the file that holds the plan' });
    void recording.record(async () => {
      const about = quarter || undefined;
      const { body } = await post(planImport(plan, about), chosen);
      const { name, size, lastModified } = chosen;
      onRead(body, { name, size, lastModified }, about);
    });
  };

  return (
    <Page
      title={title}
      before={
        <Link className="govuk-back-link" to={back.to}>
          {back.words}
        </Link>
      }
    >
      <ErrorSummary errors={recording.errors} />
      <div className="wm-prose">
        {before && (
          <>
            <TypedBefore kept={file.kept} />
            <p className="govuk-inset-text">
              Choose <strong>{before.name}</strong> again to go on: a plan that was read is not kept on this
              device, only what you decided of it.
            </p>
          </>
        )}
        {children}
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
          choices={[{ value: '', label: 'Leave the updates out' }, ...quarterChoices(quarters)]}
        />
      </div>
      <button type="button" className="govuk-button" aria-disabled={recording.isRecording} onClick={read}>
        {recording.isRecording ? 'Reading…' : 'Read the file'}
      </button>
    </Page>
  );
}
