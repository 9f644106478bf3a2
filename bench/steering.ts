// What the steering page's API costs: `node bench/steering.ts [teams]`, SQLite, 100 teams by default: four KPIs a team over
// three years of weeks, two objectives a team with two key results and a guardrail, eight weeks of check-ins. Twenty readers
// ask at once over HTTP, half for the organisation, half for a team. Printed with the machine, never a timed test.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';
import { addDays } from '../src/calendar/day-number.ts';
import { readKpi } from '../src/stability/read-kpi.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';
import { asInstallation } from '../store/authorize.ts';
import { toJson } from '../store/columns.ts';
import { createKpi } from '../store/create-kpi.ts';
import { appendValues } from '../store/measurement.ts';
import { storeReading } from '../store/reading.ts';
import type { Store } from '../store/store.ts';
import { insertTeam } from '../store/team.ts';
import { write } from '../store/write.ts';

const TEAMS = Number(process.argv[2] ?? 100);
const READERS = 20;
const ASKS = 30;
const TODAY = '2026-11-23';
const normal = normalDraws(seededRandom(20261123));
const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-bench-'));
const server = await startServer(
  { ...settingsFromEnvironment(), databaseUrl: undefined, dataFolder, port: 0, logLevel: 'error' },
  { clock: { now: () => new Date(`${TODAY}T09:00:00Z`) } },
);
try {
  const { url, store } = server;
  const account = { name: 'Ines', email: 'ines@bench.example', password: 'correct horse battery' };
  await post(`${url}/api/v1/setup`, {
    organisation: 'Bench',
    timezone: 'Europe/Paris',
    weekStart: 'mon',
    fiscalYearStart: 1,
    language: 'en',
    country: 'FR',
    administrator: account,
  });
  const signedIn = await post(`${url}/api/auth/sign-in/email`, account);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const started = performance.now();
  const teams = await seed(store);
  console.log(
    `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}; ${TEAMS} teams, ${TEAMS * 4} KPIs, ${TEAMS * 4 * 156} measurements, ${TEAMS * 2} objectives seeded in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  const ask = async (at: number): Promise<number> => {
    const before = performance.now();
    const team = at % 2 === 0 ? '' : `?team=${teams[at % teams.length]}`;
    const answer = await fetch(`${url}/api/v1/steering${team}`, { headers: { cookie } });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status}: ${body}`);
    if (at === 0) console.log(`organisation page: ${(body.length / 1024).toFixed(0)} KB of JSON`);
    return performance.now() - before;
  };
  // Seeding outlasts an idle connection: the client is given the time to see it closed.
  await new Promise((seen) => setTimeout(seen, 1_000));
  for (let at = 0; at < 20; at++) await ask(at);
  const alone = await times(1, ask);
  print('one reader', alone);
  print(`${READERS} readers at once`, await times(READERS, ask));
} finally {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function times(readers: number, ask: (at: number) => Promise<number>): Promise<number[]> {
  const all = await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      const own: number[] = [];
      for (let turn = 0; turn < ASKS; turn++) own.push(await ask(1 + reader * ASKS + turn));
      return own;
    }),
  );
  return all.flat().sort((a, b) => a - b);
}

function print(what: string, sorted: readonly number[]): void {
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms over ${sorted.length} requests`);
}

function post(to: string, body: unknown): Promise<Response> {
  return fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(to).origin },
    body: JSON.stringify(body),
  });
}

async function seed(store: Store): Promise<string[]> {
  const root = await store.db.selectFrom('team').select('id').executeTakeFirstOrThrow();
  const now = `${TODAY}T06:00:00.000Z`;
  const by = asInstallation();
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
  const ids: string[] = [];
  for (let team = 0; team < TEAMS; team++) {
    const { id } = await write(store, by, 'team.create', (context) =>
      insertTeam(context, { name: `Team ${team}`, parentId: root.id, kind: 'service', private: false }),
    );
    ids.push(id);
    const kpis: string[] = [];
    for (let at = 0; at < 4; at++) kpis.push(await oneKpi(store, team, at, at === 0 && team < 8 ? root.id : id));
    await objectivesOf(store, cycleId, id, kpis, now);
  }
  return ids;
}

async function oneKpi(store: Store, team: number, at: number, ownerTeamId: string): Promise<string> {
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
      cadence: 'week',
      stewardId: null,
      looksTeamId: null,
      looksFirst: '',
      status: 'live',
    },
    { kind: 'described', words: '', body: {}, sourceId: null, specHash: null },
  );
  // One in ten has been silent for a month, one in ten has just left its range.
  const weeks = (team + at) % 10 === 0 ? 152 : 156;
  const values = Array.from({ length: weeks }, (_, week) => ({
    period: addDays('2023-11-27', 7 * week),
    value: 100 + 3 * normal() - ((team + at) % 10 === 1 && week > weeks - 3 ? 20 : 0),
  }));
  await store.db
    .transaction()
    .execute((tx) =>
      appendValues(tx, seriesId, values, { source: 'hand', recordedAt: store.clock.now().toISOString() }),
    );
  const reading = readKpi({ grain: 'week', measured: values, direction: 'up', expectedLevel: null, today: TODAY });
  await storeReading(store, seriesId, `${team} ${at}`, reading, null);
  return kpi.id;
}

async function objectivesOf(store: Store, cycleId: string, teamId: string, kpis: readonly string[], now: string) {
  const keyResults: string[] = [];
  for (let rank = 1; rank <= 2; rank++) {
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
    for (let at = 0; at < 2; at++) {
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
