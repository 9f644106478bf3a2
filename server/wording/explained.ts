import { isExplanation } from '../../src/okr/explanation.ts';
import { Refusal } from '../../src/refusal.ts';
import { needsExplanation } from '../../src/wording/act.ts';
import { quotedWords } from '../../src/wording/quoted-words.ts';
import { type GoalType, readLine } from '../../src/wording/read-line.ts';
import { textKey } from '../../src/wording/text-key.ts';
import { explanationsOf } from '../../store/dismissed-remark.ts';
import type { Reader } from '../../store/store.ts';

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

/** The remarks that somebody explained in these texts, as `text key:code`. */
export async function explainedIn(db: Reader, texts: readonly string[]): Promise<Set<string>> {
  return explainedByKey(
    db,
    texts.map((text) => textKey(text)),
  );
}

export async function explainedByKey(db: Reader, textKeys: readonly string[]): Promise<Set<string>> {
  const keys = [...new Set(textKeys)];
  const said = new Set<string>();
  for (let start = 0; start < keys.length; start += 1_000)
    for (const [key, why] of await explanationsOf(db, keys.slice(start, start + 1_000)))
      if (isExplanation(why)) said.add(key);
  return said;
}
