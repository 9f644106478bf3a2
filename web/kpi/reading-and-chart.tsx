import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReadingSentences } from '../../i18n/reading-sentence.ts';
import { classicalLimits } from '../../src/stability/classical-limits.ts';
import type { Reading } from '../../src/stability/reading.ts';
import { api } from '../api.ts';
import type { KpiChartData } from '../charts/chart-data.ts';
import { ProcessBehaviourChart } from '../charts/process-behaviour-chart.tsx';
import { readingToChart } from '../charts/reading-to-chart.ts';
import { VariationIcon } from '../charts/variation-icon.tsx';
import { YearOverYear } from '../charts/year-over-year.tsx';
import { Button } from '../design/button.tsx';
import { Said } from '../design/said.tsx';
import { Segments } from '../design/tabs.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useTeams } from '../pages/people/people-data.ts';
import { useSession } from '../shell/session.ts';
import { ClassicalView } from './classical-view.tsx';
import { inPeriodsOf } from './context/context-on-chart.ts';
import type { OpenAct } from './kpi-acts.tsx';
import type { KpiPageData } from './kpi-data.ts';
import styles from './reading-and-chart.module.css';
import { TakeNoteBack } from './take-note-back.tsx';
import { valueUnit } from './value-unit.ts';

type View = 'chart' | 'years' | 'classical' | 'table';

interface Props {
  readonly page: KpiPageData;
  readonly reading: Reading;
  readonly sentences: ReadingSentences;
  readonly unit: KpiChartData['unit'];
  readonly onPoint: (period: string) => void;
  readonly onAct: OpenAct;
}

/** What the KPI says, in words first, then drawn; a change that may be for good is a question with its two answers. */
export function ReadingAndChart({ page, reading, sentences, unit, onPoint, onAct }: Props) {
  const { kpi: kpiWords, kpiPage } = useWords();
  const words = kpiWords.views;
  const format = useFormat();
  const [view, setView] = useState<View>('chart');
  const data = useChartData(page, reading, unit);
  const classical = useMemo(
    () => classicalLimits(reading, page.kpi.unit.kind === 'percent'),
    [reading, page.kpi.unit.kind],
  );
  const years = new Set(reading.points.map((point) => point.period.slice(0, 4))).size;
  const choices = [
    { key: 'chart' as const, label: words.chart },
    ...(years > 1 && reading.grain !== 'year' ? [{ key: 'years' as const, label: words.years }] : []),
    ...(classical ? [{ key: 'classical' as const, label: words.classical }] : []),
    { key: 'table' as const, label: words.table },
  ];
  // A period that its rows did not reach the end of is not one that runs.
  const ended = page.rowsEnd && (page.rowsEnd.of === 'table' || reading.state.kind === 'overdue') ? page.rowsEnd : null;
  const may = (act: string) => page.may.includes(act);
  return (
    <>
      <div className={styles.reading}>
        {reading.variation === 'none' ? null : (
          <VariationIcon kind={reading.variation} size={38} {...(reading.arrow ? { direction: reading.arrow } : {})} />
        )}
        <div className={styles.words}>
          <p className={styles.sentence}>
            <Said>{sentences.reading}</Said>
          </p>
          <Answers page={page} reading={reading} onPoint={onPoint} onAct={onAct} />
          {ended ? (
            <p className={styles.beside}>{kpiPage.rowsEnd[ended.of](format.date(ended.day))}</p>
          ) : sentences.partial ? (
            <p className={styles.beside}>{sentences.partial}</p>
          ) : null}
          {sentences.suggestions.map((question, place) => {
            const period = reading.suggestions[place]?.period;
            return (
              <p key={question} className={styles.beside}>
                {question}{' '}
                {period && may('baseline.change') ? (
                  <Button kind="act" onClick={() => onAct('rebase', period)}>
                    {kpiPage.suggestion.rebase}
                  </Button>
                ) : null}{' '}
                {period && may('annotation.write') ? (
                  <Button kind="act" onClick={() => onAct('note', period)}>
                    {kpiPage.suggestion.note}
                  </Button>
                ) : null}
              </p>
            );
          })}
        </div>
        <Segments label={words.label} choices={choices} chosen={view} onChoose={setView} />
      </div>
      {view === 'years' ? (
        <YearOverYear data={data} tableSwitch={false} />
      ) : view === 'classical' && classical ? (
        <ClassicalView data={data} reading={reading} classical={classical} />
      ) : (
        <ProcessBehaviourChart
          data={data}
          tableSwitch={false}
          table={view === 'table'}
          onTable={(table) => setView(table ? 'table' : 'chart')}
          onPoint={onPoint}
          noteAct={({ id }) => {
            const note = page.asOf ? undefined : page.annotations.find((one) => one.id === id && one.mine);
            return note && may('annotation.write') ? <TakeNoteBack kpiKey={page.kpi.key} note={note} /> : null;
          }}
        />
      )}
    </>
  );
}

