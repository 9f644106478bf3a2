// What a large cycle's page costs: `vite build && node bench/cycle.ts [teams]`, SQLite, 60 teams by default: three objectives a team, three
// key results each, a third measured by a KPI over three years of weeks, a guardrail, eight weeks of check-ins. The first
// request freezes nothing and reads everything; the following ones find it read. Printed with the machine, never a timed test.
import { addDays } from '../src/calendar/day-number.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';
import { asInstallation } from '../store/authorize.ts';
import { createKpi } from '../store/create-kpi.ts';
import { appendValues } from '../store/measurement.ts';
import type { Store } from '../store/store.ts';
import { insertTeam } from '../store/team.ts';
import { write } from '../store/write.ts';
import { afterSeeding, machine, startBench } from './installation.ts';
import { seedCycle, seedObjectives } from './objectives.ts';
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
  const cycleId = await seedCycle(store, START);
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
      const measure = { kpiId: kpi.id, definitionVersionId: version.id };
      await seedObjectives(context, {
        cycleId,
        start: START,
        teamId: id,
        team,
        measure,
        guard: { kpiId: kpi.id, atLeast: 60 },
      });
    });
  }
  return cycleId;
}
