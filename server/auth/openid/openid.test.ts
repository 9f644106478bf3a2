import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClaimRules } from '../../../src/people/claim-rules.ts';
import type { TestStore } from '../../../store/test-store.ts';
import { type RunningProvider, startProvider } from '../../../test/start-provider.ts';
import { onBothEngines } from '../../http/on-both-engines.fixture.ts';
import { Client, organisationForSetup, PASSWORD, testInstallation, testServer } from '../../http/test-client.ts';
import { setUpCode } from '../../installation/set-up-code.ts';
import { openLog } from '../../log.ts';
import type { Settings } from '../../settings.ts';
import type { OpenIdSettings } from './openid-settings.ts';

const HERE = 'http://gouverne.test';
const redirectUri = `${HERE}/api/auth/callback/openid`;

let provider: RunningProvider;
let talkative: RunningProvider;
beforeAll(async () => {
  provider = await startProvider({ redirectUri });
  talkative = await startProvider({ redirectUri, claimsIn: 'id-token' });
});
afterAll(async () => {
  await provider.stop();
  await talkative.stop();
});

const rules = ClaimRules.parse({
  claim: 'groups',
  rules: [
    { value: 'directors', role: 'admin' },
    { value: 'product', teams: [{ team: 'Produit', role: 'facilitator' }] },
    { value: 'data', teams: [{ team: 'Données' }, { team: 'An old name' }] },
  ],
});

const openId = (change: Partial<OpenIdSettings> = {}, at = provider): OpenIdSettings => ({
  issuer: at.issuer,
  clientId: at.clientId,
  clientSecret: at.clientSecret,
  scopes: ['openid', 'email', 'profile'],
  domains: ['cyclade.example'],
  verifiedClaim: 'email_verified',
  rules,
  label: 'Cyclade',
  ...change,
});

const settings = (change: Partial<OpenIdSettings> = {}, more: Partial<Settings> = {}): Partial<Settings> => ({
  publicUrl: HERE,
  openId: openId(change),
  ...more,
});

const person = (email: string, groups: readonly string[] = [], more: object = {}) => ({
  email,
  email_verified: true,
  name: 'Lou Garnier',
  groups,
  ...more,
});

/** A browser: it follows what it is told, and keeps each site’s cookies apart. */
class Browser {
  readonly #app: ConstructorParameters<typeof Client>[0];
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(app: ConstructorParameters<typeof Client>[0]) {
    this.#app = app;
  }

