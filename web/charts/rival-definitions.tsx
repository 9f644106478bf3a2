import { useState } from 'react';
import './charts.css';
import type { RivalDefinition, RivalTie, ValueUnit } from './chart-data.ts';
import { ChartTable, TableSwitch } from './chart-table.tsx';
import { useVoice } from './chart-words.tsx';
import { formatTick } from './format-value.ts';
import { RivalPlot } from './rival-plot.tsx';
import { RivalSeries } from './rival-series.tsx';
import { rivalTable } from './rival-table.ts';
import { textWidth } from './text-width.ts';
import { orderRivals, tieCapsules } from './tie-capsules.ts';
import { useWidth } from './use-width.ts';
import { valueScale } from './value-scale.ts';

/** What the facilitator has shown so far. Each step keeps the ones before. */
export type RevealStep = 'words' | 'dots' | 'series';

const narrowSeries = 260;

interface Props {
  readonly definitions: readonly RivalDefinition[];
  readonly unit: ValueUnit;
  readonly ties?: readonly RivalTie[];
  readonly step?: RevealStep;
  readonly tableSwitch?: boolean;
  /** Projected: as large as on a wide screen, on a small one too. */
  readonly room?: boolean;
}

/** The reveal: words on the left, one dot per person on one axis from zero, equal numbers tied, all series beside. */
export function RivalDefinitions({
  definitions,
  unit,
  ties = [],
  step = 'series',
  tableSwitch = true,
  room = false,
}: Props) {
  const voice = useVoice();
  const [box, width] = useWidth<HTMLDivElement>(1400);
  const [table, setTable] = useState(false);
  const rows = orderRivals(definitions);
  const computed = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const capsules = tieCapsules(rows);
  const narrow = width < 700;
  const big = width >= 1300 || (room && !narrow);
  // Why numbers tie is said beside them where there is room, else below.
  const roomy = width >= (big ? 1300 : 1100);
  // A room reads two lines of words a row; many definitions stand closer.
  const seriesWidth = rows.some(({ series }) => series) ? Math.round(width * (narrow ? 1 : 0.21)) : 0;
  const wordsWidth = narrow ? width : Math.round(width * (room && width < 1300 ? 0.33 : 0.29));
  // A row is as high as the longest words it may hold; a room reads few definitions with more air around them.
  const size = big ? 23 : 17;
  const longest = Math.max(0, ...rows.map(({ words }) => textWidth(words.map(({ text }) => text).join(' '), size)));
  // Balanced lines leave a quarter of a phone's width empty.
  const lines = Math.max(1, Math.ceil(narrow ? longest / (wordsWidth * 0.72) : (longest * 1.06) / wordsWidth));
  const air = big ? (rows.length > 9 ? 50 : rows.length > 6 ? 58 : 70) : 48;
  // On a phone the dots stand below the words.
  const rowHeight = Math.max(narrow ? 78 : air, Math.ceil(lines * size * (big ? 1.1 : 1.2)) + (narrow ? 50 : 12));
  const plotWidth = narrow ? width : width - wordsWidth - seriesWidth - (seriesWidth ? 40 : 0) - 28;
  const height = rows.length * rowHeight + 50;
  const largest = Math.max(1, ...computed);
  const axis = (tickCount: number) => {
    // Half the axis past the largest number is kept for the number itself.
    const { scale, ticks } = valueScale([...computed, largest * 1.02], {
      bottom: narrow ? 10 : 14,
      top: plotWidth - (big ? 150 : 96),
      fromZero: true,
      tickCount,
    });
    const x = scale.copy().domain([0, largest]);
    const written = { step: ticks[1] ?? 1, largest: Math.max(...ticks), narrow };
    return {
      x,
      ticks: ticks
        .filter((tick) => tick <= largest * 1.001)
        .map((tick) => ({ x: x(tick), text: formatTick(voice.language, tick, unit, written) })),
    };
  };
  // As many as stand apart: 10,000 beside 12,000 in a room's letters would run into one number.
  const counts = narrow ? [3, 2] : [5, 4, 3, 2];
  const { x, ticks } = counts.map(axis).find((one) => apart(one.ticks, big ? 22 : 14)) ?? axis(1);
  const first = computed[0];
  const last = computed.at(-1);
  const label = voice.words.rivalsLabel({
    definitions: rows.length,
    people: rows.reduce((sum, { people }) => sum + people, 0),
    low: first === undefined ? '—' : voice.value(first, unit),
    high: last === undefined ? '—' : voice.value(last, unit),
  });
  const shown = (
    <div
      ref={box}
      className={`gc gc-rivals ${big ? 'gc-rivals-big' : ''} ${narrow ? 'gc-rivals-narrow' : ''}`}
      style={{ minHeight: height }}
    >
      <ol className="gc-rival-words" style={{ width: wordsWidth }}>
        {rows.map((row) => (
          <li key={row.id} style={{ height: rowHeight }}>
            <span>
              {row.words.map(({ text, quiet }) =>
                quiet ? <i key={text}>{text} </i> : <span key={text}>{text} </span>,
              )}
            </span>
          </li>
        ))}
      </ol>
      {step === 'words' ? null : (
        <RivalPlot
          rows={rows}
          capsules={capsules}
          ties={roomy ? ties : []}
          unit={unit}
          label={`${label} ${rows.map((row) => voice.words.rivalRow({ words: row.words.map(({ text }) => text).join(' '), value: row.value === null ? voice.words.notComputed : voice.value(row.value, unit), people: row.people })).join(' ')}`}
          x={(value) => x(value)}
          ticks={ticks}
          width={plotWidth}
          height={height}
          rowHeight={rowHeight}
          big={big}
          narrow={narrow}
        />
      )}
      {step === 'series' && seriesWidth > 0 ? (
        <RivalSeries rows={rows} unit={unit} width={seriesWidth} height={narrow ? narrowSeries : height} big={big} />
      ) : null}
      {step === 'words' || roomy || ties.length === 0 ? null : (
        <ul className="gc-rival-ties">
          {ties.map(({ ids, why }) => {
            const value = rows.find(({ id }) => ids.includes(id))?.value ?? null;
            return (
              <li key={why}>
                {value === null ? null : <b>{voice.value(value, unit)}</b>} {why}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
  if (step === 'words' || !tableSwitch) return shown;
  return (
    <div className="gc">
      {table ? <ChartTable {...rivalTable(rows, label, unit, voice)} onChart={() => setTable(false)} /> : shown}
      <TableSwitch table={table} onTable={setTable} />
    </div>
  );
}

/** Whether each label ends before the next begins. */
const apart = (ticks: readonly { readonly x: number; readonly text: string }[], size: number): boolean =>
  ticks.every((tick, at) => {
    const next = ticks[at + 1];
    return !next || next.x - tick.x > (textWidth(tick.text, size) + textWidth(next.text, size)) / 2 + size * 0.7;
  });
