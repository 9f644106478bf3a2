import type { Hono } from 'hono';
import { Refusal } from '../../src/refusal.ts';
import type { Store } from '../../store/store.ts';
import { clientAddress } from '../auth/client-address.ts';
import type { HttpEnv } from '../http/env.ts';
import { problemResponse, statusOf } from '../http/problem.ts';
import type { Settings } from '../settings.ts';
import type { Connections } from '../sources/connections.ts';
import { receiveHook } from './receive-hook.ts';
import { WrongSignatures } from './wrong-signatures.ts';

const MOST_BYTES = 16 * 1024;
/** What someone who has no secret gets: each counts against their address. */
const guesses: ReadonlySet<string> = new Set(['hook.not-found', 'hook.not-signed']);

/** What chat tools and programs send, signed. Beside the contract's operations: a signature is of the bytes as they came. */
export function serveHooks(
  app: Hono<HttpEnv>,
  { store, connections, settings }: { store: Store; connections: Connections; settings: Settings },
): void {
  const wrong = new WrongSignatures();
  app.post('/api/v1/hooks/:id', async (c) => {
    const address = clientAddress(c, settings);
    const now = store.clock.now().getTime();
    if (wrong.tooMany(address, now)) return problemResponse(429, 'hook.too-many', {});
    if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES)
      return problemResponse(413, 'request.too-large', { limit: MOST_BYTES });
    const body = await c.req.text();
    if (body.length > MOST_BYTES) return problemResponse(413, 'request.too-large', { limit: MOST_BYTES });
    try {
      const timestamp = c.req.header('gouverne-timestamp') ?? '';
      const signature = c.req.header('gouverne-signature') ?? '';
      return c.json(await receiveHook(store, connections, c.req.param('id'), { body, timestamp, signature }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (guesses.has(error.code)) wrong.note(address, now);
      return problemResponse(statusOf(error), error.code, error.params);
    }
  });
}
