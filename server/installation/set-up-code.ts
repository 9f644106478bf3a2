import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../src/refusal.ts';
import { sessionSecret } from '../auth/secret.ts';
import type { Settings } from '../settings.ts';

type Place = Pick<Settings, 'host' | 'publicUrl' | 'dataFolder'>;

const thisMachine = /^(localhost|127(\.\d+){3}|::1|\[::1\])$/;

/**
 * What whoever names the organisation shows, where others than this machine may come: the start printed it, so the machine
 * is theirs. One code for every server of the installation, of no use once there is an organisation. Null where nobody but
 * this machine can come.
 */
export function setUpCode({ host, publicUrl, dataFolder }: Place, headers?: Headers): string | null {
  const named = publicUrl === undefined ? host : new URL(publicUrl).hostname;
  if (thisMachine.test(named) && thisMachine.test(host) && !headers?.has('x-forwarded-for')) return null;
  const drawn = createHmac('sha256', sessionSecret(dataFolder)).update('set-up').digest('hex').slice(0, 24);
  return (drawn.match(/.{6}/g) ?? []).join('-');
}

/** As it was copied, by eye or not: capitals, spaces and dashes say nothing. */
export function mustBeSetUpCode(given: string | undefined, expected: string | null): void {
  if (expected === null) return;
  const read = Buffer.from((given ?? '').toLowerCase().replace(/[^0-9a-f]/g, ''));
  const code = Buffer.from(expected.replaceAll('-', ''));
  if (read.length !== code.length || !timingSafeEqual(read, code)) throw new Refusal('setup.not-the-code');
}
