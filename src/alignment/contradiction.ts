import type { Definition } from '../metric-sql/definition.ts';
import type { CaseAnswer } from './answer.ts';
import { counts } from './choose-cases.ts';
import type { DataProfile } from './data-profile.ts';
import type { Story } from './story.ts';

export interface Contradiction {
  readonly caseId: string;
  readonly said: 'yes' | 'no';
  readonly definitionSays: 'yes' | 'no';
}

/** Where one's cases and one's own sentence part: shown to that person alone. "It depends" contradicts nothing. */
export function contradictions(
  definition: Definition,
  cases: readonly Story[],
  answers: Readonly<Record<string, CaseAnswer>>,
  profile: DataProfile,
): Contradiction[] {
  return cases.flatMap((story) => {
    const said = answers[story.id];
    if (said === undefined || said === 'depends') return [];
    const counted = counts(definition, story, profile);
    if (counted === null || counted === (said === 'yes')) return [];
    return [{ caseId: story.id, said, definitionSays: counted ? 'yes' : 'no' }];
  });
}
