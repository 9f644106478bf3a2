import { createHmac } from 'node:crypto';

/** What the receiver computes again with the secret it was shown once: `HMAC-SHA256(secret, timestamp.body)`. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}