/** What the sentence calls for, there: its query, what happened, whether it is wanted, or who can say. */
function Answers({ page, reading, onPoint, onAct }: Pick<Props, 'page' | 'reading' | 'onPoint' | 'onAct'>) {
  const { kpi: kpiWords, kpiPage } = useWords();
  const teams = useTeams();
  const { state, level, period } = reading;
  const may = (act: string) => !page.asOf && page.may.includes(act);
  const signal = state.kind === 'signal' ? state.signal : null;
  const explained = page.annotations.some(
    (note) => note.period >= (signal?.since ?? '') && note.period <= (period ?? ''),
  );
  const spokenOf = state.kind === 'overdue' ? state.last : period;
  const owner = teams.find(({ id }) => id === page.kpi.ownerTeamId)?.name;
  const asks = level?.holds === false && (state.kind === 'within' || state.kind === 'signal');
  return (
    <>
      <div className={styles.acts}>
        {spokenOf ? (
          <Button kind="act" onClick={() => onPoint(spokenOf)}>
            {kpiWords.provenance.title}
          </Button>
        ) : null}
        {signal && period && !explained && may('annotation.write') ? (
          <Button kind="act" onClick={() => onAct('note', period)}>
            {kpiPage.suggestion.note}
          </Button>
        ) : null}
        {asks && may('kpi.edit') ? (
          <Button kind="act" onClick={() => onAct('wanted')}>
            {level.wanted ? kpiPage.wanted.change : kpiPage.wanted.act}
          </Button>
        ) : null}
      </div>
      {asks && !page.asOf && !may('kpi.edit') && level.wanted === null && owner ? (
        <p className={styles.beside}>{kpiPage.wanted.whoSays(owner)}</p>
      ) : null}
    </>
  );
}

/** Everything the chart can show of the page: forecast, former series, breaks, notes, what happened around. */
function useChartData(page: KpiPageData, reading: Reading, unit: KpiChartData['unit']): KpiChartData {
  const { kpi: kpiWords, kpiPage } = useWords();
  const language = useLanguage();
  const { weekStart, fiscalYearStart } = useSession().organisation;
  const { key, cadence, name } = page.kpi;
  const around = useQuery(
    api.context.ofKpi.queryOptions({ input: { key, language, ...(page.asOf ? { asOf: page.asOf } : {}) } }),
  ).data;
  return useMemo(() => {
    const number = (id: string) => page.versions.find(({ versionId }) => versionId === id)?.number ?? 0;
    const shown = readingToChart(reading, {
      name,
      unit,
      annotations: page.annotations.map(({ id, period, text, market }) => ({
        id,
        period,
        text: market === null || market === 'unknown' ? text : `${text} ${kpiPage.note.said[market]}`,
      })),
      ...(page.published.length > 0 ? { published: page.published } : {}),
      ...(page.forecast ? { forecast: page.forecast.points } : {}),
      breaks: page.breaks.map(({ period, fromVersionId, toVersionId }) => ({
        period,
        version: kpiWords.version(number(toVersionId)),
        formerVersion: kpiWords.version(number(fromVersionId)),
        effect: page.versions.find(({ versionId }) => versionId === toVersionId)?.why ?? '',
      })),
    });
    const periods = shown.points.map(({ period }) => period);
    const rules = { weekStart, fiscalYearStart };
    return {
      ...shown,
      ...(around && around.series.length > 0
        ? {
            context: around.series.map((series) => ({
              name: series.name,
              unit: valueUnit(series.unit),
              points: inPeriodsOf(periods, cadence, series, rules),
            })),
          }
        : {}),
      ...(around && around.holidays.length > 0 && (cadence === 'day' || cadence === 'week')
        ? { holidays: around.holidays }
        : {}),
    };
  }, [reading, page, unit, kpiWords, kpiPage, around, name, cadence, weekStart, fiscalYearStart]);
}
