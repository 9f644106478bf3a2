import type { Language } from '../../i18n/format.ts';

/** A number as it is typed, in the language's own decimal sign; a fraction as its percentage. It reads back as itself. */
export function typedNumber(value: number | null | undefined, percent: boolean, language: Language): string {
  if (value === null || value === undefined) return '';
  const text = String(Number((percent ? value * 100 : value).toPrecision(12)));
  return language === 'fr' ? text.replace('.', ',') : text;
}
