import { createHmac } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const used = new Map<string, number>();

/** What an authenticator shows for a secret now (RFC 6238: HMAC-SHA-1, 30 s, six digits), by no code of the product's. */
export function shownCode(secret: string, now = Date.now()): string {
  // A code serves once: asked again at once, the next one is waited for, which a clock a little ahead would show.
  const at = Math.max(Math.floor(now / 30_000), (used.get(secret) ?? 0) + 1);
  used.set(secret, at);
  const bits = [...secret].map((one) => BASE32.indexOf(one).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(at));
  const mac = createHmac('sha1', key).update(step).digest();
  const from = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export const secretIn = (uri: string): string => new URL(uri).searchParams.get('secret') ?? '';
