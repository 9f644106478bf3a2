/** Development only: every chart in every state, to be looked at. `?lang=en&scheme=dark&only=few`. */
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../design/fonts.css';
import '../design/tokens.css';
import '../design/base.css';
import { charts as english } from '../../i18n/en/charts.ts';
import { charts as french } from '../../i18n/fr/charts.ts';
import { AssuranceIcon } from './assurance-icon.tsx';
import { ChanceBar } from './chance-bar.tsx';
import { ChartWords } from './chart-words.tsx';
import { ConfidenceDots } from './confidence-dots.tsx';
import { CycleTimeline } from './cycle-timeline.tsx';
import { EffectPlot } from './effect-plot.tsx';
import { Freshness } from './freshness.tsx';
import * as cycles from './gallery-cycles.ts';
import * as example from './gallery-examples.ts';
import { ProcessBehaviourChart } from './process-behaviour-chart.tsx';
import { RivalDefinitions } from './rival-definitions.tsx';
import { SmallMultiple } from './small-multiple.tsx';
import { Sparkline } from './sparkline.tsx';
import { Trajectory } from './trajectory.tsx';
import { TrajectoryBar } from './trajectory-bar.tsx';
import { VariationIcon } from './variation-icon.tsx';
import { YearOverYear } from './year-over-year.tsx';

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') === 'en' ? 'en' : 'fr';
const only = asked.get('only');
document.documentElement.lang = language;
document.documentElement.dataset.mantineColorScheme = asked.get('scheme') === 'dark' ? 'dark' : 'light';

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  if (only !== null && !only.split(',').includes(id)) return null;
  return (
    <section id={id} style={{ borderTop: '1px solid var(--line)', padding: '16px 0 32px' }}>
      <h2 style={{ font: '600 15px/1.3 var(--sans)', margin: '0 0 14px' }}>{title}</h2>
      {children}
    </section>
  );
}

const row = { display: 'flex', flexWrap: 'wrap', gap: '20px 40px', alignItems: 'center' } as const;
const cell = (width: number) => ({ flex: `1 1 ${width}px`, minWidth: 0, maxWidth: '100%' });
const provenance = (period: string): void => {
  document.title = period;
};

function Charts() {
  const { trajectories } = cycles;
  return (
    <>
      {([1, 2, 3] as const).map((count) => (
        <Part key={count} id={`few-${count}`} title={`Few points: ${count}`}>
          <div style={{ maxWidth: 860 }}>
            <ProcessBehaviourChart data={example.few(count, count === 3 ? 'month' : 'week')} onPoint={provenance} />
          </div>
        </Part>
      ))}
      <Part id="few-0" title="No reading yet">
        <ProcessBehaviourChart data={example.few(0)} />
      </Part>
      <Part id="provisional" title="Provisional range">
        <ProcessBehaviourChart data={example.provisional} />
      </Part>
      <Part id="rich" title="Season, break, annotations, signal, forecast">
        <ProcessBehaviourChart data={example.rich} onPoint={provenance} />
      </Part>
      <Part id="everything" title="As published, baseline, expected level, context">
        <ProcessBehaviourChart data={example.everything} />
      </Part>
      <Part id="weekly" title="Weekly, expected level, signals at the end">
        <ProcessBehaviourChart data={example.weekly} />
      </Part>
      <Part id="silent" title="Gaps and silence">
        <ProcessBehaviourChart data={example.silent} />
      </Part>
      <Part id="running" title="Period still running, signal without direction">
        <ProcessBehaviourChart data={example.running} />
      </Part>
      <Part id="rebased" title="Range restarting after a change">
        <ProcessBehaviourChart data={example.rebased} />
      </Part>
      <Part id="quarterly" title="Quarters, bounds">
        <ProcessBehaviourChart data={example.quarterly} />
      </Part>
      <Part id="daily" title="2,000 days">
        <ProcessBehaviourChart data={example.daily(2000)} onPoint={provenance} />
      </Part>
      <Part id="table" title="The table behind">
        <ProcessBehaviourChart data={example.rich} table />
      </Part>
      <Part id="years" title="Year over year">
        <div style={row}>
          <div style={cell(420)}>
            <YearOverYear data={example.rich} />
          </div>
          <div style={cell(420)}>
            <YearOverYear data={example.daily(1800)} />
          </div>
        </div>
      </Part>
      <Part id="sparklines" title="Sparklines, variation and assurance icons">
        <Sparklines />
      </Part>
      <Part id="multiples" title="Small multiples">
        <div
          style={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(560px, 100%), 1fr))',
            gap: '28px 40px',
          }}
        >
          <SmallMultiple
            name="Abonnés actifs"
            {...example.multiple({ unit: example.whole, level: 12_480, half: 900, seed: 51 })}
          />
          <SmallMultiple
            name="Disponibilité"
            {...example.multiple({
              unit: example.percent1,
              level: 0.956,
              half: 0.014,
              seed: 52,
              end: { value: 0.931, kind: 'concern', rule: 'outside-range' },
            })}
          />
          <SmallMultiple
            name="Disponibilité"
            {...example.multiple({
              unit: example.hours,
              level: 3.8,
              half: 0.9,
              seed: 53,
              end: { value: 2.4, kind: 'improvement' },
            })}
          />
          <SmallMultiple
            name="Disponibilité"
            {...example.multiple({
              unit: { kind: 'currency', currency: 'EUR' },
              level: 0.84,
              half: 0.07,
              seed: 54,
              silent: true,
            })}
          />
        </div>
      </Part>
      <Part id="trajectories" title="Trajectories">
        <div style={row}>
          {(['few', 'first', 'none', 'moved', 'undetermined', 'down', 'closed'] as const).map((key) => (
            <div key={key} style={cell(420)}>
              <p style={{ font: '500 14px/1.4 var(--sans)', margin: '0 0 6px' }}>{trajectories[key].name}</p>
              <Trajectory data={trajectories[key]} />
            </div>
          ))}
        </div>
      </Part>
      <Part id="small-trajectories" title="Trajectories in a row; bars">
        <div style={row}>
          {(['few', 'first', 'moved', 'undetermined', 'down', 'closed'] as const).map((key) => (
            <div key={key} style={{ width: 300 }}>
              <Trajectory data={trajectories[key]} small />
              <TrajectoryBar data={trajectories[key]} />
            </div>
          ))}
        </div>
      </Part>
      <Part id="effects" title="Effects">
        <div style={{ maxWidth: 640 }}>
          <EffectPlot effects={cycles.effects} />
        </div>
      </Part>
      <Part id="rivals" title="Rival definitions">
        <RivalDefinitions definitions={[...cycles.rivals, cycles.outside]} ties={cycles.ties} unit={example.whole} />
      </Part>
      <Part id="marks" title="Confidence, chance, freshness, cycle">
        <div style={row}>
          <ConfidenceDots value={7} />
          <ConfidenceDots value={0} />
          <ConfidenceDots value={null} />
          <ChanceBar probability={0.71} />
          <ChanceBar probability={0.18} />
        </div>
        <div style={{ ...row, margin: '20px 0' }}>
          <Freshness days={example.days(null, [])} width={320} />
          <Freshness days={example.days(null, [11])} width={320} />
          <Freshness days={example.days(9, [])} width={320} />
          <Freshness days={example.days(null, [], true)} width={320} />
        </div>
        <CycleTimeline
          weeks={13}
          now={7.1}
          checkIns={[true, true, true, false, true, true, true]}
          moments={[
            { at: 0, label: 'lancement, 5 oct.' },
            { at: 6.5, label: 'mi-cycle, arbitrages' },
            { at: 13, label: 'bilan, 28 déc.' },
          ]}
        />
        <CycleTimeline weeks={6} now={5.6} checkIns={[true, true, true, true, true]} />
        <CycleTimeline weeks={13} checkIns={Array.from({ length: 13 }, () => true)} />
      </Part>
    </>
  );
}

