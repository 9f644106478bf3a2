import type { RivalDefinition, ValueUnit } from './chart-data.ts';
import type { TableRows } from './chart-table.tsx';
import type { ChartVoice } from './chart-words.tsx';

/** Every definition with its number and how many people gave it. */
export function rivalTable(
  rows: readonly RivalDefinition[],
  caption: string,
  unit: ValueUnit,
  voice: ChartVoice,
): TableRows {
  const { columns, notComputed } = voice.words;
  return {
    caption,
    columns: [
      { label: columns.definition },
      { label: columns.value, numeric: true },
      { label: columns.people, numeric: true },
    ],
    rows: rows.map((row) => [
      row.words.map(({ text }) => text).join(' '),
      row.value === null ? notComputed : voice.value(row.value, unit),
      voice.number(row.people),
    ]),
  };
}
