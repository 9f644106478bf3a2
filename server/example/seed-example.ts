import { cyclesOf } from '../../example/okrs.ts';
import { plantedTruths } from '../../example/planted-truths.ts';
import { saidWords } from '../../example/said-words.ts';
import { ZONE } from '../../example/wall-clock.ts';
import type { Words } from '../../example/words/words.ts';
import { bucketStart } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { instantOfWall, today } from '../../src/calendar/local-time.ts';
import { asInstallation } from '../../store/authorize.ts';
import { createSource, replaceTables } from '../../store/source.ts';
import { sayTable } from '../../store/table-words.ts';
import { acting, type ServerParts } from './as-person.ts';
import { seedActivities } from './seed-activities.ts';
import { seedCycles } from './seed-cycles.ts';
import { seedNotDoing, seedReview } from './seed-decisions.ts';
import { seedGraduated } from './seed-graduated.ts';
import { computeKpis, seedKpis } from './seed-kpis.ts';
import { seedPeople } from './seed-people.ts';
import { seedQuestions } from './seed-questions.ts';
import { seedRetrospectives } from './seed-retrospectives.ts';
import { askInWords, settleActiveSubscriber } from './seed-tests.ts';
import type { Story } from './story.ts';
import type { StoryClock } from './story-clock.ts';
import { valuesByKpi } from './values-by-kpi.ts';
import { writeTables } from './write-tables.ts';

export interface ExampleFolder {
  readonly dataFolder: string;
  readonly language: 'en' | 'fr';
  readonly clock: StoryClock;
}

/** Cyclade, through the product's own writers and computations, at the instants its story says. */
export async function seedExample(parts: ServerParts, words: Words, folder: ExampleFolder): Promise<void> {
  const { store, auth, worker } = parts;
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
  const told = { store, worker, words, company, truths, sourceId: source.id, at };
  await seedKpis(told);
  const story: Story = {
    ...told,
    parts,
    cycles: cyclesOf(bucketStart(day, 'week'), words.story.quarter),
    as: acting(parts, company),
    quoted: () => null,
  };
  await settleActiveSubscriber(story);
  await computeKpis(told);
  // Written once, known as of this morning.
  await replaceTables(store, asInstallation(), source.id, written);
  const values = await valuesByKpi(store, words);
  const placed = await seedCycles({ ...story, quoted: (kpi, period) => values.get(kpi)?.get(period) ?? null });
  await seedGraduated(story, placed);
  await seedNotDoing(story, placed);
  await seedActivities(story, placed);
  await seedReview(story);
  await seedRetrospectives(story, placed);
  await askInWords(story);
  await seedQuestions(story, placed);
  clock.release();
}
