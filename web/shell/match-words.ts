const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Every word typed begins a word of the label, in any order; accents and capitals don't count. */
export function matchesWords(label: string, typed: string): boolean {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u);
  const asked = plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}
