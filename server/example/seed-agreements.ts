import type { CycladeKpi } from '../../example/kpis.ts';
import { type PersonId, people } from '../../example/people.ts';
import { ZONE } from '../../example/wall-clock.ts';
import { bucketStart } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { localDate } from '../../src/calendar/local-time.ts';
import { authorize } from '../../store/authorize.ts';
import type { createKpi } from '../../store/create-kpi.ts';
import { declareVersion, giveDefinitionStance, proposeVersion } from '../../store/definition-life.ts';
import { actingAs, type KpiStory } from './kpi-story.ts';

const facilitators = people.filter(({ facilitates }) => facilitates.length > 0);

/** Proposed, agreed to by each person asked, then declared agreed by the steward: a week in all. */
export async function agreeOn(
  { store, words, company, at }: KpiStory,
  { steward, owner, cadence }: CycladeKpi,
  { kpi, version }: Awaited<ReturnType<typeof createKpi>>,
): Promise<void> {
  if (steward === null) throw new Error(`${kpi.key} has no steward to declare it agreed`);
  const created = localDate(ZONE, store.clock.now().toISOString());
  const proposer: PersonId = steward === 'ines' ? 'paul' : 'ines';
  const asked = askedAbout(owner, steward).filter((person) => person !== proposer);
  const askedIds = asked.map((person) => company.people[person]);
  const subject = { ownerTeamId: kpi.ownerTeamId, id: kpi.id, stewardId: kpi.stewardId, askedIds };

  at(addDays(created, 1), 14 * 60);
  const proposed = await proposeVersion(
    store,
    authorize(await actingAs(store, company, proposer), 'definition.propose', subject),
    kpi,
    version.number,
    version.version,
    { why: words.reasons.firstDefinition, inForceFrom: bucketStart(created, cadence), askedIds },
  );
  for (const [rank, person] of asked.entries()) {
    at(addDays(created, 2 + (rank % 4)), (10 + rank) * 60);
    const by = authorize(await actingAs(store, company, person), 'definition.agree', subject);
    await giveDefinitionStance(store, by, kpi, version.number, proposed.specHash, { kind: 'agree' });
  }
  at(addDays(created, 7), 9 * 60);
  const by = authorize(await actingAs(store, company, steward), 'definition.declare', subject);
  await declareVersion(store, by, kpi, version.number, proposed.version, null);
}

/** The organisation's KPIs concern everyone who facilitates; a service's, its own and the steward. */
function askedAbout(owner: CycladeKpi['owner'], steward: PersonId): PersonId[] {
  const concerned = facilitators.filter(
    ({ facilitates }) => owner === 'whole' || (facilitates as readonly string[]).includes(owner),
  );
  return [...new Set<PersonId>([steward, ...concerned.map(({ id }) => id), 'ines'])];
}
