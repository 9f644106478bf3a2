import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { Refusal } from '../src/refusal.ts';
import type { SealingKey } from './sealing-key.ts';

const algorithm = 'aes-256-gcm';
const shown = '[sealed]';

/**
 * A connection string that cannot be printed by accident: in a log, an error, a JSON answer or a debugger's view it is
 * `[sealed]`. At rest it is encrypted (AES-256-GCM) and bound to the source it belongs to.
 */
export class SealedConnection {
  readonly #connectionString: string;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /** The only way out, to hand it to an engine. */
  reveal(): string {
    return this.#connectionString;
  }

  /** `v1.` nonce . tag . text, in base64url; `sourceId` is authenticated, so that it cannot be moved to another source. */
  seal(key: SealingKey, sourceId: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, key.bytes(), nonce);
    cipher.setAAD(Buffer.from(sourceId));
    const text = Buffer.concat([cipher.update(this.#connectionString, 'utf8'), cipher.final()]);
    return ['v1', ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.');
  }

  static open(sealed: string, key: SealingKey, sourceId: string): SealedConnection {
    const [version, nonce = '', tag = '', text = ''] = sealed.split('.');
    if (version !== 'v1') throw new Refusal('connection.key-changed');
    try {
      const decipher = createDecipheriv(algorithm, key.bytes(), Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(sourceId));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return new SealedConnection(
        decipher.update(Buffer.from(text, 'base64url'), undefined, 'utf8') + decipher.final('utf8'),
      );
    } catch {
      throw new Refusal('connection.key-changed');
    }
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [inspect.custom](): string {
    return shown;
  }
}
