import { readCycle } from '../../src/impact/read-cycle.ts';
import { proposeBaseline } from '../../src/okr/baseline-proposal.ts';
import type { Cycle } from '../../src/okr/cycle.ts';
import type { Commitment } from '../../src/okr/score.ts';
import { targetQuestion } from '../../src/okr/target-question.ts';
import { goingByWeek, type Measured, pastOf } from './read-key-result.ts';

interface Typed {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly commitment: Commitment;
}

/** What the data says while a target is typed: where to start from, where it was going anyway, what this cycle can show. */
export function targetOutlook(cycle: Cycle, measured: Measured | null, typed: Typed, today: string) {
  const known = (measured?.values ?? []).filter(({ period, partial }) => !partial && period < cycle.start);
  const proposed = proposeBaseline(known.map(({ value }) => value));
  const past = measured && pastOf(cycle, { baseline: null, target: null }, measured, today);
  const reading = past && readCycle({ ...past, values: past.values.slice(0, past.from) });
  const { baseline, target, commitment } = typed;
  if (!measured || reading?.kind !== 'cycle-reading') {
    const question =
      target === null ? { kind: 'none' as const } : targetQuestion({ baseline, target }, commitment, null);
    return { proposed, going: null, end: null, detectable: null, question };
  }
  const { mean, lower80, upper80 } = reading.asItWasGoing;
  const end = { mean: mean.at(-1) ?? 0, lower: lower80.at(-1) ?? 0, upper: upper80.at(-1) ?? 0 };
  const { detectable } = reading;
  const going = { mean: end.mean, lower80: end.lower, upper80: end.upper, detectable };
  const from = baseline ?? proposed?.value ?? null;
  return {
    proposed,
    going: goingByWeek(cycle, reading, measured),
    end,
    detectable,
    question:
      target === null || target === from
        ? { kind: 'none' as const }
        : targetQuestion({ baseline: from, target }, commitment, going),
  };
}
