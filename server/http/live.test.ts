import { expect, test } from 'vitest';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { testInstallation } from './test-client.ts';

type App = Awaited<ReturnType<typeof testInstallation>>['app'];

/** Reads a stream until it has said as many things as wanted. */
async function hear(app: App, path: string, cookie: string, wanted: number, act: () => Promise<unknown>) {
  const stop = new AbortController();
  const response = await app.request(`http://gouverne.test${path}`, { headers: { cookie }, signal: stop.signal });
  if (!response.body) throw new Error('no stream');
  const reader = response.body.getReader();
  const text = new TextDecoder();
  let heard = text.decode((await reader.read()).value);
  await act();
  while (heard.split('data: {').length <= wanted) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`the stream ended after ${heard}`);
    heard += text.decode(value);
  }
  await reader.cancel();
  stop.abort();
  return {
    status: response.status,
    said: [...heard.matchAll(/^data: (\{.*\})$/gm)].map(([, json]) => JSON.parse(json ?? '{}')),
  };
}

const newTest = { subject: 'churn', words: { one: 'plan', many: 'plans' }, data: null, cases: ['Paused.'] };

onBothEngines('the live stream', (open) => {
  test('signed out or without a seat, nothing is heard', async () => {
    const { anyone, admin } = await testInstallation(await open());
    const { body } = await admin.post('/alignment-tests', newTest);
    expect((await anyone.get('/events/stream')).status).toBe(401);
    expect((await anyone.get(`/events/stream?seat=${body.answerPath.split('/').pop()}`)).status).toBe(404);
  });

  test('a seat hears of its own test, as kinds and ids, and of nothing else', async () => {
    const { app, anyone, admin, root } = await testInstallation(await open());
    const { body } = await admin.post('/alignment-tests', newTest);
    const token = body.answerPath.split('/').pop();
    const sat = await anyone.post(`/answers/${token}/seat`, {});
    const cookie = sat.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { said } = await hear(app, `/api/v1/events/stream?seat=${token}`, cookie, 1, async () => {
      await admin.post('/teams', { name: 'Atelier', kind: 'team', parentId: root, private: false });
      await admin.post('/alignment-tests', newTest);
      await anyone.post(`/answers/${token}/seat`, {});
    });
    expect(said.every(({ subject }) => subject === body.id)).toBe(true);
    expect(Object.keys(said[0]).sort()).toEqual(['id', 'kind', 'subject']);
  });

  test('what happens in a test is heard once by every seat; how soon is printed, never asserted', async () => {
    const place = await open();
    const { app, anyone, admin } = await testInstallation(place);
    const { body } = await admin.post('/alignment-tests', newTest);
    const token = body.answerPath.split('/').pop();
    const lastEvent = () =>
      place.db.selectFrom('event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
    const stop = new AbortController();
    const listening = [];
    for (let seat = 0; seat < 3; seat++) {
      const cookie = (await anyone.post(`/answers/${token}/seat`, {})).headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const path = `http://gouverne.test/api/v1/events/stream?seat=${token}`;
      const response = await app.request(path, { headers: { cookie }, signal: stop.signal });
      const reader = response.body?.getReader();
      if (!reader) throw new Error('no stream');
      await reader.read();
      listening.push({ reader, ids: new Set<string>(), heard: 0 });
    }
    const text = new TextDecoder();
    const delays: number[] = [];
    const EVENTS = 8;
    for (let turn = 1; turn <= EVENTS; turn++) {
      const before = performance.now();
      await anyone.post(`/answers/${token}/seat`, {});
      const { id: wanted } = await lastEvent();
      await Promise.all(
        listening.map(async (one) => {
          while (!one.ids.has(wanted)) {
            for (const [, id] of text.decode((await one.reader.read()).value).matchAll(/^id: (.+)$/gm)) {
              one.heard++;
              if (id) one.ids.add(id);
            }
          }
          delays.push(performance.now() - before);
        }),
      );
    }
    stop.abort();
    for (const { reader, ids, heard } of listening) {
      await reader.cancel().catch(() => undefined);
      // Its own sitting down and those before it may be told too; nothing is told twice.
      expect(heard).toBe(ids.size);
      expect(ids.size).toBeGreaterThanOrEqual(EVENTS);
    }
    delays.sort((a, b) => a - b);
    const [median = 0, last = 0] = [delays[delays.length >> 1], delays.at(-1)];
    console.log(
      `from what is done to what another connection hears: median ${median.toFixed(0)} ms, longest of ${delays.length} ${last.toFixed(0)} ms (aim: a second)`,
    );
  });

  test('a team that is made while one listens is heard of; a private one is not', async () => {
    const { app, admin, person, root } = await testInstallation(await open());
    const reader = await person('Lou', 'member');
    const made: string[] = [];
    let hidden = '';
    const { said } = await hear(app, '/api/v1/events/stream', reader.cookie, 2, async () => {
      const open = (await admin.post('/teams', { name: 'Atelier', kind: 'team', parentId: root, private: false })).body;
      hidden = (await admin.post('/teams', { name: 'Paie', kind: 'team', parentId: root, private: true })).body.id;
      made.push(open.id);
      await admin.patch(`/teams/${open.id}`, { name: 'Ateliers', expectedVersion: open.version });
    });
    const subjects = said.map(({ subject }) => subject);
    expect(subjects).toContain(made[0]);
    expect(subjects).not.toContain(hidden);
  });
});
