import type { RevealStep } from '../../src/alignment/alignment-test.ts';
import type { Answer } from '../../src/alignment/answer.ts';
import { candidateOf, readTokens } from '../../src/alignment/candidate.ts';
import { hashOf } from '../../src/alignment/cluster.ts';
import type { Choice } from '../../src/alignment/question.ts';
import { type Computed, giversOf, type Reveal, revealOf } from '../../src/alignment/reveal.ts';
import { type Coincidence, coincidences } from '../../src/metric-sql/compare-definitions.ts';
import type { StoredTest } from '../../store/alignment-test.ts';
import type { Given } from './given.ts';

/** A tie of numbers, by hash: what `compare` says of it. */
export type Tie = Omit<Coincidence, 'pair'> & { readonly hashes: readonly [string, string] };

/** The steps of the reveal, each with what it shows. No seat goes in, and a name only where names were chosen. */
export function revealedOf(
  test: StoredTest,
  given: readonly Given[],
  computed: ReadonlyMap<string, Computed>,
): Readonly<Partial<Record<RevealStep, unknown>>> {
  const answers = given.map(({ answer }) => answer);
  const shown = revealOf(test.frame, test.cases, answers, computed);
  const choices = choicesByHash(test, answers);
  const words = wordsByHash(test, answers);
  return {
    definitions: shown.definitions.map((definition) => ({
      ...definition,
      choices: choices.get(definition.hash) ?? [],
      words: words.get(definition.hash) ?? [],
    })),
    numbers: {
      ...shown.numbers,
      ties: tiesOf(test, shown),
      ...(test.names !== 'none' && { givers: giversOf(test.frame, given) }),
    },
    series: shown.series,
    divides: shown.divides,
    cases: shown.cases,
  };
}

/** The choices behind each meaning; of several that mean the same, the first in alphabetical order. */
function choicesByHash(test: StoredTest, answers: readonly Answer[]): Map<string, readonly Choice[]> {
  const found = new Map<string, readonly Choice[]>();
  for (const answer of answers) {
    const hash = hashOf(candidateOf(test.frame, answer));
    const { choices } = readTokens(test.frame.questions, answer);
    const before = found.get(hash);
    if (!before || JSON.stringify(choices) < JSON.stringify(before)) found.set(hash, choices);
  }
  return found;
}

/** What people wrote before they chose, in alphabetical order; where the words are the meaning, they are said already. */
function wordsByHash(test: StoredTest, answers: readonly Answer[]): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const answer of answers) {
    const candidate = candidateOf(test.frame, answer);
    const words = answer.words.trim();
    if (words === '' || candidate.kind === 'in-words') continue;
    found.set(hashOf(candidate), (found.get(hashOf(candidate)) ?? new Set()).add(words));
  }
  return new Map([...found].map(([hash, words]) => [hash, [...words].sort()]));
}

function tiesOf(test: StoredTest, { numbers, series }: Reveal): Tie[] {
  const measured = numbers.clusters.map(({ hash, value }) => {
    const points = series.find((each) => each.hash === hash)?.series ?? [];
    return {
      specHash: hash,
      at: test.readOn ?? '',
      value,
      reportGrain: 'month',
      series: points,
      byEnd: new Map(points.map((point) => [point.period, point.value])),
    };
  });
  return coincidences(measured).map(({ pair, ...rest }) => ({
    ...rest,
    hashes: [measured[pair[0]]!.specHash, measured[pair[1]]!.specHash] as const,
  }));
}
