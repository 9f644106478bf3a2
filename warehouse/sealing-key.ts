import { createHash, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Refusal } from '../src/refusal.ts';

/** The key that seals connections, as unprintable as they are. */
export class SealingKey {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    if (bytes.length !== 32) throw new Error('a sealing key has 32 bytes');
    this.#bytes = bytes;
  }

  bytes(): Buffer {
    return this.#bytes;
  }

  toString(): string {
    return '[sealed]';
  }

  toJSON(): string {
    return '[sealed]';
  }

  [inspect.custom](): string {
    return '[sealed]';
  }
}

/** From `GOUVERNE_KEY` when it is given, else from a file that only we can read. */
export function sealingKey(dataFolder: string, fromEnvironment: string | undefined): SealingKey {
  if (fromEnvironment) return keyOfSetting(fromEnvironment);
  const path = join(dataFolder, 'key');
  const existing = readKey(path) ?? createKey(path);
  // A key that others on the machine can read protects nothing.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new Refusal('connection.key-readable', { path: 'key' });
  return existing;
}

/** The same for whoever only looks: where there is none, none is made. */
export function sealingKeyHere(dataFolder: string, fromEnvironment: string | undefined): SealingKey | null {
  if (fromEnvironment) return keyOfSetting(fromEnvironment);
  return readKey(join(dataFolder, 'key')) ?? null;
}

/** Of words somebody chose. */
export const keyOfSetting = (words: string): SealingKey =>
  new SealingKey(createHash('sha256').update('gouverne connections\0').update(words).digest());

/** Of what a file of the data folder holds: 32 bytes drawn, in base64url. */
export const keyOfFile = (held: string): SealingKey => new SealingKey(Buffer.from(held.trim(), 'base64url'));

function readKey(path: string): SealingKey | undefined {
  try {
    return keyOfFile(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside, then linked in place: of several servers that start at once, one makes the key and all read it. */
function createKey(path: string): SealingKey {
  const own = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(own, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own);
  }
  const key = readKey(path);
  if (!key) throw new Error('the sealing key vanished as it was made');
  return key;
}
