import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Transaction } from 'kysely';
import type { Reader } from '../../store/store.ts';
import type { Tables } from '../../store/tables.ts';

interface SealedCode {
  readonly userId: string;
  readonly secret: string;
  /** Those that are kept for a day without the device. */
  readonly backupCodes: string;
}

/** The secrets that codes after the password are made from, of everyone or of one, as the sign-in library keeps them: sealed. */
export async function sealedCodes(db: Reader, userId?: string): Promise<SealedCode[]> {
  const all = db.selectFrom('auth_two_factor' as never).select(['userId', 'secret', 'backupCodes'] as never);
  const rows = await (userId === undefined ? all : all.where('userId' as never, '=', userId as never)).execute();
  return rows as unknown as SealedCode[];
}

/** Whether the key that signs sessions opens it. */
export async function opensCode(secret: string | null, { secret: sealed }: SealedCode): Promise<boolean> {
  if (secret === null) return false;
  return symmetricDecrypt({ key: secret, data: sealed }).then(
    () => true,
    () => false,
  );
}

/** Seals again, with a new secret, what one of the former ones opens; false where none does. */
export async function sealCodeAgain(
  tx: Transaction<Tables>,
  former: readonly string[],
  next: string,
  code: SealedCode,
): Promise<boolean> {
  for (const key of former) {
    if (!(await opensCode(key, code))) continue;
    const again = async (data: string) => symmetricEncrypt({ key: next, data: await symmetricDecrypt({ key, data }) });
    const set = { secret: await again(code.secret), backupCodes: await again(code.backupCodes) };
    await tx
      .updateTable('auth_two_factor' as never)
      .set(set as never)
      .where('userId' as never, '=', code.userId as never)
      .execute();
    return true;
  }
  return false;
}
