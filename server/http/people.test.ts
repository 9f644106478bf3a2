import { expect, test } from 'vitest';
import { setUpCode } from '../installation/set-up-code.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { organisationForSetup, PASSWORD, testInstallation, testServer } from './test-client.ts';

onBothEngines('people', (open) => {
  test('set-up names the organisation and its administrator, once, even when asked twice at once', async () => {
    const { anyone } = await testServer(await open());
    expect((await anyone.get('/setup')).body).toMatchObject({ needed: true, organisation: null, example: false });
    const other = {
      ...organisationForSetup,
      administrator: { name: 'Paul', email: 'paul@cyclade.example', password: PASSWORD },
    };
    const answers = await Promise.all([anyone.post('/setup', organisationForSetup), anyone.post('/setup', other)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await anyone.get('/setup')).body.needed).toBe(false);
  });

  test('a set-up with several faults names every field', async () => {
    const { anyone } = await testServer(await open());
    const { status, body } = await anyone.post('/setup', {
      ...organisationForSetup,
      organisation: '',
      timezone: 'Mars/Olympus',
    });
    expect(status).toBe(400);
    expect(body.code).toBe('request.invalid');
    expect(body.params.fields.map((field: { path: string }) => field.path)).toEqual(['organisation', 'timezone']);
  });

  test('where others than this machine may come, the organisation is named with the code that the start printed', async () => {
    const { anyone, settings } = await testServer(await open(), { host: '0.0.0.0' });
    const code = setUpCode(settings);
    expect(code).toMatch(/^([0-9a-f]{6}-){3}[0-9a-f]{6}$/);
    expect((await anyone.get('/setup')).body).toMatchObject({ needed: true, codeAsked: true });
    for (const wrong of [undefined, '', code.slice(1), `${code}0`, code.replace(/[0-9a-f]/g, '0')]) {
      const { status, body } = await anyone.post('/setup', { ...organisationForSetup, code: wrong });
      expect([wrong, status, body.code]).toEqual([wrong, 422, 'setup.not-the-code']);
    }
    const byEye = code.toUpperCase().replaceAll('-', ' ');
    expect((await anyone.post('/setup', { ...organisationForSetup, code: byEye })).status).toBe(200);
    expect((await anyone.get('/setup')).body).toMatchObject({ needed: false, codeAsked: false });
  });

  test('on this machine alone no code is asked, but of whoever a proxy brings', async () => {
    const { anyone, settings } = await testServer(await open());
    expect((await anyone.get('/setup')).body.codeAsked).toBe(false);
    const brought = { 'x-forwarded-for': '203.0.113.7' };
    const by = (body: object) => anyone.send('POST', '/api/v1/setup', body, brought);
    expect((await by(organisationForSetup)).body.code).toBe('setup.not-the-code');
    expect((await by({ ...organisationForSetup, code: setUpCode(settings) })).status).toBe(200);
  });

  test('signed out, an operation that is not public is refused before its input is read', async () => {
    const { anyone } = await testInstallation(await open());
    expect((await anyone.post('/teams', { nonsense: true })).body.code).toBe('right.signed-out');
  });

  test('the eleventh wrong password in a minute from one address is refused', async () => {
    const { anyone } = await testInstallation(await open());
    const wrong = () =>
      anyone.send('POST', '/api/auth/sign-in/email', { email: 'ines@cyclade.example', password: 'not the password' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt++) statuses.push((await wrong()).status);
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });

  test('nobody signs up without an invitation', async () => {
    const { anyone } = await testInstallation(await open());
    const answer = await anyone.send('POST', '/api/auth/sign-up/email', {
      name: 'Eve',
      email: 'eve@elsewhere.example',
      password: PASSWORD,
    });
    expect(answer.status).toBe(400);
  });

  test('an invitation opens the door once', async () => {
    const { admin, anyone, root } = await testInstallation(await open());
    const { body } = await admin.post('/invitations', {
      email: null,
      role: 'member',
      teamId: root,
      teamRole: 'member',
    });
    const token = body.path.split('/').pop();
    const accept = (email: string) =>
      anyone.post(`/invitations/by-token/${token}/accept`, { name: 'Paul', email, password: PASSWORD });
    expect((await accept('paul@cyclade.example')).status).toBe(200);
    expect((await accept('eve@cyclade.example')).body.code).toBe('invitation.accepted');
    const paul = await anyone.signIn('paul@cyclade.example');
    expect((await paul.get('/session')).body.session.memberships).toEqual([{ teamId: root, role: 'member' }]);
  });

  test('a member may not manage teams', async () => {
    const { person, root } = await testInstallation(await open());
    const paul = await person('Paul', 'member');
    expect((await paul.post('/teams', { name: 'Fleet', parentId: root, kind: 'service' })).status).toBe(403);
  });

  test('a private team is absent for those outside it, and its members are not listed to them', async () => {
    const { admin, person, root } = await testInstallation(await open());
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'team', private: true })).body;
    const inside = await person('Salome', 'member', { id: secret.id, role: 'member' });
    const outside = await person('Paul', 'member');
    const names = async (client: typeof outside) =>
      (await client.get('/teams')).body.teams.map((team: { name: string }) => team.name);
    expect(await names(inside)).toEqual(['Cyclade', 'Merger']);
    expect(await names(outside)).toEqual(['Cyclade']);
    expect(JSON.stringify((await outside.get('/teams')).body)).not.toContain('Merger');
  });

  test('a change on what someone else has changed is refused with the state now', async () => {
    const { admin } = await testInstallation(await open());
    const { version } = (await admin.get('/organisation')).body;
    expect((await admin.patch('/organisation', { expectedVersion: version, name: 'Cyclades' })).status).toBe(200);
    const late = await admin.patch('/organisation', { expectedVersion: version, name: 'Vélos' });
    expect(late.status).toBe(409);
    expect(late.body.code).toBe('conflict.changed');
    expect(late.body.params.current.name).toBe('Cyclades');
  });

  test('an erased person signs in no more, and no name of theirs is left in the store', async () => {
    const { admin, anyone, person, store } = await testInstallation(await open());
    const paul = await person('Philibert', 'member');
    const { people } = (await admin.get('/people')).body;
    const row = people.find((one: { name: string }) => one.name === 'Philibert');
    expect((await admin.post(`/people/${row.id}/erase`, { expectedVersion: row.version })).body).toMatchObject({
      name: null,
      email: null,
      erased: true,
    });
    expect((await paul.get('/session')).body.session).toBeNull();
    await expect(anyone.signIn('philibert@cyclade.example')).rejects.toThrow('401');
    const tables = (await store.db.introspection.getTables()).map((table) => table.name);
    for (const table of tables) {
      const rows = await store.db
        .selectFrom(table as 'event')
        .selectAll()
        .execute();
      expect(JSON.stringify(rows).toLowerCase(), `table ${table}`).not.toContain('philibert');
    }
  });

  test('the last administrator is neither demoted nor erased', async () => {
    const { admin } = await testInstallation(await open());
    const [ines] = (await admin.get('/people')).body.people;
    expect((await admin.patch(`/people/${ines.id}`, { expectedVersion: ines.version, role: 'member' })).body.code).toBe(
      'person.last-administrator',
    );
    expect((await admin.post(`/people/${ines.id}/erase`, { expectedVersion: ines.version })).body.code).toBe(
      'person.last-administrator',
    );
  });
});

