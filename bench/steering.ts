// What the steering page's API costs, with what every query of it does: `node bench/steering.ts [teams] [plans file]`, on
// SQLite, or on PostgreSQL where BENCH_POSTGRES_URL names a database, empty or seeded by an earlier run. Twenty people,
// each of a team, ask at once over HTTP: the organisation's page, their team's, another team's. Then again while something
// is written every second. Printed with the machine and the processor time of each side, never a timed test.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createAccount } from '../server/auth/account.ts';
import { asInstallation } from '../store/authorize.ts';
import { putMembership } from '../store/membership.ts';
import { insertPerson } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import { allTeams } from '../store/team.ts';
import { write } from '../store/write.ts';
import { afterSeeding, type BenchInstallation, machine, signIn, startBench } from './installation.ts';
import { queryPlans } from './query-plans.ts';
import { DAYS, FIRST, seedSteering, TODAY } from './steering-company.ts';

const TEAMS = Number(process.argv[2] ?? 100);
const PLANS = process.argv[3];
const READERS = 20;
const ASKS = Number(process.env.ASKS ?? 30);
/** What was seeded is an hour old when people come. */
let since = 0;
const start = Date.parse(`${TODAY}T08:00:00Z`);
const bench = await startBench(
  { now: () => new Date(start + performance.now() + since) },
  process.env.BENCH_POSTGRES_URL,
);
try {
  const { url, store } = bench;
  const seeding = performance.now();
  if (bench.empty) await seedSteering(store, TEAMS);
  const teams = (await allTeams(store.db)).filter(({ parentId }) => parentId !== null).map(({ id }) => id);
  const kpis = (await store.db.selectFrom('kpi').select('id').execute()).map(({ id }) => id);
  const readers = await people(bench, teams);
  if (bench.empty && store.engine === 'postgres')
    await store.db.executeQuery({ sql: 'vacuum analyze', parameters: [] } as never);
  console.log(
    `${machine()}, ${store.engine}; ${teams.length} teams, ${kpis.length} KPIs, ${teams.length * 9} key results, ${kpis.length * DAYS} measurements, ready in ${((performance.now() - seeding) / 1000).toFixed(0)} s`,
  );
  since = 3_600_000;
  await afterSeeding();
  const asking = { url, teams, readers };
  const times = (most: number, asks: number, { from = 0, seconds = null as number | null } = {}) =>
    asked({ ...asking, most, asks, seconds, from });
  console.log(`first page after the start: ${(await times(1, 1)).took[0]?.toFixed(0)} ms`);
  console.log(`organisation page: ${((await times(1, 30)).bytes / 1024).toFixed(0)} KB of JSON`);
  const noted = kpis[0] as string;
  await touch(store, noted);
  console.log(`first page after a write: ${(await times(1, 1, { from: 1 })).took[0]?.toFixed(0)} ms`);
  print('one reader', await times(1, ASKS));
  print(`${READERS} readers at once, of pages nobody has read`, await times(READERS, ASKS));
  print(`${READERS} readers at once, the same pages again`, await times(READERS, ASKS));
  const writing = setInterval(() => void touch(store, noted), 1_000);
  const while10 = await times(READERS, ASKS, { seconds: 10 });
  print(`${READERS} readers at once for ten seconds, a write every second`, while10);
  clearInterval(writing);
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
  if (PLANS) writeFileSync(PLANS, await queryPlans(store));
} finally {
  await bench.stop();
}

interface Asking {
  readonly url: string;
  readonly teams: readonly string[];
  readonly readers: readonly { readonly cookie: string; readonly team: string }[];
  readonly most: number;
  readonly asks: number;
  /** As long as this rather than as many. */
  readonly seconds: number | null;
  readonly from: number;
}

interface Asked {
  /** Milliseconds, the shortest first. */
  readonly took: readonly number[];
  /** Of the first answer. */
  readonly bytes: number;
  /** Processor milliseconds a request, here and where people are. */
  readonly server: number;
  readonly client: number;
}

/** People are elsewhere: they ask from a process of their own. */
async function asked(asking: Asking): Promise<Asked> {
  const before = process.cpuUsage();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'steering-readers.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(asking));
  const answer = JSON.parse(await text(child.stdout)) as Omit<Asked, 'server'>;
  const { user, system } = process.cpuUsage(before);
  return { ...answer, server: (user + system) / 1000 / answer.took.length };
}

function print(what: string, { took, server, client }: Asked): void {
  const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(0);
  console.log(
    `${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${took.at(-1)?.toFixed(0)} ms over ${took.length} requests; processor a request ${server.toFixed(2)} ms here, ${client.toFixed(2)} ms where people are`,
  );
}

/** What invalidates everything kept: somebody notes what happened. */
function touch(store: Store, kpi_id: string): Promise<void> {
  return write(store, asInstallation(), 'annotation.write', async ({ tx, now, newId, record }) => {
    const id = newId();
    const period = FIRST;
    const note = { id, kpi_id, period, text: 'Noted', author_id: null, created_at: now, withdrawn_at: null };
    await tx.insertInto('annotation').values(note).execute();
    await record({ subject: { kind: 'annotation', id }, before: null, after: { id, period, text: 'Noted' } });
  });
}

async function people(bench: BenchInstallation, teams: readonly string[]) {
  const readers: { cookie: string; team: string }[] = [];
  const password = 'correct horse battery';
  for (let at = 0; at < READERS; at++) {
    const email = `reader-${at}@bench.example`;
    const team = teams[(at * 5) % teams.length] as string;
    if (bench.empty) {
      const id = await createAccount(bench.auth, { name: `Reader ${at}`, email, password }, true);
      await write(bench.store, asInstallation(), 'person.invite', async (context) => {
        await insertPerson(context, { id, name: `Reader ${at}`, email, role: 'member' });
        await putMembership(context, team, id, 'facilitator');
      });
    }
    readers.push({ cookie: (await signIn(bench, { email, password })).join('; '), team });
  }
  return readers;
}
