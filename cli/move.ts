import { move } from '../server/installation/move.ts';
import { Refusal } from '../src/refusal.ts';
import { inhabitedPlace, placeNamed, saying } from './place.ts';
import { textTable } from './table.ts';
import { Usage } from './usage.ts';
import { words } from './words.ts';

/** `gouverne move --to PLACE`: from SQLite to PostgreSQL or back, whole, resumable. The former place is left as it was. */
export async function run(argv: string[]): Promise<number> {
  const [option, to] = argv;
  if (argv.length !== 2 || option !== '--to' || to === undefined) throw new Usage(words.verbs.move.written);
  return saying('move', async () => {
    const here = inhabitedPlace();
    const there = placeNamed(to, here);
    if (there.databaseUrl === here.databaseUrl && there.dataFolder === here.dataFolder)
      throw new Refusal('move.same-place', {});
    const moved = await move(here, there, ({ table, rows, already }) => {
      process.stderr.write(`${words.tableMoved(table, rows, already)}\n`);
    });
    process.stdout.write(
      textTable(
        [words.headings.table, words.headings.rows, words.headings.digest],
        moved.map(({ table, rows, digest }) => [table, rows, digest.slice(0, 12)]),
      ),
    );
    process.stdout.write(`${there.databaseUrl ? words.movedToPostgres : words.movedToFolder(there.dataFolder)}\n`);
  });
}
