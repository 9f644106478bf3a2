import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { redacted } from './connection/redacted.ts';
import { SealedConnection } from './sealed-connection.ts';
import { sealingKey } from './sealing-key.ts';

const secret = 'postgres://reader:pa%40ss%3Aw0rd@db.example/orders?sslpassword=hunter2';
const connection = new SealedConnection(secret);
const key = sealingKey('', 'a sentence of the administrator');

test('no way of printing it shows it', () => {
  const error = new Error('failed', { cause: connection });
  for (const text of [
    `${connection}`,
    String(connection),
    JSON.stringify({ connection }),
    inspect({ connection }, { showHidden: true, depth: 9 }),
    inspect(error),
    Object.entries(connection).join(),
  ]) {
    expect(text).not.toMatch(/pa%40ss|hunter2|reader/);
  }
  expect(JSON.stringify({ key }) + inspect(key) + String(key)).toBe('{"key":"[sealed]"}[sealed][sealed]');
});

test('sealed twice, two different texts; both open', () => {
  const [first, second] = [connection.seal(key, 'source-1'), connection.seal(key, 'source-1')];
  expect(first).not.toBe(second);
  expect(first).not.toContain(Buffer.from('reader').toString('base64url'));
  expect(SealedConnection.open(second, key, 'source-1').reveal()).toBe(secret);
});

test('another key, another source or a changed text does not open', () => {
  const sealed = connection.seal(key, 'source-1');
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  const refused = expect.objectContaining({ code: 'connection.key-changed' });
  expect(() => SealedConnection.open(sealed, sealingKey('', 'another sentence, as long'), 'source-1')).toThrow(refused);
  expect(() => SealedConnection.open(sealed, key, 'source-2')).toThrow(refused);
  expect(() => SealedConnection.open(changed, key, 'source-1')).toThrow(refused);
  expect(() => SealedConnection.open('', key, 'source-1')).toThrow(refused);
});

test('the key file is made once, readable by its owner only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warehouse-key-'));
  const first = sealingKey(folder, undefined);
  expect(sealingKey(folder, '').bytes()).toEqual(first.bytes());
  expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['key']);
  chmodSync(join(folder, 'key'), 0o644);
  expect(() => sealingKey(folder, undefined)).toThrow(expect.objectContaining({ code: 'connection.key-readable' }));
  rmSync(folder, { recursive: true });
});

test('an engine’s message loses the password, written either way', () => {
  expect(redacted(`could not use ${secret}`, secret)).toBe('could not use [sealed]');
  expect(redacted('tried pa@ss:w0rd and pa%40ss%3Aw0rd, then hunter2', secret)).toBe(
    'tried [sealed] and [sealed], then [sealed]',
  );
  expect(redacted('proxied by mysql://other:s3cret@host/', secret)).toBe('proxied by mysql://other:[sealed]@host/');
});
