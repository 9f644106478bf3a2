import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import { Fingerprint, type TableDigest } from '../../store/archive/fingerprint.ts';
import { atOneInstant, rowsOf } from '../../store/archive/read-rows.ts';
import { asObject } from '../../store/archive/row.ts';
import { type TableShape, tableShapes } from '../../store/archive/table-shape.ts';
import { schemaOf } from '../../store/migrate.ts';
import type { Reader, Store } from '../../store/store.ts';
import { ARCHIVE, fileEntry, mustTakeFile, tableEntry, travels } from './archive.ts';
import { writeZip } from './zip-writer.ts';

export interface ArchiveWritten {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/** Everything of an installation at one instant, while it goes on being used: rows, and the stored rows of its files. */
export async function exportArchive(store: Store, dataFolder: string, path: string): Promise<ArchiveWritten> {
  mustTakeFile(path);
  const shapes = (await tableShapes(store)).filter(travels);
  const schema = await schemaOf(store.db);
  return atOneInstant(store, async (db) => {
    const digests = new Map<string, TableDigest>();
    const files = await storedFiles(db, dataFolder);
    await writeZip(
      path,
      [
        ...shapes.map((shape) => ({ name: tableEntry(shape.name), content: linesOf(db, shape, digests) })),
        ...files.map((storedAs) => ({ name: fileEntry(storedAs), content: { path: join(dataFolder, storedAs) } })),
      ],
      (entries) => ({
        ...ARCHIVE,
        schema,
        writtenAt: store.clock.now().toISOString(),
        tables: shapes.map(({ name }) => ({ name, ...digests.get(name) })),
        entries,
      }),
    );
    const rows = [...digests.values()].reduce((sum, digest) => sum + digest.rows, 0);
    return { tables: shapes.length, rows, files: files.length };
  });
}

async function* linesOf(db: Reader, shape: TableShape, digests: Map<string, TableDigest>): AsyncGenerator<string> {
  const fingerprint = new Fingerprint(shape);
  for await (const row of rowsOf(db, shape)) {
    fingerprint.add(row);
    yield `${JSON.stringify(asObject(shape, row))}\n`;
  }
  digests.set(shape.name, fingerprint.digest());
}

/** A file that a source names and that is not there is said: an archive without it would lose it in silence. */
export async function storedFiles(db: Reader, dataFolder: string): Promise<string[]> {
  const named = await db.selectFrom('source_table').select('stored_as').where('stored_as', 'is not', null).execute();
  const files = [...new Set(named.map(({ stored_as }) => String(stored_as)))].sort();
  const missing = files.find((storedAs) => !existsSync(join(dataFolder, storedAs)));
  if (missing) throw new Refusal('archive.source-file-missing', { file: missing });
  return files;
}
