import { basename, resolve } from 'node:path';
import { backup } from '../server/installation/backup.ts';
import { inhabitedPlace, saying } from './place.ts';
import { Usage } from './usage.ts';
import { asWritten, words } from './words.ts';

/** `gouverne backup FILE`: the installation as it is, while it is used, read back before it counts. */
export async function run(argv: string[]): Promise<number> {
  const [file] = argv;
  if (argv.length !== 1 || file === undefined || file.startsWith('-'))
    throw new Usage(asWritten('backup', words.oneFile));
  return saying('backup', async () => {
    const { engine, files } = await backup(inhabitedPlace(), resolve(file));
    process.stdout.write(`${words.backedUp(basename(file), engine, files)}\n`);
  });
}
