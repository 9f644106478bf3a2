/** Numbers, dates and lists as each language writes them. The fonts lack U+202F, so it is replaced by U+00A0. */
export type Language = 'en' | 'fr';

const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };
const noNarrowSpace = (text: string): string => text.replaceAll('\u202f', '\u00a0');

export function formatNumber(language: Language, value: number, options: Intl.NumberFormatOptions = {}): string {
  const text = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2, ...options }).format(value);
  // A true minus sign aligns with figures and is read as a number; Intl prints a hyphen in English.
  return noNarrowSpace(text).replace(/^-/, '−');
}

/** A fraction as a percentage: .163 → "16 %" or "16%". */
export function formatPercent(language: Language, fraction: number, digits = 0): string {
  return formatNumber(language, fraction, { style: 'percent', maximumFractionDigits: digits });
}

/** A change with its sign always said: +12 %, −3 %. */
export function formatChange(language: Language, fraction: number, digits = 0): string {
  return formatNumber(language, fraction, {
    style: 'percent',
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });
}

/** A local date (`2026-11-23`), never shifted by the reader's own zone. */
export function formatDate(
  language: Language,
  isoDate: string,
  options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' },
): string {
  const format = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
  const text = noNarrowSpace(format.format(new Date(`${isoDate}T00:00:00Z`)));
  // French says « 1er mars »; Intl writes "1 mars".
  return language === 'fr' ? text.replace(/(^|\s)1(?= \p{L})/u, '$11er') : text;
}

const longDay: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

/** A day that a refusal names, as people write it; what is no date stays as it came. */
export function dayNamed(language: Language, day: unknown, options: Intl.DateTimeFormatOptions = longDay): string {
  const isDate = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  // Some engines write a comma after the weekday once the year is there; a sentence needs none.
  return isDate ? formatDate(language, day, options).replace(',', '') : String(day);
}

/** An instant (UTC ISO text) shown in the organisation's zone. */
export function formatInstant(
  language: Language,
  instant: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): string {
  const text = noNarrowSpace(
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone }).format(new Date(instant)),
  );
  return language === 'fr' ? text.replace(/(^|\s)1(?= \p{L})/u, '$11er') : text;
}

export function formatList(
  language: Language,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(locales[language], { type }).format(items);
}
