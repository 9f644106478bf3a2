import { dictionary } from '@zxcvbn-ts/language-common';

/** The fifty thousand most common of those that leaked (OWASP ASVS 2.1.7): held here, nothing is asked of anyone. */
const known: ReadonlySet<string> = new Set(dictionary['passwords-common'].map(String));

/** How much may be hung on one of them before it is another password. */
const MOST_ADDED = 6;
const FEWEST_SIGNS = 5;

/**
 * Whether a password is among the first that are tried: a common one, the same twice, one with a year or a sign at its end,
 * the person's or the organisation's own words, or the same few signs again and again.
 */
export function isKnownPassword(password: string, ownWords: readonly string[] = []): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < FEWEST_SIGNS) return true;
  const half = plain.slice(0, plain.length / 2);
  const whole = half + half === plain ? half : plain;
  const core = whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const words = new Set(['gouverne', ...ownWords.map((word) => word.normalize('NFKC').toLowerCase())]);
  return [plain, whole, core].some(
    (one) => one !== '' && (known.has(one) || words.has(one)) && whole.length - one.length <= MOST_ADDED,
  );
}
