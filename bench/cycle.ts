// What a large cycle's page costs: `vite build && node bench/cycle.ts [teams]`, SQLite, 60 teams by default: three objectives a team, three
// key results each, a third measured by a KPI over three years of weeks, a guardrail, eight weeks of check-ins. The first
// request freezes nothing and reads everything; the following ones find it read. Printed with the machine, never a timed test.
import { addDays } from '../src/calendar/day-number.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';
import { asInstallation } from '../store/authorize.ts';
import { toJson } from '../store/columns.ts';
import { createKpi } from '../store/create-kpi.ts';
import { appendValues } from '../store/measurement.ts';
import type { Store } from '../store/store.ts';
import { insertTeam } from '../store/team.ts';
import { type WriteContext, write } from '../store/write.ts';
import { afterSeeding, machine, startBench } from './installation.ts';
import { median, onScreen } from './on-screen.ts';

const TEAMS = Number(process.argv[2] ?? 60);
const START = '2026-10-05';
const TODAY = '2026-11-27';
const normal = normalDraws(seededRandom(20261127));
const bench = await startBench({ now: () => new Date(`${TODAY}T09:00:00Z`) });
try {
  const { url, store, cookies } = bench;
  const cookie = cookies.join('; ');
  const cycleId = await seed(store);
  console.log(`${machine()}; ${TEAMS} teams, ${TEAMS * 3} objectives, ${TEAMS * 9} key results`);
  await afterSeeding();
  const [first, bytes] = await ask(`${url}/api/v1/cycles/${cycleId}`, cookie);
  console.log(`the page: ${(bytes / 1024).toFixed(0)} KB of JSON, ${first.toFixed(0)} ms the first time`);
  const again: number[] = [];
  for (let turn = 0; turn < 30; turn++) again.push((await ask(`${url}/api/v1/cycles/${cycleId}`, cookie))[0]);
  again.sort((a, b) => a - b);
  console.log(`then median ${again[15]!.toFixed(0)} ms, p95 ${again[28]!.toFixed(0)} ms over 30 requests`);
  const firsts: number[] = [];
  await onScreen(url, cookies, `/okrs/${cycleId}`, async (page) => {
    await page.waitForSelector('main h3');
    firsts.push(await page.evaluate(() => performance.now()));
  });
  console.log(`first objective on screen: median ${median(firsts)} ms over ${firsts.length} (cold page, warm server)`);
} finally {
  await bench.stop();
}

async function ask(to: string, cookie: string): Promise<[number, number]> {
  const before = performance.now();
  const answer = await fetch(to, { headers: { cookie } });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status}: ${body}`);
  return [performance.now() - before, Buffer.byteLength(body)];
}

async function seed(store: Store): Promise<string> {
  const root = await store.db.selectFrom('team').select('id').executeTakeFirstOrThrow();
  const by = asInstallation();
  const cycleId = store.newId();
  await store.db
    .insertInto('cycle')
    .values({
      id: cycleId,
      team_id: root.id,
      name: 'Q4 2026',
      start_on: START,
      end_on: '2027-01-03',
      state: 'running',
      closed_on: null,
      started_anyway: null,
      version: 1,
      created_at: `${START}T06:00:00.000Z`,
    })
    .execute();
  for (let team = 0; team < TEAMS; team++) {
    const { id } = await write(store, by, 'team.create', (context) =>
      insertTeam(context, { name: `Team ${team}`, parentId: root.id, kind: 'service', private: false }),
    );
    const { kpi, version, seriesId } = await createKpi(
      store,
      by,
      {
        key: `kpi-${team}`,
        name: `Rides of area ${team}`,
        ownerTeamId: id,
        question: '',
        unit: { kind: 'count', label: 'rides' },
        direction: 'up',
        expectedLevel: null,
        cadence: 'week',
        stewardId: null,
        looksTeamId: null,
        looksFirst: '',
        status: 'live',
      },
      { kind: 'described', words: '', body: {}, sourceId: null, specHash: null },
    );
    await write(store, by, 'bench.seed', async (context) => {
      const values = Array.from({ length: 163 }, (_, week) => ({
        period: addDays('2023-10-09', 7 * week),
        value: 100 + 8 * Math.sin((week / 52) * 2 * Math.PI) + 3 * normal(),
      }));
      await appendValues(context.tx, seriesId, values, { source: 'hand', recordedAt: context.now });
      await objectivesOf(context, cycleId, id, team, { kpiId: kpi.id, definitionVersionId: version.id });
    });
  }
  return cycleId;
}

async function objectivesOf(
  { tx, now, newId }: WriteContext,
  cycleId: string,
  teamId: string,
  team: number,
  kpi: { readonly kpiId: string; readonly definitionVersionId: string },
) {
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
        improves_kpi_id: kpi.kpiId,
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
        kpi_id: kpi.kpiId,
        at_least: 60,
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
          measure: toJson(own ? { kind: 'own', definitionVersionId: id } : { kind: 'kpi', ...kpi }),
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
      const typed = Array.from({ length: 8 }, (_, week) => ({ period: addDays(START, 7 * week), value: 10 + week }));
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
        taken_on: addDays(START, 7 * (week - 1)),
        week,
        entries: toJson(
          keyResults.map(({ id }) => ({
            keyResultId: id,
            value: { period: addDays(START, 7 * (week - 1)), value: 10 + week, definitionVersionId: id },
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
