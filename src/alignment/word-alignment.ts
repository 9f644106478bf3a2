import type { CaseAgreement } from './case-agreement.ts';
import type { Spread } from './spread.ts';

/** The last revealed test about a word, as data. */
export interface TestOutcome {
  readonly testId: string;
  readonly kpiId: string | null;
  readonly term: string;
  readonly revealedOn: string;
  readonly settled: boolean;
  readonly spread: Pick<Spread, 'people' | 'definitions' | 'open' | 'times'>;
  readonly cases: CaseAgreement;
}

export interface WordAlignment extends TestOutcome {
  /** How often two people drawn at random disagree on a case; null where it cannot be said. */
  readonly disagreement: number | null;
  readonly testsBefore: number;
}

/** "How aligned are we on our words": each word by its last test, the unsettled first, then the most disputed. */
export function wordAlignment(outcomes: readonly TestOutcome[]): WordAlignment[] {
  const byWord = Map.groupBy(outcomes, (outcome) => outcome.kpiId ?? `“${outcome.term.trim().toLowerCase()}”`);
  const last = [...byWord.values()].map((tests): WordAlignment => {
    const [latest] = tests.sort((a, b) => b.revealedOn.localeCompare(a.revealedOn) || b.testId.localeCompare(a.testId));
    return { ...latest!, disagreement: disagreementOf(latest!.cases), testsBefore: tests.length - 1 };
  });
  return last.sort(
    (a, b) =>
      Number(a.settled) - Number(b.settled) ||
      (b.disagreement ?? -1) - (a.disagreement ?? -1) ||
      a.term.localeCompare(b.term),
  );
}

function disagreementOf({ agreement }: CaseAgreement): number | null {
  if (agreement.kind === 'agreement') return agreement.disagreement;
  return agreement.kind === 'no-variation' ? 0 : null;
}
