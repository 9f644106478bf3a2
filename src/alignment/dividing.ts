import type { Question } from './question.ts';

/** What one person chose for each question; null where it is open, or said in words. */
export interface Chosen {
  readonly options: Readonly<Record<string, string | null>>;
  readonly value: number | null;
}

export interface Dividing {
  readonly questionId: string;
  readonly counts: readonly { readonly optionId: string; readonly people: number }[];
  readonly open: number;
  /** Of two people drawn at random among those who answered it, how often they chose differently. */
  readonly disagree: number | null;
  /** The share of the disagreement in numbers that this choice explains, 0 to 1; null where too few to say. */
  readonly explains: number | null;
}

/** The questions, the one that divides the numbers most first; without numbers, the one answered most differently. */
export function dividing(questions: readonly Question[], people: readonly Chosen[]): Dividing[] {
  return questions
    .map((question) => divide(question.id, people))
    .sort(
      (a, b) =>
        (b.explains ?? -1) - (a.explains ?? -1) ||
        (b.disagree ?? -1) - (a.disagree ?? -1) ||
        a.questionId.localeCompare(b.questionId),
    );
}

function divide(questionId: string, people: readonly Chosen[]): Dividing {
  const tally = new Map<string, number>();
  for (const { options } of people) {
    const option = options[questionId] ?? null;
    if (option !== null) tally.set(option, (tally.get(option) ?? 0) + 1);
  }
  const counts = [...tally]
    .map(([optionId, count]) => ({ optionId, people: count }))
    .sort((a, b) => b.people - a.people || a.optionId.localeCompare(b.optionId));
  const answered = counts.reduce((sum, { people: count }) => sum + count, 0);
  const alike = counts.reduce((sum, { people: count }) => sum + count * (count - 1), 0);
  const disagree = answered < 2 ? null : 1 - alike / (answered * (answered - 1));
  return { questionId, counts, open: people.length - answered, disagree, explains: explained(questionId, people) };
}

/**
 * Between-group share of the variance of the numbers, adjusted for the number of groups (Kelley's ε²). Numbers are taken
 * as ratios, since 289 against 4,331 is "fifteen times": asinh is the logarithm that also takes 0.
 */
function explained(questionId: string, people: readonly Chosen[]): number | null {
  const groups = new Map<string, number[]>();
  for (const { options, value } of people) {
    const option = options[questionId] ?? null;
    if (option === null || value === null) continue;
    groups.set(option, [...(groups.get(option) ?? []), Math.asinh(value)]);
  }
  const all = [...groups.values()].flat().sort((a, b) => a - b);
  const total = squares(all);
  if (all.length <= groups.size || all.length < 4) return null;
  if (total <= 1e-12 || groups.size < 2) return 0;
  const within = [...groups.values()]
    .map((group) => squares(group.sort((a, b) => a - b)))
    .sort((a, b) => a - b)
    .reduce((sum, each) => sum + each, 0);
  return Math.max(0, 1 - within / (all.length - groups.size) / (total / (all.length - 1)));
}

function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
