import { Link } from 'react-router';
import type { Measure } from '../api/types';
import type { Faults, Field } from './draft';
import { fieldId, fieldName } from './fields';
import type { Form } from './form';

/** What is wrong in fields that only the update's own page has: the error summary leads to these links. */
export function FaultsElsewhere({ form, measures, page }: { form: Form; measures: Measure[]; page: string }) {
  const elsewhere = (Object.entries(form.faults as Faults) as [Field, string][]).filter(([field]) =>
    ELSEWHERE.test(field),
  );
  return elsewhere.map(([field, message]) => (
    <p className="govuk-error-message" key={field}>
      <Link className="govuk-link" id={fieldId(form.ref, field)} to={page}>
        {fieldName(field, measures)}
      </Link>
      : {message}
    </p>
  ));
}

const ELSEWHERE = /^\/(next|completionDate|source|evidence|readings\/.+\/(?!value$))/;
