import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import type { StoreSettings } from '../../store/store.ts';
import { ARCHIVE, storedFile } from './archive.ts';
import { BACKUP, type BackupEngine, DATABASE, mustBeSound } from './backup.ts';
import { makeRoom } from './empty-place.ts';
import { importArchive } from './import-archive.ts';
import { hasPgDump, restorePostgres } from './pg-dump.ts';
import { Zip } from './zip-reader.ts';

/** A backup into a place without an organisation, of the engine it was taken from. Read whole before anything is put in place. */
export async function restore(path: string, place: StoreSettings): Promise<{ engine: BackupEngine }> {
  const zip = await Zip.open(path);
  try {
    const { format, version, engine } = zip.manifest;
    if (format !== ARCHIVE.format) {
      if (format !== BACKUP.format) throw new Refusal('archive.not-ours', { file: path });
      if (version > BACKUP.version) throw new Refusal('archive.newer', { file: path });
      await zip.verify();
      const here = place.databaseUrl ? 'postgres' : 'sqlite';
      if (engine !== here) throw new Refusal('backup.other-engine', { engine: String(engine), here });
      if (here === 'postgres' && !hasPgDump()) throw new Refusal('backup.no-pg-restore', {});
      mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 });
      await makeRoom(place);
      await (here === 'sqlite' ? putSqlite(zip, place) : putPostgres(zip, place));
      return { engine: here };
    }
  } finally {
    zip.close();
  }
  await importArchive(path, place);
  return { engine: 'archive' };
}

async function putSqlite(zip: Zip, { dataFolder }: StoreSettings): Promise<void> {
  const path = join(dataFolder, 'gouverne.sqlite');
  await aside(dataFolder, async (folder) => {
    const copy = join(folder, 'gouverne.sqlite');
    await zip.extract(DATABASE.sqlite, copy);
    mustBeSound(copy);
    await putFiles(zip, dataFolder);
    renameSync(copy, path);
  });
}

async function putPostgres(zip: Zip, { dataFolder, databaseUrl }: StoreSettings): Promise<void> {
  const url = String(databaseUrl);
  await aside(dataFolder, async (folder) => {
    const copy = join(folder, 'gouverne.dump');
    await zip.extract(DATABASE.postgres, copy);
    await putFiles(zip, dataFolder);
    await restorePostgres(url, copy);
  });
}

async function putFiles(zip: Zip, dataFolder: string): Promise<void> {
  for (const { name } of zip.manifest.entries) {
    const storedAs = storedFile.exec(name)?.[1];
    if (storedAs === undefined) continue;
    mkdirSync(dirname(join(dataFolder, storedAs)), { recursive: true, mode: 0o700 });
    await zip.extract(name, join(dataFolder, storedAs));
  }
}

async function aside(dataFolder: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(dataFolder, '.restore-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
