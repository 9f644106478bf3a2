import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { openStore } from '../../store/store.ts';
import type { TestStore } from '../../store/test-store.ts';
import { migrateAuth, openAuth } from '../auth/auth.ts';
import { asksForCode, setUpCode } from '../installation/set-up-code.ts';
import { openLog } from '../log.ts';
import { openParts } from '../parts.ts';
import { type Settings, settingsFromEnvironment } from '../settings.ts';
import { createApp } from './app.ts';
import type { HttpEnv } from './env.ts';
import { rememberedPasswords } from './remembered-passwords.fixture.ts';

export const PASSWORD = 'correct horse battery';

const served = new WeakSet<TestStore['db']>();

/** The real application on a real store, asked without a socket. */
export async function testServer(
  place: TestStore,
  change: Partial<Settings> = {},
  log = openLog('silent'),
  secret = 'a secret of the tests, long enough',
) {
  // Another server on a place that has one has its own door to it.
  const store = served.has(place.db) ? await openStore({ ...place, migrateBeside: migrateAuth }) : place;
  served.add(place.db);
  const webFolder = join(place.dataFolder, 'web');
  mkdirSync(webFolder, { recursive: true });
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__">');
  const settings = { ...settingsFromEnvironment({}), dataFolder: place.dataFolder, ...change };
  const auth = openAuth(store, {
    secret,
    publicUrl: settings.publicUrl,
    newId: store.newId,
    openId: settings.openId,
    sessions: settings.sessions,
    log,
    passwords: rememberedPasswords(),
  });
  const parts = openParts(store, settings, log);
  place.beforeClose(async () => {
    await parts.stop();
    if (store !== place) await store.close();
  });
  const app = createApp({
    store,
    auth,
    settings,
    log,
    ...parts,
    webFolder,
    draining: () => false,
  });
  return { app, store, auth, settings, log, parts, anyone: new Client(app) };
}

export interface Answer {
  readonly status: number;
  // Tests look into answers of every shape.
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the test asserts
  readonly body: any;
  readonly headers: Headers;
}

export class Client {
  readonly #app: Hono<HttpEnv>;
  readonly #cookie: string | undefined;

  constructor(app: Hono<HttpEnv>, cookie?: string) {
    this.#app = app;
    this.#cookie = cookie;
  }

  /** For what is asked beside this client: a stream. */
  get cookie(): string {
    return this.#cookie ?? '';
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.raw(method, path, body === undefined ? undefined : JSON.stringify(body), {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    });
  }

  async raw(
    method: string,
    path: string,
    body?: string | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.#app.request(`http://gouverne.test${path}`, {
      method,
      headers: {
        ...(this.#cookie && { cookie: this.#cookie }),
        origin: 'http://gouverne.test',
        ...headers,
      },
      ...(body !== undefined && { body: body as BodyInit }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers };
  }

  get = (path: string) => this.send('GET', `/api/v1${path}`);
  post = (path: string, body: unknown) => this.send('POST', `/api/v1${path}`, body);
  put = (path: string, body: unknown) => this.send('PUT', `/api/v1${path}`, body);
  patch = (path: string, body: unknown) => this.send('PATCH', `/api/v1${path}`, body);
  delete = (path: string) => this.send('DELETE', `/api/v1${path}`);

  async signIn(email: string, password = PASSWORD): Promise<Client> {
    const answer = await this.send('POST', '/api/auth/sign-in/email', { email, password });
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return new Client(this.#app, cookie);
  }
}

export const organisationForSetup = {
  organisation: 'Cyclade',
  timezone: 'Europe/Paris',
  weekStart: 'mon',
  fiscalYearStart: 1,
  language: 'fr',
  country: 'FR',
  administrator: { name: 'Inès Morel', email: 'ines@cyclade.example', password: PASSWORD },
};

/** A set-up installation with its first administrator signed in. */
export async function testInstallation(place: TestStore, change: Partial<Settings> = {}, log = openLog('silent')) {
  const server = await testServer(place, change, log);
  // Drawing a code makes the session secret of the data folder: only where one is asked for.
  const code = asksForCode(server.settings, new Headers()) ? setUpCode(server.settings) : undefined;
  await server.anyone.post('/setup', { ...organisationForSetup, code });
  const admin = await server.anyone.signIn('ines@cyclade.example');
  const root = (await admin.get('/teams')).body.teams[0].id as string;
  /** Invites, accepts and signs in. */
  const person = async (
    name: string,
    role: 'admin' | 'member' | 'viewer',
    team?: { id: string; role: 'member' | 'facilitator' },
  ): Promise<Client> => {
    const email = `${name.toLowerCase()}@cyclade.example`;
    const invited = await admin.post('/invitations', {
      email,
      role,
      teamId: team?.id ?? null,
      teamRole: team?.role ?? null,
    });
    const token = invited.body.path.split('/').pop();
    await server.anyone.post(`/invitations/by-token/${token}/accept`, { name, email, password: PASSWORD });
    return server.anyone.signIn(email);
  };
  return { ...server, admin, root, person };
}

/** Who a client is signed in as. */
export const personIdOf = async (client: Client): Promise<string> =>
  (await client.get('/session')).body.session.person.id;

/** The same with its administrator, `id`, as facilitator of the organisation's own team: who edits and agrees to what it owns. */
export async function ledInstallation(place: TestStore) {
  const installation = await testInstallation(place);
  const { admin, root } = installation;
  const id = await personIdOf(admin);
  await admin.put(`/teams/${root}/members/${id}`, { role: 'facilitator' });
  return { ...installation, id };
}
