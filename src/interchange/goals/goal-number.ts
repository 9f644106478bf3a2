import { type DecimalSign, readNumber } from '../values/read-number.ts';
import { isPercent } from './told.ts';

export interface GoalUnit {
  readonly kind: 'count' | 'percent' | 'money' | 'duration' | 'score' | 'other';
  readonly label: string;
}

/** What the file calls numbers that have no unit. */
const bare =
  /^(?:number|numeric|numerique|nombre|zahl|integer|count|default progress|binary|reach|increase from|decrease from|increase|decrease|)$/i;
const money: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|eur|euros?)$/i, '€'],
  [/^(?:\$|usd|dollars?|currency)$/i, '$'],
  [/^(?:£|gbp|pounds?)$/i, '£'],
];

export function unitOfGoal(unit: string, cells: readonly (string | null)[], title: string): GoalUnit {
  const said = unit.trim();
  const signed = cells.some((cell) => cell !== null && /%\s*$/.test(cell));
  if (isPercent(said) || signed || (bare.test(said) && /\d\s*%/.test(title))) return { kind: 'percent', label: '%' };
  const currency = money.find(([word]) => word.test(said));
  if (currency) return { kind: 'money', label: currency[1] };
  return { kind: 'other', label: bare.test(said) ? '' : said.slice(0, 40) };
}

/** A spreadsheet's formula or its error, kept as text: the result is not in the file. */
export const isFormula = (text: string): boolean => /^[=@]|^#(?:REF|N\/A|VALUE|DIV\/0|NAME)/i.test(text.trim());

/** A number as the file writes it; a percentage is a fraction here. Undefined when it is none. */
export function goalNumber(
  text: string,
  percent: boolean,
  said: { readonly decimal: DecimalSign; readonly percentAs: 'percent' | 'fraction' },
): number | undefined {
  if (isFormula(text)) return undefined;
  const plain = percent ? text : text.replace(/%\s*$/, '');
  return readNumber(plain, said.decimal, percent && said.percentAs === 'percent')?.value;
}
