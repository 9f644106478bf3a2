/** Several values in one cell: on lines of their own, or between semicolons; addresses between commas too. */
export function cellValues(text: string | null): string[] {
  if (text === null) return [];
  const lines = text.split(/[\r\n;|]+/).flatMap((part) => (part.includes('@') ? part.split(',') : [part]));
  return [...new Set(lines.map((part) => part.trim()).filter((part) => part !== ''))];
}

/** Names of teams or identifiers between commas too, where the format says so. */
export function listedValues(text: string | null): string[] {
  return cellValues(text).flatMap((part) =>
    part
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );
}

/** A list kept in one cell: each line is a result, without its dash or its number. */
export function listedLines(text: string | null): string[] {
  if (text === null) return [];
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^\s*(?:[-*•–—▪◦]\s+|\(?\d{1,2}[.)]\s+|kr\s?\d{1,2}\s*[:.)–-]\s*)/i, '').trim())
    .filter((line) => line !== '');
}
