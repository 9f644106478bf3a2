import { addDays } from '../src/calendar/day-number.ts';
import { toJson } from '../store/columns.ts';
import { appendValues } from '../store/measurement.ts';
import type { Store } from '../store/store.ts';
import type { WriteContext } from '../store/write.ts';

/** A quarter that runs, of the whole organisation. */
export async function seedCycle(store: Store, start: string): Promise<string> {
  const root = await store.db.selectFrom('team').select('id').where('parent_id', 'is', null).executeTakeFirstOrThrow();
  const id = store.newId();
  await store.db
    .insertInto('cycle')
    .values({
      id,
      team_id: root.id,
      name: 'Q4 2026',
      start_on: start,
      end_on: addDays(start, 90),
      state: 'running',
      closed_on: null,
      started_anyway: null,
      version: 1,
      created_at: `${start}T06:00:00.000Z`,
    })
    .execute();
  return id;
}

interface TeamInCycle {
  readonly cycleId: string;
  /** The first day of the cycle. */
  readonly start: string;
  readonly teamId: string;
  readonly team: number;
  /** What the first key result of each objective is measured by. */
  readonly measure: { readonly kpiId: string; readonly definitionVersionId: string };
  readonly guard: { readonly kpiId: string; readonly atLeast: number };
}

/** Three objectives of three key results, one measured by a KPI and two by values typed; a guardrail each; eight check-ins. */
export async function seedObjectives(
  { tx, now, newId }: WriteContext,
  { cycleId, start, teamId, team, measure, guard }: TeamInCycle,
): Promise<void> {
  const keyResults: { id: string; own: boolean }[] = [];
  for (let rank = 0; rank < 3; rank++) {
    const objective = newId();
    await tx
      .insertInto('objective')
      .values({
        id: objective,
        cycle_id: cycleId,
        team_id: teamId,
        title: `New riders of area ${team} get into the habit, part ${rank + 1}`,
        why_now: 'One in three comes back after two weeks; the others say that the bike was not there.',
        state: 'chosen',
        rank: team * 3 + rank + 1,
        serves: null,
        improves_kpi_id: measure.kpiId,
        supports_objective_id: null,
        author_id: null,
        beyond_limit: null,
        version: 1,
        created_at: now,
      })
      .execute();
    await tx
      .insertInto('guardrail')
      .values({
        id: newId(),
        objective_id: objective,
        kpi_id: guard.kpiId,
        at_least: guard.atLeast,
        at_most: null,
        beyond: toJson({ act: 'slow-down' }),
        words: '',
        created_at: now,
      })
      .execute();
    for (let at = 0; at < 3; at++) {
      const id = newId();
      const own = at > 0;
      keyResults.push({ id, own });
      await tx
        .insertInto('key_result')
        .values({
          id,
          objective_id: objective,
          statement: own
            ? `Riders of area ${team} still riding after two weeks, ${at}`
            : `Rides of area ${team} a week`,
          measure: toJson(own ? { kind: 'own', definitionVersionId: id } : { kind: 'kpi', ...measure }),
          unit: toJson({ kind: 'count', label: own ? 'riders' : 'rides' }),
          commitment: 'aspirational',
          baseline: own ? 10 : 100,
          target: own ? 20 : 130,
          first_movement_week: 4,
          dropped_on: null,
          dropped_reason: null,
          beyond_limit: null,
          version: 1,
          created_at: now,
        })
        .execute();
      if (!own) continue;
      await tx
        .insertInto('key_result_definition')
        .values({
          id,
          key_result_id: id,
          number: 1,
          body: toJson({
            formula: 'riders with a ride between day 8 and day 14',
            population: '',
            inclusions: '',
            exclusions: '',
            source: '',
            howObtained: '',
            cadence: 'week',
          }),
          hash: id,
          source_id: null,
          created_at: now,
        })
        .execute();
      await tx
        .insertInto('series')
        .values({
          id,
          subject_kind: 'key-result',
          subject_id: id,
          definition_version_id: id,
          spec_hash: null,
          grain: 'week',
          created_at: now,
        })
        .execute();
      const typed = Array.from({ length: 8 }, (_, week) => ({ period: addDays(start, 7 * week), value: 10 + week }));
      await appendValues(tx, id, typed, { source: 'hand', recordedAt: now });
    }
  }
  for (let week = 1; week <= 8; week++)
    await tx
      .insertInto('check_in')
      .values({
        id: newId(),
        cycle_id: cycleId,
        team_id: teamId,
        taken_on: addDays(start, 7 * (week - 1)),
        week,
        entries: toJson(
          keyResults.map(({ id }) => ({
            keyResultId: id,
            value: { period: addDays(start, 7 * (week - 1)), value: 10 + week, definitionVersionId: id },
            confidence: 7,
            learnt: 'The first guided ride counts.',
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
