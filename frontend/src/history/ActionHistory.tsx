import { useQuery } from '@tanstack/react-query';
import { history, partners as partnersOf } from '../api/addresses';
import { ApiError } from '../api/client';
import { answerOf } from '../api/queries';
import type { HistoryEntry } from '../api/types';
import { useLineageName } from '../plan/useLineageName';
import { formatInstant } from '../ui/dates';
import { Disclosure } from '../ui/Disclosure';
import { useLabels } from '../ui/labels';
import { Loading } from '../ui/Loading';
import { sentenceCase } from '../ui/words';
import { subjectText, whatChanged, type HistoryWords } from './historyText';

/** Who changed what, and when; fetched when somebody wants to know. */
export function ActionHistory({ plan, action }: { plan: string; action: string }) {
  return (
    <section className="wm-section" aria-labelledby="history">
      <h2 className="govuk-heading-m" id="history">
        History
      </h2>
      <Disclosure summary="Who changed what, and when">
        {() => <Entries plan={plan} action={action} />}
      </Disclosure>
    </section>
  );
}

function Entries({ plan, action }: { plan: string; action: string }) {
  const { data, error } = useQuery(answerOf(history(plan, action)));
  const words = useHistoryWords(plan);
  if (error) {
    const refused = error instanceof ApiError && error.status === 403;
    return <p>{refused ? 'The history is not yours to see.' : 'The history cannot be shown just now.'}</p>;
  }
  if (!data) return <Loading />;
  if (data.body.items.length === 0) return <p>Nothing has been changed yet.</p>;
  return (
    <table className="govuk-table wm-small-table wm-history">
      <caption className="govuk-visually-hidden">Changes, latest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {data.body.items.map((entry, index) => (
          <Entry key={index} entry={entry} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function Entry({ entry, words }: { entry: HistoryEntry; words: HistoryWords }) {
  const { at, until, by, onBehalfOf, operation, subject, reason } = entry;
  return (
    <tr>
      <td>{formatInstant(until ?? at)}</td>
      <td>
        {by}
        {onBehalfOf && <span className="wm-quiet"> on behalf of {onBehalfOf}</span>}
      </td>
      <td>
        {sentenceCase(operation)} <span className="wm-quiet">{subjectText(subject)}</span>
        {reason && <p className="wm-history__change">Because: {reason}</p>}
        {whatChanged(entry, words).map((change) => (
          <p className="wm-history__change" key={change}>
            {change}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** Partners go by their keys where their names cannot be had: that is no reason to keep the history back. */
function useHistoryWords(plan: string): HistoryWords {
  const { ratings } = useLabels();
  const { data } = useQuery(answerOf(partnersOf(plan)));
  const lineage = useLineageName();
  const partner = (key: string) => data?.body.items.find((each) => each.key === key)?.name ?? key;
  return { ratings, partner, lineage };
}
