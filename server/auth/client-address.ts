import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../http/env.ts';

/**
 * The address that sign-in attempts are counted by: the socket's, or behind a declared reverse proxy the last address it
 * added. What a client claims about itself is never believed.
 */
export function clientAddress(c: Parameters<MiddlewareHandler<HttpEnv>>[0], behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
}
