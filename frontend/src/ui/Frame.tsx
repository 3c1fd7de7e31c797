import type { MouseEvent, ReactNode } from 'react';

interface Props {
  /** The plan one is in, beside the product's name. */
  plan?: ReactNode;
  /** Who is signed in, and the way out. */
  person?: ReactNode;
  nav?: ReactNode;
  demonstration?: boolean;
  children: ReactNode;
}

/** The page's outline: skip link, header, main. Also around pages for which nobody need be signed in. */
export function Frame({ plan, person, nav, demonstration, children }: Props) {
  return (
    <>
      <a className="govuk-skip-link" href="#main" onClick={skip}>
        Skip to main content
      </a>
      <header>
        <div className="wm-header__bar">
          <div className="govuk-width-container wm-header__in">
            <a className="wm-header__name" href="/">
              Waymark
            </a>
            {plan && <div className="wm-header__plan">{plan}</div>}
            {person && <div className="wm-header__person">{person}</div>}
          </div>
        </div>
        {demonstration && (
          <div className="wm-demonstration">
            <p className="govuk-width-container">
              <strong>Demonstration data:</strong> not real performance
            </p>
          </div>
        )}
        {nav}
      </header>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}

/** By hand, so that the address (which says what the page shows) stays as it is. */
function skip(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
