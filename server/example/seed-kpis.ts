import { type CycladeKpi, cycladeKpis } from '../../example/kpis.ts';
import { typedValues } from '../../example/typed-values.ts';
import { type DescribedId, describedIds, type Words } from '../../example/words/words.ts';
import { bucketStart } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { describedHash } from '../../src/kpi/described-definition.ts';
import { specHash } from '../../src/metric-sql/canonical.ts';
import { asInstallation, authorize } from '../../store/authorize.ts';
import { createKpi, type FirstDefinition } from '../../store/create-kpi.ts';
import { enterValue } from '../../store/enter-value.ts';
import { refreshReading } from '../kpi/refresh-reading.ts';
import { computeNow } from './compute-now.ts';
import { actingAs, type KpiStory } from './kpi-story.ts';
import { agreeOn } from './seed-agreements.ts';
import { annotateTruths, followKpis, moveTrucksOff, saySurroundings } from './seed-kpi-life.ts';

const MORNING = 6 * 60 + 10;

/** Every KPI with its definition; values typed on their days, or computed from the rows by the product itself. */
export async function seedKpis(story: KpiStory): Promise<void> {
  const { store, words, truths, sourceId, worker, at } = story;
  const kpis = cycladeKpis(words, sourceId);
  const keysOf = (some: readonly CycladeKpi[]) => some.map(({ id }) => words.kpis[id].key);
  for (const [rank, kpi] of kpis.entries()) {
    at(addDays(truths.firstDay, 10 + rank), 10 * 60);
    const created = await createKpi(
      store,
      asInstallation(),
      fieldsOf(kpi, story, rank),
      firstDefinition(kpi, words, sourceId),
    );
    if (kpi.agreed) await agreeOn(story, kpi, created);
    if (isDescribed(kpi)) await typeValues(story, kpi, created);
  }
  await followKpis(story);
  await moveTrucksOff(story);
  await annotateTruths(story);
  await saySurroundings(story);
  // What was known on the first morning of this month.
  at(bucketStart(truths.today, 'month'), MORNING);
  await computeNow(store, worker, keysOf(kpis.filter(({ id }) => id === 'activeSubscribers')));
}

/** What is known today, late rows included. */
export async function computeKpis({ store, words, truths, sourceId, worker, at }: KpiStory): Promise<void> {
  at(truths.today, MORNING);
  const computed = cycladeKpis(words, sourceId).filter(({ definition }) => definition !== null);
  await computeNow(
    store,
    worker,
    computed.map(({ id }) => words.kpis[id].key),
  );
}

/** What Cyclade agreed on is looked at again in turn, over the months to come; what it is still at has no day yet. */
const reviewed = (today: string, rank: number): string => addDays(today, 45 + rank * 9);

function fieldsOf(kpi: CycladeKpi, { words, company, truths }: KpiStory, rank: number) {
  const { key, name, question, looksFirst } = words.kpis[kpi.id];
  return {
    key,
    name,
    question,
    looksFirst,
    ownerTeamId: company.teams[kpi.owner],
    looksTeamId: company.teams[kpi.looks],
    stewardId: kpi.steward === null ? null : company.people[kpi.steward],
    unit: kpi.unit,
    direction: kpi.direction,
    expectedLevel: kpi.expected,
    cadence: kpi.cadence,
    status: kpi.status,
    reviewOn: kpi.agreed ? reviewed(truths.today, rank) : null,
  };
}

function firstDefinition(kpi: CycladeKpi, words: Words, sourceId: string): FirstDefinition {
  const { definition } = kpi;
  if (definition)
    return { kind: 'structured', words: '', body: { ...definition }, sourceId, specHash: specHash(definition) };
  const body = { ...words.described[kpi.id as DescribedId], cadence: kpi.cadence };
  return { kind: 'described', words: '', body, sourceId: null, specHash: describedHash(body) };
}

const isDescribed = (kpi: CycladeKpi): kpi is CycladeKpi & { id: DescribedId } =>
  (describedIds as readonly string[]).includes(kpi.id);

async function typeValues(
  { store, company, truths, at }: KpiStory,
  { id, steward }: CycladeKpi & { id: DescribedId },
  { kpi, version }: Awaited<ReturnType<typeof createKpi>>,
): Promise<void> {
  const actor = await actingAs(store, company, steward ?? 'salome');
  const by = authorize(actor, 'measurement.enter', {
    ownerTeamId: kpi.ownerTeamId,
    id: kpi.id,
    stewardId: kpi.stewardId,
  });
  for (const { period, value, on } of typedValues(id, truths.today)) {
    at(on, 11 * 60);
    await enterValue(store, by, kpi, version, { period, value, source: 'hand' });
  }
  at(truths.today, MORNING);
  await refreshReading(store, kpi);
}
