import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { readingSentences } from '../../i18n/reading-sentence.ts';
import type { AskedAct } from '../asked-in-address.ts';
import { ChartWords } from '../charts/chart-words.tsx';
import { formatValue } from '../charts/format-value.ts';
import { periodLong } from '../charts/period-label.ts';
import { Band } from '../design/motif.tsx';
import { Section } from '../design/section.tsx';
import { AroundKpi } from '../kpi/around/around-kpi.tsx';
import { DefinitionHeading } from '../kpi/definition-heading.tsx';
import { Followers } from '../kpi/followers.tsx';
import { KpiActs, type OpenAct, type OpenedAct, OpenedKpiAct, PastBanner } from '../kpi/kpi-acts.tsx';
import { isComputing, type KpiPageData, readingOf, useKpi } from '../kpi/kpi-data.ts';
import { kpiVoice } from '../kpi/kpi-voice.ts';
import { LifeSection } from '../kpi/life-section.tsx';
import { ProvenanceDrawer } from '../kpi/provenance-drawer.tsx';
import { ReadingAndChart } from '../kpi/reading-and-chart.tsx';
import { Recompute } from '../kpi/recompute.tsx';
import { RunNotice } from '../kpi/run-notice.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { ValueEntry } from '../kpi/values/value-entry.tsx';
import { VersionList } from '../kpi/version-list.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { KpiLineage } from '../okr/kpi-lineage.tsx';
import { OpenObjective } from '../okr/open-objective.tsx';
import { VerificationSection } from '../verification/verification-section.tsx';
import styles from './kpi.module.css';
import { useTeams } from './people/people-data.ts';

const route = getRouteApi('/signed-in/kpis/$key');

/** A KPI: what it means, what it says, and where each number comes from; in that order. */
export function KpiPage() {
  const { key } = route.useParams();
  const { asOf, act } = route.useSearch();
  const page = useKpi(key, asOf);
  const navigate = route.useNavigate();
  const dictionary = useWords();
  const { kpi: words, kpiActs, kpiPage, charts } = dictionary;
  const teams = useTeams();
  const language = useLanguage();
  const [period, setPeriod] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenedAct | null>(() => askedAct(act, page));
  const open: OpenAct = (act, on) => setOpened({ act, period: on });
  const { kpi, definition } = page;
  const reading = readingOf(page);
  const unit = useMemo(() => valueUnit(kpi.unit), [kpi.unit]);
  const say = (value: number, beside?: readonly number[]) => formatValue(language, value, unit, beside);
  const sentences = reading ? readingSentences(kpiVoice(language, dictionary, unit), reading) : null;
  const looksTeam = teams.find(({ id }) => id === kpi.looksTeamId)?.name;
  const measured = page.values.some(({ value }) => value !== null);
  return (
    <ChartWords language={language} words={charts}>
      <div className={styles.page}>
        <PastBanner page={page} />
        <DefinitionHeading page={page} onAct={open} />
        <Band />
        <RunNotice page={page} />
        {reading && measured && sentences ? (
          <ReadingAndChart
            page={page}
            reading={reading}
            sentences={sentences}
            unit={unit}
            onPoint={setPeriod}
            onAct={open}
          />
        ) : isComputing(page) ? null : (
          <p className={styles.nothing}>{definition?.kind === 'described' ? words.noValueDescribed : words.noValue}</p>
        )}
        <KpiActs page={page} onAct={open} />
        <div className={styles.columns}>
          <Section title={words.question} rule="hairline">
            <p className={styles.serif}>{kpi.question || words.questionNone}</p>
          </Section>
          <Section title={words.whoLooks} rule="hairline">
            <p className={styles.serif}>
              {looksTeam ? `${kpiPage.looks(looksTeam)} ` : ''}
              {kpi.looksFirst || (looksTeam ? '' : words.whoLooksNone)}
            </p>
          </Section>
          {page.asOf ? null : <Followers page={page} />}
          {sentences?.why || kpi.baseline ? (
            <Section title={words.whyRange} rule="hairline">
              {sentences?.why ? <p className={styles.serif}>{sentences.why}</p> : null}
              {kpi.baseline ? (
                <p className={styles.serif}>
                  {kpiActs.rebase.kept(
                    periodLong(language, charts, kpi.cadence, kpi.baseline.from),
                    kpi.baseline.to && periodLong(language, charts, kpi.cadence, kpi.baseline.to),
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
          page.may.includes('measurement.enter') ? (
            <ValueEntry kpiKey={key} percent={unit.kind === 'percent'} say={say} />
          ) : null
        ) : (
          <VerificationSection
            kpiKey={key}
            percent={unit.kind === 'percent'}
            mayEdit={page.may.includes('kpi.edit')}
            acts={<Recompute kpiKey={key} kind="act" />}
          />
        )}
        <AroundKpi page={page} say={say} />
        {page.asOf ? null : (
          <div className="no-print">
            <LifeSection page={page} onAct={open} />
          </div>
        )}
        <OpenedKpiAct
          page={page}
          opened={opened}
          percent={unit.kind === 'percent'}
          say={say}
          onClose={() => {
            setOpened(null);
            if (act) void navigate({ search: asOf ? { asOf } : {}, replace: true });
          }}
        />
        <ProvenanceDrawer
          kpiKey={key}
          grain={kpi.cadence}
          period={period}
          say={say}
          mayRecompute={!page.asOf && page.may.includes('kpi.edit')}
          onClose={() => setPeriod(null)}
        />
      </div>
    </ChartWords>
  );
}

/** What another page asked for, where the reader may do it. */
function askedAct(act: AskedAct | undefined, page: KpiPageData): OpenedAct | null {
  const asks = { note: 'annotation.write', wanted: 'kpi.edit', paste: 'measurement.enter' };
  return act !== undefined && !page.asOf && page.may.includes(asks[act]) ? { act } : null;
}
