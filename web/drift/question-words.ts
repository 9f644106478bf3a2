import type { Dictionary } from '../../i18n/dictionary.ts';
import { formatDate, formatList, formatNumber, type Language } from '../../i18n/format.ts';
import type { Drift } from '../../src/drift/card.ts';
import { asFrequency } from '../../src/impact/frequency.ts';
import { formatValue } from '../charts/format-value.ts';
import { valueUnit } from '../kpi/value-unit.ts';

type Params = Readonly<Record<string, string | number>>;
type Unit = { readonly kind: string; readonly label: string } | null;

const dates = new Set(['on', 'since']);
/** Values of a measure, written in its unit. */
const values = new Set(['from', 'to', 'lower', 'upper', 'target']);

/** Numbers, dates and codes of a card as its reader writes them. */
function said(params: Params, unit: Unit, language: Language, { drift }: Dictionary): Params {
  const list = (codes: string) =>
    formatList(
      language,
      codes.split(',').map((code) => drift.missing[code] ?? code),
    );
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (dates.has(name)) return [name, formatDate(language, String(value))];
      if (name === 'missing') return [name, value === '' ? '' : list(String(value))];
      if (name === 'chance') return [name, drift.chance(asFrequency(Number(value)))];
      if (values.has(name) && typeof value === 'number')
        return [name, unit ? formatValue(language, value, valueUnit(unit)) : formatNumber(language, value)];
      return [name, value];
    }),
  );
}

export function questionSentence(
  card: { readonly drift: Drift; readonly params: Params; readonly unit: Unit },
  language: Language,
  words: Dictionary,
): string {
  return words.drift.questions[card.drift](said(card.params, card.unit, language, words));
}

export function seenWords(
  one: { readonly seen: string; readonly params: Params; readonly unit: Unit },
  language: Language,
  words: Dictionary,
): string {
  return words.drift.seen[one.seen]?.(said(one.params, one.unit, language, words)) ?? '';
}
