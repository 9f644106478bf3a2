import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { HttpEnv } from '../http/env.ts';
import { clientAddress } from './client-address.ts';

type Given = Parameters<typeof clientAddress>[1];

/** What a request counts as, from a socket, with what it says of itself. */
async function countedAs(socket: string, forwarded: string | undefined, settings: Partial<Given>): Promise<string> {
  const app = new Hono<HttpEnv>();
  app.get('/', (c) => c.text(clientAddress(c, { proxies: undefined, publicUrl: undefined, ...settings })));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress: socket } } })).text();
}
const publicUrl = 'https://gouverne.example';

test('where nothing stands in front, what a client says of itself is not believed', async () => {
  expect(await countedAs('203.0.113.9', '198.51.100.1', {})).toBe('203.0.113.9');
  expect(await countedAs('127.0.0.1', '198.51.100.1', {})).toBe('127.0.0.1');
  expect(await countedAs('10.0.0.7', '198.51.100.1', { publicUrl, proxies: 0 })).toBe('10.0.0.7');
});

test('behind a public address, the last address is the proxy’s own word, where the proxy is nearby', async () => {
  const lied = '198.51.100.1, 203.0.113.9';
  for (const proxy of ['127.0.0.1', '::1', '::ffff:172.18.0.2', '10.1.2.3', 'fd00::2'])
    expect(await countedAs(proxy, lied, { publicUrl })).toBe('203.0.113.9');
  // Straight from the internet, past the proxy: who it is, whatever it says.
  for (const socket of ['203.0.113.50', '::ffff:203.0.113.50', '2001:db8::5'])
    expect(await countedAs(socket, lied, { publicUrl })).toBe(socket);
  expect(await countedAs('127.0.0.1', undefined, { publicUrl })).toBe('127.0.0.1');
});

test('behind two proxies, the address that the first of them saw; what came past one of them is what the other saw', async () => {
  const two = { publicUrl, proxies: 2 };
  expect(await countedAs('192.0.2.1', '198.51.100.1, 203.0.113.9, 192.0.2.7', two)).toBe('203.0.113.9');
  expect(await countedAs('192.0.2.1', '203.0.113.9', two)).toBe('203.0.113.9');
  expect(await countedAs('192.0.2.1', '', two)).toBe('192.0.2.1');
});
