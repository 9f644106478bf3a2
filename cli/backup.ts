import { basename, resolve } from 'node:path';
import { backup } from '../server/installation/backup.ts';
import { inhabitedPlace, saying } from './place.ts';
import { Usage } from './usage.ts';

/** `gouverne backup FILE`: the installation as it is, while it is used, read back before it counts. */
export async function run(argv: string[]): Promise<number> {
  const [file] = argv;
  if (argv.length !== 1 || file === undefined || file.startsWith('-'))
    throw new Usage('gouverne backup FILE.zip: one file to write, please');
  return saying('backup', async () => {
    const { engine, files } = await backup(inhabitedPlace(), resolve(file));
    const how = { sqlite: "by SQLite's own copy", postgres: 'by pg_dump', archive: 'as an archive' }[engine];
    process.stdout.write(`${basename(file)}: written ${how}, ${files} stored files, read back and whole\n`);
    process.stdout.write('The keys of the data folder (key, session-secret) are not in it: keep them elsewhere.\n');
  });
}
