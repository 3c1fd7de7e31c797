import { useState } from 'react';
import { ApiError } from '../api/client';
import type { Fault, PartnerRef, Rating, Update } from '../api/types';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { Textarea } from '../ui/fields';
import { useLabels } from '../ui/labels';
import { fieldsOf, requestOf, type Draft, type Faults } from './draft';
import { faultsOf } from './fields';
import { Findings, findingText } from './Findings';
import { textField, type Form } from './form';
import { AskFields } from './AskFields';
import { Part } from './Part';
import { AmberPart, CompletedPart } from './RatingParts';
import { RatingPills } from './RatingPills';
import { faultErrors, isPersonalData } from './sending';

const FOUND = 'decision-found';
const LOOK = 'Take out what could identify somebody, or say that it identifies nobody';

interface Props {
  update: Update;
  partners: PartnerRef[];
  decide: (step: 'acceptance' | 'return', body: object) => Promise<unknown>;
  onDecided: (words: string) => void;
}

/** The manager's part: take an update as it is, take it with another rating, or send it back. */
export function Decision({ update, partners, decide: take, onDecided }: Props) {
  const { ratings } = useLabels();
  const [typed, setTyped] = useState<Draft>({ '/help': 'YES' });
  const [faults, setFaults] = useState<Faults>({});
  const [errors, setErrors] = useState<FieldError[]>([]);
  /** Words that look like personal data, and whether they identify nobody. */
  const [found, setFound] = useState<Fault[]>([]);
  const [isConfirmed, setConfirmed] = useState(false);
  const form: Form = {
    ref: 'decision',
    draft: typed,
    faults,
    edit: (changes) => {
      setTyped({ ...typed, ...changes });
      hold([]);
    },
  };
  const rating = typed['/rating'] as Rating | undefined;

  async function decide(step: 'acceptance' | 'return', body: object, words: string) {
    const confirmedWords = isConfirmed ? found.map((each) => each.words ?? '') : undefined;
    show({});
    try {
      await take(step, { ...body, ...(confirmedWords && { confirmedWords }) });
      onDecided(words);
    } catch (refusal) {
      if (!(refusal instanceof ApiError)) throw refusal;
      const isAboutWords: boolean = isPersonalData(refusal);
      if (isAboutWords) {
        hold(refusal.faults);
        return setErrors([{ field: FOUND, message: LOOK }]);
      }
      const wrong = faultsOf(refusal.faults, typed);
      show(
        fieldsOf(wrong).length > 0
          ? wrong
          : { [step === 'return' ? '/comment' : '/rating']: refusal.message },
      );
    }
  }

  function show(wrong: Faults) {
    setFaults(wrong);
    setErrors(faultErrors(form.ref, wrong, ''));
  }

  function hold(words: Fault[]) {
    setFound(words);
    setConfirmed(false);
  }

  function acceptOtherwise() {
    // Without one it would be accepted as it was given, which is what the other button says.
    if (!rating) return show({ '/rating': 'Choose the rating that you confirm' });
    const { ask, completedOn, atRisk, recovery } = requestOf(typed);
    const body = {
      rating,
      reason: typed['/reason'],
      completedOn,
      atRisk,
      recovery,
      ...(rating === 'RED' && { ask }),
    };
    void decide('acceptance', body, `Accepted as ${ratings[rating].toLowerCase()}.`);
  }

  const may = (step: 'ACCEPTANCE' | 'RETURN') => update.steps.includes(step);
  return (
    <section className="wm-decision" aria-labelledby="decision">
      <h2 className="govuk-heading-m" id="decision">
        {may('ACCEPTANCE') ? 'Accept it, or send it back' : 'Send it back'}
      </h2>
      <ErrorSummary errors={errors} />
      <Findings
        id={FOUND}
        found={found.map(({ pointer, detail, words }) => ({
          key: pointer + words,
          words: findingText(detail),
        }))}
        isConfirmed={isConfirmed}
        onConfirm={setConfirmed}
      />
      {may('ACCEPTANCE') && (
        <>
          <button
            type="button"
            className="govuk-button"
            onClick={() => void decide('acceptance', {}, 'Accepted.')}
          >
            Accept
          </button>
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">Accept it with another rating</span>
            </summary>
            <div className="govuk-details__text">
              <RatingPills form={form} legend="Rating that you confirm" />
              {rating === 'RED' && (
                <Part rating="RED" legend="Support or decision needed">
                  {update.ask && <p className="govuk-hint">Leave it empty to keep what the lead asks for.</p>}
                  <AskFields form={form} partners={partners} />
                </Part>
              )}
              {rating === 'AMBER' && <AmberPart form={form} />}
              {rating === 'BLUE' && <CompletedPart form={form} partners={partners} />}
              <Textarea
                {...textField(form, '/reason')}
                label="Why another rating?"
                labelSize="s"
                hint="The lead is told, and both ratings stay on record."
                rows={2}
              />
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={acceptOtherwise}
              >
                Accept with this rating
              </button>
            </div>
          </details>
        </>
      )}
      {may('RETURN') && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Send it back with a comment</span>
          </summary>
          <div className="govuk-details__text">
            <Textarea
              {...textField(form, '/comment')}
              label="What should be changed?"
              labelSize="s"
              hint="The lead reads it beside the update."
              rows={3}
            />
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => void decide('return', { comment: typed['/comment'] ?? '' }, 'Sent back.')}
            >
              Send back
            </button>
          </div>
        </details>
      )}
    </section>
  );
}
