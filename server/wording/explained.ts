import { Refusal } from '../../src/refusal.ts';
import { needsExplanation } from '../../src/wording/act.ts';
import { quotedWords } from '../../src/wording/quoted-words.ts';
import { type GoalType, readLine } from '../../src/wording/read-line.ts';
import { textKey } from '../../src/wording/text-key.ts';
import { explanationsOf } from '../../store/dismissed-remark.ts';
import type { Reader } from '../../store/store.ts';

/** Words enough for someone who was not there. */
const FEWEST_WORDS = 3;
export const isExplanation = (why: string | null): boolean =>
  why !== null && why.trim().split(/\s+/).length >= FEWEST_WORDS && why.trim() !== '';

/** What calls for a sentence in whichever language the page was: "Prime 2026" says its language to nobody. */
function toExplain(type: GoalType, text: string) {
  const [inFrench, inEnglish] = (['fr', 'en'] as const).map((around) =>
    readLine({ type, text, around }).findings.filter(({ code }) => needsExplanation(code)),
  );
  return inFrench!.filter(({ code }) => inEnglish!.some((other) => other.code === code));
}

/**
 * A goal that speaks of pay or of a person goes on with a sentence that says why, whoever sends it: a form, a token or a
 * list. Nothing else that the linter sees ever stops one.
 */
export async function checkExplained(
  db: Reader,
  goals: readonly { readonly type: GoalType; readonly text: string }[],
): Promise<void> {
  const asked = goals.flatMap(({ type, text }) =>
    toExplain(type, text).map(({ code, span }) => ({ code, text, span, key: textKey(text) })),
  );
  if (asked.length === 0) return;
  const explained = await explanationsOf(
    db,
    asked.map(({ key }) => key),
  );
  const missing = asked.find(({ key, code }) => !isExplanation(explained.get(`${key}:${code}`) ?? null));
  if (missing) {
    const { code, text, span, key } = missing;
    throw new Refusal('remark.needs-explanation', { remark: code, words: quotedWords(text, span), text, textKey: key });
  }
}
