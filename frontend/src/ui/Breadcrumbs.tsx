import { Link } from 'react-router';

/** The way up from a page, to the pages it belongs to. */
export function Breadcrumbs({ steps }: { steps: { to: string; words: string }[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {steps.map((step) => (
          <li className="govuk-breadcrumbs__list-item" key={step.to}>
            <Link className="govuk-breadcrumbs__link" to={step.to}>
              {step.words}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
