import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../src/refusal.ts';
import { sessionSecret } from '../auth/secret.ts';
import type { Settings } from '../settings.ts';

/** The link to a test is signed, not stored: a copy of the database opens no seat. */
export function linkToken(settings: Settings, testId: string): string {
  return Buffer.concat([Buffer.from(testId.replaceAll('-', ''), 'hex'), signature(settings, testId)]).toString(
    'base64url',
  );
}

/** The test a link is of; refused as absent when anything in it was changed. */
export function testOfLink(settings: Settings, token: string): string {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 32) throw new Refusal('test.not-found', {});
  const hex = bytes.subarray(0, 16).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!timingSafeEqual(bytes.subarray(16), signature(settings, id))) throw new Refusal('test.not-found', {});
  return id;
}

const signature = (settings: Settings, testId: string): Buffer =>
  createHmac('sha256', sessionSecret(settings.dataFolder)).update(`alignment test ${testId}`).digest().subarray(0, 16);

const cookieName = (testId: string): string => `gouverne.seat.${testId}`;

/** The secret of this browser's seat of this test. */
export function seatCookie(headers: Headers, testId: string): string | null {
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/);
  const found = pairs.find((pair) => pair.startsWith(`${cookieName(testId)}=`));
  return found?.slice(cookieName(testId).length + 1) || null;
}

/** Read by no script, sent to no other site, and of no use for anything but this test. */
export function setSeatCookie(headers: Headers, settings: Settings, testId: string, secret: string): void {
  const secure = settings.publicUrl?.startsWith('https:') ? '; Secure' : '';
  headers.append(
    'set-cookie',
    `${cookieName(testId)}=${secret}; Path=/api/v1; HttpOnly; SameSite=Lax; Max-Age=7776000${secure}`,
  );
}
