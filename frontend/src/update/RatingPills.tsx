import type { Rating as RatingCode } from '../api/types';
import { Fieldset } from '../ui/fields';
import { RATINGS } from '../ui/labels';
import { Rating } from '../ui/Rating';
import { choiceField, type Form } from './form';
import { MEANINGS, rated } from './ratings';

/** The five ratings in a line; what the chosen one means stands under it. */
export function RatingPills({ form, legend }: { form: Form; legend: string }) {
  const { id, value, error } = choiceField<RatingCode>(form, '/rating');
  return (
    <Fieldset id={id} legend={legend} hideLabel error={error}>
      <div className="wm-pills">
        {RATINGS.map((rating, index) => {
          const pill = index === 0 ? id : `${id}-${rating}`;
          return (
            <div className="wm-pill" key={rating}>
              <input
                type="radio"
                id={pill}
                name={id}
                checked={rating === value}
                onChange={() => form.edit(rated(rating, form.draft))}
                aria-describedby={`${pill}-meaning`}
              />
              <label htmlFor={pill}>
                <Rating rating={rating} />
              </label>
              <span className="govuk-visually-hidden" id={`${pill}-meaning`}>
                {MEANINGS[rating]}
              </span>
            </div>
          );
        })}
      </div>
      {value && (
        <p className="wm-meaning" aria-hidden="true">
          {MEANINGS[value]}
        </p>
      )}
    </Fieldset>
  );
}

/** All five meanings, for whoever does not know them by heart. */
export function RatingMeanings() {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What the ratings mean</span>
      </summary>
      <dl className="govuk-details__text wm-meanings">
        {RATINGS.map((rating) => (
          <div key={rating}>
            <dt>
              <Rating rating={rating} />
            </dt>
            <dd>{MEANINGS[rating]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
