import { sql, type Transaction } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { Fingerprint, type TableDigest } from './fingerprint.ts';
import { type Cell, forEngine, type Row } from './row.ts';
import type { TableShape } from './table-shape.ts';

/** Engines bound the parameters of one statement; ours stay far below. */
const PARAMETERS = 8_000;

/**
 * Rows into an empty table, kept as they are, ids included. The one writer beside `write.ts`: what it brings was written
 * through that door once, and its events come along.
 */
export async function writeRows(
  tx: Transaction<Tables>,
  engine: Store['engine'],
  shape: TableShape,
  rows: AsyncIterable<Row>,
): Promise<TableDigest> {
  const fingerprint = new Fingerprint(shape);
  const most = Math.max(1, Math.floor(PARAMETERS / shape.columns.length));
  let batch: Row[] = [];
  const flush = async () => {
    if (batch.length > 0) await insert(tx, engine, shape, batch);
    batch = [];
  };
  for await (const row of parentsFirst(shape, rows)) {
    fingerprint.add(row);
    batch.push(row);
    if (batch.length >= most) await flush();
  }
  await flush();
  return fingerprint.digest();
}

async function insert(tx: Transaction<Tables>, engine: Store['engine'], shape: TableShape, rows: readonly Row[]) {
  const columns = sql.join(shape.columns.map(({ name }) => sql.ref(name)));
  const values = rows.map(
    (row) => sql`(${sql.join(shape.columns.map(({ kind }, index) => forEngine(row[index] ?? null, kind, engine)))})`,
  );
  await sql`insert into ${sql.table(shape.name)} (${columns}) values ${sql.join(values)}`.execute(tx);
}

/** A row that names another of the same table waits for it: the tree of teams may have been hung differently since. */
async function* parentsFirst(shape: TableShape, rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  if (shape.ownParents.length === 0) {
    yield* rows;
    return;
  }
  const place = new Map(shape.columns.map(({ name }, index) => [name, index]));
  const cell = (row: Row, column: string): Cell => row[place.get(column) ?? -1] ?? null;
  const seen = new Map(shape.ownParents.map(({ names }) => [names, new Set<Cell>()]));
  const ready = (row: Row) =>
    shape.ownParents.every(({ column, names }) => {
      const parent = cell(row, column);
      return parent === null || seen.get(names)?.has(parent) || parent === cell(row, names);
    });
  const arrive = (row: Row) => {
    for (const [names, values] of seen) values.add(cell(row, names));
  };
  let waiting: Row[] = [];
  for await (const row of rows) {
    if (!ready(row)) waiting.push(row);
    else {
      arrive(row);
      yield row;
    }
  }
  while (waiting.length > 0) {
    const next = waiting.filter(ready);
    if (next.length === 0) throw new Error(`${waiting.length} rows of ${shape.name} name a row that is not there`);
    waiting = waiting.filter((row) => !next.includes(row));
    for (const row of next) {
      arrive(row);
      yield row;
    }
  }
}
