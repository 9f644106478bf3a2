import { addDays } from '../src/calendar/day-number.ts';
import { readKpi } from '../src/stability/read-kpi.ts';
import type { Reading } from '../src/stability/reading.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';
import { asInstallation } from '../store/authorize.ts';
import { toJson } from '../store/columns.ts';
import { createKpi } from '../store/create-kpi.ts';
import { storeReading } from '../store/reading.ts';
import type { Store } from '../store/store.ts';
import { insertTeam } from '../store/team.ts';
import { write } from '../store/write.ts';

export const TODAY = '2026-11-23';
export const DAYS = 1_000;
export const FIRST = addDays(TODAY, -DAYS);
const normal = normalDraws(seededRandom(20261123));

/**
 * A large organisation: a team has four daily KPIs of 1,000 days, three objectives of three key results, a guardrail each,
 * eight check-ins; one team in twenty-five is private.
 */
export async function seedSteering(store: Store, count: number): Promise<void> {
  const root = await store.db.selectFrom('team').select('id').executeTakeFirstOrThrow();
  const now = `${TODAY}T06:00:00.000Z`;
  const cycleId = store.newId();
  await store.db
    .insertInto('cycle')
    .values({
      id: cycleId,
      team_id: root.id,
      name: 'Q4',
      start_on: '2026-10-05',
      end_on: '2027-01-03',
      state: 'running',
      closed_on: null,
      started_anyway: null,
      version: 1,
      created_at: now,
    })
    .execute();
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
    const kpis: string[] = [];
    for (let at = 0; at < 4; at++)
      kpis.push(await oneKpi(store, team, at, at === 0 && team < 8 ? root.id : id, past[(team + at) % 20] as Past));
    await objectivesOf(store, cycleId, id, kpis, now);
  }
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

async function oneKpi(store: Store, team: number, at: number, ownerTeamId: string, past: Past): Promise<string> {
  const { kpi, seriesId } = await createKpi(
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
  return kpi.id;
}

async function objectivesOf(store: Store, cycleId: string, teamId: string, kpis: readonly string[], now: string) {
  const keyResults: string[] = [];
  for (let rank = 1; rank <= 3; rank++) {
    const objective = store.newId();
    await store.db
      .insertInto('objective')
      .values({
        id: objective,
        cycle_id: cycleId,
        team_id: teamId,
        title: `Objective ${rank}`,
        why_now: '',
        state: 'chosen',
        rank,
        serves: null,
        improves_kpi_id: kpis[0] ?? null,
        supports_objective_id: null,
        author_id: null,
        beyond_limit: null,
        version: 1,
        created_at: now,
      })
      .execute();
    await store.db
      .insertInto('guardrail')
      .values({
        id: store.newId(),
        objective_id: objective,
        kpi_id: kpis[1] ?? '',
        at_least: 90,
        at_most: null,
        beyond: toJson({ act: 'slow-down' }),
        words: '',
        created_at: now,
      })
      .execute();
    for (let at = 0; at < 3; at++) {
      const id = store.newId();
      keyResults.push(id);
      await store.db
        .insertInto('key_result')
        .values({
          id,
          objective_id: objective,
          statement: `From 10 to 20, ${at}`,
          measure: null,
          unit: toJson({ kind: 'count', label: '' }),
          commitment: 'aspirational',
          baseline: 10,
          target: 20,
          first_movement_week: 4,
          dropped_on: null,
          dropped_reason: null,
          beyond_limit: null,
          version: 1,
          created_at: now,
        })
        .execute();
    }
  }
  for (let week = 1; week <= 8; week++)
    await store.db
      .insertInto('check_in')
      .values({
        id: store.newId(),
        cycle_id: cycleId,
        team_id: teamId,
        taken_on: addDays('2026-10-05', 7 * (week - 1)),
        week,
        entries: toJson(
          keyResults.map((keyResultId) => ({
            keyResultId,
            value: {
              period: addDays('2026-10-05', 7 * (week - 1)),
              value: 10 + week,
              definitionVersionId: keyResultId,
            },
            confidence: 7,
            learnt: '',
            blocked: null,
            skipped: null,
          })),
        ),
        guardrails: toJson([]),
        priorities: toJson([]),
        corrects_id: null,
        corrects_reason: null,
        created_at: now,
      })
      .execute();
}
