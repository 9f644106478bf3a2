import { needsExplanation } from '../../wording/act.ts';
import { quotedWords } from '../../wording/quoted-words.ts';
import { readLine } from '../../wording/read-line.ts';
import { textKey } from '../../wording/text-key.ts';
import type { StatedGoal } from './goal.ts';

/** What its words say of a goal: a level to hold, or a sentence that speaks of pay or of a person. */
export interface WeighedGoal extends StatedGoal {
  readonly level: boolean;
  /** Which side a level stays on, where the words or the file say it. */
  readonly side: 'above' | 'below' | null;
  readonly explain: { readonly remark: string; readonly words: string; readonly textKey: string } | null;
}

const below =
  /[<≤]|(?<!\p{L})(?:below|under|at most|no more than|less than|max(?:imum)?|sous|moins de|au plus|en dessous|inférieure?s? à)(?!\p{L})/iu;
const above =
  /[>≥]|(?<!\p{L})(?:above|over|at least|no less than|more than|min(?:imum)?|plus de|au moins|au-dessus|supérieure?s? à)(?!\p{L})/iu;

/** An initiative is nobody's promise: its words are read as they are. */
export function weighGoal(goal: StatedGoal): WeighedGoal {
  if (goal.kind === 'initiative') return { ...goal, level: false, side: null, explain: null };
  const { kind, findings } = readLine({ type: goal.kind === 'objective' ? 'objective' : 'kr', text: goal.title });
  const found = findings.find(({ code }) => needsExplanation(code));
  const explain = found && {
    remark: found.code,
    words: quotedWords(goal.title, [found.span[0], found.span[1]]),
    textKey: textKey(goal.title),
  };
  const moves = goal.baseline !== null && goal.target !== null && goal.baseline !== goal.target;
  const level = goal.kind === 'key-result' && (goal.keeps !== null || (kind === 'bau_kpi' && !moves));
  const said = below.test(goal.title) ? 'below' : above.test(goal.title) ? 'above' : null;
  return { ...goal, level, side: level ? (goal.keeps ?? said) : null, explain: explain ?? null };
}
