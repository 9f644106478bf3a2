/** Beyond this a line has said what it is. */
const mostHeard = 48;

const pieces =
  /(?<place>\d+(?:st|nd|rd|th)\b)|(?<money>[$€£]\s?\d[\d.,]*(?:\s?[kmb]\b)?)|(?<share>\d[\d.,]*\s?%)|(?<year>\b(?:19|20)\d\d\b)|(?<number>\d[\d.,]*(?:\s?[kmb]\b)?)|[a-z]+|'[a-z]+|[>=≥≤<→+.,:;()/-]/g;

/** A line as it is heard: its words one after the other, each number by what it is, and the marks that join or compare. */
export function heardIn(text: string): string[] {
  const heard: string[] = [];
  for (const { 0: piece, groups = {} } of text.toLowerCase().replaceAll('’', "'").matchAll(pieces)) {
    if (heard.length === mostHeard) break;
    heard.push(/^[\d$€£]/.test(piece) ? `#${Object.keys(groups).find((name) => groups[name] !== undefined)}` : piece);
  }
  return heard;
}
