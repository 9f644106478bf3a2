import { connect, createServer, type Socket } from 'node:net';
import { Client as Postgres } from 'pg';
import { describe, expect, test } from 'vitest';
import { enqueue } from '../store/job.ts';
import { openStore } from '../store/store.ts';
import type { TestStore } from '../store/test-store.ts';
import { onBothEngines } from './http/on-both-engines.fixture.ts';
import { testInstallation, testServer } from './http/test-client.ts';
import { startWorker } from './jobs/worker.ts';
import { startListening } from './listening.ts';
import { openLog } from './log.ts';

/** So long that within a test only what is told can explain what is heard. */
const NEVER = { eventsMs: 3_600_000, jobsMs: 3_600_000 };
const SOON = { eventsMs: 100, jobsMs: 100 };

const silent = openLog('silent');

/** A page open on a server; what it hears until it has heard of the subject wanted. */
async function pageOn(
  place: TestStore,
  app: Awaited<ReturnType<typeof testServer>>['app'],
  cookie: string,
): Promise<(wanted: string) => Promise<string>> {
  // What was written while the place was set up is not new.
  place.clock.moveTo('2026-11-23T09:00:01.000Z');
  const stop = new AbortController();
  const url = 'http://gouverne.test/api/v1/events/stream';
  const response = await app.request(url, { headers: { cookie }, signal: stop.signal });
  const reader = response.body?.getReader();
  if (!reader) throw new Error('no stream');
  const text = new TextDecoder();
  await reader.read();
  return async (wanted) => {
    let heard = '';
    while (!heard.includes(wanted)) heard += text.decode((await reader.read()).value);
    await reader.cancel();
    stop.abort();
    return heard;
  };
}

