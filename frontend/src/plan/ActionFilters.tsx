import { useState, type FormEvent } from 'react';
import type { Objective, Partner } from '../api/types';
import type { ActionsSearch } from '../routes';
import { Input, Select } from '../ui/fields';
import { BANDS, RATINGS, useLabels } from '../ui/labels';
import { STANDINGS, type FilterName } from './filters';

interface Props {
  search: ActionsSearch;
  objectives: Objective[];
  partners: Partner[];
  onSearch: (search: ActionsSearch) => void;
}

/** What to look for. Nothing happens until it is asked for, so that nobody's list changes while they choose. */
export function ActionFilters({ search, objectives, partners, onSearch }: Props) {
  const [chosen, setChosen] = useState(search);
  const [shown, setShown] = useState(search);
  // The address has changed, by Back or by a filter taken away: the form follows, and keeps the focus it has.
  if (JSON.stringify(search) !== JSON.stringify(shown)) {
    setShown(search);
    setChosen(search);
  }
  const labels = useLabels();

  const field = (name: FilterName) => ({
    id: `filter-${name}`,
    name,
    value: chosen[name] ?? '',
    onChange: (value: string) => setChosen({ ...chosen, [name]: value }),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    onSearch(chosen);
  }

  return (
    <form className="wm-filters" role="search" aria-label="Actions" onSubmit={submit}>
      <Input
        {...field('q')}
        type="search"
        label="Search for words or a reference"
        onChange={(event) => setChosen({ ...chosen, q: event.target.value })}
      />
      <details className="wm-filters__more" open={isWide()}>
        <summary>Filters</summary>
        <div className="wm-filters__grid">
          <Select
            {...field('objective')}
            label="Objective"
            choices={any(
              objectives.map(({ number, title }) => ({
                value: String(number),
                label: `${number}. ${title}`,
              })),
            )}
          />
          <Select
            {...field('partner')}
            label="Lead or partner"
            choices={any(
              partners
                .filter(hasActions)
                .map(({ key, name }) => ({ value: key, label: name }))
                .sort(byLabel),
            )}
          />
          <Select
            {...field('rating')}
            label="Rating"
            choices={any(RATINGS.map((rating) => ({ value: rating, label: labels.ratings[rating] })))}
          />
          <Select
            {...field('band')}
            label="Band"
            choices={any(BANDS.map((band) => ({ value: band, label: labels.bands[band] })))}
          />
          <Select
            {...field('standing')}
            label="What the rating rests on"
            choices={any(Object.entries(STANDINGS).map(([value, label]) => ({ value, label })))}
          />
          <Select
            id="filter-update"
            label="Update"
            value={chosen.overdue ? 'overdue' : chosen.due ? 'due' : ''}
            onChange={(value) =>
              setChosen({
                ...chosen,
                due: value === 'due' ? 'true' : undefined,
                overdue: value === 'overdue' ? 'true' : undefined,
              })
            }
            choices={any([
              { value: 'due', label: 'Due this quarter' },
              { value: 'overdue', label: 'Overdue' },
            ])}
          />
        </div>
      </details>
      <button type="submit" className="govuk-button wm-filters__button">
        Show actions
      </button>
    </form>
  );
}

/** On a narrow screen the filters would stand before every result; there they are a press away. */
const isWide = () => window.matchMedia?.('(min-width: 48em)').matches ?? true;

const any = (choices: { value: string; label: string }[]) => [{ value: '', label: 'Any' }, ...choices];

const hasActions = (partner: Partner) => partner.accountableFor.length + partner.contributesTo.length > 0;

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en-GB');
