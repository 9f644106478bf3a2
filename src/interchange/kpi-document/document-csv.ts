import { Refusal } from '../../refusal.ts';
import { guarded, readCsv, unguarded, writeCsv } from '../csv.ts';
import type { KpiDocument } from './kpi-document.ts';
import { readDocument } from './read-document.ts';

const columns = [
  'record',
  'definition',
  'spec_hash',
  'period',
  'revision',
  'value',
  'partial',
  'source',
  'recorded_at',
  'as_of',
  'note',
  'run',
  'details',
] as const;
type Column = (typeof columns)[number];
type Row = Partial<Record<Column, string>>;

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The same document as one sheet: its values read in any spreadsheet, the rest rides in `details` as JSON. */
export function documentToCsv({ kpi, definitions, runs, values, annotations }: KpiDocument): string {
  const rows: Row[] = [
    { record: 'kpi', details: JSON.stringify(kpi) },
    ...definitions.map(({ number, specHash, ...rest }) => ({
      record: 'definition',
      definition: text(number),
      spec_hash: text(specHash),
      details: JSON.stringify(rest),
    })),
    ...runs.map(({ definition, specHash, ...rest }, at) => ({
      record: 'run',
      definition: text(definition),
      spec_hash: specHash,
      run: text(at),
      details: JSON.stringify(rest),
    })),
    ...values.map((value) => ({
      record: 'value',
      definition: text(value.definition),
      spec_hash: text(value.specHash),
      period: value.period,
      revision: text(value.revision),
      value: text(value.value),
      partial: value.partial ? 'true' : 'false',
      source: value.source,
      recorded_at: value.recordedAt,
      as_of: text(value.asOf),
      note: value.note === null ? '' : guarded(value.note),
      run: text(value.run),
    })),
    ...annotations.map((note) => ({
      record: 'annotation',
      period: note.period,
      recorded_at: note.createdAt,
      note: guarded(note.text),
      details: note.market === null ? '' : JSON.stringify({ market: note.market }),
    })),
  ];
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
}

export function documentFromCsv(csv: string): KpiDocument {
  const [header, ...lines] = readCsv(csv.replace(/^\uFEFF/, ''));
  const missing = columns.filter((column) => !header?.includes(column));
  if (!header || missing.length > 0) throw new Refusal('kpi-document.columns-missing', { columns: missing });
  const rows = lines.map((cells, at) => ({
    line: at + 2,
    get: (column: Column) => cells[header.indexOf(column)] ?? '',
  }));
  const of = (record: string) => rows.filter((row) => row.get('record') === record);
  const details = (row: (typeof rows)[number]): object => {
    try {
      return row.get('details') === '' ? {} : JSON.parse(row.get('details'));
    } catch {
      throw new Refusal('kpi-document.unreadable', { path: `details, ${row.line}` });
    }
  };
  const number = (cell: string) => (cell === '' ? null : Number(cell));
  const [kpi] = of('kpi');
  return readDocument({
    format: 'gouverne.kpi',
    version: 1,
    kpi: kpi ? details(kpi) : undefined,
    definitions: of('definition').map((row) => ({
      ...details(row),
      number: number(row.get('definition')),
      specHash: row.get('spec_hash') || null,
    })),
    runs: of('run').map((row) => ({
      ...details(row),
      definition: number(row.get('definition')),
      specHash: row.get('spec_hash'),
    })),
    values: of('value').map((row) => ({
      definition: number(row.get('definition')),
      specHash: row.get('spec_hash') || null,
      period: row.get('period'),
      revision: number(row.get('revision')),
      value: number(row.get('value')),
      partial: row.get('partial') === 'true',
      source: row.get('source'),
      recordedAt: row.get('recorded_at'),
      asOf: row.get('as_of') || null,
      note: row.get('note') === '' ? null : unguarded(row.get('note')),
      run: number(row.get('run')),
    })),
    annotations: of('annotation').map((row) => ({
      period: row.get('period'),
      text: unguarded(row.get('note')),
      market: null,
      ...details(row),
      createdAt: row.get('recorded_at'),
    })),
  });
}
