import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type ReadingSentences, readingSentences } from '../../i18n/reading-sentence.ts';
import type { Reading } from '../../src/stability/reading.ts';
import { api } from '../api.ts';
import type { KpiChartData } from '../charts/chart-data.ts';
import { ChartWords } from '../charts/chart-words.tsx';
import { formatValue } from '../charts/format-value.ts';
import { periodLong } from '../charts/period-label.ts';
import { ProcessBehaviourChart } from '../charts/process-behaviour-chart.tsx';
import { readingToChart } from '../charts/reading-to-chart.ts';
import { VariationIcon } from '../charts/variation-icon.tsx';
import { YearOverYear } from '../charts/year-over-year.tsx';
import { Button } from '../design/button.tsx';
import { Band } from '../design/motif.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { Segments } from '../design/tabs.tsx';
import { say as toast } from '../design/toast.tsx';
import { DefinitionHeading } from '../kpi/definition-heading.tsx';
import { AsOfDay, KpiActs } from '../kpi/kpi-acts.tsx';
import { isComputing, type KpiPageData, readingOf, useKpi } from '../kpi/kpi-data.ts';
import { ProvenanceDrawer } from '../kpi/provenance-drawer.tsx';
import { RunNotice } from '../kpi/run-notice.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { ValueEntry } from '../kpi/values/value-entry.tsx';
import { VersionList } from '../kpi/version-list.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { KpiLineage } from '../okr/kpi-lineage.tsx';
import { OpenObjective } from '../okr/open-objective.tsx';
import styles from './kpi.module.css';

const route = getRouteApi('/signed-in/kpis/$key');
type View = 'chart' | 'years' | 'table';

