import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../src/refusal.ts';
import type { Row } from '../../store/archive/row.ts';
import { type TableShape, tableShapes } from '../../store/archive/table-shape.ts';
import { writeRows } from '../../store/archive/write-rows.ts';
import { migrationNames } from '../../store/migrate.ts';
import { openStore, type Store, type StoreSettings } from '../../store/store.ts';
import { migrateAuth } from '../auth/auth.ts';
import { ARCHIVE, storedFile, tableEntry, travels } from './archive.ts';
import { makeRoom, mustBeEmpty } from './empty-place.ts';
import type { ArchiveWritten } from './export-archive.ts';
import { Zip } from './zip-reader.ts';

const Archive = z.looseObject({
  schema: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.int(), digest: z.string() })),
});

/**
 * An archive into an empty place, of either engine. Checked whole before the first row; the rows go in as one
 * transaction, at the version of the store they were written by, and are then brought up to date like any store: an
 * archive of any earlier release keeps importing.
 */
export async function importArchive(path: string, place: StoreSettings): Promise<ArchiveWritten> {
  const zip = await Zip.open(path);
  try {
    if (zip.manifest.format !== ARCHIVE.format) throw new Refusal('archive.not-ours', { file: path });
    const archive = Archive.parse(zip.manifest);
    if (zip.manifest.version > ARCHIVE.version || !migrationNames.includes(archive.schema))
      throw new Refusal('archive.newer', { file: path });
    await zip.verify();
    await makeRoom(place);
    const store = await openStore({ ...place, migrateBeside: migrateAuth, upTo: archive.schema });
    try {
      await mustBeEmpty(store);
      const files = await bringFiles(zip, place.dataFolder);
      const rows = await bringRows(zip, store, archive.tables);
      return { tables: archive.tables.length, rows, files };
    } finally {
      await store.close();
    }
  } finally {
    zip.close();
  }
}

async function bringRows(zip: Zip, store: Store, tables: z.infer<typeof Archive>['tables']): Promise<number> {
  const shapes = (await tableShapes(store)).filter(travels);
  const unknown = tables.find(({ name, rows }) => rows > 0 && !shapes.some((shape) => shape.name === name));
  if (unknown) throw new Refusal('archive.newer', { file: unknown.name });
  return store.db.transaction().execute(async (tx) => {
    let rows = 0;
    for (const shape of shapes) {
      const expected = tables.find(({ name }) => name === shape.name);
      if (!expected) continue;
      const written = await writeRows(tx, store.engine, shape, rowsIn(zip, shape));
      if (written.rows !== expected.rows || written.digest !== expected.digest)
        throw new Refusal('archive.altered', { file: zip.manifest.format, entry: tableEntry(shape.name) });
      rows += written.rows;
    }
    return rows;
  });
}

async function* rowsIn(zip: Zip, shape: TableShape): AsyncGenerator<Row> {
  for await (const line of zip.lines(tableEntry(shape.name))) {
    const row = JSON.parse(line) as Record<string, string | number | null>;
    yield shape.columns.map(({ name }) => row[name] ?? null);
  }
}

async function bringFiles(zip: Zip, dataFolder: string): Promise<number> {
  let files = 0;
  for (const { name } of zip.manifest.entries) {
    const storedAs = storedFile.exec(name)?.[1];
    if (storedAs === undefined) continue;
    const path = join(dataFolder, storedAs);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Left by an import that was interrupted: the same name always holds the same rows.
    if (!existsSync(path)) await zip.extract(name, path);
    files++;
  }
  return files;
}
