/** One person's number, or null where their definition is not computed. */
export type Figure = number | null;

export interface Spread {
  /** How many answered. */
  readonly people: number;
  /** How many different meanings, those not computed included; an answer with open questions is not one yet. */
  readonly definitions: number;
  readonly open: number;
  readonly computed: number;
  readonly numbers: number;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** The highest over the lowest; null when the lowest is not above 0. */
  readonly times: number | null;
  readonly core: Core | null;
}

/** The honest second line, always: "six of ten lie between 1,598 and 1,711". */
export interface Core {
  readonly people: number;
  readonly of: number;
  readonly lower: number;
  readonly upper: number;
}

/** The share of the people that the core interval holds. */
const CORE_SHARE = 0.6;

export function spread(
  answers: readonly { readonly hash: string; readonly open: boolean; readonly value: Figure }[],
): Spread {
  const values = answers.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const lowest = values[0] ?? null;
  const highest = values.at(-1) ?? null;
  return {
    people: answers.length,
    definitions: new Set(answers.filter((answer) => !answer.open).map((answer) => answer.hash)).size,
    open: answers.filter((answer) => answer.open).length,
    computed: values.length,
    numbers: new Set(values).size,
    lowest,
    highest,
    times: lowest !== null && highest !== null && lowest > 0 ? highest / lowest : null,
    core: core(values),
  };
}

/** The narrowest interval that holds six of ten, with everyone it holds; of equal widths, the lowest. */
export function core(sorted: readonly number[]): Core | null {
  const of = sorted.length;
  if (of < 2) return null;
  const need = Math.ceil(of * CORE_SHARE - 1e-9);
  let at = 0;
  for (let from = 1; from + need <= of; from++) {
    if (sorted[from + need - 1]! - sorted[from]! < sorted[at + need - 1]! - sorted[at]!) at = from;
  }
  const [lower, upper] = [sorted[at]!, sorted[at + need - 1]!];
  return { people: sorted.filter((value) => value >= lower && value <= upper).length, of, lower, upper };
}
