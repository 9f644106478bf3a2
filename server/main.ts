import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Clock, systemClock } from '../store/clock.ts';
import { findOrganisation } from '../store/organisation.ts';
import { openStore, type Store } from '../store/store.ts';
import { type Auth, migrateAuth, openAuth } from './auth/auth.ts';
import { openIdFromEnvironment } from './auth/openid/openid-settings.ts';
import { sessionSecret } from './auth/secret.ts';
import type { ServerParts } from './example/as-person.ts';
import { demoDoors } from './example/demo-doors.ts';
import { prepareExample } from './example/prepare-example.ts';
import { storyClock } from './example/story-clock.ts';
import { createApp } from './http/app.ts';
import type { HttpEnv } from './http/env.ts';
import { mustBeWhole } from './installation/moving.ts';
import { setUpCode } from './installation/set-up-code.ts';
import { openLog } from './log.ts';
import { ownAddress } from './own-address.ts';
import { openParts } from './parts.ts';
import { strangeSettings } from './setting-names.ts';
import type { Settings } from './settings.ts';

export interface RunningServer {
  readonly url: string;
  readonly store: Store;
  readonly auth: Auth;
  /** Where the organisation is named, code and all, while nobody has. */
  readonly setUpLink: string | null;
  /** Takes no new work, lets what runs end, closes the store. Gently: still answers a while, saying that it leaves. */
  stop(how?: 'gently'): Promise<void>;
}

export interface StartOptions {
  readonly clock?: Clock;
  /** Whether people are told by the minute what happened: yes, but on a clock that somebody moves. */
  readonly tells?: boolean;
  /** What the example company adds: its data before the first request, and its sign-in links. */
  readonly prepare?: (parts: ServerParts) => Promise<void>;
  readonly extraRoutes?: (app: Hono<HttpEnv>, parts: { store: Store; auth: Auth }) => void;
}

const IDLE_LINE_MS = 75_000;

const webFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'web');

/** The only place where the parts meet. */
export async function startServer(given: Settings, options: StartOptions = {}): Promise<RunningServer> {
  const settings: Settings = { ...given, openId: given.openId ?? openIdFromEnvironment(given.publicUrl) };
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const log = openLog(settings.logLevel);
  const strange = strangeSettings(process.env);
  if (strange.length > 0)
    log.warn({ names: strange }, 'no setting has these names: docs/guides/settings.md lists them');
  const clock = options.clock ?? systemClock;
  const store = await openStore({
    databaseUrl: settings.databaseUrl,
    dataFolder: settings.dataFolder,
    clock,
    migrateBeside: migrateAuth,
  });
  await mustBeWhole(store);
  const auth = openAuth(store, {
    secret: sessionSecret(settings.dataFolder),
    publicUrl: settings.publicUrl,
    newId: store.newId,
    openId: settings.openId,
    sessions: settings.sessions,
    log,
  });
  const parts = openParts(store, settings, log, options.tells);
  await options.prepare?.({ store, auth, settings, log, ...parts });
  let draining = false;
  const app = createApp({
    store,
    auth,
    settings,
    log,
    ...parts,
    webFolder,
    draining: () => draining,
    ...(options.extraRoutes && { extraRoutes: (app: Hono<HttpEnv>) => options.extraRoutes?.(app, { store, auth }) }),
  });
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }, (address) =>
      resolve({ server, port: address.port }),
    );
    // Whoever asks again on a line that was just hung up on is told nothing: a proxy keeps its lines a minute, we keep them longer.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = IDLE_LINE_MS;
    server.once('error', reject);
  });
  const url = ownAddress({ ...settings, port });
  return {
    url,
    setUpLink: (await findOrganisation(store.db)) ? null : `${url}/welcome#${setUpCode(settings)}`,
    store,
    auth,
    stop: async (how) => {
      draining = true;
      if (how === 'gently') await new Promise((resolve) => setTimeout(resolve, settings.drainSeconds * 1000));
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      await parts.stop();
      await store.close();
    },
  };
}

/** The example company, where nothing has been set up, with a link that signs in for each of three roles. */
export async function startExample(
  settings: Settings,
  language: 'en' | 'fr',
): Promise<RunningServer & { readonly links: readonly { readonly role: string; readonly url: string }[] }> {
  const clock = storyClock();
  const doors = demoDoors(language);
  const server = await startServer(settings, {
    clock,
    prepare: async (parts) => {
      await prepareExample(parts, { dataFolder: settings.dataFolder, language, clock });
      await doors.setPasswords(parts.store, parts.auth);
    },
    extraRoutes: (app, { auth }) => doors.open(app, auth),
  });
  return { ...server, links: doors.links(server.url) };
}
