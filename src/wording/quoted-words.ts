const longestQuote = 60;

/** The words a finding points at, short enough to stand inside a question. */
export function quotedWords(text: string, [from, to]: readonly [number, number]): string {
  const words = text.slice(from, to).trim();
  if (words.length <= longestQuote) return words;
  const cut = words.slice(0, longestQuote);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestQuote / 2))}…`;
}
