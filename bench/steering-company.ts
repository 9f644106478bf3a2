import { writtenKpis } from '../server/steering/held.ts';
import { coursesNow } from '../server/steering/moved-course.ts';
import { addDays } from '../src/calendar/day-number.ts';
import { readKpi } from '../src/stability/read-kpi.ts';
import type { Reading } from '../src/stability/reading.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';
import { asInstallation } from '../store/authorize.ts';
import { createKpi } from '../store/create-kpi.ts';
import { allCycles } from '../store/cycle.ts';
import { keyResultsOf } from '../store/key-result.ts';
import { objectivesOfCycle } from '../store/objective.ts';
import { theOrganisation } from '../store/organisation.ts';
import { storeReading } from '../store/reading.ts';
import type { Store } from '../store/store.ts';
import { insertTeam } from '../store/team.ts';
import { write } from '../store/write.ts';
import { seedCycle, seedObjectives } from './objectives.ts';

export const TODAY = '2026-11-23';
export const DAYS = 1_000;
const CYCLE = '2026-10-05';
export const FIRST = addDays(TODAY, -DAYS);
const normal = normalDraws(seededRandom(20261123));

/**
 * A large organisation: a team has four daily KPIs of 1,000 days, three objectives of three key results, a guardrail each,
 * eight check-ins; one team in twenty-five is private.
 */
export async function seedSteering(store: Store, count: number): Promise<void> {
  const root = await store.db.selectFrom('team').select('id').executeTakeFirstOrThrow();
  const cycleId = await seedCycle(store, CYCLE);
  const past = Array.from({ length: 20 }, (_, at) => dailyPast(at));
  for (let team = 0; team < count; team++) {
    const { id } = await write(store, asInstallation(), 'team.create', (context) =>
      insertTeam(context, {
        name: `Team ${team}`,
        parentId: root.id,
        kind: 'service',
        private: team % 25 === 24,
      }),
    );
    const kpis: Made[] = [];
    for (let at = 0; at < 4; at++)
      kpis.push(await oneKpi(store, team, at, at === 0 && team < 8 ? root.id : id, past[(team + at) % 20] as Past));
    const [first, second] = kpis as [Made, Made];
    const guard = { kpiId: second.kpiId, atLeast: 90 };
    await write(store, asInstallation(), 'bench.seed', (context) =>
      seedObjectives(context, { cycleId, start: CYCLE, teamId: id, team, measure: first, guard }),
    );
    await readCourses(store, id);
  }
}

interface Made {
  readonly kpiId: string;
  readonly definitionVersionId: string;
}

/** As a job does where a value lands: what the cycle shows of each key result is read, and its forecast frozen. */
async function readCourses(store: Store, teamId: string): Promise<void> {
  const [cycle] = await allCycles(store.db);
  if (!cycle) throw new Error('no cycle');
  const objectives = (await objectivesOfCycle(store.db, cycle.id)).filter((one) => one.teamId === teamId);
  const keyResults = await keyResultsOf(
    store.db,
    objectives.map(({ id }) => id),
  );
  const organisation = await theOrganisation(store.db);
  await coursesNow(store, cycle, keyResults, await writtenKpis(store.db), { organisation, today: TODAY });
}

interface Past {
  readonly values: readonly { period: string; value: number }[];
  readonly reading: Reading;
}

/** One in ten has been silent for a month, one in ten has just left its range. Twenty pasts serve every KPI. */
function dailyPast(at: number): Past {
  const days = at % 10 === 0 ? DAYS - 30 : DAYS;
  const values = Array.from({ length: days }, (_, day) => ({
    period: addDays(FIRST, day),
    value: 100 + 3 * normal() - (at % 10 === 1 && day > days - 3 ? 20 : 0),
  }));
  const reading = readKpi({ grain: 'day', measured: values, direction: 'up', expectedLevel: null, today: TODAY });
  return { values, reading };
}

async function oneKpi(store: Store, team: number, at: number, ownerTeamId: string, past: Past): Promise<Made> {
  const { kpi, version, seriesId } = await createKpi(
    store,
    asInstallation(),
    {
      key: `kpi-${team}-${at}`,
      name: `KPI ${team} ${at}`,
      ownerTeamId,
      question: '',
      unit: { kind: 'count', label: '' },
      direction: 'up',
      expectedLevel: null,
      cadence: 'day',
      stewardId: null,
      looksTeamId: null,
      looksFirst: '',
      status: 'live',
    },
    { kind: 'described', words: '', body: {}, sourceId: null, specHash: null },
  );
  const recorded_at = store.clock.now().toISOString();
  await store.db
    .insertInto('measurement')
    .values(
      past.values.map((one) => ({
        series_id: seriesId,
        ...one,
        revision: 1,
        partial: 0 as const,
        source: 'hand',
        run_id: null,
        recorded_at,
        as_of: null,
        note: null,
      })),
    )
    .execute();
  await storeReading(store, seriesId, `${team} ${at}`, past.reading, null);
  return { kpiId: kpi.id, definitionVersionId: version.id };
}