onBothEngines('every answer', (open) => {
  test('a change that comes from another site is refused', async () => {
    const { admin } = await testInstallation(await open());
    const answer = await admin.send(
      'PATCH',
      '/api/v1/organisation',
      { expectedVersion: 1, name: 'Evil' },
      { origin: 'http://evil.example' },
    );
    expect(answer.body.code).toBe('request.other-origin');
  });

  test('behind a proxy that nobody declared, the refusal says which address is expected', async () => {
    const { anyone } = await testServer(await open());
    const proxied = { origin: 'https://gouverne.test', 'sec-fetch-site': 'same-origin' };
    expect((await anyone.send('POST', '/api/v1/setup', organisationForSetup, proxied)).body).toMatchObject({
      code: 'request.other-address',
      params: { from: 'https://gouverne.test', own: 'http://gouverne.test' },
    });
  });

  test('pages forbid inline scripts, frames and sniffing, and carry a nonce of their own', async () => {
    const { anyone } = await testServer(await open());
    const [first, second] = await Promise.all([anyone.send('GET', '/'), anyone.send('GET', '/kpis/active-users')]);
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    const nonce = /nonce-([^']+)/.exec(policy)?.[1] ?? 'none';
    expect(first.body).toContain(nonce);
    expect(second.body).not.toContain(nonce);
  });

  test('an operation that does not exist is a problem with a code, not a page', async () => {
    const { anyone } = await testServer(await open());
    const answer = await anyone.get('/nothing-here');
    expect([answer.status, answer.body.code, answer.headers.get('content-type')]).toEqual([
      404,
      'request.no-such-operation',
      'application/problem+json',
    ]);
  });
});
