import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allSources } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';

/** Long enough for whoever still reads the former rows. */
const HOUR = 3_600_000;

/** Removes stored rows that no source names any more. */
export async function forgetOldFiles(store: Store, dataFolder: string): Promise<void> {
  const kept = new Set((await allSources(store.db)).flatMap(({ tables }) => tables.map(({ storedAs }) => storedAs)));
  const folder = join(dataFolder, 'sources');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile() || kept.has(join('sources', name))) continue;
    if (Date.now() - stat.mtimeMs > HOUR) rmSync(path, { force: true });
  }
}
