import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { tableShapes } from '../../store/archive/table-shape.ts';
import type { Store } from '../../store/store.ts';
import type { TestStore } from '../../store/test-store.ts';
import { fallenKpi } from '../http/described-kpi.fixture.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { testInstallation } from '../http/test-client.ts';
import { exportArchive } from '../installation/export-archive.ts';
import { Zip } from '../installation/zip-reader.ts';
import { openLog } from '../log.ts';
import { askForDeliveries, tellWebhooks } from './tell-webhooks.ts';

interface Received {
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly path: string;
}

/** A receiver of the test's own: what it was sent, and the answers it gives before it says yes. */
async function receiver(place: TestStore) {
  const received: Received[] = [];
  const answers: { status: number; location?: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ body, headers: request.headers, path: request.url ?? '' });
      const { status, location } = answers.shift() ?? { status: 200 };
      response.writeHead(status, location === undefined ? {} : { location }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  place.beforeClose(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { received, answers, address: `http://127.0.0.1:${port}/services/T0/hidden-key` };
}

const signals = (address: string) => ({ name: 'General channel', address, kinds: ['signal'] });
const allowed = { allowedHosts: ['127.0.0.1'], publicUrl: 'http://gouverne.test' };
const patience = { timeout: 15_000, interval: 50 };

async function installation(place: TestStore, log = openLog('silent')) {
  place.clock.moveTo('2026-11-04T09:00:00.000Z');
  const installed = await testInstallation(place, allowed, log);
  const tell = async () => {
    await tellWebhooks(installed.store);
    await askForDeliveries(installed.store);
    installed.parts.worker.wake();
  };
  const deliveries = async () => (await installed.admin.get('/webhooks')).body.webhooks[0].deliveries;
  return { ...installed, tell, deliveries };
}

async function everyRow(store: Store): Promise<string> {
  const tables = await tableShapes(store);
  const rows = await Promise.all(
    tables.map(({ name }) =>
      store.db
        .selectFrom(name as 'organisation')
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(rows);
}

async function everyLineOfArchive(store: Store, dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'archive.zip');
  await exportArchive(store, dataFolder, file);
  const zip = await Zip.open(file);
  const lines: string[] = [];
  for (const { name } of zip.manifest.entries)
    if (name.startsWith('tables/')) for await (const line of zip.lines(name)) lines.push(line);
  zip.close();
  return lines.join('\n');
}

onBothEngines('what chat tools are told', (open) => {
  test('a signal is sent once, signed, in the organisation’s language, with nobody’s name', async () => {
    const place = await open();
    const { admin, root, tell, deliveries } = await installation(place);
    const { received, address } = await receiver(place);
    const created = await admin.post('/webhooks', signals(address));
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    await fallenKpi(admin, 'parcels', root);
    // Two servers notice at the same time, and look again later.
    await Promise.all([tell(), tell()]);
    await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ state: 'sent' }]), patience);
    await tell();
    expect(received).toHaveLength(1);
    const [{ body, headers }] = received as [Received];
    const timestamp = String(headers['gouverne-timestamp']);
    expect(timestamp).toBe(String(Date.parse('2026-11-04T09:00:00.000Z') / 1000));
    const expected = createHmac('sha256', created.body.secret).update(`${timestamp}.${body}`).digest('hex');
    expect(headers['gouverne-signature']).toBe(`v1=${expected}`);
    const sentence = 'parcels\u00a0: un signal. Que s’est-il passé\u00a0?';
    const said = JSON.parse(body);
    expect(said).toEqual({
      id: expect.any(String),
      at: '2026-11-04T09:00:00.000Z',
      kind: 'signal',
      sentence,
      text: `${sentence} http://gouverne.test/kpis/parcels`,
      link: 'http://gouverne.test/kpis/parcels',
      subject: { kind: 'kpi', id: expect.any(String) },
    });
    expect(body).not.toMatch(/Inès|Morel|ines@/);
    expect(await deliveries()).toMatchObject([{ kind: 'signal', state: 'sent', status: 200, attempts: 1 }]);
  });

  test('what stood before the webhook is not sent, nor what it was not asked to hear', async () => {
    const place = await open();
    const { admin, root, tell, deliveries } = await installation(place);
    const { address } = await receiver(place);
    await fallenKpi(admin, 'parcels', root);
    await admin.post('/webhooks', signals(address));
    await tell();
    expect(await deliveries()).toEqual([]);
    await fallenKpi(admin, 'returns', root);
    await tell();
    expect(await deliveries()).toHaveLength(1);
    await admin.delete(`/webhooks/${(await admin.get('/webhooks')).body.webhooks[0].id}`);
    await admin.post('/webhooks', { ...signals(address), kinds: ['source-failing'] });
    await fallenKpi(admin, 'refunds', root);
    await tell();
    expect(await deliveries()).toEqual([]);
  });

  test('after a 500 it is tried again later, with the same id; after a refusal it is not', async () => {
    const place = await open();
    const { admin, root, tell, deliveries } = await installation(place);
    const { received, answers, address } = await receiver(place);
    await admin.post('/webhooks', signals(address));
    await fallenKpi(admin, 'parcels', root);
    answers.push({ status: 500 });
    await tell();
    await vi.waitFor(
      async () => expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 1, status: 500 }]),
      patience,
    );
    place.clock.moveTo('2026-11-04T09:01:00.000Z');
    await vi.waitFor(
      async () => expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2, status: 200 }]),
      patience,
    );
    expect(received.map(({ body }) => JSON.parse(body).id)).toEqual(Array(2).fill((await deliveries())[0].id));
    answers.push({ status: 410 });
    await fallenKpi(admin, 'returns', root);
    await tell();
    await vi.waitFor(
      async () =>
        expect((await deliveries())[0]).toMatchObject({
          state: 'failed',
          attempts: 1,
          status: 410,
          problem: { code: 'webhook.status', params: { status: 410 } },
        }),
      patience,
    );
  });

  test('a private team’s things never leave, nor what has become private since', async () => {
    const place = await open();
    const { admin, root, person, tell, deliveries } = await installation(place);
    const { received, answers, address } = await receiver(place);
    const team = async (name: string, hidden: boolean) =>
      (await admin.post('/teams', { name, parentId: root, kind: 'service', private: hidden })).body;
    const [pay, shop] = [await team('Pay', true), await team('Shop', false)];
    const zoe = await person('Zoe', 'member', { id: pay.id, role: 'facilitator' });
    const yan = await person('Yan', 'member', { id: shop.id, role: 'facilitator' });
    await admin.post('/webhooks', signals(address));
    await fallenKpi(zoe, 'salaries', pay.id);
    await fallenKpi(yan, 'orders', shop.id);
    answers.push({ status: 503 });
    await tell();
    await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ status: 503 }]), patience);
    const { teams } = (await admin.get('/teams')).body;
    const { version } = teams.find((one: { id: string }) => one.id === shop.id);
    const closed = await admin.patch(`/teams/${shop.id}`, { private: true, expectedVersion: version });
    expect(closed.status, JSON.stringify(closed.body)).toBe(200);
    place.clock.moveTo('2026-11-04T09:01:00.000Z');
    await vi.waitFor(
      async () =>
        expect(await deliveries()).toMatchObject([{ state: 'failed', problem: { code: 'webhook.no-longer-public' } }]),
      patience,
    );
    expect(received.map(({ body }) => JSON.parse(body).sentence)).toEqual([expect.stringContaining('orders')]);
  });

  test('an address inside the network is refused, by redirection too; elsewhere only with TLS', async () => {
    const place = await open();
    const { admin, tell, deliveries } = await installation(place);
    const { received, answers, address } = await receiver(place);
    const refusal = async (to: string) => (await admin.post('/webhooks', signals(to))).body.code;
    expect(await refusal('http://10.0.0.8/hook')).toBe('address.private');
    expect(await refusal('https://[::1]/hook')).toBe('address.private');
    expect(await refusal('http://8.8.8.8/hook')).toBe('webhook.not-https');
    expect(await refusal('file:///etc/passwd')).toBe('webhook.not-an-address');
    const { body } = await admin.post('/webhooks', signals(address));
    const trial = () => admin.post(`/webhooks/${body.webhook.id}/trial`, {});
    answers.push({ status: 307, location: 'http://169.254.169.254/latest/meta-data' });
    await trial();
    await vi.waitFor(
      async () => expect(await deliveries()).toMatchObject([{ state: 'failed', problem: { code: 'address.private' } }]),
      patience,
    );
    answers.push({ status: 308, location: '/elsewhere' });
    await trial();
    await vi.waitFor(async () => expect((await deliveries())[0]).toMatchObject({ state: 'sent' }), patience);
    expect(received.at(-1)).toMatchObject({
      path: '/elsewhere',
      body: expect.stringContaining('Un essai de Gouverne'),
    });
    await tell();
    expect(received).toHaveLength(3);
  });

  test('the secret and the address are shown once: in no row, no event, no log, no answer', async () => {
    const place = await open();
    const lines: string[] = [];
    const log = openLog('debug', { write: (line) => void lines.push(line) });
    const { admin, store, deliveries } = await installation(place, log);
    const { answers, address } = await receiver(place);
    const { body } = await admin.post('/webhooks', signals(address));
    answers.push({ status: 500 });
    await admin.post(`/webhooks/${body.webhook.id}/trial`, {});
    await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ attempts: 1, status: 500 }]), patience);
    expect(lines.join('')).toContain('webhook.deliver');
    const shown = JSON.stringify((await admin.get('/webhooks')).body);
    const rows = await everyRow(store);
    expect(rows).toContain('webhook.create');
    const archive = await everyLineOfArchive(store, place.dataFolder);
    expect(archive).toContain(body.webhook.id);
    for (const said of [rows, shown, lines.join(''), archive]) {
      expect(said).not.toContain(body.secret);
      expect(said).not.toContain('hidden-key');
    }
    await admin.delete(`/webhooks/${body.webhook.id}`);
    const ended = await store.db.selectFrom('webhook').selectAll().execute();
    expect(ended).toMatchObject([{ sealed: null }]);
    expect((await admin.post(`/webhooks/${body.webhook.id}/trial`, {})).body.code).toBe('webhook.not-found');
  });

  test('administrators alone manage webhooks', async () => {
    const place = await open();
    const { admin, person } = await installation(place);
    const { address } = await receiver(place);
    const zoe = await person('Zoe', 'member');
    expect((await zoe.get('/webhooks')).status).toBe(403);
    expect((await zoe.post('/webhooks', signals(address))).status).toBe(403);
    const { body } = await admin.post('/webhooks', signals(address));
    expect((await zoe.delete(`/webhooks/${body.webhook.id}`)).status).toBe(403);
    expect((await zoe.post(`/webhooks/${body.webhook.id}/trial`, {})).status).toBe(403);
  });
});
