import { withoutAccents } from './words.ts';

const rows = 3;
const bands = 10;
const nearlySame = 0.6;
/** Within a bucket, a line is compared with so many at most: a list of one sentence repeated stays linear. */
const mostCompared = 6;

/** The three-letter pieces of a text, as numbers, each once, least first. */
function piecesOf(text: string): Uint32Array {
  const plain = ` ${withoutAccents(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const pieces = new Uint32Array(Math.max(0, plain.length - 2));
  for (let i = 0; i < pieces.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + 3; j++) hash = Math.imul(hash ^ plain.charCodeAt(j), 0x01000193);
    pieces[i] = hash;
  }
  pieces.sort();
  let kept = 0;
  for (const piece of pieces) if (kept === 0 || piece !== pieces[kept - 1]) pieces[kept++] = piece;
  return pieces.subarray(0, kept);
}

function mix(value: number, salt: number): number {
  let a = Math.imul(value ^ salt, 0x9e3779b1);
  a = Math.imul(a ^ (a >>> 15), 0x85ebca6b);
  return (a ^ (a >>> 13)) >>> 0;
}

const salts = Uint32Array.from({ length: bands * rows }, (_, i) => mix(i + 1, 0x51ed270b));

/** The least of the pieces, mixed each of so many ways: two texts share it as often as they share pieces. */
function leastOf(pieces: Uint32Array): Uint32Array {
  const least = new Uint32Array(salts.length).fill(0xffffffff);
  for (const piece of pieces)
    for (let way = 0; way < salts.length; way++) {
      const hash = mix(piece, salts[way]!);
      if (hash < least[way]!) least[way] = hash;
    }
  return least;
}

const digitsOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** Share of three-letter pieces in common. */
function alike(a: Uint32Array, b: Uint32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const gap = a[i]! - b[j]!;
    if (gap === 0) both++;
    if (gap <= 0) i++;
    if (gap >= 0) j++;
  }
  return both / (a.length + b.length - both || 1);
}

/**
 * Groups of lines that say nearly the same thing: for each text, the number of its group, or null when it is alone.
 * Min-wise hashing (Broder 1997) in bands: time grows with the number of lines, not with its square.
 */
export function nearDuplicates(texts: readonly string[]): (number | null)[] {
  const firsts = new Map<string, number>();
  const parent = texts.map((text, i) => {
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, i);
    return first ?? i;
  });
  // A text met before is in its group already; only the first of each is compared.
  const pieces = texts.map((text, i) => (parent[i] === i ? piecesOf(text.slice(0, 400)) : new Uint32Array(0)));
  const digits = texts.map(digitsOf);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const buckets = new Map<string, number[]>();
  pieces.forEach((own, i) => {
    if (own.length < 4) return;
    const least = leastOf(own);
    for (let band = 0; band < bands; band++) {
      const key = `${band},${least.subarray(band * rows, (band + 1) * rows).join()}`;
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [i]);
        continue;
      }
      const found = bucket.find(
        (other) =>
          root(other) === root(i) ||
          // The same sentence with another number is another line.
          (digits[other] === digits[i] && alike(pieces[other]!, own) >= nearlySame),
      );
      if (found !== undefined) parent[root(i)] = root(found);
      if (bucket.length < mostCompared) bucket.push(i);
    }
  });
  const sizes = new Map<number, number>();
  for (let i = 0; i < texts.length; i++) sizes.set(root(i), (sizes.get(root(i)) ?? 0) + 1);
  const numbers = new Map<number, number>();
  return texts.map((_, i) => {
    const group = root(i);
    if ((sizes.get(group) ?? 0) < 2) return null;
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    return numbers.get(group)!;
  });
}

/** How much two phrases have in common, 0 to 1: share of three-letter pieces. */
export function likeness(a: string, b: string): number {
  return alike(piecesOf(a.slice(0, 400)), piecesOf(b.slice(0, 400)));
}
