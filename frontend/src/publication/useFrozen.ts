import { useSearchParams } from 'react-router';
import { publication as publicationAt, publications as publicationsOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { FrozenSearch } from '../routes';
import { usePlan } from '../people/me';
import { readSearch } from '../plan/filters';
import type { Labels } from '../ui/labels';
import type { Publication, Quarter } from '../api/types';

/** The revision that an address names, or the latest: the frozen record itself, and the list that it stands in. */
export function useFrozen(quarter: Quarter) {
  const plan = usePlan();
  const [search] = useSearchParams();
  const revision = asRevision(search.get('revision'));
  const [record, { items: all }] = useAnswers(
    publicationAt(plan.key, quarter, revision),
    publicationsOf(plan.key),
  );
  const of = all.filter((each) => each.quarter === quarter);
  const { objective, band, rating, standing, due } = readSearch(search);
  const filter: FrozenSearch = { objective, band, rating, standing, due };
  return {
    plan,
    record,
    /** As the address has it, so that links stay with that revision. */
    revision,
    all,
    summary: of.find((each) => each.revision === record.revision),
    latest: of.at(-1),
    filter,
  };
}

const asRevision = (text: string | null) => (text && /^[1-9]\d*$/.test(text) ? text : undefined);

/** The plan's own words on the day, not today's. */
export const labelsOf = ({ plan }: Publication): Labels => ({
  ratings: Object.fromEntries(plan.ratings.map(({ rating, label }) => [rating, label])) as Labels['ratings'],
  bands: Object.fromEntries(plan.bands.map(({ band, label }) => [band, label])) as Labels['bands'],
});
