import { withoutAccents } from './words.ts';

const rows = 3;
const bands = 10;
const nearlySame = 0.6;
/** Within a bucket, a line is compared with so many at most: a list of one sentence repeated stays linear. */
const mostCompared = 6;

function shinglesOf(text: string): Set<number> {
  const plain = ` ${withoutAccents(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const shingles = new Set<number>();
  for (let i = 0; i + 3 <= plain.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + 3; j++) hash = Math.imul(hash ^ plain.charCodeAt(j), 0x01000193);
    shingles.add(hash >>> 0);
  }
  return shingles;
}

function mix(value: number, salt: number): number {
  let a = Math.imul(value ^ salt, 0x9e3779b1);
  a = Math.imul(a ^ (a >>> 15), 0x85ebca6b);
  return (a ^ (a >>> 13)) >>> 0;
}

const digits = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** Share of three-letter pieces in common. */
function alike(a: Set<number>, b: Set<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const piece of small) if (large.has(piece)) both++;
  return both / (a.size + b.size - both || 1);
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
  const sets = texts.map((text, i) => (parent[i] === i ? shinglesOf(text.slice(0, 400)) : new Set<number>()));
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const buckets = new Map<string, number[]>();
  sets.forEach((set, i) => {
    if (set.size < 4) return;
    for (let band = 0; band < bands; band++) {
      let key = `${band}`;
      for (let row = 0; row < rows; row++) {
        const salt = mix(band * rows + row + 1, 0x51ed270b);
        let least = 0xffffffff;
        for (const piece of set) {
          const hash = mix(piece, salt);
          if (hash < least) least = hash;
        }
        key += `,${least}`;
      }
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [i]);
        continue;
      }
      const found = bucket.find(
        (other) =>
          root(other) === root(i) ||
          // The same sentence with another number is another line.
          (alike(sets[other]!, set) >= nearlySame && digits(texts[other]!) === digits(texts[i]!)),
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
  return alike(shinglesOf(a.slice(0, 400)), shinglesOf(b.slice(0, 400)));
}
