import { basename, resolve } from 'node:path';
import { exportArchive } from '../server/installation/export-archive.ts';
import { openPlace } from '../server/installation/open-place.ts';
import { inhabitedPlace, saying } from './place.ts';
import { Usage } from './usage.ts';
import { asWritten, words } from './words.ts';

/** `gouverne export --all FILE`: everything, in a form that no engine owns. */
export async function run(argv: string[]): Promise<number> {
  const files = argv.filter((one) => one !== '--all');
  const [file] = files;
  if (!argv.includes('--all') || files.length !== 1 || file === undefined)
    throw new Usage(asWritten('export', words.oneFile));
  return saying('export', async () => {
    const here = inhabitedPlace();
    const store = await openPlace(here);
    try {
      const written = await exportArchive(store, here.dataFolder, resolve(file));
      process.stdout.write(`${words.exported(basename(file), written.rows, written.tables, written.files)}\n`);
    } finally {
      await store.close();
    }
  });
}