  cookies(origin = HERE): string {
    return [...(this.#jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const headers = { cookie: this.cookies(origin), ...(init.headers as Record<string, string>) };
    const response = await (origin === HERE
      ? this.#app.request(url, { ...init, headers: { origin, ...headers } })
      : fetch(url, { ...init, headers, redirect: 'manual' }));
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = ''] = pair.split('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, pair.slice(name.length + 1));
    }
    return response;
  }

  start(next = '/'): Promise<Response> {
    return this.ask(`${HERE}/api/auth/sign-in/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ provider: 'openid', callbackURL: next, errorCallbackURL: '/sign-in' }),
    });
  }

  /** From the address that Gouverne sends to, to the one the provider sends back. */
  async atProvider(url: string, login: string): Promise<string> {
    let at = url;
    for (let step = 0; step < 8; step++) {
      if (at.startsWith(HERE)) return at;
      const { pathname } = new URL(at);
      const response = await this.ask(
        at,
        pathname.startsWith('/interaction/') ? { method: 'POST', body: new URLSearchParams({ login }) } : {},
      );
      const next = response.headers.get('location');
      if (!next) throw new Error(`the provider answered ${response.status} at ${pathname}: ${await response.text()}`);
      at = new URL(next, at).href;
    }
    throw new Error('the provider sends around in circles');
  }

  /** Where a whole sign-in ends. */
  async signIn(login: string, next = '/'): Promise<string> {
    const started = await this.start(next);
    const { url } = (await started.json()) as { url: string };
    const back = await this.ask(await this.atProvider(url, login));
    expect(back.status).toBe(302);
    return back.headers.get('location') ?? '';
  }
}

async function installation(open: () => Promise<TestStore>, change: Partial<Settings>, log = openLog('silent')) {
  const installed = await testInstallation(await open(), change, log);
  const team = async (name: string) =>
    (await installed.admin.post('/teams', { name, kind: 'team', parentId: installed.root, private: false })).body.id;
  const teams = { produit: (await team('Produit')) as string, donnees: (await team('Données')) as string };
  const enter = async (login: string) => {
    const browser = new Browser(installed.app);
    const landed = await browser.signIn(login);
    const client = new Client(installed.app, browser.cookies());
    return { landed, client, session: (await client.get('/session')).body.session };
  };
  return { ...installed, teams, enter };
}

const refused = (code: string) => `/sign-in?error=${code}`;

onBothEngines('sign-in through the organisation’s provider', (open) => {
  test('someone new whom a rule matches comes in with the team and the role it gives', async () => {
    provider.accounts.set('lou', person('Lou@Cyclade.example', ['product']));
    const { enter, teams, admin } = await installation(open, settings());
    const { landed, session } = await enter('lou');
    expect(landed).toBe('/');
    expect(session.person).toMatchObject({ name: 'Lou Garnier', email: 'lou@cyclade.example', role: 'member' });
    expect(session.memberships).toEqual([{ teamId: teams.produit, role: 'facilitator' }]);
    // What the claims did is in the audit log, under no person’s hand.
    const { events } = (await admin.get('/events?limit=50')).body;
    const made = events.filter((event: { operation: string }) => event.operation === 'session.welcome');
    expect(
      made.map((event: { subject: { kind: string }; actorId: null }) => [event.subject.kind, event.actorId]),
    ).toEqual(
      expect.arrayContaining([
        ['person', null],
        ['membership', null],
      ]),
    );
  });

  test('each sign-in gives what claims say that day; what a person gave is left alone', async () => {
    provider.accounts.set('lou', person('lou@cyclade.example', ['product', 'directors']));
    const { enter, teams, admin } = await installation(open, settings());
    const first = await enter('lou');
    expect(first.session.person.role).toBe('admin');
    await admin.put(`/teams/${teams.donnees}/members/${first.session.person.id}`, { role: 'facilitator' });
    provider.accounts.set('lou', person('lou@cyclade.example', ['data']));
    const second = await enter('lou');
    expect(second.session.person.role).toBe('member');
    expect(second.session.memberships).toEqual([{ teamId: teams.donnees, role: 'facilitator' }]);
  });

  test('once no claim gives anything any more, whom only claims had brought is out, at once and everywhere', async () => {
    provider.accounts.set('lou', person('lou@cyclade.example', ['product']));
    const { enter, store } = await installation(open, settings());
    const first = await enter('lou');
    provider.accounts.set('lou', person('lou@cyclade.example', []));
    expect((await enter('lou')).landed).toBe(refused('sign-in.no-claim'));
    // The session of the other browser ended with it, and what the person keeps is what a reader has.
    expect((await first.client.get('/kpis')).status).toBe(401);
    const row = await store.db
      .selectFrom('person')
      .select('role')
      .where('email', '=', 'lou@cyclade.example')
      .executeTakeFirstOrThrow();
    expect(row.role).toBe('viewer');
    provider.accounts.set('lou', person('lou@cyclade.example', ['product']));
    expect((await enter('lou')).session.person.role).toBe('member');
  });

  test('an account that was here is bound by its verified address; its password still opens the door', async () => {
    provider.accounts.set('ines', person('ines@cyclade.example', []));
    const { enter, admin, anyone, store } = await installation(open, settings());
    const { session } = await enter('ines');
    expect(session.person.id).toBe((await admin.get('/session')).body.session.person.id);
    expect(session.person.role).toBe('admin');
    await anyone.signIn('ines@cyclade.example');
    // The last administrator keeps the role whatever claims say, and nothing of the provider’s is kept.
    const kept = JSON.stringify(
      await store.db
        .selectFrom('auth_account' as never)
        .selectAll()
        .execute(),
    );
    expect(kept).toContain('openid');
    expect(kept).not.toMatch(/eyJ|"(accessToken|idToken|refreshToken)":"/);
  });

  test('an address that its owner never proved here is not bound: somebody else may have typed it', async () => {
    provider.accounts.set('boss', person('boss@cyclade.example', ['directors']));
    const { enter, admin, anyone } = await installation(open, settings());
    const link = (await admin.post('/invitations', { email: null, role: 'viewer', teamId: null, teamRole: null })).body
      .path;
    await anyone.post(`/invitations/by-token/${link.split('/').pop()}/accept`, {
      name: 'Not the boss',
      email: 'boss@cyclade.example',
      password: PASSWORD,
    });
    expect((await enter('boss')).landed).toBe(refused('sign-in.unproven'));
  });

  test('a second identity with an address that is bound already is not let into the first one’s place', async () => {
    provider.accounts.set('lou', person('lou@cyclade.example', ['product']));
    provider.accounts.set('lou-too', person('lou@cyclade.example', ['product']));
    const { enter } = await installation(open, settings());
    await enter('lou');
    expect((await enter('lou-too')).landed).toBe(refused('sign-in.other-identity'));
  });

  test('an invitation by address is taken by whoever proves the address, without a rule', async () => {
    provider.accounts.set('nina', person('nina@cyclade.example', []));
    provider.accounts.set('max', person('max@cyclade.example', []));
    const { enter, admin, teams } = await installation(open, settings({ rules: null }));
    await admin.post('/invitations', {
      email: 'nina@cyclade.example',
      role: 'member',
      teamId: teams.produit,
      teamRole: 'member',
    });
    const { session } = await enter('nina');
    expect(session.memberships).toEqual([{ teamId: teams.produit, role: 'member' }]);
    expect((await admin.get('/invitations')).body.invitations[0].state).toBe('accepted');
    expect((await enter('max')).landed).toBe(refused('sign-in.not-invited'));
  });

  test('each thing that keeps someone out has its own reason, and makes nobody', async () => {
    const elsewhere = { groups: undefined, _claim_names: { groups: 'src1' } };
    const cases = {
      'sign-in.domain': person('lou@elsewhere.example', ['directors']),
      'sign-in.not-verified': person('lou@cyclade.example', ['directors'], { email_verified: false }),
      'sign-in.no-claim': person('lou@cyclade.example', ['finance']),
      'sign-in.claim-elsewhere': person('lou@cyclade.example', [], elsewhere),
    };
    const { enter, admin } = await installation(open, settings());
    for (const [code, account] of Object.entries(cases)) {
      provider.accounts.set('kept-out', account);
      expect((await enter('kept-out')).landed, code).toBe(refused(code));
    }
    provider.accounts.set('kept-out', { email: undefined });
    expect((await enter('kept-out')).landed).toBe(refused('sign-in.not-verified'));
    // A subdomain is not the domain, nor is a longer name that ends like it.
    for (const address of ['a@sub.cyclade.example', 'a@notcyclade.example', 'a@cyclade.example.evil.example']) {
      provider.accounts.set('kept-out', person(address, ['directors']));
      expect((await enter('kept-out')).landed, address).toBe(refused('sign-in.domain'));
    }
    expect((await admin.get('/people')).body.people).toHaveLength(1);
  });

  test('claims inside the ID token count the same', async () => {
    talkative.accounts.set('lou', person('lou@cyclade.example', ['product']));
    const { enter, teams } = await installation(open, { publicUrl: HERE, openId: openId({}, talkative) });
    expect((await enter('lou')).session.memberships).toEqual([{ teamId: teams.produit, role: 'facilitator' }]);
  });
});

onBothEngines('the protocol of a sign-in', (open) => {
  test('asks with state, nonce, PKCE and the exact address to come back to, and lands where one was going', async () => {
    provider.accounts.set('ines', person('ines@cyclade.example'));
    const { app } = await installation(open, settings());
    const before = provider.asked.length;
    const browser = new Browser(app);
    expect(await browser.signIn('ines', '/kpis?from=mail')).toBe('/kpis?from=mail');
    const sent = provider.asked[before]?.searchParams;
    expect(sent?.get('redirect_uri')).toBe(redirectUri);
    expect(sent?.get('code_challenge_method')).toBe('S256');
    expect(sent?.get('response_type')).toBe('code');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(sent?.get(name)?.length).toBeGreaterThan(20);
    expect((await browser.start('https://elsewhere.example/')).status).toBe(403);
  });

  test('a state serves once, in the browser that began, and not after its time', async () => {
    provider.accounts.set('ines', person('ines@cyclade.example'));
    const { app, store } = await installation(open, settings());
    const begin = async () => {
      const browser = new Browser(app);
      const { url } = (await (await browser.start()).json()) as { url: string };
      return { browser, back: await browser.atProvider(url, 'ines') };
    };
    const used = await begin();
    await used.browser.ask(used.back);
    expect((await used.browser.ask(used.back)).headers.get('location')).toContain('error=state_mismatch');
    const stolen = await begin();
    expect((await new Browser(app).ask(stolen.back)).headers.get('location')).toContain('error=state_mismatch');
    const late = await begin();
    const rows = (await store.db
      .selectFrom('auth_verification' as never)
      .selectAll()
      .execute()) as { id: string; value: string }[];
    for (const { id, value } of rows)
      await store.db
        .updateTable('auth_verification' as never)
        .set({ value: JSON.stringify({ ...JSON.parse(value), expiresAt: 1 }) } as never)
        .where('id' as never, '=', id as never)
        .execute();
    expect((await late.browser.ask(late.back)).headers.get('location')).toContain('error=state_mismatch');
    expect(late.browser.cookies()).not.toContain('session_token');
  });

  test('given up at the provider, one is back at the door with the reason', async () => {
    const { enter } = await installation(open, settings());
    expect((await enter('')).landed).toContain('/sign-in?error=access_denied');
  });

  test('an answer that was tampered with, or a secret that is wrong, opens nothing', async () => {
    provider.accounts.set('ines', person('ines@cyclade.example'));
    const { enter } = await installation(open, settings({ clientSecret: 'not the secret' }));
    expect((await enter('ines')).landed).toContain('error=invalid_code');
    const { app } = await installation(open, settings());
    const browser = new Browser(app);
    const { url } = (await (await browser.start()).json()) as { url: string };
    const back = new URL(await browser.atProvider(url, 'ines'));
    back.searchParams.set('code', 'another');
    expect((await browser.ask(back.href)).headers.get('location')).toContain('error=invalid_code');
  });

  test('another issuer than the one written is not believed', async () => {
    const { app } = await installation(open, settings({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') }));
    expect((await new Browser(app).start()).status).toBe(502);
  });

  test('a provider that does not answer leaves the rest of the house open, and is found once it is back', async () => {
    const gone = await startProvider({ redirectUri });
    await gone.stop();
    const { app, anyone } = await installation(open, { publicUrl: HERE, openId: openId({}, gone) });
    const answer = await new Browser(app).start();
    expect(answer.status).toBe(502);
    expect(((await answer.json()) as { code: string }).code).toBe('sign-in.unreachable');
    await anyone.signIn('ines@cyclade.example');
    const back = await startProvider({ redirectUri, port: Number(new URL(gone.issuer).port) });
    try {
      back.accounts.set('ines', person('ines@cyclade.example'));
      expect(await new Browser(app).signIn('ines')).toBe('/');
    } finally {
      await back.stop();
    }
  });

  test('the log says which step failed, and nothing that opens a door or names a person', async () => {
    const lines: string[] = [];
    const to = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    provider.accounts.set('ines', person('ines@cyclade.example'));
    const { enter, app } = await installation(open, settings({ clientSecret: 'not the secret' }), openLog('info', to));
    await enter('ines');
    const stolen = new Browser(app);
    const { url } = (await (await stolen.start()).json()) as { url: string };
    const back = await stolen.atProvider(url, 'ines');
    await new Browser(app).ask(back);
    const log = lines.join('');
    expect(log).toContain('"reason":"code"');
    const state = new URL(back).searchParams;
    for (const secret of ['not the secret', 'ines@', state.get('state'), state.get('code'), '    at '])
      expect(log).not.toContain(secret);
  });
});

onBothEngines('local accounts switched off', (open) => {
  test('passwords open the door until an administrator has come in through the provider, and no longer', async () => {
    provider.accounts.set('ines', person('ines@cyclade.example', []));
    provider.accounts.set('lou', person('lou@cyclade.example', ['product']));
    const off = settings({}, { localAccounts: false });
    const place = await open();
    const { anyone, settings: its } = await testServer(place, off);
    expect((await anyone.get('/setup')).body).toMatchObject({ needed: true, signIn: { passwords: true } });
    await anyone.post('/setup', { ...organisationForSetup, code: setUpCode(its) });
    const { app } = await testServer(place, off);
    await anyone.signIn('ines@cyclade.example');
    expect(await new Browser(app).signIn('lou')).toBe('/');
    await anyone.signIn('ines@cyclade.example');
    const browser = new Browser(app);
    expect(await browser.signIn('ines')).toBe('/');
    const admin = new Client(app, browser.cookies());
    expect((await anyone.get('/setup')).body.signIn).toEqual({ passwords: false, provider: { label: 'Cyclade' } });
    const password = { email: 'ines@cyclade.example', password: PASSWORD };
    const answer = await anyone.send('POST', '/api/auth/sign-in/email', password);
    expect([answer.status, answer.body.code]).toEqual([403, 'sign-in.passwords-off']);
    const invite = (email: string | null) =>
      admin.post('/invitations', { email, role: 'member', teamId: null, teamRole: null });
    expect((await invite(null)).body.code).toBe('invitation.needs-address');
    const token = (await invite('max@cyclade.example')).body.path.split('/').pop();
    const accepted = await anyone.post(`/invitations/by-token/${token}/accept`, {
      name: 'Max',
      email: 'max@cyclade.example',
      password: PASSWORD,
    });
    expect(accepted.body.code).toBe('sign-in.passwords-off');
    // The way back in: the setting taken away, on the same data.
    const { anyone: again } = await testServer(place, settings());
    await again.signIn('ines@cyclade.example');
  });
});
