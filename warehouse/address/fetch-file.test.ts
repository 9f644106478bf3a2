import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fetching, fetchFile } from './fetch-file.ts';
import { isPublicAddress } from './public-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'warehouse-address-'));
const into = join(folder, 'file.csv');
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/orders.csv') response.end('a,b\n1,2\n');
  else if (pathname === '/moved') response.writeHead(302, { location: '/orders.csv' }).end();
  else if (pathname === '/inside')
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
  else if (pathname === '/file-scheme') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  else if (pathname === '/round') response.writeHead(302, { location: '/round' }).end();
  else if (pathname === '/endless')
    response.on('drain', () => response.write('x'.repeat(1 << 20))).write('x'.repeat(1 << 20));
  else if (pathname === '/silent') response.write('a,b\n');
  else response.writeHead(404).end();
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const local = (path: string, more: Partial<Fetching> = {}) =>
  fetchFile({ address: `http://127.0.0.1:${port}${path}`, into, allowedHosts: ['127.0.0.1'], ...more });
const refused = (code: string) => expect.objectContaining({ code });

test('an allowed host is read, redirections followed', async () => {
  expect(await local('/moved')).toEqual({ bytes: 8 });
  expect(readFileSync(into, 'utf8')).toBe('a,b\n1,2\n');
  rmSync(into);
});

test('a private address is refused unless allowed, whatever its spelling', async () => {
  for (const host of [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '10.0.0.8',
    '169.254.169.254',
    '0.0.0.0',
    '[fd00::1]',
  ]) {
    await expect(fetchFile({ address: `http://${host}:${port}/orders.csv`, into }), host).rejects.toEqual(
      refused('address.private'),
    );
  }
});

test('a redirection is checked as the first address was', async () => {
  await expect(local('/inside')).rejects.toEqual(refused('address.private'));
  await expect(local('/file-scheme')).rejects.toEqual(refused('address.not-an-address'));
  await expect(local('/round')).rejects.toEqual(refused('address.too-many-redirects'));
});

test('bounded in size and time, and nothing is left behind', async () => {
  await expect(local('/endless', { maxMb: 3 })).rejects.toEqual(refused('address.too-large'));
  await expect(local('/silent', { timeoutMs: 200 })).rejects.toEqual(refused('address.timeout'));
  await expect(local('/absent')).rejects.toEqual(refused('address.status'));
  await expect(fetchFile({ address: 'file:///etc/passwd', into })).rejects.toEqual(refused('address.not-an-address'));
  await expect(fetchFile({ address: 'http://no-such-host.invalid/', into })).rejects.toEqual(
    refused('address.unknown-host'),
  );
  expect(existsSync(into)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('public is public', () => {
  expect(['93.184.216.34', '8.8.8.8', '2606:4700::1111'].map(isPublicAddress)).toEqual([true, true, true]);
  expect(
    [
      '172.16.0.1',
      '100.64.0.1',
      '192.168.1.1',
      '224.0.0.1',
      '::',
      'fe80::1',
      '64:ff9b::a00:1',
      '2002:7f00:1::',
      'example',
    ].some(isPublicAddress),
  ).toBe(false);
});
