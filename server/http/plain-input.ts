import { Refusal } from '../../src/refusal.ts';

/** Deeper than any definition that a person can read. */
const DEEPEST = 64;

/**
 * What no field may hold, whichever it is: NUL, which no database column of text keeps, half of a pair of surrogates,
 * which would be kept as another character, and lists in lists in lists without end. Said with the field, before it is read.
 */
export function mustBePlain(input: unknown): void {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: input, path: [] }];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { value, path } = one;
    if (typeof value === 'string') mustBeText(value, path);
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) throw new Refusal('request.too-deep', { field: path[0], most: DEEPEST });
    for (const [name, inner] of Object.entries(value)) {
      mustBeText(name, path);
      waiting.push({ value: inner, path: [...path, name] });
    }
  }
}

function mustBeText(text: string, path: readonly string[]): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new Refusal('request.not-text', { field: path.join('.') });
}

/** An address whose escapes say NUL, or bytes that are no UTF-8. */
export function isPlainAddress(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
