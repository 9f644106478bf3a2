import './charts.css';
import type { ValueUnit } from './chart-data.ts';
import { ChartTable, type TableRows } from './chart-table.tsx';
import { type ChartVoice, useVoice } from './chart-words.tsx';
import { MultiplePanel, type MultipleWindow } from './multiple-panel.tsx';
import { textWidth } from './text-width.ts';
import { usePrinting } from './use-printing.ts';
import { useWidth } from './use-width.ts';

/** Half a sheet of A4 or Letter on its side, less its margins: one of two columns. */
const ON_PAPER = 462;

interface Props {
  readonly name: string;
  readonly weeks: MultipleWindow;
  readonly months: MultipleWindow;
  readonly unit: ValueUnit;
  readonly height?: number;
  /** The page's own switch shows the figures instead: a deck has one, not one a row. */
  readonly table?: boolean;
}

/** Six weeks and twelve months side by side, the year before dashed beneath: one row of the monthly review. */
export function SmallMultiple({ name, weeks, months, unit, height = 84, table = false }: Props) {
  const voice = useVoice();
  const [box, shown] = useWidth<HTMLDivElement>(620);
  const width = usePrinting() ? ON_PAPER : shown;
  const longest = [...weeks.points, ...months.points].reduce(
    (most, { value }) => (value === null ? most : Math.max(most, textWidth(voice.value(value, unit), 13, 600))),
    0,
  );
  const gap = 28;
  const stacked = width < 460;
  const left = stacked ? width : Math.round((width - gap) * 0.36);
  const right = stacked ? width : width - gap - left;
  const panel = { unit, height, labelRoom: longest + 14 };
  return (
    <div
      ref={box}
      className="gc gc-multiple"
      style={{
        minHeight: stacked ? height * 2 + 12 : height,
        gap: stacked ? 12 : gap,
        flexDirection: stacked || table ? 'column' : 'row',
      }}
    >
      {table ? (
        [weeks, months].map((window) => <ChartTable key={window.grain} {...windowTable(name, window, unit, voice)} />)
      ) : (
        <>
          <MultiplePanel {...panel} name={name} window={weeks} width={left} />
          <MultiplePanel {...panel} name={name} window={months} width={right} />
        </>
      )}
    </div>
  );
}

function windowTable(name: string, window: MultipleWindow, unit: ValueUnit, voice: ChartVoice): TableRows {
  const { columns, grain, range, yearBefore } = voice.words;
  const say = (value: number | null | undefined, beside?: readonly number[]): string =>
    value == null ? '—' : voice.value(value, unit, beside);
  return {
    caption: `${name} ${grain[window.grain]}`,
    columns: [
      { label: columns.period },
      { label: columns.value, numeric: true },
      { label: columns.range, numeric: true },
      { label: yearBefore, numeric: true },
    ],
    rows: window.points.map((point, index) => [
      voice.period(window.grain, point.period),
      say(point.value),
      point.lower === null || point.upper === null
        ? '—'
        : range(say(point.lower, [point.upper]), say(point.upper, [point.lower])),
      say(window.yearBefore[index]?.value),
    ]),
  };
}
