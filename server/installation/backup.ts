import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backup as copySqlite, DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../src/refusal.ts';
import type { StoreSettings } from '../../store/store.ts';
import { fileEntry, mustTakeFile } from './archive.ts';
import { exportArchive, storedFiles } from './export-archive.ts';
import { openPlace } from './open-place.ts';
import { dumpPostgres, hasPgDump } from './pg-dump.ts';
import { Zip } from './zip-reader.ts';
import { writeZip } from './zip-writer.ts';

export const BACKUP = { format: 'gouverne-backup', version: 1 } as const;
export const DATABASE = { sqlite: 'database/gouverne.sqlite', postgres: 'database/gouverne.dump' } as const;

export type BackupEngine = 'sqlite' | 'postgres' | 'archive';

/**
 * A backup of the place as it is, taken while it is used, and read back before it counts: by SQLite's own copy, by
 * `pg_dump` where there is one, else as an archive. The keys of the data folder are not in it: whoever finds a backup
 * opens no connection with it.
 */
export async function backup(place: StoreSettings, path: string): Promise<{ engine: BackupEngine; files: number }> {
  mustTakeFile(path);
  const store = await openPlace(place);
  try {
    if (!place.databaseUrl) return await withDatabase('sqlite', path, (to) => copyAtOnce(place.dataFolder, to));
    if (hasPgDump()) {
      const dumped = await withDatabase('postgres', path, (to) => dumpPostgres(String(place.databaseUrl), to)).catch(
        olderTool,
      );
      if (dumped) return dumped;
    }
    const { files } = await exportArchive(store, place.dataFolder, path);
    await verifyZip(path);
    return { engine: 'archive', files };
  } finally {
    await store.close();
  }

  async function withDatabase(engine: 'sqlite' | 'postgres', path: string, write: (to: string) => Promise<void>) {
    const folder = mkdtempSync(join(dirname(path), '.backup-'));
    const copy = join(folder, 'database');
    try {
      await write(copy);
      // Named after the copy was made: a file that came since is one too many, never one too few.
      const files = await storedFiles(store.db, place.dataFolder);
      await writeZip(
        path,
        [
          { name: DATABASE[engine], content: { path: copy } },
          ...files.map((storedAs) => ({
            name: fileEntry(storedAs),
            content: { path: join(place.dataFolder, storedAs) },
          })),
        ],
        (entries) => ({ ...BACKUP, engine, takenAt: store.clock.now().toISOString(), entries }),
      );
      await verifyZip(path);
      return { engine, files: files.length };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const ALL_PAGES = 2 ** 31 - 1;

/** All pages in one step: others go on writing beside it, and the copy is the state of one instant. */
async function copyAtOnce(dataFolder: string, to: string): Promise<void> {
  const database = new DatabaseSync(join(dataFolder, 'gouverne.sqlite'), { readOnly: true, timeout: 10_000 });
  try {
    await copySqlite(database, to, { rate: ALL_PAGES });
  } finally {
    database.close();
  }
  mustBeSound(to);
}

export function mustBeSound(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const found = database.prepare('pragma integrity_check(1)').get() as { integrity_check: string };
    if (found.integrity_check !== 'ok') throw new Error(found.integrity_check);
  } catch (error) {
    throw new Refusal('archive.database-unsound', { reason: (error as Error).message });
  } finally {
    database.close();
  }
}

async function verifyZip(path: string): Promise<void> {
  const zip = await Zip.open(path);
  try {
    await zip.verify();
  } finally {
    zip.close();
  }
}

/** A `pg_dump` older than the server refuses to work; our own archive does not. */
function olderTool(error: unknown): undefined {
  if (error instanceof Refusal && error.code === 'backup.pg-dump-failed') return undefined;
  throw error;
}
