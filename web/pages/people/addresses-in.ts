const address = /[^\s<>"',;()]+@[^\s<>"',;()]+\.[^\s<>"',;()]+/g;

export interface Addresses {
  /** In the order they came, each once. */
  readonly found: readonly string[];
  /** Lines that hold none. */
  readonly lost: readonly string[];
}

/**
 * E-mail addresses as they are pasted: one a line, several with commas, “Name <address>” of a mail program, a column of a
 * spreadsheet or its whole rows. A first line of headings is no loss.
 */
export function addressesIn(text: string): Addresses {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const found = new Map<string, string>();
  const lost: string[] = [];
  for (const [index, line] of lines.entries()) {
    const here = line.match(address) ?? [];
    for (const one of here) if (!found.has(one.toLowerCase())) found.set(one.toLowerCase(), one);
    const headings =
      index === 0 && lines.length > 1 && /mail|courriel|adresse|address/i.test(line) && !line.includes('@');
    if (here.length === 0 && !headings) lost.push(line.trim());
  }
  return { found: [...found.values()], lost };
}
