export type DiffPart = { readonly kind: 'same' | 'left' | 'came'; readonly text: string };

/** Words with the spaces and marks that follow them kept apart, so that joining the parts gives the texts back. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_’']+|\s+|[^\p{L}\p{N}_’'\s]/gu) ?? [];

const mostWords = 4000;

/**
 * What changed from one text to another, word by word (longest common subsequence). Parts of kind `same` and `left`
 * joined give the first text; `same` and `came`, the second. Very long texts are compared whole.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length > mostWords || b.length > mostWords) {
    return before === after
      ? [{ kind: 'same', text: before }]
      : [
          { kind: 'left', text: before },
          { kind: 'came', text: after },
        ];
  }
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const parts: { kind: DiffPart['kind']; text: string }[] = [];
  const push = (kind: DiffPart['kind'], text: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', a[i]!);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
      push('left', a[i++]!);
    else push('came', b[j++]!);
  }
  return grouped(parts);
}

/** A lone space between two changes is part of them: whole phrases are struck and written, not every other word. */
function grouped(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let left = '';
  let came = '';
  const flush = (): void => {
    if (left !== '') out.push({ kind: 'left', text: left });
    if (came !== '') out.push({ kind: 'came', text: came });
    left = '';
    came = '';
  };
  parts.forEach((part, index) => {
    const between = part.kind === 'same' && /^\s+$/.test(part.text) && index > 0 && index < parts.length - 1;
    if (part.kind === 'left') left += part.text;
    else if (part.kind === 'came') came += part.text;
    else if (between) {
      left += part.text;
      came += part.text;
    } else {
      flush();
      out.push(part);
    }
  });
  flush();
  return out;
}
