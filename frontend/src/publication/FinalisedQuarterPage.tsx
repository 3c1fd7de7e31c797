import { Link, useParams } from 'react-router';
import type { Quarter } from '../api/types';
import { AttentionTo } from '../progress/NeedsAttention';
import { Movement } from '../progress/Movement';
import { ObjectivesTable } from '../progress/ObjectivesTable';
import { Sentences } from '../progress/Sentences';
import { to, type ActionsSearch } from '../routes';
import { BandCards } from '../ui/BandCards';
import { Breadcrumbs } from '../ui/Breadcrumbs';
import { formatDate } from '../ui/dates';
import { LabelsContext } from '../ui/labels';
import { NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { isQuarter, previousQuarter, quarterName } from '../ui/quarter';
import { RatingColumns, RatingTable } from '../ui/RatingColumns';
import { Disclosure } from '../ui/Disclosure';
import { counted } from '../ui/words';
import { Chain } from './Chain';
import { FrozenNotes } from './FrozenNotes';
import { SummaryDownloads } from './SummaryDownloads';
import { labelsOf, useFrozen } from './useFrozen';
import { WordsRead } from './WordsRead';

/** A quarter as it was finalised, read from the frozen record alone. */
export default function FinalisedQuarterPage() {
  const { quarter } = useParams();
  return isQuarter(quarter) ? <Frozen quarter={quarter} /> : <NotFound />;
}

function Frozen({ quarter }: { quarter: Quarter }) {
  const { plan, record, revision, all, summary, latest } = useFrozen(quarter);
  const { progress, actions, words, trend } = record;
  const isFirst = trend.length <= 1;
  const address = (search: ActionsSearch) => to.finalisedActions(plan.key, quarter, { revision, ...search });
  const addressOf = (ref: string) => `${address({ objective: ref.split('.')[0] })}#action-${ref}`;
  const { responseRate } = progress.updates;

  return (
    <LabelsContext value={labelsOf(record)}>
      <Page
        title={`As finalised${record.revision! > 1 ? `, revision ${record.revision}` : ''}`}
        heading={record.quarterTitle}
        caption={`As finalised on ${formatDate(record.finalisedOn!)}, revision ${record.revision}`}
        quarter={quarter}
        before={<Breadcrumbs steps={[{ to: to.finalised(plan.key), words: 'Finalised quarters' }]} />}
      >
        <FrozenNotes plan={plan.key} record={record} summary={summary} latest={latest} />
        <Sentences sentences={progress.sentences} />
        <BandCards
          tally={progress.overall}
          positions={progress.positions}
          before={isFirst ? undefined : previousQuarter(quarter)}
          actions={address}
        />
        <p className="govuk-body wm-response">
          <strong>Updates received:</strong> {responseRate.count} of the {responseRate.total} due (
          {responseRate.label}).{' '}
          {progress.rounded && <span className="wm-quiet">Percentages are rounded.</span>}
        </p>
        {words && (
          <section className="wm-section wm-prose" aria-label="The manager’s words">
            <WordsRead words={words} parts={['asked', 'achievements']} level={2} />
          </section>
        )}
        <div className="wm-split">
          <AttentionTo
            progress={progress}
            actions={actions.filter(({ position }) => position.band === 'ATTENTION')}
            warnings={actions.flatMap(({ warnings }) => warnings)}
            addressOf={addressOf}
          />
          <div>
            <section aria-labelledby="quarter-by-quarter">
              <h2 className="govuk-heading-m" id="quarter-by-quarter">
                Quarter by quarter
              </h2>
              <RatingColumns points={trend} />
              <Disclosure summary="Show as a table">
                {() => <RatingTable points={trend} caption="Actions in each rating, quarter by quarter" />}
              </Disclosure>
            </section>
            <Movement
              progress={progress}
              before={isFirst ? undefined : previousQuarter(quarter)}
              addressOf={addressOf}
            />
            {summary && <Chain publication={summary} all={all} />}
            <SummaryDownloads
              plan={plan.key}
              quarter={quarter}
              revision={record.revision}
              isFormer={record.revision !== latest?.revision}
            />
          </div>
        </div>
        <ObjectivesTable
          progress={progress}
          actions={address}
          objective={(number) => address({ objective: String(number) })}
        />
        <p className="govuk-body">
          <Link className="govuk-link" to={address({})}>
            All {counted(actions.length, 'action')} as they stood in {quarterName(quarter)}
          </Link>
        </p>
        {words && (
          <section className="wm-section wm-prose" aria-label="What comes next">
            <WordsRead words={words} parts={['next']} level={2} />
          </section>
        )}
        {record.withheldKey && <p className="wm-quiet">{record.withheldKey}</p>}
      </Page>
    </LabelsContext>
  );
}
