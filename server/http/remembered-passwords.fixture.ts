import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { AuthSettings } from '../auth/auth.ts';

/** The real hashes, a third of a second of a test, reckoned once a file of tests for each password its people have. */
export function rememberedPasswords(): NonNullable<AuthSettings['passwords']> {
  return {
    hash: (password) => recall(hashes, password, () => hashPassword(password)),
    verify: ({ hash, password }) => recall(verdicts, `${hash} ${password}`, () => verifyPassword({ hash, password })),
  };
}

const hashes = new Map<string, Promise<string>>();
const verdicts = new Map<string, Promise<boolean>>();

function recall<T>(known: Map<string, Promise<T>>, of: string, reckon: () => Promise<T>): Promise<T> {
  const answer = known.get(of) ?? reckon();
  known.set(of, answer);
  return answer;
}
