import type { Answer } from './answer.ts';
import { type Candidate, candidateOf, type Frame, readTokens, type WordsFrame } from './candidate.ts';
import { type CaseAgreement, caseAgreement } from './case-agreement.ts';
import { type Cluster, clusters, hashOf } from './cluster.ts';
import { type Dividing, dividing } from './dividing.ts';
import { optionId } from './question.ts';
import { type Spread, spread } from './spread.ts';
import type { Story } from './story.ts';

/** What was computed of one definition, by its hash. */
export interface Computed {
  readonly value: number | null;
  readonly series: readonly { readonly period: string; readonly value: number | null }[];
}

/** The reveal, in the order it is stepped through. No seat and no person is in it: any order of answers gives the same. */
export interface Reveal {
  /** First, without how many: each answers a question, which one? */
  readonly definitions: readonly Omit<Cluster, 'people'>[];
  readonly numbers: {
    readonly spread: Spread;
    readonly clusters: readonly { readonly hash: string; readonly people: number; readonly value: number | null }[];
  };
  readonly series: readonly { readonly hash: string; readonly series: Computed['series'] }[];
  readonly divides: readonly Dividing[];
  readonly cases: CaseAgreement;
}

/** Who gave a meaning, where it was chosen to say so: a role each has three answers of, or a name. */
export interface Givers {
  readonly hash: string;
  readonly by: readonly { readonly said: string; readonly people: number }[];
}

/** Of each meaning, by what each answer says of its giver (null: nothing), in alphabetical order. */
export function giversOf(
  frame: Frame | WordsFrame,
  given: readonly { readonly answer: Answer; readonly said: string | null }[],
): Givers[] {
  const found = new Map<string, Map<string, number>>();
  for (const { answer, said } of given) {
    const hash = hashOf(candidateOf(frame, answer));
    const tally = found.get(hash) ?? new Map<string, number>();
    if (said !== null) tally.set(said, (tally.get(said) ?? 0) + 1);
    found.set(hash, tally);
  }
  return [...found]
    .map(([hash, tally]) => ({
      hash,
      by: [...tally].map(([said, people]) => ({ said, people })).sort((a, b) => a.said.localeCompare(b.said)),
    }))
    .sort((a, b) => a.hash.localeCompare(b.hash));
}

export function revealOf(
  frame: Frame | WordsFrame,
  cases: readonly Story[],
  answers: readonly Answer[],
  computed: ReadonlyMap<string, Computed>,
): Reveal {
  const candidates = answers.map((answer) => candidateOf(frame, answer));
  const found = clusters(candidates);
  const numberOf = (hash: string) => computed.get(hash)?.value ?? null;
  const chosen = answers.map((answer, at) => ({
    options: optionsOf(frame, answer),
    value: numberOf(hashOf(candidates[at]!)),
  }));
  return {
    definitions: [...found]
      .sort((a, b) => a.hash.localeCompare(b.hash))
      .map(({ hash, meaning }) => ({ hash, meaning })),
    numbers: {
      spread: spread(
        candidates.map((candidate) => ({
          hash: hashOf(candidate),
          open: candidate.kind === 'open',
          value: numberOf(hashOf(candidate)),
        })),
      ),
      clusters: found.map(({ hash, people }) => ({ hash, people, value: numberOf(hash) })).sort(byValue),
    },
    series: found.flatMap(({ hash }) => (computed.has(hash) ? [{ hash, series: computed.get(hash)!.series }] : [])),
    divides: dividing(frame.questions, chosen),
    cases: caseAgreement(
      cases,
      answers.map((answer) => answer.cases),
    ),
  };
}

/** The definitions to compute: each meaning once. */
export function toCompute(
  candidates: readonly Candidate[],
): { readonly hash: string; readonly definition: Extract<Candidate, { kind: 'definition' }>['definition'] }[] {
  return clusters(candidates).flatMap(({ hash, meaning }) =>
    meaning.kind === 'definition' ? [{ hash, definition: meaning.definition }] : [],
  );
}

/** A choice under "other…" that is one of the options after all counts as that option. */
function optionsOf(frame: Pick<Frame, 'questions'>, answer: Answer): Record<string, string | null> {
  if (answer.doesNotFit) return {};
  const named = frame.questions.map((question) => {
    const { choices } = readTokens([question], answer);
    return [question.id, choices[0] ? optionId(choices[0]) : null] as const;
  });
  return Object.fromEntries(named);
}

function byValue(a: { value: number | null; hash: string }, b: { value: number | null; hash: string }): number {
  if (a.value === null || b.value === null)
    return Number(a.value === null) - Number(b.value === null) || a.hash.localeCompare(b.hash);
  return a.value - b.value || a.hash.localeCompare(b.hash);
}
