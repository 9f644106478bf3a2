import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import { isDatabase, type NewTable, type Source } from '../../store/source.ts';
import { fetchFile } from '../../warehouse/address/fetch-file.ts';
import { openDatabase } from '../../warehouse/connection/open-database.ts';
import { inspectFolder } from '../../warehouse/files/inspect-folder.ts';
import type { Corrections } from '../../warehouse/files/open-table.ts';
import { mustBeAllowed } from './allowed-folder.ts';
import { describedTables } from './connect-database.ts';
import type { Connections } from './connections.ts';
import { loadFile, tableNameOf } from './load-file.ts';

export interface ReadingAgain {
  readonly dataFolder: string;
  readonly connections: Connections;
  readonly allowedHosts: readonly string[];
  /** Folders of this machine that the settings open. */
  readonly sourceFolders: readonly string[];
  readonly newId: () => string;
  readonly signal?: AbortSignal;
  readonly onRows?: (rows: number) => void;
}

type Place = Pick<Source, 'id' | 'name' | 'kind' | 'location' | 'sealed'> & {
  readonly table: string;
  readonly reading: Corrections;
};

/** What the source holds now. A file that was sent stays as it is: its next version is sent by somebody. */
export async function readAgain(source: Source, how: ReadingAgain): Promise<readonly NewTable[]> {
  if (isDatabase(source)) {
    const engine = openDatabase(how.connections.open(source).reveal());
    try {
      return await describedTables(engine);
    } finally {
      await engine.close();
    }
  }
  const [first] = source.tables;
  const place = {
    ...source,
    table: first?.name ?? tableNameOf(source.name),
    reading: (first?.reading ?? {}) as Corrections,
  };
  if (source.kind === 'address') return [await readAddress(place, how.connections.open(source).reveal(), how)];
  if (source.kind === 'folder') return [await readFolder(place, how)];
  throw new Refusal('source.sent-by-hand', { name: source.name });
}

export async function readAddress(
  place: Omit<Place, 'location' | 'sealed' | 'kind'>,
  address: string,
  { dataFolder, allowedHosts, newId, signal, onRows }: Omit<ReadingAgain, 'sourceFolders'>,
): Promise<NewTable> {
  const folder = join(dataFolder, 'sources');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const id = newId();
  const into = join(folder, `${id}.download`);
  try {
    await fetchFile({ address, into, allowedHosts, ...(signal && { signal }) });
    return await whole({ dataFolder, id, paths: [into], table: place.table, reading: place.reading, signal, onRows });
  } finally {
    rmSync(into, { force: true });
  }
}

async function readFolder(
  place: Place,
  { dataFolder, sourceFolders, newId, signal, onRows }: ReadingAgain,
): Promise<NewTable> {
  await mustBeAllowed(place.location ?? '', sourceFolders);
  const { paths, problems } = await inspectFolder(place.location ?? '', place.reading);
  const blocking = problems.find(({ blocks }) => blocks);
  if (blocking) throw new Refusal(blocking.code, blocking.params);
  return whole({ dataFolder, id: newId(), paths, table: place.table, reading: place.reading, signal, onRows });
}

/** Nobody is there to say which rows may be left out: all of them, or the former ones stay. */
async function whole(loading: Parameters<typeof loadFile>[0]): Promise<NewTable> {
  const loaded = await loadFile(loading);
  if (loaded.kind === 'loaded') return loaded.table;
  const rows = loaded.badRows
    .slice(0, 20)
    .map((row) => ({ ...row, ...(row.file !== undefined && { file: basename(row.file) }) }));
  throw new Refusal('source.bad-rows', { total: loaded.total, rows });
}
