import { expect, test } from 'vitest';
import { onBothEngines } from '../../store/test-store.ts';
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
  while (heard.split('data: {').length <= wanted) heard += text.decode((await reader.read()).value);
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

  test('a team that is made while one listens is heard of; a private one is not', async () => {
    const { app, admin, person, root } = await testInstallation(await open());
    const reader = await person('Lou', 'member');
    const made: string[] = [];
    let hidden = '';
    const { said } = await hear(app, '/api/v1/events/stream', reader.cookie, 4, async () => {
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
