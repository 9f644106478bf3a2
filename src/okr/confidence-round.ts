/** At this distance between the lowest and the highest, there is something to talk about before one figure is kept. */
const WIDE = 4;

export type RoundSummary =
  /** One tap alone would show whose it is. */
  | { readonly kind: 'too-few'; readonly have: number; readonly need: number }
  | {
      readonly kind: 'spread';
      readonly have: number;
      readonly lowest: number;
      readonly highest: number;
      readonly median: number;
      /** How many tapped each of 0 to 10. */
      readonly counts: readonly number[];
      readonly wide: boolean;
    };

/** What a blind round shows once it is opened: how the taps spread. It receives no person, so it can give none. */
export function roundSummary(taps: readonly number[]): RoundSummary {
  const valid = taps.filter((tap) => Number.isInteger(tap) && tap >= 0 && tap <= 10).sort((a, b) => a - b);
  const have = valid.length;
  if (have < 2) return { kind: 'too-few', have, need: 2 };
  const counts = Array.from({ length: 11 }, (_, confidence) => valid.filter((tap) => tap === confidence).length);
  const [lowest, highest] = [valid[0]!, valid[have - 1]!];
  const median = (valid[Math.floor((have - 1) / 2)]! + valid[Math.floor(have / 2)]!) / 2;
  return { kind: 'spread', have, lowest, highest, median, counts, wide: highest - lowest >= WIDE };
}
