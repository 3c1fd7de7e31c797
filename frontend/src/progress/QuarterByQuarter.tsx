import { trend } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { Quarter } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { RatingColumns, RatingTable } from '../ui/RatingColumns';

/** How the plan came to stand where it stands. */
export function QuarterByQuarter({ plan, quarter }: { plan: string; quarter: Quarter }) {
  const { items } = useAnswer(trend(plan, quarter));
  return (
    <section aria-labelledby="quarter-by-quarter">
      <h2 className="govuk-heading-m" id="quarter-by-quarter">
        Quarter by quarter
      </h2>
      <RatingColumns points={items} />
      <Disclosure summary="Show as a table">
        {() => <RatingTable points={items} caption="Actions in each rating, quarter by quarter" />}
      </Disclosure>
    </section>
  );
}
