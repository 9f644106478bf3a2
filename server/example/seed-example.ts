import { plantedTruths } from '../../example/planted-truths.ts';
import { saidWords } from '../../example/said-words.ts';
import { ZONE } from '../../example/wall-clock.ts';
import type { Words } from '../../example/words/words.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { instantOfWall, today } from '../../src/calendar/local-time.ts';
import { asInstallation } from '../../store/authorize.ts';
import { createSource, replaceTables } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import { sayTable } from '../../store/table-words.ts';
import type { Auth } from '../auth/auth.ts';
import type { Worker } from '../jobs/worker.ts';
import { seedKpis } from './seed-kpis.ts';
import { seedPeople } from './seed-people.ts';
import type { StoryClock } from './story-clock.ts';
import { writeTables } from './write-tables.ts';

export interface ExampleFolder {
  readonly dataFolder: string;
  readonly language: 'en' | 'fr';
  readonly clock: StoryClock;
}

export interface ExampleParts {
  readonly store: Store;
  readonly auth: Auth;
  readonly worker: Worker;
}

/** Cyclade, through the product's own writers and computations, at the instants its story says. */
export async function seedExample(
  { store, auth, worker }: ExampleParts,
  words: Words,
  folder: ExampleFolder,
): Promise<void> {
  const { clock, dataFolder } = folder;
  const day = today(ZONE, clock.now());
  const truths = plantedTruths(day);
  const at = (date: string, minuteOfDay: number) =>
    clock.moveTo(new Date(instantOfWall(ZONE, Date.parse(`${date}T00:00:00Z`) + minuteOfDay * 60_000)).toISOString());

  at(addDays(truths.firstDay, 8), 9 * 60);
  const company = await seedPeople(store, auth, words);
  const written = await writeTables(truths, words, dataFolder, store.newId);
  at(addDays(truths.firstDay, 9), 6 * 60 + 10);
  const source = await createSource(store, asInstallation(), { name: words.source, kind: 'folder', tables: written });
  for (const said of saidWords(words)) await sayTable(store, asInstallation(), { ...said, sourceId: source.id }, 0);
  await seedKpis({ store, worker, words, company, truths, sourceId: source.id, at });
  // Written once, known as of this morning.
  await replaceTables(store, asInstallation(), source.id, written);
  clock.release();
}
