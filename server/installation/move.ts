import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { Refusal } from '../../src/refusal.ts';
import { atOneInstant, digestOf, rowsOf } from '../../store/archive/read-rows.ts';
import { type TableShape, tableShapes } from '../../store/archive/table-shape.ts';
import { writeRows } from '../../store/archive/write-rows.ts';
import type { Reader, Store, StoreSettings } from '../../store/store.ts';
import { mustBeEmpty } from './empty-place.ts';
import { storedFiles } from './export-archive.ts';
import { beginMove, endMove } from './moving.ts';
import { openPlace } from './open-place.ts';

export interface TableMoved {
  readonly table: string;
  readonly rows: number;
  readonly digest: string;
  /** A move that was interrupted had brought it already. */
  readonly already: boolean;
}

/**
 * An installation from one database to the other, whole: every row, ids and sessions included. A table counts as moved
 * when both sides have the same count and digest, so an interrupted move goes on where it stopped, and what changed
 * meanwhile at the source is brought anew. Until the end, the target says that it is half of something.
 */
export async function move(
  from: StoreSettings,
  to: StoreSettings,
  tell: (moved: TableMoved) => void = () => {},
): Promise<readonly TableMoved[]> {
  const source = await openPlace(from);
  const target = await openPlace(to).catch(async (error) => {
    await source.close();
    throw error;
  });
  try {
    const resumed = await beginMove(source, target, () => mustBeEmpty(target));
    const moved = await bring(source, target, resumed, tell);
    await bringFiles(source, from.dataFolder, to.dataFolder);
    await endMove(target);
    return moved;
  } finally {
    await target.close();
    await source.close();
  }
}

async function bring(
  source: Store,
  target: Store,
  resumed: boolean,
  tell: (moved: TableMoved) => void,
): Promise<TableMoved[]> {
  const [shapes, targetShapes] = [await tableShapes(source), await tableShapes(target)];
  const before = await lastEvent(source.db);
  const moved = await atOneInstant(source, async (db) => {
    const whole = resumed ? await tablesAlreadyThere(db, target, shapes) : 0;
    if (resumed) await empty(target, shapes.slice(whole));
    const moved: TableMoved[] = [];
    for (const [index, shape] of shapes.entries()) {
      const there = targetShapes.find(({ name }) => name === shape.name);
      if (!there) throw new Error(`the target has no table ${shape.name}`);
      const one = await bringTable(db, target, shape, there, index < whole);
      moved.push(one);
      tell(one);
    }
    return moved;
  });
  if ((await lastEvent(source.db)) !== before) throw new Refusal('move.source-changed', {});
  return moved;
}

async function bringTable(
  db: Reader,
  target: Store,
  shape: TableShape,
  there: TableShape,
  already: boolean,
): Promise<TableMoved> {
  const written = already
    ? await digestOf(target.db, there)
    : await target.db
        .transaction()
        .execute((tx) => writeRows(tx, target.engine, { ...there, ownParents: shape.ownParents }, rowsOf(db, shape)));
  const [here, back] = [await digestOf(db, shape), await digestOf(target.db, there)];
  if (back.rows !== here.rows || back.digest !== here.digest)
    throw new Refusal('move.differs', { table: shape.name, from: here.rows, to: back.rows });
  return { table: shape.name, ...written, already };
}

/** How many tables, from the first, are whole on the other side. */
async function tablesAlreadyThere(db: Reader, target: Store, shapes: readonly TableShape[]): Promise<number> {
  for (const [index, shape] of shapes.entries()) {
    const [here, there] = [await digestOf(db, shape), await digestOf(target.db, shape)];
    if (here.rows !== there.rows || here.digest !== there.digest) return index;
  }
  return shapes.length;
}

async function empty(target: Store, shapes: readonly TableShape[]): Promise<void> {
  await target.db.transaction().execute(async (tx) => {
    for (const { name, ownParents } of [...shapes].reverse()) {
      for (const { column } of ownParents)
        await sql`update ${sql.table(name)} set ${sql.ref(column)} = null where ${sql.ref(column)} is not null`.execute(
          tx,
        );
      await sql`delete from ${sql.table(name)}`.execute(tx);
    }
  });
}

async function lastEvent(db: Reader): Promise<string> {
  const last = await db.selectFrom('event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return last?.id ?? '';
}

/** The stored rows of files, and the two keys that the next server needs to open what the rows hold sealed. */
async function bringFiles(source: Store, from: string, to: string): Promise<void> {
  if (from === to) return;
  for (const file of [...(await storedFiles(source.db, from)), 'key', 'session-secret']) {
    const path = join(to, file);
    if (!existsSync(join(from, file))) continue;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Copied with its mode: a key that others may read is refused at the next start.
    copyFileSync(join(from, file), path);
  }
}
