/** Under this size, a team's calibration would be somebody's. */
const SMALLEST_TEAM = 3;
const FEWEST = 4;

export interface Outcome {
  /** Felt at mid-cycle. */
  readonly confidence: number;
  readonly reached: boolean;
}

export type Calibration =
  | { readonly kind: 'team-too-small' }
  | { readonly kind: 'too-few'; readonly have: number; readonly need: number }
  | {
      readonly kind: 'calibration';
      readonly bands: readonly {
        readonly from: number;
        readonly to: number;
        readonly count: number;
        readonly reached: number;
      }[];
    };

const bands = [
  { from: 0, to: 3 },
  { from: 4, to: 6 },
  { from: 7, to: 10 },
] as const;

/** Confidence against what came, over closed cycles: for the team's eyes only, never a person's. */
export function calibration(teamSize: number, outcomes: readonly Outcome[]): Calibration {
  if (teamSize < SMALLEST_TEAM) return { kind: 'team-too-small' };
  if (outcomes.length < FEWEST) return { kind: 'too-few', have: outcomes.length, need: FEWEST };
  return {
    kind: 'calibration',
    bands: bands.map(({ from, to }) => {
      const inBand = outcomes.filter(
        (outcome) => Math.round(outcome.confidence) >= from && Math.round(outcome.confidence) <= to,
      );
      return { from, to, count: inBand.length, reached: inBand.filter((outcome) => outcome.reached).length };
    }),
  };
}
