import { basename, resolve } from 'node:path';
import { restore } from '../server/installation/restore.ts';
import { placeHere, saying } from './place.ts';
import { Usage } from './usage.ts';
import { asWritten, words } from './words.ts';

/** `gouverne restore FILE`: a backup into an empty place, checked whole before anything is put there. */
export async function run(argv: string[]): Promise<number> {
  const [file] = argv;
  if (argv.length !== 1 || file === undefined) throw new Usage(asWritten('restore', words.oneFile));
  return saying('restore', async () => {
    await restore(resolve(file), placeHere());
    process.stdout.write(`${words.restored(basename(file))}\n`);
  });
}
