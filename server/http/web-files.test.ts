import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpEnv } from './env.ts';
import { serveWeb } from './web-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouverne-web-'));
const script = 'export const words = ["one sentence", "one sentence", "one sentence"];\n'.repeat(200);
const app = new Hono<HttpEnv>();

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'first-abc.js'), script);
  serveWeb(app, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = async (encodings: string) => {
  const answer = await app.request('/assets/first-abc.js', { headers: { 'accept-encoding': encodings } });
  return { encoding: answer.headers.get('content-encoding'), body: Buffer.from(await answer.arrayBuffer()) };
};

test('a script goes out packed as its reader can unpack it, brotli before gzip, and is the same text', async () => {
  const brotli = await ask('gzip, deflate, br, zstd');
  const gzip = await ask('gzip');
  const plain = await ask('');
  expect([brotli.encoding, gzip.encoding, plain.encoding]).toEqual(['br', 'gzip', null]);
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
  expect(gunzipSync(gzip.body).toString()).toBe(script);
  expect(plain.body.toString()).toBe(script);
  expect(Math.max(brotli.body.length, gzip.body.length)).toBeLessThan(plain.body.length / 10);
});
