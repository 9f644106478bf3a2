/** Words enough for someone who was not there (docs/decisions/0038). */
const FEWEST_WORDS = 3;

export const isExplanation = (why: string | null): boolean =>
  why !== null && (why.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length >= FEWEST_WORDS;
