import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '../../src/people/relation.ts';
import { Refusal } from '../../src/refusal.ts';
import { writtenStamp } from '../../store/kept.ts';
import type { Store } from '../../store/store.ts';
import { actorOf, personOf, signedOut } from '../auth/actor.ts';
import type { Auth } from '../auth/auth.ts';
import { CLIENT_ADDRESS, clientAddress } from '../auth/client-address.ts';
import { passwordsOpen } from '../auth/local-accounts.ts';
import { endSession, liveSession } from '../auth/sessions.ts';
import { changeOf, tellOfChange } from '../auth/tell-of-change.ts';
import type { Logger } from '../log.ts';
import { openPost } from '../mail/post.ts';
import { ownAddress } from '../own-address.ts';
import type { Settings } from '../settings.ts';
import { serveHooks } from '../webhook/serve-hooks.ts';
import { openApiHandler } from './api-handler.ts';
import type { OperationContext } from './context.ts';
import type { HttpEnv } from './env.ts';
import { isKept, KeptAnswers } from './kept-answers.ts';
import { serveLive } from './live.ts';
import { maySend } from './may-send.ts';
import { serveMetrics } from './metrics.ts';
import { openApiDocument } from './openapi-document.ts';
import { isPlainAddress } from './plain-input.ts';
import { problemResponse, statusOf } from './problem.ts';
import { referencePage } from './reference-page.ts';
import { sameOrigin } from './same-origin.ts';
import { sayProblems } from './say-problems.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWeb } from './web-files.ts';

export interface AppParts extends Omit<OperationContext, 'actor' | 'headers' | 'answerHeaders' | 'address'> {
  readonly store: Store;
  readonly auth: Auth;
  readonly settings: Settings;
  readonly log: Logger;
  readonly webFolder: string;
  /** True once the server must stop taking new work: the load balancer sends it elsewhere. */
  readonly draining: () => boolean;
  /** Ways in that only the example company has. */
  readonly extraRoutes?: (app: Hono<HttpEnv>) => void;
}

const UPLOADS = '/api/v1/uploads';
const BODY_LIMIT = 2 * 1024 ** 2;
const opensSession = /^\/api\/auth\/(sign-in\/email|callback\/)/;
const isSession = (cookie: string) => /gouverne\.session_token=[^;]/.test(cookie);
const wantsPassword: ReadonlySet<string> = new Set(['/api/auth/sign-in/email', '/api/auth/change-password']);

