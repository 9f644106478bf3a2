import type { RivalDefinition, ValueUnit } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';
import { linePath } from './line-path.ts';
import { spreadColumn } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import { valueScale } from './value-scale.ts';

interface Props {
  readonly rows: readonly RivalDefinition[];
  readonly unit: ValueUnit;
  readonly width: number;
  readonly height: number;
  readonly big: boolean;
}

/** Every definition's series on one scale from zero: the two furthest apart strong, the rest grey. */
export function RivalSeries({ rows, unit, width, height, big }: Props) {
  const voice = useVoice();
  const drawn = rows.flatMap((row) =>
    row.series && row.series.length > 1 && row.value !== null ? [{ ...row, series: row.series }] : [],
  );
  const size = big ? 22 : 14;
  const ends = drawn.map((row) => row.series.at(-1)?.value ?? null);
  const room = Math.max(0, ...ends.map((end) => (end === null ? 0 : textWidth(voice.value(end, unit), size, 700))));
  const [left, right, top, bottom] = [4, width - room - 14, 14, height - 50];
  const values = drawn.flatMap(({ series }) => series.map(({ value }) => value));
  const scale = valueScale(values, { bottom, top, fromZero: true })
    .scale.copy()
    .domain([0, Math.max(1, ...values.filter((value) => value !== null))]);
  const periods = drawn[0]?.series ?? [];
  const x = (index: number): number => left + (index / Math.max(1, periods.length - 1)) * (right - left);
  const strong = new Set([drawn[0]?.id, drawn.at(-1)?.id]);
  // Lines that end together are said once: the later of two labels nearer than a line is dropped, the strong ones kept.
  const kept = drawn.map((row, rank) => ({ row, end: ends[rank] ?? 0 }));
  const said: typeof kept = [];
  for (const candidate of [
    ...kept.filter(({ row }) => strong.has(row.id)),
    ...kept.filter(({ row }) => !strong.has(row.id)),
  ]) {
    if (said.every(({ end }) => Math.abs(scale(end) - scale(candidate.end)) > size * 0.5)) said.push(candidate);
  }
  const ys = spreadColumn(
    said.map(({ end }) => scale(end)),
    size * 1.2,
    top,
    bottom,
  );
  const first = periods[0];
  const last = periods.at(-1);
  const month = (iso: string): string => `${voice.shortPeriod('month', iso)} ${iso.slice(0, 4)}`;
  const narrowLabels =
    first && last ? textWidth(month(first.period) + month(last.period), size) + 16 > right - left : true;
  // "Oct … oct" is a year: the years say it.
  const alike = first?.period.slice(5) === last?.period.slice(5);
  const nameOf = (iso: string): string =>
    narrowLabels ? (alike ? iso.slice(0, 4) : voice.shortPeriod('month', iso)) : month(iso);
  const label = `${first && last ? voice.words.rivalSeries(month(first.period), month(last.period)) : ''} ${drawn
    .map((row, rank) =>
      voice.words.rivalSeriesRow({
        words: row.words.map(({ text }) => text).join(' '),
        first: row.series[0]?.value == null ? '—' : voice.value(row.series[0].value, unit),
        last: ends[rank] == null ? '—' : voice.value(ends[rank], unit),
      }),
    )
    .join(' ')}`;
  return (
    <svg
      className="gc-rival-series"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <path className="gc-axis" d={`M${left - 4} ${bottom}H${right}`} />
      {drawn.toReversed().map((row) => (
        <path
          key={row.id}
          className={strong.has(row.id) ? 'gc-rival-line gc-rival-strong' : 'gc-rival-line'}
          d={linePath(row.series.map(({ value }, index) => (value === null ? null : { x: x(index), y: scale(value) })))}
        />
      ))}
      {said.map(({ row, end }, rank) => (
        <text
          key={row.id}
          className={strong.has(row.id) ? 'gc-rival-number' : 'gc-rival-why'}
          fontSize={size}
          x={right + 10}
          y={(ys[rank] ?? 0) + size * 0.36}
        >
          {voice.value(end, unit)}
        </text>
      ))}
      {first && last ? (
        <>
          <text className="gc-rival-tick" x={left} y={bottom + (big ? 34 : 26)}>
            {nameOf(first.period)}
          </text>
          <text className="gc-rival-tick" x={right} y={bottom + (big ? 34 : 26)} textAnchor="end">
            {nameOf(last.period)}
          </text>
        </>
      ) : null}
    </svg>
  );
}
