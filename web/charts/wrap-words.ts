import { textWidth } from './text-width.ts';

/** Words broken into lines no wider than `room`, and where the writer broke them, at most two; the rest is in the sentences below. */
export function wrapWords(text: string, room: number, size: number): string[] {
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
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1]}…`];
}
