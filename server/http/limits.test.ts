import { expect, test } from 'vitest';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { upload } from './source.fixture.ts';
import { testInstallation } from './test-client.ts';

onBothEngines('what the server takes in', (open) => {
  test('a body whose length is not said is counted as it comes', async () => {
    const { app, admin } = await testInstallation(await open());
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const answer = await app.request('http://gouverne.test/api/v1/teams', {
      method: 'POST',
      headers: { cookie: admin.cookie, origin: 'http://gouverne.test', 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'request.too-large']);
    expect(sent).toBeLessThan(4 * 1024 ** 2);
  });

  test('an address that is no text is refused with a sentence, whatever it leads to', async () => {
    const { anyone, admin } = await testInstallation(await open());
    for (const path of [
      '/api/v1/kpis/%00',
      '/api/v1/kpis/%E0%A4%A',
      '/api/v1/hooks/%00',
      '/api/v1/uploads?kpi=%00',
      '/assets/%E0%A4%A.js',
    ]) {
      const asked = await (path.includes('uploads') ? admin : anyone).raw(
        /hooks|uploads/.test(path) ? 'POST' : 'GET',
        path,
      );
      expect([path, asked.status, asked.body.code]).toEqual([path, 400, 'request.address']);
    }
    const climbing = await anyone.raw('GET', '/assets/..%2f..%2fsession-secret');
    expect(climbing.status).toBe(404);
  });

  test('one person has at most forty files waiting; another’s are not counted with them', {
    timeout: 60_000,
  }, async () => {
    const { admin, person } = await testInstallation(await open());
    for (let n = 0; n < 40; n++) await upload(admin, 'x.csv', 'a\n1\n');
    const more = await admin.raw('POST', '/api/v1/uploads?name=x.csv', 'a\n1\n');
    expect([more.status, more.body.code]).toEqual([429, 'uploads.too-many']);
    const lou = await person('Lou', 'admin');
    expect(await upload(lou, 'x.csv', 'a\n1\n')).toBeTruthy();
  });

  test('rows of a source are read by those who may write definitions, not by all who read numbers', async () => {
    const { app, admin, person } = await testInstallation(await open());
    const sent = await upload(admin, 'riders.csv', 'name,city\nInès,Lyon\n');
    const { source } = (await admin.post('/sources/files', { upload: sent, name: 'Riders', reading: {} })).body;
    const at = `/sources/${source.id}/tables/riders`;
    const viewer = await person('Vera', 'viewer');
    const member = await person('Omar', 'member');
    const { secret } = (await member.post('/tokens', { name: 'a', for: 'self', scopes: ['read'], days: 1 })).body;
    for (const path of [`${at}/sample`, `${at}/columns/name/values`]) {
      expect((await viewer.get(path)).body.code).toBe('right.not-yours');
      const byToken = await app.request(`http://gouverne.test/api/v1${path}`, {
        headers: { authorization: `Bearer ${secret}` },
      });
      expect((await byToken.json()).code).toBe('right.not-yours');
      expect(JSON.stringify((await member.get(path)).body)).toContain('Inès');
    }
  });

  test('a connection that names another host in its options, or where clouds keep keys, is refused', async () => {
    const { admin } = await testInstallation(await open());
    const check = async (connection: string) => (await admin.post('/sources/check', { connection })).body.problem?.code;
    expect(await check('postgres://a:b@db.example/x?host=/var/run/postgresql')).toBe('connection.not-an-address');
    expect(await check('http://a:b@169.254.169.254/latest')).toBe('connection.link-local');
    expect(await check('clickhouse://a:b@[fe80::1]:8123/x')).toBe('connection.link-local');
    expect(await check('http://a:b@[::ffff:169.254.169.254]/latest')).toBe('connection.link-local');
  });
});
