export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this many words a side, a comparison word by word is no reading help. */
const MOST_WORDS = 2000;

/** What changed between two texts, word by word (longest common subsequence); spaces follow their word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const from = wordsOf(before);
  const to = wordsOf(after);
  if (from.length > MOST_WORDS || to.length > MOST_WORDS) return merged([...from.map(gone), ...to.map(added)]);
  const common = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      common[i]![j] = same(from[i]!, to[j]!)
        ? common[i + 1]![j + 1]! + 1
        : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && same(from[i]!, to[j]!)) {
      parts.push({ kind: 'same', text: to[j]! });
      i++;
      j++;
    } else if (j >= to.length || (i < from.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      parts.push(gone(from[i++]!));
    else parts.push(added(to[j++]!));
  }
  return merged(parts);
}

const gone = (text: string): DiffPart => ({ kind: 'gone', text });
const added = (text: string): DiffPart => ({ kind: 'new', text });
const same = (a: string, b: string): boolean => a.trim() === b.trim();
const wordsOf = (text: string): string[] => text.match(/\S+\s*/gu) ?? [];

function merged(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.kind === part.kind) out[out.length - 1] = { kind: part.kind, text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
