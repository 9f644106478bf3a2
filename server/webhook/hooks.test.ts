import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { describedKpi } from '../http/described-kpi.fixture.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import type { Client } from '../http/test-client.ts';
import { testInstallation } from '../http/test-client.ts';

/** Two services, one of them private, each with a KPI; a hook of Support that may write both. */
async function place(test: TestStore) {
  const world = await testInstallation(test);
  const { admin, root, person, store, anyone } = world;
  const team = async (name: string, hidden: boolean) =>
    (await admin.post('/teams', { name, parentId: root, kind: 'service', private: hidden })).body.id as string;
  const support = await team('Support', false);
  const sales = await team('Sales', false);
  const pay = await team('Pay', true);
  const lea = await person('Lea', 'member', { id: support, role: 'facilitator' });
  const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
  const sam = await person('Sam', 'member', { id: sales, role: 'facilitator' });
  for (const [by, key, of] of [
    [lea, 'tickets', support],
    [sam, 'orders', sales],
    [zoe, 'salaries', pay],
  ] as const)
    expect((await by.post('/kpis', describedKpi(key, of, 'week'))).status).toBe(201);
  const made = async (writes: string[], teamId = support) =>
    (await admin.post('/hooks', { name: '#support', teamId, writes })).body as {
      hook: { id: string; path: string };
      secret: string;
    };
  const now = () => String(Math.floor(store.clock.now().getTime() / 1000));
  const sign = (secret: string, timestamp: string, body: string) =>
    `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
  const post = async (
    { hook, secret }: Awaited<ReturnType<typeof made>>,
    message: unknown,
    at = now(),
    by: Client = anyone,
  ) => {
    const body = typeof message === 'string' ? message : JSON.stringify(message);
    const headers = { 'gouverne-timestamp': at, 'gouverne-signature': sign(secret, at, body) };
    return by.raw('POST', hook.path, body, { 'content-type': 'application/json', ...headers });
  };
  return { ...world, lea, zoe, support, pay, made, now, sign, post };
}

const value = (id: string, is: number, key = 'tickets') => ({
  kind: 'value',
  id: `message-${id}`,
  kpi: key,
  period: '2026-W46',
  value: is,
});

onBothEngines('what a chat tool writes', (open) => {
  test('a value and what happened, for its team, in the audit log under the hook; the same id again changes nothing', async () => {
    const at = await open();
    const { admin, lea, made, post, now } = await place(at);
    const hook = await made(['value', 'annotation']);
    const first = await post(hook, value('1', 42));
    expect(first).toMatchObject({
      status: 200,
      body: { kind: 'value', period: '2026-11-09', value: 42, changed: true },
    });
    // Somebody corrects it; a sender that heard nothing tries again, signed anew, under the same id.
    await lea.put('/kpis/tickets/values/2026-11-09', { value: 43 });
    at.clock.moveTo('2026-11-23T09:01:00.000Z');
    expect((await post(hook, value('1', 42))).body).toEqual(first.body);
    expect((await lea.get('/kpis')).body.kpis.find((one: { key: string }) => one.key === 'tickets')).toMatchObject({
      last: { value: 43 },
    });
    // Under the same id something else is a mistake of the sender's.
    expect((await post(hook, value('1', 44))).body.code).toBe('request.key-reused');
    const happened = {
      kind: 'annotation',
      id: 'message-2',
      kpi: 'tickets',
      period: '2026-W46',
      text: 'The till was down',
    };
    expect((await post(hook, happened)).status).toBe(200);
    const events = (await admin.get('/events')).body.events as { operation: string; actorId: string }[];
    const ofTheHook = events.filter(({ actorId }) => actorId === hook.hook.id).map(({ operation }) => operation);
    expect(ofTheHook.sort()).toEqual(['annotation.write', 'measurement.put']);
    const [shown] = (await admin.get('/hooks')).body.hooks;
    expect(shown.receipts).toMatchObject([
      { writes: 'annotation', problem: null },
      { writes: 'value', problem: { code: 'request.key-reused' } },
      { writes: 'value', problem: null },
      { writes: 'value', problem: null },
    ]);
    expect(now()).toBe(String(Date.parse('2026-11-23T09:01:00Z') / 1000));
  });

  test('unsigned, signed by another, changed on the way, old, or come already: refused, and nothing is written', async () => {
    const at = await open();
    const { admin, made, post, now, sign, anyone } = await place(at);
    const hook = await made(['value']);
    const other = await made(['value']);
    const body = JSON.stringify(value('1', 42));
    const raw = async (headers: Record<string, string>, sent = body) =>
      (await anyone.raw('POST', hook.hook.path, sent, headers)).body.code;
    expect(await raw({})).toBe('hook.not-signed');
    const signed = (secret: string, stamp = now()) => ({
      'gouverne-timestamp': stamp,
      'gouverne-signature': sign(secret, stamp, body),
    });
    expect(await raw(signed(other.secret))).toBe('hook.not-signed');
    expect(await raw(signed(hook.secret), body.replace('42', '43'))).toBe('hook.not-signed');
    expect(await raw({ ...signed(hook.secret), 'gouverne-timestamp': String(Number(now()) + 1) })).toBe(
      'hook.not-signed',
    );
    const sixMinutes = String(Number(now()) - 360);
    expect((await post(hook, body, sixMinutes)).body.code).toBe('hook.too-old');
    expect((await post(hook, body, String(Number(now()) + 360))).body.code).toBe('hook.too-old');
    expect(
      (await admin.get('/kpis')).body.kpis.find((one: { key: string }) => one.key === 'tickets').last ?? null,
    ).toBeNull();
    expect((await post(hook, body)).status).toBe(200);
    // Overheard and sent again as it was.
    expect(await post(hook, body)).toMatchObject({ status: 409, body: { code: 'hook.already-done' } });
    expect((await post({ ...hook, hook: other.hook }, body)).status).toBe(401);
    expect((await admin.delete(`/hooks/${hook.hook.id}`)).status).toBe(200);
    expect((await post(hook, value('9', 1))).body.code).toBe('hook.not-found');
    expect((await admin.get('/hooks')).body.hooks).toHaveLength(1);
  });

  test('it writes what its team may: not another team’s values, nothing behind a private team’s wall, no computed one', async () => {
    const at = await open();
    const { made, post, admin, zoe, pay } = await place(at);
    const hook = await made(['value', 'annotation']);
    expect(await post(hook, value('1', 1, 'orders'))).toMatchObject({ status: 403, body: { code: 'right.not-yours' } });
    const noted = { kind: 'annotation', id: 'message-2', kpi: 'orders', period: '2026-W46', text: 'A strike' };
    expect((await post(hook, noted)).status).toBe(200);
    const hidden = (await post(hook, value('3', 1, 'salaries'))).body;
    const absent = (await post(hook, value('4', 1, 'no-such-kpi'))).body;
    expect({ ...hidden, params: {} }).toEqual({ ...absent, params: {} });
    // Being an administrator opens nothing: no way into a private team from outside it.
    expect((await admin.post('/hooks', { name: 'x', teamId: pay, writes: ['value'] })).body.code).toBe('right.absent');
    expect((await zoe.post('/hooks', { name: 'x', teamId: pay, writes: ['value'] })).status).toBe(403);
    expect((await zoe.get('/hooks')).status).toBe(403);
    const notes = await made(['annotation']);
    expect((await post(notes, value('5', 1))).body).toMatchObject({
      code: 'hook.does-not-write',
      params: { writes: ['annotation'] },
    });
    const wrong = await post(hook, { ...value('6', 1), score: 1 });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect((await post(hook, 'value=1')).body.code).toBe('request.unreadable');
    expect((await post(hook, { ...value('7', 1), period: '2026-11-11' })).status).toBe(422);
    expect((await post(hook, { ...value('8', 1), period: '2027-W10' })).body.code).toBe('measurement.in-the-future');
  });

  test('sixty a minute, then it waits; whoever guesses signatures is not listened to', async () => {
    const at = await open();
    const { made, post, anyone } = await place(at);
    const hook = await made(['annotation']);
    // What is refused after its signature counts as much.
    for (let each = 0; each < 60; each++) expect((await post(hook, value(`1-${each}`, 1))).status).toBe(422);
    expect(await post(hook, value('61', 1))).toMatchObject({ status: 429, body: { code: 'hook.too-many' } });
    at.clock.moveTo('2026-11-23T09:02:00.000Z');
    expect((await post(hook, value('62', 1))).status).toBe(422);
    for (let each = 0; each < 20; each++) expect((await anyone.raw('POST', hook.hook.path, '{}')).status).toBe(401);
    expect((await anyone.raw('POST', hook.hook.path, '{}')).status).toBe(429);
  });

  test('the secret is in no row, no event, no answer after the first', async () => {
    const at = await open();
    const { made, post, admin, store } = await place(at);
    const hook = await made(['value']);
    await post(hook, value('1', 42));
    const rows = await Promise.all(
      (['hook', 'hook_receipt', 'event', 'revision', 'idempotency'] as const).map((table) =>
        store.db.selectFrom(table).selectAll().execute(),
      ),
    );
    const said = JSON.stringify([rows, (await admin.get('/hooks')).body, (await admin.get('/events')).body]);
    expect(said).toContain('hook.create');
    expect(said).not.toContain(hook.secret);
    expect(said).not.toContain(hook.secret.slice(4));
  });
});
