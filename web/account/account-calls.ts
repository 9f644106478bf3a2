import { Refusal } from '../../src/refusal.ts';
import { authCall } from '../shell/auth-call.ts';

/** The sign-in library's own answers, as reasons that people read. */
const reasons: Readonly<Record<string, string>> = {
  INVALID_PASSWORD: 'account.wrong-password',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'account.no-password',
  INVALID_CODE: 'account.wrong-code',
  INVALID_BACKUP_CODE: 'account.wrong-code',
  TOTP_ALREADY_ENABLED: 'account.code-there',
  ACCOUNT_TEMPORARILY_LOCKED: 'account.rests',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in.state-expired',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in.state-expired',
};

async function ask<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await authCall(`/api/auth${path}`, body);
  if (answer.ok) return (await answer.json()) as Answer;
  const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
  const reason = code && (reasons[code] ?? (/^(sign-in|account)\./.test(code) ? code : undefined));
  if (reason) throw new Refusal(reason);
  if (answer.status === 429) throw new Refusal('sign-in.too-many');
  throw new Error(`${path} answered ${answer.status}`);
}

export const changePassword = (currentPassword: string, newPassword: string) =>
  ask('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });

/** What an authenticator is given, and the spare codes: both are shown now and never again. */
export interface CodeSetUp {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

export const setUpCode = (password: string) => ask<CodeSetUp>('/two-factor/enable', { password });
export const giveCode = (code: string) => ask('/two-factor/verify-totp', { code });
export const giveSpareCode = (code: string) => ask('/two-factor/verify-backup-code', { code });
export const giveUpCode = (password: string) => ask('/two-factor/disable', { password });
export const newSpareCodes = (password: string) =>
  ask<{ backupCodes: readonly string[] }>('/two-factor/generate-backup-codes', { password });
