import { type RawBuilder, sql } from 'kysely';
import type { Reader, Store } from '../store.ts';
import { Fingerprint, type TableDigest } from './fingerprint.ts';
import { neutral, type Row } from './row.ts';
import type { TableShape } from './table-shape.ts';

const PAGE = 2_000;

/** Reads everything as it was at one instant, while others go on writing. */
export async function atOneInstant<Result>(store: Store, read: (db: Reader) => Promise<Result>): Promise<Result> {
  return store.db.connection().execute(async (db) => {
    await (store.engine === 'sqlite'
      ? sql`begin`
      : sql`begin transaction isolation level repeatable read read only`
    ).execute(db);
    try {
      // On SQLite the instant is that of the first reading.
      await db.selectFrom('organisation').select('id').execute();
      return await read(db);
    } finally {
      await sql`rollback`.execute(db);
    }
  });
}

const tuple = (parts: readonly RawBuilder<unknown>[]) => sql`(${sql.join(parts)})`;

/** Every row, a page at a time by primary key: memory stays flat, and no cursor is held. */
export async function* rowsOf(db: Reader, shape: TableShape): AsyncGenerator<Row> {
  const columns = shape.columns.map(({ name }) => sql.ref(name));
  const key = shape.key.map((name) => sql.ref(name));
  let last: readonly unknown[] | undefined;
  for (;;) {
    const after: RawBuilder<unknown> = last
      ? sql`where ${tuple(key)} > ${tuple(last.map((value) => sql`${value}`))}`
      : sql``;
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(columns)} from ${sql.table(shape.name)} ${after}
      order by ${sql.join(key)} limit ${sql.lit(PAGE)}`.execute(db);
    for (const row of rows) yield shape.columns.map(({ name }) => neutral(row[name]));
    if (rows.length < PAGE) return;
    last = shape.key.map((name) => rows.at(-1)?.[name]);
  }
}

export async function digestOf(db: Reader, shape: TableShape): Promise<TableDigest> {
  const fingerprint = new Fingerprint(shape);
  for await (const row of rowsOf(db, shape)) fingerprint.add(row);
  return fingerprint.digest();
}
