import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { contract } from '../contract/contract.ts';
import { doors, emailOf } from '../example/people.ts';
import { prepareExample } from '../server/example/prepare-example.ts';
import { onBothEngines } from '../server/http/on-both-engines.fixture.ts';
import { type Client, PASSWORD, testServer } from '../server/http/test-client.ts';
import { staysBehind } from '../server/installation/archive.ts';
import { exportArchive } from '../server/installation/export-archive.ts';
import { importArchive } from '../server/installation/import-archive.ts';
import { move } from '../server/installation/move.ts';
import { openPlace } from '../server/installation/open-place.ts';
import { digestOf } from '../store/archive/read-rows.ts';
import { tableShapes } from '../store/archive/table-shape.ts';
import { emptyPlace, type TestStore } from '../store/test-store.ts';

const NOW = '2026-11-24T09:00:00.000Z';

/** Sessions stay behind: where one is signed in is a fact of the place. */
const ofThePlace = new Set(['/account']);

/** Every question the API answers without changing anything. */
function questions(): string[] {
  const paths: string[] = [];
  const walk = (node: object) => {
    if (isContractProcedure(node)) {
      const { route } = node['~orpc'];
      if (route.method === 'GET' && route.path && !ofThePlace.has(route.path)) paths.push(route.path);
    } else for (const value of Object.values(node)) walk(value as object);
  };
  walk(contract);
  return paths;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const AT_MOST = 40;

/** What the pages ask, each for what the lists name: keys of KPIs, and the ids met first. */
async function everyAnswer(client: Client): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const ids = new Set<string>();
  const keys = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && uuid.test(value) && ids.size < AT_MOST) ids.add(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === 'object') {
      const { key, cadence } = value as { key?: unknown; cadence?: unknown };
      if (typeof key === 'string' && cadence !== undefined) keys.add(key);
      Object.values(value).forEach(collect);
    }
  };
  const ask = async (path: string) => {
    const { status, body } = await client.get(path);
    answers.set(path, `${status} ${JSON.stringify(body)}`);
    if (status === 200) collect(body);
  };
  const all = questions();
  for (const path of all.filter((path) => !path.includes('{'))) await ask(path);
  for (const path of all.filter((path) => /^[^{]*\{\w+\}[^{]*$/.test(path)))
    for (const value of /\{key\}/.test(path) ? keys : ids) await ask(path.replace(/\{\w+\}/, value));
  return answers;
}

async function digests(place: TestStore | Awaited<ReturnType<typeof emptyPlace>>) {
  const store = await openPlace(place);
  try {
    const shapes = (await tableShapes(store)).filter(({ name }) => !staysBehind.has(name));
    const entries: [string, unknown][] = [];
    for (const shape of shapes) entries.push([shape.name, await digestOf(store.db, shape)]);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    await store.close();
  }
}

/** The pages of a place, as the example's administrator opens them. */
async function read(place: TestStore): Promise<Map<string, string>> {
  const server = await testServer(place);
  const context = await server.auth.$context;
  const email = emailOf(doors.administrator);
  const { id } = await server.store.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  await context.internalAdapter.updatePassword(id, await context.password.hash(PASSWORD));
  await server.parts.stop();
  return everyAnswer(await server.anyone.signIn(email));
}

onBothEngines('the example company moves house', (open) => {
  test('to the other engine, into an archive and back: every row of every table, and every answer of the API, is the same', async (context) => {
    const place = await open();
    const other = place.databaseUrl ? undefined : process.env.TEST_POSTGRES_URL;
    // Seeded once, from SQLite to PostgreSQL to SQLite; the other way round is held by the tests of `move`.
    if (!other) return context.skip('TEST_POSTGRES_URL names no server, or this is the other engine’s turn');
    place.clock.moveTo(NOW);
    const first = await testServer(place);
    const clock = { ...place.clock, release: () => place.clock.moveTo(NOW) };
    await prepareExample(
      { store: first.store, auth: first.auth, settings: first.settings, log: first.log, ...first.parts },
      { dataFolder: place.dataFolder, language: 'fr', clock },
    );
    await first.parts.stop();

    const onPostgres = await emptyPlace({ ...place, databaseUrl: other });
    await move(place, { ...onPostgres, dataFolder: place.dataFolder });
    const archive = join(place.dataFolder, 'all.zip');
    const moved = await openPlace({ ...onPostgres, dataFolder: place.dataFolder });
    await exportArchive(moved, place.dataFolder, archive);
    await moved.close();
    const back = await emptyPlace(place);
    await importArchive(archive, back);
    rmSync(archive);
    // The keys are in no archive: whoever leaves takes them along. Links of open tests are signed by this one.
    copyFileSync(join(place.dataFolder, 'session-secret'), join(back.dataFolder, 'session-secret'));

    const rows = await digests(place);
    expect(await digests({ ...onPostgres, dataFolder: place.dataFolder })).toEqual(rows);
    expect(await digests(back)).toEqual(rows);

    const answers = await read(place);
    const there = await read({ ...place, ...onPostgres, dataFolder: place.dataFolder } as TestStore);
    const again = await read({ ...place, ...back } as TestStore);
    expect(answers.size).toBeGreaterThan(100);
    for (const [path, answer] of answers) {
      expect(there.get(path), `${path} on PostgreSQL`).toBe(answer);
      expect(again.get(path), `${path} after the archive`).toBe(answer);
    }
    const asked = [...answers.values()].filter((answer) => answer.startsWith('200')).length;
    process.stdout.write(
      `${Object.keys(rows).length} tables, ${answers.size} answers (${asked} with content), the same three times\n`,
    );
  }, 240_000);
});
