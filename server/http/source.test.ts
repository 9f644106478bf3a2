import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client as Postgres } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { askForDueWork } from '../jobs/schedule.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { settled, upload } from './source.fixture.ts';
import { testInstallation } from './test-client.ts';

const served: Server[] = [];
afterEach(() => {
  for (const server of served.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A published file whose text the test changes. */
async function publish(answer: () => { status?: number; text: string }): Promise<string> {
  const server = createServer((_, response) => {
    const { status = 200, text } = answer();
    response.writeHead(status, { 'content-type': 'text/csv' }).end(text);
  });
  served.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/d/s3cret-in-the-path/stations.csv?key=s3cret-of-the-sheet`;
}

onBothEngines('a source', (open) => {
  test('a folder of the server is read where the settings open it, as one table; who manages no source is told of none', async () => {
    const place = await open();
    const root = join(place.dataFolder, 'exports');
    mkdirSync(join(root, 'rides'), { recursive: true });
    writeFileSync(join(root, 'rides', 'october.csv'), 'rider,day\na,2026-10-01\nb,2026-10-02\n');
    writeFileSync(join(root, 'rides', 'november.csv'), 'rider,day\na,2026-11-01\n');
    const { admin, person } = await testInstallation(place, { sourceFolders: [root] });
    expect((await admin.get('/sources')).body.folders).toEqual([root]);
    expect((await (await person('Paul', 'member')).get('/sources')).body.folders).toEqual([]);
    const outside = await admin.post('/sources/folders', { name: 'Rides', folder: `${root}-of-others` });
    expect(outside.body.code).toBe('source.folder-not-allowed');
    const made = await admin.post('/sources/folders', { name: 'Rides', folder: join(root, 'rides') });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect(made.body).toMatchObject({ kind: 'folder', location: null, tables: [{ rows: 3 }] });
  });

  test('a link inside an opened folder opens nothing outside it, of a folder or of a file, when made and when read again', async () => {
    const place = await open();
    const [root, outside] = [join(place.dataFolder, 'exports'), join(place.dataFolder, 'payroll')];
    const rows = 'rider,day\na,2026-10-01\n';
    for (const folder of [join(root, 'october'), join(root, 'mixed'), outside]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'a.csv'), rows);
    }
    symlinkSync(outside, join(root, 'led-away'));
    symlinkSync(join(outside, 'a.csv'), join(root, 'mixed', 'b.csv'));
    symlinkSync(join(root, 'october'), join(root, 'current'));
    const { admin, store } = await testInstallation(place, { sourceFolders: [root] });
    const make = (name: string) => admin.post('/sources/folders', { name, folder: join(root, name) });
    for (const name of ['led-away', 'mixed']) expect((await make(name)).body.code).toBe('source.folder-not-allowed');
    // One that leads to another opened folder is what people use to say which is current.
    const { body } = await make('current');
    expect(body).toMatchObject({ kind: 'folder', tables: [{ rows: 1 }] });
    rmSync(join(root, 'current'));
    symlinkSync(outside, join(root, 'current'));
    const [kept] = (await admin.get('/sources')).body.sources;
    await admin.post(`/sources/${kept.id}/refresh`, {});
    const failed = await settled(admin, 'current', 'failing');
    expect(failed.problem.code).toBe('source.folder-not-allowed');
    expect((await store.db.selectFrom('source_table').select('rows').execute()).map((row) => Number(row.rows))).toEqual(
      [1],
    );
  });

  test('an address of the private network is refused unless an administrator allows it by name', async () => {
    const { admin } = await testInstallation(await open());
    const address = await publish(() => ({ text: 'a,b\n1,2\n' }));
    const refused = await admin.post('/sources/addresses', { name: 'Stations', address, every: 'day' });
    expect(refused.body).toMatchObject({ code: 'address.private', params: { host: '127.0.0.1' } });
  });

  test('a published file is read again when it is due; its failure is shown and its former rows stay', async () => {
    const place = await open();
    const { admin, store } = await testInstallation(place, { allowedHosts: ['127.0.0.1'] });
    let answer: { status?: number; text: string } = { text: 'station,places\nA,10\nB,20\n' };
    const address = await publish(() => answer);
    const created = await admin.post('/sources/addresses', { name: 'Stations', address, every: 'hour' });
    expect(created.body).toMatchObject({ kind: 'address', status: 'ready', tables: [{ name: 'stations', rows: 2 }] });
    // The key in the address is nobody's to read again.
    const kept = await Promise.all([
      admin.get('/sources'),
      admin.get('/events'),
      ...(['source', 'source_table', 'event', 'revision', 'job'] as const).map((table) =>
        store.db.selectFrom(table).selectAll().execute(),
      ),
    ]);
    expect(JSON.stringify(kept)).not.toContain('s3cret');
    expect(await askForDueWork(store)).toBe(0);

    answer = { text: 'station,places\nA,10\nB,20\nC,30\n' };
    place.clock.moveTo('2026-11-23T10:00:00.000Z');
    expect(await askForDueWork(store)).toBe(1);
    // A second server that looks at the same moment asks for the same work.
    await askForDueWork(store);
    expect((await settled(admin, 'Stations')).tables[0].rows).toBe(3);

    answer = { status: 404, text: 'gone' };
    place.clock.moveTo('2026-11-23T11:00:00.000Z');
    await askForDueWork(store);
    const failing = await settled(admin, 'Stations', 'failing');
    expect(failing).toMatchObject({ problem: { code: 'address.status', params: { status: 404 } } });
    expect(failing.tables[0].rows).toBe(3);
    // Nor does its failure tell it.
    const told = await Promise.all([
      store.db.selectFrom('source').selectAll().execute(),
      store.db.selectFrom('job').selectAll().execute(),
      store.db.selectFrom('event').selectAll().execute(),
    ]);
    expect(JSON.stringify([failing, told])).not.toContain('s3cret');
  });

  test('a new version of a file takes the place of the former one, read as it was', async () => {
    const { admin } = await testInstallation(await open());
    const first = await upload(admin, 'Codes.csv', 'code,places\n007,10\nA12,20\n');
    const created = await admin.post('/sources/files', { upload: first, name: 'Codes', reading: {} });
    const { id } = created.body.source;
    // This time every code holds digits only: still text, as before, so that "007" stays "007".
    const second = await upload(admin, 'Codes-december.csv', 'code,places\n007,11\n008,12\n009,13\n');
    const replaced = await admin.put(`/sources/${id}/file`, { upload: second });
    expect(replaced.body).toMatchObject({ outcome: 'loaded', rows: 3, source: { tables: [{ name: 'codes' }] } });
    const sample = await admin.get(`/sources/${id}/tables/codes/sample`);
    expect(sample.body.rows).toEqual([
      ['007', 11],
      ['008', 12],
      ['009', 13],
    ]);
  });

  test('a new version without a column that was there is not loaded, and says which one', async () => {
    const { admin } = await testInstallation(await open());
    const first = await upload(admin, 'couts.csv', 'jour,montant_ttc\n2026-11-01,12\n');
    const { id } = (await admin.post('/sources/files', { upload: first, name: 'Couts', reading: {} })).body.source;
    const second = await upload(admin, 'couts.csv', 'jour,montant_ht\n2026-11-01,10\n');
    const replaced = await admin.put(`/sources/${id}/file`, { upload: second });
    expect(replaced.body).toEqual({
      outcome: 'columns-missing',
      columns: [{ name: 'montant_ttc', kind: 'number', found: 'montant_ht' }],
    });
    expect((await admin.get(`/sources/${id}/tables/couts/sample`)).body.rows).toEqual([['2026-11-01', 12]]);
  });

  test('a connection that cannot be made says why, and nothing of it is kept', async () => {
    const { admin } = await testInstallation(await open());
    const connect = (connection: string) => admin.post('/sources/databases', { name: 'Warehouse', connection });
    expect((await connect('not an address')).body.code).toBe('connection.not-an-address');
    expect((await connect('postgres://u:hunter22@127.0.0.1:1/db')).body).toMatchObject({
      code: 'connection.refused',
      params: { host: '127.0.0.1', port: 1 },
    });
    expect((await admin.get('/sources')).body.sources).toEqual([]);
  });

  test.skipIf(!process.env.TEST_POSTGRES_URL)(
    'a connection is sealed: not in the store, an answer, an event (left out without TEST_POSTGRES_URL)',
    async () => {
      const { admin, store } = await testInstallation(await open());
      const server = new URL(process.env.TEST_POSTGRES_URL!);
      const base = new Postgres({ connectionString: server.href });
      await base.connect();
      await base.query(
        `do $$ begin create role gouverne_reader login password 'hunter22-sealed'; exception when duplicate_object then null; end $$`,
      );
      await base.end();
      server.username = 'gouverne_reader';
      server.password = 'hunter22-sealed';
      const created = await admin.post('/sources/databases', { name: 'Warehouse', connection: server.href });
      expect(created.status).toBe(201);
      expect(created.body).toMatchObject({ kind: 'postgres', location: `${server.host}${server.pathname}` });
      const rows = await Promise.all([
        store.db.selectFrom('source').selectAll().execute(),
        store.db.selectFrom('event').selectAll().execute(),
        store.db.selectFrom('revision').selectAll().execute(),
      ]);
      const kept = JSON.stringify([rows, created.body, (await admin.get('/sources')).body]);
      expect(kept).not.toContain('hunter22');
      expect(kept).not.toContain('gouverne_reader');
    },
  );
});
