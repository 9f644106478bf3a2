// What the steering page's API costs, with what every query of it does: `node bench/steering.ts [teams] [plans file]`, on
// SQLite, or on PostgreSQL where BENCH_POSTGRES_URL names an empty database. A team has four daily KPIs of 1,000 days,
// three objectives of three key results, a guardrail each, eight check-ins; one team in twenty-five is private. Twenty
// people, each of a team, ask at once over HTTP: the organisation's page, their team's, another team's. Then again while
// something is written every second. Printed with the machine, never a timed test.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createAccount } from '../server/auth/account.ts';
import { type RunningServer, startServer } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';
import { addDays } from '../src/calendar/day-number.ts';
import { readKpi } from '../src/stability/read-kpi.ts';
import type { Reading } from '../src/stability/reading.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';
import { asInstallation } from '../store/authorize.ts';
import { toJson } from '../store/columns.ts';
import { createKpi } from '../store/create-kpi.ts';
import { putMembership } from '../store/membership.ts';
import { insertPerson } from '../store/person.ts';
import { storeReading } from '../store/reading.ts';
import type { Store } from '../store/store.ts';
import { insertTeam } from '../store/team.ts';
import { write } from '../store/write.ts';
import { queryPlans } from './query-plans.ts';

const TEAMS = Number(process.argv[2] ?? 100);
const PLANS = process.argv[3];
const READERS = 20;
const ASKS = Number(process.env.ASKS ?? 30);
const TODAY = '2026-11-23';
const DAYS = 1_000;
const FIRST = addDays(TODAY, -DAYS);
const normal = normalDraws(seededRandom(20261123));
const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-bench-'));
/** What was seeded is an hour old when people come. */
let since = 0;
const databaseUrl = process.env.BENCH_POSTGRES_URL;
const server = await startServer(
  { ...settingsFromEnvironment(), databaseUrl, dataFolder, port: 0, logLevel: 'error' },
  { clock: { now: () => new Date(Date.parse(`${TODAY}T08:00:00Z`) + performance.now() + since) } },
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
  const started = performance.now();
  const { teams, kpis } = await seed(store);
  const readers = await people(server, teams);
  if (databaseUrl) await store.db.executeQuery({ sql: 'analyze', parameters: [] } as never);
  const measured = kpis.length * DAYS;
  console.log(
    `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${store.engine}; ${TEAMS} teams, ${kpis.length} KPIs, ${TEAMS * 9} key results, ${measured} measurements seeded in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  since = 3_600_000;
  const asking = { url, teams, readers };
  const times = (most: number, asks: number, from = 0) => asked({ ...asking, most, asks, from });
  // Seeding outlasts an idle connection: the client is given the time to see it closed.
  await new Promise((seen) => setTimeout(seen, 1_000));
  console.log(`first page after the start: ${(await times(1, 1)).took[0]?.toFixed(0)} ms`);
  console.log(`organisation page: ${((await times(1, 30)).bytes / 1024).toFixed(0)} KB of JSON`);
  await touch(store, kpis);
  console.log(`first page after a write: ${(await times(1, 1, 1)).took[0]?.toFixed(0)} ms`);
  print('one reader', await times(1, ASKS));
  print(`${READERS} readers at once`, await times(READERS, ASKS));
  const writing = setInterval(() => void touch(store, kpis), 1_000);
  print(`${READERS} readers at once, a write every second`, await times(READERS, ASKS));
  clearInterval(writing);
  if (PLANS) writeFileSync(PLANS, await queryPlans(store));
} finally {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

interface Asking {
  readonly url: string;
  readonly teams: readonly string[];
  readonly readers: readonly { readonly cookie: string; readonly team: string }[];
  readonly most: number;
  readonly asks: number;
  readonly from: number;
}

interface Asked {
  /** Milliseconds, the shortest first. */
  readonly took: readonly number[];
  /** Of the first answer. */
  readonly bytes: number;
}

/** People are elsewhere: they ask from a process of their own. */
async function asked(asking: Asking): Promise<Asked> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'steering-readers.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(asking));
  return JSON.parse(await text(child.stdout)) as Asked;
}

function print(what: string, { took }: Asked): void {
  const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(0);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms over ${took.length} requests`);
}

function post(to: string, body: unknown): Promise<Response> {
  return fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(to).origin },
    body: JSON.stringify(body),
  });
}

/** What invalidates everything kept: somebody notes what happened. */
function touch(store: Store, kpis: readonly string[]): Promise<void> {
  return write(store, asInstallation(), 'annotation.write', async ({ tx, now, newId, record }) => {
    const id = newId();
    const kpi_id = kpis[0] as string;
    const note = { id, kpi_id, period: FIRST, text: 'Noted', author_id: null, created_at: now, withdrawn_at: null };
    await tx.insertInto('annotation').values(note).execute();
    await record({ subject: { kind: 'annotation', id }, before: null, after: { id, period: FIRST, text: 'Noted' } });
  });
}

async function people({ url, store, auth }: RunningServer, teams: readonly string[]) {
  const readers: { cookie: string; team: string }[] = [];
  for (let at = 0; at < READERS; at++) {
    const email = `reader-${at}@bench.example`;
    const password = 'correct horse battery';
    const id = await createAccount(auth, { name: `Reader ${at}`, email, password }, true);
    const team = teams[(at * 5) % teams.length] as string;
    await write(store, asInstallation(), 'person.invite', async (context) => {
      await insertPerson(context, { id, name: `Reader ${at}`, email, role: 'member' });
      await putMembership(context, team, id, 'facilitator');
    });
    // Ten sign-ins a minute from one address is the rule for others.
    await store.db.deleteFrom('auth_rate_limit' as never).execute();
    const signedIn = await post(`${url}/api/auth/sign-in/email`, { email, password });
    if (!signedIn.ok) throw new Error(`sign-in answered ${signedIn.status}`);
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
    readers.push({ cookie: cookie.join('; '), team });
  }
  return readers;
}

async function seed(store: Store): Promise<{ teams: string[]; kpis: string[] }> {
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
  const teams: string[] = [];
  const all: string[] = [];
  for (let team = 0; team < TEAMS; team++) {
    const { id } = await write(store, asInstallation(), 'team.create', (context) =>
      insertTeam(context, {
        name: `Team ${team}`,
        parentId: root.id,
        kind: 'service',
        private: team % 25 === 24,
      }),
    );
    teams.push(id);
    const kpis: string[] = [];
    for (let at = 0; at < 4; at++)
      kpis.push(await oneKpi(store, team, at, at === 0 && team < 8 ? root.id : id, past[(team + at) % 20] as Past));
    all.push(...kpis);
    await objectivesOf(store, cycleId, id, kpis, now);
  }
  return { teams, kpis: all };
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