/** A KPI: what it means, what it says, and where each number comes from; in that order. */
export function KpiPage() {
  const { key } = route.useParams();
  const page = useKpi(key, route.useSearch().asOf);
  const { kpi: words, kpiActs, stability, charts } = useWords();
  const language = useLanguage();
  const [period, setPeriod] = useState<string | null>(null);
  const { kpi, definition } = page;
  const reading = readingOf(page);
  const unit = useMemo(() => valueUnit(kpi.unit), [kpi.unit]);
  const say = (value: number) => formatValue(language, value, unit);
  const sentences = reading ? readingSentences({ language, words: stability, value: say }, reading) : null;
  const measured = page.values.some(({ value }) => value !== null);
  return (
    <ChartWords language={language} words={charts}>
      <div className={styles.page}>
        <DefinitionHeading page={page} />
        <Band />
        <RunNotice page={page} />
        {reading && measured && sentences ? (
          <ReadingAndChart page={page} reading={reading} sentences={sentences} unit={unit} onPoint={setPeriod} />
        ) : isComputing(page) ? null : (
          <p className={styles.nothing}>{definition?.kind === 'described' ? words.noValueDescribed : words.noValue}</p>
        )}
        <KpiActs page={page} percent={unit.kind === 'percent'} say={say} />
        <AsOfDay page={page} />
        <div className={styles.columns}>
          <Section title={words.question} rule="hairline">
            <p className={styles.serif}>{kpi.question || '—'}</p>
          </Section>
          <Section title={words.whoLooks} rule="hairline">
            <p className={styles.serif}>{kpi.looksFirst || words.whoLooksNone}</p>
          </Section>
          {sentences?.why ? (
            <Section title={words.whyRange} rule="hairline">
              <p className={styles.serif}>{sentences.why}</p>
              {kpi.baseline ? (
                <p className={styles.serif}>
                  {kpiActs.rebase.kept(
                    periodLong(language, charts, kpi.cadence, kpi.baseline.from),
                    periodLong(language, charts, kpi.cadence, kpi.baseline.to ?? kpi.baseline.on),
                    kpi.baseline.reason,
                  )}
                </p>
              ) : null}
            </Section>
          ) : null}
          {sentences && sentences.wouldChange.length > 0 ? (
            <Section title={words.wouldChange} rule="hairline">
              <ul className={styles.list}>
                {sentences.wouldChange.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        {!page.asOf && (reading?.state?.kind === 'signal' || reading?.level?.holds === false) ? (
          <OpenObjective kpiKey={key} />
        ) : null}
        <KpiLineage kpiKey={key} unit={unit} />
        <VersionList page={page} say={say} />
        {page.asOf ? null : definition?.kind === 'described' ? (
          <ValueEntry kpiKey={key} percent={unit.kind === 'percent'} say={say} />
        ) : (
          <Recompute kpiKey={key} />
        )}
        <ProvenanceDrawer kpiKey={key} grain={kpi.cadence} period={period} say={say} onClose={() => setPeriod(null)} />
      </div>
    </ChartWords>
  );
}

interface ReadingProps {
  readonly page: KpiPageData;
  readonly reading: Reading;
  readonly sentences: ReadingSentences;
  readonly unit: KpiChartData['unit'];
  readonly onPoint: (period: string) => void;
}

function ReadingAndChart({ page, reading, sentences, unit, onPoint }: ReadingProps) {
  const { kpi: kpiWords } = useWords();
  const words = kpiWords.views;
  const [view, setView] = useState<View>('chart');
  const data = useMemo(() => {
    const number = (id: string) => page.versions.find(({ versionId }) => versionId === id)?.number ?? 0;
    return readingToChart(reading, {
      name: page.kpi.name,
      unit,
      annotations: page.annotations.map(({ period, text }) => ({ period, text })),
      ...(page.published.length > 0 ? { published: page.published } : {}),
      breaks: page.breaks.map(({ period, fromVersionId, toVersionId }) => ({
        period,
        version: kpiWords.version(number(toVersionId)),
        formerVersion: kpiWords.version(number(fromVersionId)),
        effect: page.versions.find(({ versionId }) => versionId === toVersionId)?.why ?? '',
      })),
    });
  }, [reading, page, unit, kpiWords]);
  const years = new Set(reading.points.map((point) => point.period.slice(0, 4))).size;
  const choices = [
    { key: 'chart' as const, label: words.chart },
    ...(years > 1 && reading.grain !== 'year' ? [{ key: 'years' as const, label: words.years }] : []),
    { key: 'table' as const, label: words.table },
  ];
  return (
    <>
      <div className={styles.reading}>
        {reading.variation === 'none' ? null : (
          <VariationIcon kind={reading.variation} size={38} {...(reading.arrow ? { direction: reading.arrow } : {})} />
        )}
        <div className={styles.words}>
          <p className={styles.sentence}>{sentences.reading}</p>
          {sentences.partial ? <p className={styles.beside}>{sentences.partial}</p> : null}
          {sentences.suggestions.map((question) => (
            <p key={question} className={styles.beside}>
              {question}
            </p>
          ))}
        </div>
        <Segments label={words.label} choices={choices} chosen={view} onChoose={setView} />
      </div>
      {view === 'years' ? (
        <YearOverYear data={data} tableSwitch={false} />
      ) : (
        <ProcessBehaviourChart
          data={data}
          tableSwitch={false}
          table={view === 'table'}
          onTable={(table) => setView(table ? 'table' : 'chart')}
          onPoint={onPoint}
        />
      )}
    </>
  );
}

function Recompute({ kpiKey }: { kpiKey: string }) {
  const words = useWords().kpi;
  const queries = useQueryClient();
  const refresh = useMutation(
    api.kpi.refresh.mutationOptions({
      onSuccess: async () => {
        toast(words.recomputed);
        await queries.invalidateQueries({ queryKey: api.kpi.key() });
      },
    }),
  );
  return (
    <div className={styles.acts}>
      <Button kind="outline" busy={refresh.isPending} onClick={() => refresh.mutate({ key: kpiKey })}>
        {words.recompute}
      </Button>
      {refresh.error ? <RefusalMessage error={refresh.error} /> : null}
    </div>
  );
}
