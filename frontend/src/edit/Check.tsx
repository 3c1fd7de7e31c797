interface Props {
  id: string;
  label: string;
  isChecked: boolean;
  onCheck: (isChecked: boolean) => void;
}

/** One thing that holds or does not. */
export function Check({ id, label, isChecked, onCheck }: Props) {
  return (
    <div className="govuk-form-group govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          checked={isChecked}
          onChange={(event) => onCheck(event.target.checked)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {label}
        </label>
      </div>
    </div>
  );
}
