import type { KpiChartData } from './chart-data.ts';
import type { TableRows } from './chart-table.tsx';
import type { ChartVoice } from './chart-words.tsx';

/** The readings of a KPI chart as rows, latest first: that is the one people look for. */
export function kpiTable(data: KpiChartData, voice: ChartVoice, onPoint?: (period: string) => void): TableRows {
  const { columns, kinds, range, rules } = voice.words;
  const none = '—';
  const latest = data.points.toReversed();
  const rows = latest.map((point) => {
    const what = point.value === null ? kinds['no-reading'] : kinds[point.kind];
    const rule = point.kind !== 'common' && point.rule ? `, ${rules[point.rule]}` : '';
    const running = point.partial ? voice.words.pointRunning : '';
    return [
      voice.period(data.grain, point.period),
      point.value === null ? none : voice.value(point.value, data.unit),
      point.lower === null || point.upper === null
        ? none
        : range(voice.value(point.lower, data.unit, [point.upper]), voice.value(point.upper, data.unit, [point.lower])),
      point.expected === null ? none : voice.value(point.expected, data.unit),
      `${what}${rule}${running}`,
    ];
  });
  return {
    caption: data.name,
    columns: [
      { label: columns.period },
      { label: columns.value, numeric: true },
      { label: columns.range, numeric: true },
      { label: columns.expected, numeric: true },
      { label: columns.kind },
    ],
    rows,
    ...(onPoint
      ? {
          opens: {
            column: 1,
            row: (at: number) => {
              const point = latest[at];
              return point && point.value !== null ? () => onPoint(point.period) : undefined;
            },
          },
        }
      : {}),
  };
}
