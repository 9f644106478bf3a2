import { textWidth } from './text-width.ts';

/** Words broken into lines no wider than `room`, and where the writer broke them, at most `most` lines; the rest is in the sentences below. */
export function wrapWords(text: string, room: number, size: number, most = 2): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let fresh = true;
    for (const word of part.split(' ')) {
      const line = lines.at(-1);
      const fits = !fresh && line !== undefined && textWidth(`${line} ${word}`, size) <= room;
      if (fits) lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
      fresh = false;
    }
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/[.,;:]$/, '')}…`];
}