function Sparklines() {
  const spark = (seed: number, change: Record<number, object> = {}) =>
    example.points({
      grain: 'week',
      first: '2026-05-25',
      count: 26,
      level: 100,
      half: 9,
      seed,
      season: (index) => 1 + 0.05 * Math.sin(index / 4),
      change,
    });
  const ahead = { lower: 92, upper: 110 };
  const missing = { value: null };
  const rows = [
    { kind: 'common' as const, points: spark(61) },
    {
      kind: 'concern' as const,
      direction: 'down' as const,
      points: spark(62, { 24: { value: 86, kind: 'concern' }, 25: { value: 83, kind: 'concern' } }),
      level: { atLeast: 95 },
    },
    {
      kind: 'improvement' as const,
      direction: 'down' as const,
      points: spark(63, { 24: { value: 88, kind: 'improvement' }, 25: { value: 84, kind: 'improvement' } }),
    },
    {
      kind: 'no-direction' as const,
      direction: 'up' as const,
      points: spark(64, { 25: { value: 118, kind: 'no-direction' } }),
    },
    { kind: 'no-reading' as const, points: spark(65, { 23: missing, 24: missing, 25: missing }) },
    {
      kind: 'common' as const,
      points: spark(66)
        .slice(-7)
        .map((point) => ({ ...point, provisional: true })),
    },
    {
      kind: 'common' as const,
      points: spark(67)
        .slice(-3)
        .map((point) => ({ ...point, lower: null, upper: null })),
    },
    {
      kind: 'common' as const,
      points: spark(68).map((point, index) => (index === 25 ? { ...point, partial: true } : point)),
    },
  ];
  return (
    <div style={row}>
      {rows.map(({ kind, direction, points, level }) => (
        <div
          key={points.map(({ value }) => value).join()}
          style={{ display: 'flex', flexWrap: 'wrap', gap: 14, alignItems: 'center' }}
        >
          <VariationIcon kind={kind} {...(direction ? { direction } : {})} />
          <Sparkline
            points={points}
            unit={example.whole}
            {...(points[0]?.lower === null ? {} : { ahead })}
            {...(level ? { level } : {})}
          />
          <Sparkline points={points} unit={example.whole} periods={13} width={150} height={44} />
        </div>
      ))}
      <AssuranceIcon range={{ lower: 2.6, upper: 3.6 }} level={{ atMost: 4 }} />
      <AssuranceIcon range={{ lower: 0.94, upper: 0.972 }} level={{ atLeast: 0.95 }} />
      <AssuranceIcon range={{ lower: 0.9, upper: 0.93 }} level={{ atLeast: 0.95 }} />
      <AssuranceIcon range={{ lower: 4, upper: 4.4 }} level={{ atLeast: 3.8, atMost: 4.6 }} />
    </div>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ChartWords language={language} words={language === 'fr' ? french : english}>
        <main style={{ maxWidth: 1760, margin: '0 auto', padding: '20px var(--margin)' }}>
          <h1 style={{ font: '400 33px/1.2 var(--serif)', margin: '0 0 20px' }}>
            {language === 'fr' ? 'Graphiques' : 'Charts'}
          </h1>
          <Charts />
        </main>
      </ChartWords>
    </StrictMode>,
  );
}