const team = (root: string, name: string) => ({ name, kind: 'team', parentId: root, private: false });

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** How many connections listen, as the database sees it. */
async function listeners({ databaseUrl }: TestStore): Promise<number> {
  const client = new Postgres({ connectionString: databaseUrl ?? '' });
  await client.connect();
  const { rows } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and application_name = 'gouverne listens'
     and state = 'idle' and query like 'listen%'`,
  );
  await client.end();
  return rows.length;
}

/** Stands before the database as a pooler that will not let anyone listen. */
async function withoutListening(place: TestStore) {
  const { hostname, port, href } = new URL(place.databaseUrl ?? '');
  const open = new Set<Socket>();
  const seen = { refused: 0 };
  const proxy = createServer((from) => {
    const to = connect(Number(port), hostname);
    for (const socket of [from, to]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        from.destroy();
        to.destroy();
      });
    }
    from.on('data', (bytes) => {
      if (bytes.includes('listen gouverne')) {
        seen.refused++;
        from.destroy();
      } else to.write(bytes);
    });
    to.pipe(from);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(href);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as { port: number }).port);
  const close = async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => proxy.close(resolve));
  };
  return { seen, close, place: { ...place, databaseUrl: url.href } };
}

onBothEngines('several servers', (open) => {
  test('what one writes is heard on a page of another at its next turn, told or not', async () => {
    const place = await open();
    const { admin, root } = await testInstallation(place);
    const other = await testServer(place, { turns: SOON });
    const heard = await pageOn(place, other.app, admin.cookie);
    const { id } = (await admin.post('/teams', team(root, 'Atelier'))).body;
    expect(await heard(id)).toContain(id);
  });

  test('what a server writes itself is heard on its own pages at once', async () => {
    const place = await open();
    const { app, admin, root } = await testInstallation(place, { turns: NEVER });
    const heard = await pageOn(place, app, admin.cookie);
    const { id } = (await admin.post('/teams', team(root, 'Atelier'))).body;
    expect(await heard(id)).toContain(id);
  });
});

onBothEngines('telling others', (open) => {
  test('on PostgreSQL alone: an act is heard on another server that looks once an hour', async () => {
    const place = await open();
    if (place.engine === 'sqlite') return expect(place.listen).toBeNull();
    const { admin, root } = await testInstallation(place, { turns: NEVER });
    const other = await testServer(place, { turns: NEVER });
    await until(async () => (await listeners(place)) === 2);
    const heard = await pageOn(place, other.app, admin.cookie);
    const { id } = (await admin.post('/teams', team(root, 'Atelier'))).body;
    expect(await heard(id)).toContain(id);
  });
});

const url = process.env.TEST_POSTGRES_URL;

describe.skipIf(!url)('listening to PostgreSQL', () => {
  onBothEngines('', (open) => {
    const opened = async () => {
      const place = await open();
      return place.engine === 'postgres' ? place : null;
    };

    test('a job asked for on one server is taken at once by another that looks once an hour', async () => {
      const place = await opened();
      if (!place) return;
      const store = await openStore(place);
      const listening = startListening(store, silent);
      await until(async () => (await listeners(place)) === 1);
      let ran = (_: unknown) => {};
      const taken = new Promise((resolve) => {
        ran = resolve;
      });
      const worker = startWorker(store, silent, { ping: async ({ payload }) => ran(payload) }, NEVER.jobsMs);
      place.beforeClose(async () => {
        await listening.stop();
        await worker.stop();
        await store.close();
      });
      await enqueue(place, { kind: 'ping', payload: { at: 1 }, subject: 'ping' });
      expect(await taken).toEqual({ at: 1 });
    });

    test('one that may not listen finds everything at its turn, says so in one line, and stops at once', async () => {
      const place = await opened();
      if (!place) return;
      const { admin, root } = await testInstallation(place);
      const pooler = await withoutListening(place);
      const lines: string[] = [];
      const log = openLog('info', { write: (line: string) => void lines.push(line) });
      const other = await testServer(pooler.place, { turns: SOON }, log);
      place.beforeClose(pooler.close);
      const heard = await pageOn(place, other.app, admin.cookie);
      await until(async () => pooler.seen.refused >= 2);
      const { id } = (await admin.post('/teams', team(root, 'Atelier'))).body;
      expect(await heard(id)).toContain(id);
      expect(lines.filter((line) => line.includes('looked for in turns'))).toHaveLength(1);
    });

    test('a connection that is cut listens again, and looks at what it may have missed', async () => {
      const place = await opened();
      if (!place) return;
      const { app, admin } = await testInstallation(place, { turns: NEVER });
      await until(async () => (await listeners(place)) === 1);
      const heard = await pageOn(place, app, admin.cookie);
      const event = await place.db
        .selectFrom('event')
        .selectAll()
        .where('subject_kind', '=', 'team')
        .executeTakeFirst();
      if (!event) throw new Error('no team');
      // As if what told of it had been lost.
      const id = place.newId();
      await place.db
        .insertInto('event')
        .values({ ...event, id })
        .execute();
      const client = new Postgres({ connectionString: place.databaseUrl ?? '' });
      await client.connect();
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'gouverne listens'",
      );
      await client.end();
      expect(await heard(id)).toContain(id);
      // It looks at once, and the database says that it listens a moment after.
      await until(async () => (await listeners(place)) === 1);
    });

    test('what is told says nothing, of a private team neither; a server that stops leaves no connection', async () => {
      const place = await opened();
      if (!place) return;
      const store = await openStore(place);
      const listening = startListening(store, silent);
      await until(async () => (await listeners(place)) === 1);
      const { admin, root } = await testInstallation(place);
      await until(async () => (await listeners(place)) === 2);
      const client = new Postgres({ connectionString: place.databaseUrl ?? '' });
      await client.connect();
      const told: unknown[] = [];
      client.on('notification', ({ channel, payload }) => told.push(`${channel} ${payload}`));
      await client.query('listen gouverne');
      await admin.post('/teams', { ...team(root, 'Pay'), private: true });
      await until(async () => {
        await client.query('select 1');
        return told.length > 0;
      });
      expect(new Set(told)).toEqual(new Set(['gouverne events']));
      await client.end();
      await listening.stop();
      await store.close();
      expect(await listeners(place)).toBe(1);
    });
  });
});
