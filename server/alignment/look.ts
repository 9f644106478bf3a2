import type { z } from 'zod';
import type { DataProfile } from '../../src/alignment/data-profile.ts';
import { bucketEnd, bucketStart, previousBucket } from '../../src/calendar/bucket.ts';
import { instantOfWall, localDate } from '../../src/calendar/local-time.ts';
import type { Time } from '../../src/metric-sql/definition.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Source } from '../../store/source.ts';
import { quoteColumn, quoteTable } from '../../warehouse/browse/quote-table.ts';
import type { Engine, TableColumn } from '../../warehouse/engine.ts';
import { sortColumns } from './sort-columns.ts';

export interface Place {
  readonly table: string;
  readonly entity: string;
  readonly time: string;
  /** Where the times of a column without zone were written. */
  readonly sourceTz: string;
}

type TimeOf = z.infer<typeof Time>;
const LIMITS = { timeoutMs: 60_000, maxRows: 2_000 };

/** Looks at a table as the questions of a test need it: facts and counts, from a handful of queries. */
export async function look(engine: Engine, source: Source, place: Place, zone: string): Promise<DataProfile> {
  const columns = await engine.columns(place.table);
  const time = timeOf(column(columns, place.time, place.table), place.sourceTz);
  const entity = column(columns, place.entity, place.table).name;
  const quote = (name: string) => quoteColumn(engine.dialect, name);
  const table = quoteTable(engine.dialect, place.table);
  const { rows } = await engine.query(
    `select count(*), min(${quote(time.column)}), max(${quote(time.column)}), count(distinct ${quote(entity)}), count(${quote(entity)}) from ${table}`,
    LIMITS,
  );
  const [count = 0, first, last, distinct, present] = rows[0] ?? [];
  if (first === null || first === undefined) throw new Refusal('measure.no-rows', { table: place.table });
  const found = await sortColumns(
    engine,
    place.table,
    columns.filter(({ name }) => name !== entity && name !== time.column),
    Number(count),
  );
  return {
    source: { connection: source.id, table: place.table, rowMeans: '' },
    time,
    rows: Number(count),
    from: dayOf(time, zone, String(first)),
    to: dayOf(time, zone, String(last)),
    entities: [{ column: entity, distinct: Number(distinct), missing: Number(count) - Number(present) }],
    ...found,
    zones: time.kind === 'instant' && zone !== 'UTC' ? [zone, 'UTC'] : [zone],
  };
}

/** The last month the data cover whole: what most people would read. */
export function lastWholeMonth({ from, to }: Pick<DataProfile, 'from' | 'to'>): string {
  const start = bucketStart(to, 'month');
  const end = bucketEnd(start, 'month') === to ? to : bucketEnd(previousBucket(start, 'month'), 'month');
  return end < from ? to : end;
}

function column(columns: readonly TableColumn[], name: string, table: string): TableColumn {
  const found = columns.find((each) => each.name === name);
  if (!found) throw new Refusal('warehouse.column-absent', { table, column: name });
  return found;
}

function timeOf({ name, kind }: TableColumn, sourceTz: string): TimeOf {
  if (kind === 'date') return { column: name, kind: 'date' };
  if (kind === 'local-time' && sourceTz !== 'UTC') return { column: name, kind: 'local', sourceTz };
  if (kind === 'local-time' || kind === 'instant') return { column: name, kind: 'instant', sourceTz: 'UTC' };
  throw new Refusal('test.not-a-time', { column: name });
}

function dayOf(time: TimeOf, zone: string, stored: string): string {
  const date = stored.slice(0, 10);
  if (time.kind !== 'instant' || stored.length <= 10) return date;
  const text = stored.replace(' ', 'T');
  return /Z$|[+-]\d\d:?\d\d$/.test(text)
    ? localDate(zone, Date.parse(text))
    : localDate(zone, instantOfWall('UTC', Date.parse(`${text}Z`)));
}
