// What the catalogue costs with 200 KPIs over ten years of days: `vite build && node bench/catalogue.ts [kpis] [years]`,
// SQLite. The answer of the API, its size, then a browser: first row on screen, and a filter from the click to the paint.
// Printed with the machine, never a timed test.
import { gzipSync } from 'node:zlib';
import { addDays } from '../src/calendar/day-number.ts';
import { forecastKpi } from '../src/stability/forecast-kpi.ts';
import { readKpi } from '../src/stability/read-kpi.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';
import { asInstallation } from '../store/authorize.ts';
import { createKpi } from '../store/create-kpi.ts';
import { appendValues } from '../store/measurement.ts';
import { storeReading } from '../store/reading.ts';
import type { Store } from '../store/store.ts';
import { insertTeam } from '../store/team.ts';
import { write } from '../store/write.ts';
import { afterSeeding, machine, startBench } from './installation.ts';
import { median, onScreen } from './on-screen.ts';

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
const KPIS = Number(process.argv[2] ?? 200);
const DAYS = Math.round(Number(process.argv[3] ?? 10) * 365.25);
const TODAY = '2026-11-23';
const ASKS = 15;
const normal = normalDraws(seededRandom(20261123));
const bench = await startBench({ now: () => new Date(`${TODAY}T09:00:00Z`) });
try {
  const { url, store, cookies } = bench;
  const started = performance.now();
  await seed(store);
  console.log(
    `${machine()}; ${KPIS} KPIs, ${KPIS * DAYS} measurements seeded in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  await afterSeeding();
  const times: number[] = [];
  for (let turn = 0; turn < ASKS; turn++) {
    const before = performance.now();
    const body = await (await fetch(`${url}/api/v1/kpis`, { headers: { cookie: cookies.join('; ') } })).text();
    times.push(performance.now() - before);
    if (turn === 0)
      console.log(
        `catalogue: ${kilobytes(Buffer.byteLength(body))} of JSON, ${kilobytes(gzipSync(body, { level: 3 }).length)} as it travels`,
      );
  }
  console.log(`answer: median ${median(times)} ms over ${ASKS}`);
  await look(url, cookies);
} finally {
  await bench.stop();
}

async function look(url: string, cookies: readonly string[]): Promise<void> {
  const firsts: number[] = [];
  const filters: number[] = [];
  await onScreen(url, cookies, '/kpis', async (page) => {
    await page.waitForSelector('main h3 a');
    firsts.push(await page.evaluate(() => performance.now()));
    for (const at of [1, 0, 1, 0]) {
      filters.push(
        await page.evaluate(
          (place) =>
            new Promise<number>((resolve) => {
              const button = document.querySelectorAll<HTMLButtonElement>('main fieldset button')[place];
              const before = performance.now();
              button?.click();
              // Two frames: the first paints what the click changed, the second begins once it is on screen.
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - before)));
            }),
          at,
        ),
      );
    }
  });
  console.log(`first row on screen: median ${median(firsts)} ms over ${firsts.length} (cold page, warm server)`);
  console.log(`filter, click to paint: median ${median(filters)} ms over ${filters.length}`);
}

async function seed(store: Store): Promise<void> {
  const root = await store.db.selectFrom('team').select('id').executeTakeFirstOrThrow();
  const steward = await store.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  let ownerTeamId = root.id;
  for (let at = 0; at < KPIS; at++) {
    if (at % 7 === 0 && at > 0)
      ownerTeamId = (
        await write(store, asInstallation(), 'team.create', (context) =>
          insertTeam(context, { name: `Service ${at / 7}`, parentId: root.id, kind: 'service', private: false }),
        )
      ).id;
    await oneKpi(store, at, ownerTeamId, steward.id);
  }
}

async function oneKpi(store: Store, at: number, ownerTeamId: string, stewardId: string): Promise<void> {
  const expectedLevel = at % 3 === 0 ? { atLeast: 900, atMost: null } : null;
  const { seriesId } = await createKpi(
    store,
    asInstallation(),
    {
      key: `kpi-${at}`,
      name: `Indicator number ${at}`,
      ownerTeamId,
      question: 'How many rides were finished on an ordinary day of the week?',
      unit: { kind: 'count', label: '' },
      direction: 'up',
      expectedLevel,
      cadence: 'day',
      stewardId,
      looksTeamId: null,
      looksFirst: '',
      status: 'live',
    },
    { kind: 'described', words: '', body: { formula: 'rides', cadence: 'day' }, sourceId: null, specHash: `d1:${at}` },
  );
  const first = addDays(TODAY, -DAYS);
  const values = Array.from({ length: DAYS }, (_, day) => ({
    period: addDays(first, day),
    value: Math.round(1000 + 100 * Math.sin((2 * Math.PI * day) / 7) + 20 * normal() + (at % 9 === 0 ? day / 30 : 0)),
    partial: false,
  }));
  await store.db
    .transaction()
    .execute((tx) =>
      appendValues(tx, seriesId, values, { source: 'hand', recordedAt: store.clock.now().toISOString() }),
    );
  const reading = readKpi({ grain: 'day', measured: values, direction: 'up', expectedLevel, today: TODAY });
  await storeReading(store, seriesId, String(at), reading, forecastKpi(reading));
}
