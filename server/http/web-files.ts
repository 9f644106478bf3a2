import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip as gzipOf } from 'node:zlib';
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

/** Pictures and fonts are packed already. */
const shrinks = new Set(['.js', '.css', '.svg', '.json', '.webmanifest']);

interface Packed {
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/**
 * Packed at the first request, once: what an address holds never changes. Beyond 6, brotli takes 1 % off the first page and a
 * second of processor instead of a tenth, half of it for memory taken and given back, while its first visitor waits.
 */
function packedFile(packed: Map<string, Promise<Packed>>, path: string): Promise<Packed> {
  let file = packed.get(path);
  if (!file) {
    file = readFile(path).then(async (plain) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
      const [br, gzip] = await Promise.all([promisify(brotliCompress)(plain, { params }), promisify(gzipOf)(plain)]);
      return { plain, br, gzip };
    });
    packed.set(path, file);
    file.catch(() => packed.delete(path));
  }
  return file;
}

/** The built web client. Every path that is not a file is the page itself, whose router reads the address. */
export function serveWeb(app: Hono<HttpEnv>, folder: string): void {
  let page: string | undefined;
  const packed = new Map<string, Promise<Packed>>();
  app.get('/assets/*', async (c) => {
    const path = normalize(join(folder, decodeURIComponent(new URL(c.req.url).pathname)));
    const type = types[extname(path)];
    if (!type || !path.startsWith(join(folder, 'assets') + sep)) return c.notFound();
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
    const file = await (shrinks.has(extname(path)) ? packedFile(packed, path) : readFile(path)).catch(() => undefined);
    if (!file) return c.notFound();
    if (Buffer.isBuffer(file)) return c.body(new Uint8Array(file), 200, headers);
    const accepts = c.req.header('accept-encoding') ?? '';
    const encoding = (['br', 'gzip'] as const).find((one) => accepts.includes(one));
    return c.body(new Uint8Array(encoding ? file[encoding] : file.plain), 200, {
      ...headers,
      vary: 'accept-encoding',
      ...(encoding && { 'content-encoding': encoding }),
    });
  });
  app.get('/favicon.svg', async (c) => {
    const body = await readFile(join(folder, 'favicon.svg')).catch(() => undefined);
    return body
      ? c.body(body, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' })
      : c.notFound();
  });
  app.get('*', (c) => {
    page ??= readFileSync(join(folder, 'index.html'), 'utf8');
    const signedIn = c.req.header('cookie')?.includes('gouverne.session_token') ? 'yes' : 'no';
    return c.html(page.replaceAll('__CSP_NONCE__', c.get('nonce')).replace('__SIGNED_IN__', signedIn));
  });
}
