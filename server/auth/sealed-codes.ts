import { symmetricDecrypt } from 'better-auth/crypto';
import type { Reader } from '../../store/store.ts';

interface SealedCode {
  readonly userId: string;
  readonly secret: string;
}

/** The secrets that codes after the password are made from, of everyone or of one, as the sign-in library keeps them: sealed. */
export async function sealedCodes(db: Reader, userId?: string): Promise<SealedCode[]> {
  const all = db.selectFrom('auth_two_factor' as never).select(['userId', 'secret'] as never);
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
