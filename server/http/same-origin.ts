import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './env.ts';
import { problemResponse } from './problem.ts';

/**
 * A browser of another site must not act with our cookies. Cookies are SameSite=Lax already; this refuses every change
 * that says it comes from elsewhere. Clients that are not browsers send neither header, and no cookie by themselves.
 */
export function sameOrigin(publicUrl: string | undefined): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(site);
    const origin = c.req.header('origin');
    const own = publicUrl ? new URL(publicUrl).origin : new URL(c.req.url).origin;
    if (origin === undefined || origin === own) return next();
    // The browser says that it is one site: what stands in front gave it another name, which `GOUVERNE_URL` should say.
    if (site === 'same-origin') return problemResponse(403, 'request.other-address', { from: origin, own });
    return refuse(origin);
  };
}

const refuse = (from: string) => problemResponse(403, 'request.other-origin', { from });
