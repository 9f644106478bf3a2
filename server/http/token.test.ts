import { expect, test } from 'vitest';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { Client, testInstallation } from './test-client.ts';

const described = {
  kind: 'described',
  cadence: 'month',
  body: {
    formula: 'f',
    population: 'p',
    inclusions: 'i',
    exclusions: 'e',
    source: 's',
    howObtained: 'h',
    cadence: 'month',
  },
};

async function withTokens(open: () => Promise<import('../../store/test-store.ts').TestStore>) {
  const place = await open();
  const installation = await testInstallation(place);
  const { admin, root, app } = installation;
  const kpi = await admin.post('/kpis', {
    key: 'subscribers',
    name: 'Subscribers',
    ownerTeamId: root,
    question: 'How many?',
    unit: { kind: 'count', label: '' },
    direction: 'up',
    expectedLevel: null,
    looksTeamId: null,
    looksFirst: '',
    definition: described,
  });
  expect(kpi.status).toBe(201);
  /** A machine: no cookie, one header. */
  const machine = (secret: string) => {
    const bare = new Client(app);
    const authorization = { authorization: `Bearer ${secret}` };
    return {
      get: (path: string) => bare.send('GET', `/api/v1${path}`, undefined, authorization),
      put: (path: string, body: unknown) => bare.send('PUT', `/api/v1${path}`, body, authorization),
      post: (path: string, body: unknown) => bare.send('POST', `/api/v1${path}`, body, authorization),
      delete: (path: string) => bare.send('DELETE', `/api/v1${path}`, undefined, authorization),
    };
  };
  const make = async (client: Client, ask: object) => {
    const made = await client.post('/tokens', { name: 'export', for: 'self', scopes: ['read'], days: 30, ...ask });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    return made.body as { token: { id: string }; secret: string };
  };
  return { ...installation, place, machine, make };
}

onBothEngines('tokens', (open) => {
  test('a secret is shown once, and only its hash is kept, in rows, events and revisions', async () => {
    const { admin, make, store } = await withTokens(open);
    const { secret } = await make(admin, {});
    expect(JSON.stringify((await admin.get('/tokens')).body)).not.toContain(secret);
    for (const table of ['token', 'event', 'revision', 'idempotency'] as const)
      expect(JSON.stringify(await store.db.selectFrom(table).selectAll().execute()), table).not.toContain(secret);
  });

  test('a service’s token does what its scopes say, on what is public, and its writes carry its id', async () => {
    const { admin, make, machine, root, store } = await withTokens(open);
    const hidden = (await admin.post('/teams', { name: 'Paie', kind: 'team', parentId: root, private: true })).body.id;
    const { token, secret } = await make(admin, { for: 'service', scopes: ['values'] });
    const service = machine(secret);
    expect((await service.get('/kpis')).status).toBe(200);
    expect(JSON.stringify((await service.get('/teams')).body)).not.toContain(hidden);
    const named = ({ name, email }: { name: string; email: string | null }) => [name, email];
    expect((await service.get('/people')).body.people.map(named)).toContainEqual(['Inès Morel', null]);
    const own = machine((await make(admin, {})).secret);
    expect((await own.get('/people')).body.people.map(named)).toContainEqual(['Inès Morel', 'ines@cyclade.example']);
    const value = await service.put('/kpis/subscribers/values/2026-10-01', { value: 12 });
    // Nobody typed it: its provenance says that it was sent.
    expect(value.body.source).toBe('api');
    expect(value.status, JSON.stringify(value.body)).toBe(200);
    const written = await store.db
      .selectFrom('event')
      .select('actor_id')
      .where('subject_kind', '=', 'measurement')
      .execute();
    expect(written.map(({ actor_id }) => actor_id)).toEqual([token.id]);
    const proposal = await service.post('/kpis', {});
    expect(proposal.status).toBeGreaterThanOrEqual(400);
    expect((await service.post('/teams', { name: 'X', kind: 'team', parentId: root, private: false })).status).toBe(
      403,
    );
  });

  test('a person’s token never does more than the person, nor more than its scopes', async () => {
    const { person, make, machine, root } = await withTokens(open);
    const viewer = machine((await make(await person('Vera', 'viewer'), { scopes: ['values'] })).secret);
    expect((await viewer.put('/kpis/subscribers/values/2026-10-01', { value: 1 })).status).toBe(403);
    const member = await person('Lou', 'member', { id: root, role: 'facilitator' });
    const reads = machine((await make(member, { scopes: ['read'] })).secret);
    expect((await reads.get('/kpis/subscribers')).status).toBe(200);
    expect((await reads.put('/kpis/subscribers/values/2026-10-01', { value: 1 })).status).toBe(403);
    const enters = machine((await make(member, { scopes: ['values'] })).secret);
    expect((await enters.put('/kpis/subscribers/values/2026-10-01', { value: 1 })).status).toBe(200);
  });

  test('a token makes no token, ends none, and changes nothing about its person', async () => {
    const { admin, make, machine } = await withTokens(open);
    const { token, secret } = await make(admin, { scopes: ['read', 'values', 'definitions', 'check-ins'] });
    const mine = machine(secret);
    expect((await mine.post('/tokens', { name: 'n', for: 'self', scopes: ['read'], days: 1 })).status).toBe(403);
    expect((await mine.delete(`/tokens/${token.id}`)).status).toBe(403);
    expect((await mine.get('/events')).status).toBe(403);
  });

  test('once revoked, expired, or its person erased, a token makes nobody', async () => {
    const { admin, person, make, machine, place } = await withTokens(open);
    const revoked = await make(admin, {});
    await admin.delete(`/tokens/${revoked.token.id}`);
    const lou = await person('Lou', 'member');
    const erased = await make(lou, {});
    const short = await make(admin, { days: 1 });
    const { people } = (await admin.get('/people')).body;
    const found = people.find((one: { name: string }) => one.name === 'Lou');
    await admin.post(`/people/${found.id}/erase`, { expectedVersion: found.version });
    expect((await machine(short.secret).get('/kpis')).status).toBe(200);
    place.clock.moveTo('2026-11-24T09:00:01.000Z');
    for (const { secret } of [revoked, erased, short]) expect((await machine(secret).get('/kpis')).status).toBe(401);
    expect((await machine('gvn_nothing-that-exists').get('/kpis')).status).toBe(401);
  });

  test('another person’s token is absent for a member; an administrator ends it', async () => {
    const { admin, person, make } = await withTokens(open);
    const mine = await make(await person('Lou', 'member'), {});
    const other = await person('Max', 'member');
    expect((await other.delete(`/tokens/${mine.token.id}`)).status).toBe(404);
    expect((await other.post('/tokens', { name: 'n', for: 'service', scopes: ['read'], days: 1 })).status).toBe(403);
    expect((await admin.delete(`/tokens/${mine.token.id}`)).body.state).toBe('revoked');
  });
});
