import { drawOf, wander } from '../../example/draw.ts';
import { bucketStart } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { authorize } from '../../store/authorize.ts';
import { versionsOf } from '../../store/definition-version.ts';
import { enterValue } from '../../store/enter-value.ts';
import { kpiByKey } from '../../store/kpi.ts';
import { refreshReading } from '../kpi/refresh-reading.ts';
import { actingAs } from './kpi-story.ts';
import type { Placed } from './placed.ts';
import type { Story } from './story.ts';

const MORNING = 11 * 60;

/** A key result that became a KPI on trial at the end of its cycle, and was confirmed after two more. */
export async function seedGraduated(story: Story, placed: Placed): Promise<void> {
  const { at, as, parts, words, company, cycles, truths } = story;
  const { store } = parts;
  const keyResult = placed.get('answers')?.keyResults[0];
  const [first, , third] = cycles;
  if (!keyResult || !first || !third) throw new Error('nothing can become a KPI');
  const said = words.story.graduated;
  at(addDays(first.end, 1), 16 * 60);
  const theo = await as('theo');
  const { confirmed, inclusions, source, ...kpiWords } = said;
  const { key } = await theo.keyResult.graduate({
    id: keyResult.uuid,
    ...kpiWords,
    looksTeamId: company.teams.customers,
  });
  const created = await kpiByKey(store.db, key);
  await theo.kpi.change({ key, expectedVersion: created.version, stewardId: company.people.theo });
  at(addDays(first.end, 3), MORNING);
  const ines = await as('ines');
  const [draft] = await versionsOf(store.db, created.id);
  const completed = await theo.definition.draft({
    key,
    expectedVersion: draft!.version,
    definition: {
      kind: 'described',
      cadence: 'week',
      body: { ...words.story.keyResults.firstContact.own, inclusions, source, cadence: 'week' },
    },
  });
  const proposed = await ines.definition.propose({
    key,
    number: completed.number,
    expectedVersion: completed.version,
    why: words.reasons.firstDefinition,
    inForceFrom: first.start,
    askedIds: [company.people.theo],
  });
  await theo.definition.stance({ key, number: 1, specHash: proposed.specHash, stance: { kind: 'agree' } });
  at(addDays(first.end, 4), MORNING);
  const agreed = await theo.definition.declare({ key, number: 1, expectedVersion: proposed.version });

  const kpi = await kpiByKey(store.db, key);
  const version = (await versionsOf(store.db, kpi.id)).find(({ id }) => id === agreed.versionId)!;
  const by = authorize(await actingAs(store, company, 'theo'), 'measurement.enter', {
    ownerTeamId: kpi.ownerTeamId,
    id: kpi.id,
    stewardId: kpi.stewardId,
  });
  const around = wander(drawOf('first answers'), 0.3, 0.012);
  const thisWeek = bucketStart(truths.today, 'week');
  for (let period = addDays(first.end, 1); period < thisWeek; period = addDays(period, 7)) {
    at(addDays(period, 7), MORNING);
    await enterValue(store, by, kpi, version, {
      period,
      value: Number((0.71 + around()).toFixed(3)),
      source: 'hand',
    });
  }
  at(addDays(third.end, 3), MORNING);
  const { version: last } = await kpiByKey(store.db, key);
  await theo.kpi.move({ key, expectedVersion: last, to: 'live', reason: confirmed });
  at(truths.today, 6 * 60 + 10);
  await refreshReading(store, await kpiByKey(store.db, key));
}