export function createApp(parts: AppParts): Hono<HttpEnv> {
  const { store, auth, settings, log, webFolder, draining, extraRoutes, ...rest } = parts;
  const app = new Hono<HttpEnv>();
  const post = openPost(settings);

  app.use(async (c, next) => {
    c.set('requestId', store.newId());
    const started = performance.now();
    await next();
    c.res.headers.set('X-Request-Id', c.get('requestId'));
    if (draining()) c.res.headers.set('Connection', 'close');
    log.info({
      id: c.get('requestId'),
      method: c.req.method,
      path: routeOf(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    });
  });
  app.use(securityHeaders(settings.publicUrl?.startsWith('https:') ?? false));
  app.onError((error, c) => {
    log.error({ id: c.get('requestId'), err: error }, 'a request failed');
    return problemResponse(500, 'server.fault', { requestId: c.get('requestId') });
  });

  serveMetrics(app, store, settings.metricsToken);

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    if (draining()) return c.json({ status: 'draining' }, 503);
    await store.db.selectFrom('lease').select('name').limit(1).execute();
    return c.json({ status: 'ready' });
  });

  app.use('/api/v1/*', sayProblems);
  for (const place of ['/api/*', '/assets/*'])
    app.use(place, async (c, next) =>
      isPlainAddress(c.req.url) ? next() : problemResponse(400, 'request.address', {}),
    );
  app.use('/api/*', sameOrigin(settings.publicUrl));
  // Counted as it comes where its length is not said.
  const bounded = bodyLimit({
    maxSize: BODY_LIMIT,
    onError: () => problemResponse(413, 'request.too-large', { limit: BODY_LIMIT }),
  });
  app.use('/api/*', (c, next) => (c.req.path === UPLOADS ? next() : bounded(c, next)));

  app.all('/api/auth/*', async (c) => {
    if (wantsPassword.has(c.req.path) && !(await passwordsOpen(store, settings)))
      return problemResponse(403, 'sign-in.passwords-off');
    const headers = new Headers(c.req.raw.headers);
    headers.set(CLIENT_ADDRESS, clientAddress(c, settings));
    // Ends one that is too old before anything is asked with it.
    const before = await liveSession(auth, headers);
    const answer = await auth.handler(new Request(c.req.raw, { headers }));
    const change = before && answer.ok ? changeOf(c.req.path, Boolean(before.user.twoFactorEnabled)) : null;
    if (before && change) void tellOfChange({ store, post, log, url: ownAddress(settings) }, before.user.id, change);
    // Whoever signs in again, or as someone else, leaves no session behind in this browser.
    if (before && opensSession.test(c.req.path) && answer.headers.getSetCookie().some(isSession))
      await endSession(auth, before.session.token);
    return answer;
  });

  const document = openApiDocument();
  app.get('/api/v1/openapi.json', async (c) => c.json(await document));
  app.get('/api/v1/reference', async (c) => c.html(referencePage(await document, c.get('nonce'))));

  app.post(UPLOADS, async (c) => {
    const actor = await actorOf(auth, store, c.req.raw.headers);
    try {
      const { limit } = await maySend(store.db, actor, c.req.query());
      const { id, fileName, bytes } = await rest.uploads.receive(
        store.newId(),
        c.req.query('name') ?? '',
        c.req.raw.body,
        { limit, by: actor.kind === 'person' ? actor.id : null },
      );
      return c.json({ upload: id, fileName, bytes }, 201);
    } catch (error) {
      if (error instanceof Refusal) return problemResponse(statusOf(error), error.code, error.params);
      throw error;
    }
  });

  serveHooks(app, { store, connections: rest.connections, settings });
  serveLive(app, { store, auth, settings, draining });

  const kept = new KeptAnswers(store);
  const handler = openApiHandler(log);
  app.all('/api/v1/*', async (c) => {
    // Read while the session is: what is kept from an earlier page is kept until something is written.
    const stamp = c.req.method === 'GET' && isKept(c.req.path) ? writtenStamp(store) : null;
    stamp?.catch(() => {});
    // A session that can't be read is a fault: told that they are signed out, people would leave the page they write on.
    const actor = await actorOf(auth, store, c.req.raw.headers, stamp);
    const ask = async (actor: Actor) => {
      const answerHeaders = new Headers();
      const headers = c.req.raw.headers;
      const address = clientAddress(c, settings);
      const context: OperationContext = { store, auth, settings, log, actor, headers, address, answerHeaders, ...rest };
      const { matched, response } = await handler.handle(c.req.raw, { prefix: '/api/v1', context });
      if (!matched) return problemResponse(404, 'request.no-such-operation', { path: c.req.path });
      if (response.status < 400 && [...answerHeaders.keys()].length === 0) return response;
      const sent = new Headers(response.headers);
      for (const cookie of answerHeaders.getSetCookie()) sent.append('set-cookie', cookie);
      if (response.status >= 400) sent.set('content-type', 'application/problem+json');
      return new Response(response.body, { status: response.status, headers: sent });
    };
    if (!stamp || actor.kind !== 'person' || actor.within) return ask(actor);
    // Asked again as part of the answer, which then does not outlive what its reader may see.
    const read = await stamp;
    const askAgain = async () => ask((await personOf(store, actor.id, read)) ?? signedOut);
    return kept.answer(c.req.raw, actor, read, askAgain);
  });

  extraRoutes?.(app);
  serveWeb(app, webFolder);
  return app;
}

/** Paths in logs without the secrets some carry. */
const routeOf = (path: string) => path.replace(/(\/invitation\/|\/by-token\/|\/answers?\/|\/demo\/)[^/]+/, '$1…');
