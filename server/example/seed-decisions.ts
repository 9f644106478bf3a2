import { bucketStart } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import type { Placed } from './placed.ts';
import type { Story } from './story.ts';

const MORNING = 10 * 60;

/** What Cyclade does not do: asked for, refused, with why; one of them taken up later, once what stood in its way was gone. */
export async function seedNotDoing(story: Story, placed: Placed): Promise<void> {
  const { at, as, words, company, cycles, truths } = story;
  const ines = await as('ines');
  const said = words.story.notDoing;
  const [, second, , running] = cycles as [never, Story['cycles'][number], never, Story['cycles'][number]];
  const refused = [
    ['map', addDays(second.start, 30), addDays(running.start, 3)],
    ['scooters', addDays(running.start, -9), addDays(truths.today, 110)],
    ['suburb', addDays(running.start, -9), addDays(truths.today, 190)],
    ['site', addDays(running.start, -8), addDays(truths.today, 130)],
  ] as const;
  for (const [id, on, revisitOn] of refused) {
    at(on, MORNING);
    await ines.notDoing.add({ ...said[id], teamId: company.teams.whole, cycleId: null, revisitOn });
  }
  at(addDays(running.start, -7), MORNING);
  const paul = await as('salome');
  await paul.notDoing.add({
    ...said.gifts,
    teamId: company.teams.product,
    cycleId: null,
    revisitOn: addDays(truths.today, 60),
  });
  at(addDays(running.start, -5), MORNING);
  const morning = placed.get('morning');
  const { notDoing } = await ines.cycle.show({ id: await cycleIdOf(story, running.name) });
  const map = notDoing.find(({ what }) => what === said.map.what);
  if (!morning || !map) throw new Error('there is nothing to take up');
  await ines.notDoing.revisit({
    id: map.id,
    expectedVersion: map.version,
    answer: { kind: 'taken-up', objectiveId: morning.uuid },
  });
}

async function cycleIdOf({ as }: Story, name: string): Promise<string> {
  const { cycles } = await (await as('ines')).cycle.list();
  const found = cycles.find((cycle) => cycle.name === name);
  if (!found) throw new Error(`no cycle ${name}`);
  return found.id;
}

/** What last month's review decided, and what came of it. */
export async function seedReview(story: Story): Promise<void> {
  const { at, as, words, company, truths } = story;
  const said = words.story.review;
  const ines = await as('ines');
  const on = addDays(bucketStart(truths.today, 'month'), -20);
  const { kpis } = await ines.kpi.list();
  const idOf = (key: string) => kpis.find((kpi) => kpi.key === key)?.id ?? null;
  at(on, 14 * 60);
  const rounds = await ines.review.decide({
    what: said.rounds,
    why: said.roundsWhy,
    teamId: company.teams.operations,
    by: addDays(on, 14),
    kpiId: idOf(words.kpis.served.key),
  });
  await ines.review.decide({
    what: said.age,
    why: said.ageWhy,
    teamId: company.teams.fleet,
    by: addDays(on, 35),
    kpiId: idOf(words.kpis.fitBikes.key),
  });
  at(addDays(on, 16), 14 * 60);
  await ines.review.follow({ id: rounds.id, words: said.roundsFollowed });
}
