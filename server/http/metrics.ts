import { timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../../store/store.ts';
import type { HttpEnv } from './env.ts';

/**
 * Figures for Prometheus at `/metrics`, for whoever shows the token; without one set, the address does not exist. Counts
 * and durations alone: no name, no key, no id.
 */
export function serveMetrics(app: Hono<HttpEnv>, store: Store, token: string | undefined): void {
  if (!token) return;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'gouverne_request_seconds',
    help: 'Duration of requests, by what they are about',
    labelNames: ['method', 'noun', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.15, 0.5, 1, 5],
    registers: [registry],
  });
  new Gauge({
    name: 'gouverne_jobs_waiting',
    help: 'Jobs that are due and not done',
    registers: [registry],
    async collect() {
      const now = store.clock.now().toISOString();
      const { count } = await store.db
        .selectFrom('job')
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('done_at', 'is', null)
        .where('due_at', '<=', now)
        .executeTakeFirstOrThrow();
      this.set(Number(count));
    },
  });
  app.use(async (c, next) => {
    const end = requests.startTimer();
    await next();
    end({ method: c.req.method, noun: nounOf(c.req.path), status: `${Math.floor(c.res.status / 100)}xx` });
  });
  app.get('/metrics', async (c) => {
    if (!same(c.req.header('authorization') ?? '', `Bearer ${token}`)) return c.text('', 401);
    return c.text(await registry.metrics(), 200, { 'content-type': registry.contentType });
  });
}

/** The noun of an operation, never what stands behind it: as many series as nouns. */
function nounOf(path: string): string {
  const noun = /^\/api\/v1\/([a-z-]+)/.exec(path)?.[1];
  if (noun) return noun;
  return path.startsWith('/api/auth/') ? 'sign-in' : 'pages';
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
