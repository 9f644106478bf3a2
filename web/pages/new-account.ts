import type { Dictionary } from '../../i18n/dictionary.ts';

const PASSWORD_MIN = 12;

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** What to ask before sending. The server checks again; this only spares a round trip. */
export function newAccountRemarks(
  { shell }: Dictionary,
  account: NewAccount,
): Record<keyof NewAccount, string | undefined> {
  return {
    name: account.name.trim() === '' ? shell.form.missing : undefined,
    email: /^\S+@\S+\.\S+$/.test(account.email.trim()) ? undefined : shell.form.email,
    password: account.password.length < PASSWORD_MIN ? shell.form.passwordShort(PASSWORD_MIN) : undefined,
  };
}
