import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../src/refusal.ts';
import { sessionSecret } from '../auth/secret.ts';
import type { Settings } from '../settings.ts';

const thisMachine = /^(localhost|127(\.\d+){3}|::1|\[::1\])$/;

/**
 * What whoever names the organisation shows: the start printed it, so the machine is theirs. One code for every server of the
 * installation, of no use once there is an organisation.
 */
export function setUpCode({ dataFolder }: Pick<Settings, 'dataFolder'>): string {
  const drawn = createHmac('sha256', sessionSecret(dataFolder)).update('set-up').digest('hex').slice(0, 24);
  return (drawn.match(/.{6}/g) ?? []).join('-');
}

/** Where nobody but this machine can come, its first visitor is its owner. */
export function asksForCode({ host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>, headers: Headers): boolean {
  const named = publicUrl === undefined ? host : new URL(publicUrl).hostname;
  const brought = headers.has('x-forwarded-for') || headers.has('forwarded');
  return brought || !thisMachine.test(named) || !thisMachine.test(host);
}

/** As it was copied, by eye or not: capitals, spaces and dashes say nothing. */
export function mustBeSetUpCode(given: string | undefined, settings: Settings, headers: Headers): void {
  if (!asksForCode(settings, headers)) return;
  const read = Buffer.from((given ?? '').toLowerCase().replace(/[^0-9a-f]/g, ''));
  const code = Buffer.from(setUpCode(settings).replaceAll('-', ''));
  if (read.length !== code.length || !timingSafeEqual(read, code)) throw new Refusal('setup.not-the-code');
}
