import { isExplanation } from '../../src/okr/explanation.ts';
import { Refusal } from '../../src/refusal.ts';
import { individualOf } from '../../src/wording/flags/individual.ts';
import { payOf } from '../../src/wording/flags/pay.ts';
import { languageWritten } from '../../src/wording/language.ts';
import { lineOf, type Span } from '../../src/wording/line.ts';
import { quotedWords } from '../../src/wording/quoted-words.ts';
import { textKey } from '../../src/wording/text-key.ts';
import { explanationsOf } from '../../store/dismissed-remark.ts';
import { givingWay } from '../../store/give-way.ts';
import type { Reader } from '../../store/store.ts';

/**
 * What calls for a sentence in whichever language the page was: "Prime 2026" says its language to nobody. The two remarks
 * that call for one are looked for and no other: two thousand lines read whole would take seconds.
 */
function toExplain(text: string): { code: 'pay' | 'individual'; span: Span }[] {
  const [inFrench, inEnglish] = (['fr', 'en'] as const).map(
    (around): Partial<Record<'pay' | 'individual', Span | undefined>> => {
      const line = lineOf(text, languageWritten(text, around));
      return line.tokens.length === 0 ? {} : { pay: payOf(line), individual: individualOf(line) };
    },
  );
  return (['pay', 'individual'] as const).flatMap((code) => {
    const span = inFrench![code];
    return span && inEnglish![code] ? [{ code, span }] : [];
  });
}

/**
 * A goal that speaks of pay or of a person goes on with a sentence that says why, whoever sends it: a form, a token or a
 * list. Nothing else that the linter sees ever stops one.
 */
export async function checkExplained(db: Reader, texts: readonly string[]): Promise<void> {
  const rest = givingWay();
  const asked = [];
  for (const text of new Set(texts)) {
    for (const { code, span } of toExplain(text)) asked.push({ code, text, span, key: textKey(text) });
    await rest();
  }
  if (asked.length === 0) return;
  const explained = await explainedIn(
    db,
    asked.map(({ text }) => text),
  );
  const missing = asked.find(({ key, code }) => !explained.has(`${key}:${code}`));
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
