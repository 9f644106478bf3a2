import { basename, resolve } from 'node:path';
import { importArchive } from '../server/installation/import-archive.ts';
import { placeHere, saying } from './place.ts';
import { Usage } from './usage.ts';
import { asWritten, words } from './words.ts';

/** `gouverne import --all FILE`: an archive of this release or an earlier one, into an empty place. */
export async function run(argv: string[]): Promise<number> {
  const files = argv.filter((one) => one !== '--all');
  const [file] = files;
  if (!argv.includes('--all') || files.length !== 1 || file === undefined)
    throw new Usage(asWritten('import', words.oneFile));
  return saying('import', async () => {
    const brought = await importArchive(resolve(file), placeHere());
    process.stdout.write(`${words.imported(basename(file), brought.rows, brought.tables, brought.files)}\n`);
  });
}
