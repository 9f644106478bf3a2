import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Hono } from 'hono';
import type { HttpEnv } from './env.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** The built web client. Every path that is not a file is the page itself, whose router reads the address. */
export function serveWeb(app: Hono<HttpEnv>, folder: string): void {
  let page: string | undefined;
  app.get('/assets/*', async (c) => {
    const path = normalize(join(folder, decodeURIComponent(new URL(c.req.url).pathname)));
    const type = types[extname(path)];
    if (!type || !path.startsWith(join(folder, 'assets') + sep)) return c.notFound();
    const body = await readFile(path).catch(() => undefined);
    if (!body) return c.notFound();
    return c.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' });
  });
  app.get('/favicon.svg', async (c) => {
    const body = await readFile(join(folder, 'favicon.svg')).catch(() => undefined);
    return body
      ? c.body(body, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' })
      : c.notFound();
  });
  app.get('*', (c) => {
    page ??= readFileSync(join(folder, 'index.html'), 'utf8');
    return c.html(page.replaceAll('__CSP_NONCE__', c.get('nonce')));
  });
}
