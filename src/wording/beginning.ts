const longestCluster = 200;

/** The first characters of a text, at most so many, never half a character: a flag, a family, an accent stay whole. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  // Clusters are looked for near the cut only: a text of ten megabytes costs no more than a line.
  let from = Math.max(0, most - longestCluster);
  if (isLowSurrogate(text, from)) from--;
  let end = from;
  for (const { index } of new Intl.Segmenter('en').segment(text.slice(from, most + longestCluster))) {
    if (from + index > most) break;
    end = from + index;
  }
  // Marks without end upon one letter: cut between two of them.
  if (end === from) return text.slice(0, isLowSurrogate(text, most) ? most - 1 : most);
  return text.slice(0, end);
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
