import type { charts } from '../../i18n/en/charts.ts';
import { formatDate, type Language } from '../../i18n/format.ts';
import type { Grain } from './chart-data.ts';
import { weekNumber } from './period-index.ts';

type Words = typeof charts;

const quarterOf = (iso: string): number => Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1;

/** A period as said in a sentence: "octobre 2026", "semaine 47, 16 nov. 2026". */
export function periodLong(language: Language, words: Words, grain: Grain, iso: string): string {
  switch (grain) {
    case 'day':
      return formatDate(language, iso);
    case 'week':
      return words.weekLong(
        weekNumber(iso),
        formatDate(language, iso, { day: 'numeric', month: 'short', year: 'numeric' }),
      );
    case 'month':
      return formatDate(language, iso, { month: 'long', year: 'numeric' });
    case 'quarter':
      return words.quarterLong(quarterOf(iso), iso.slice(0, 4));
    case 'year':
      return iso.slice(0, 4);
  }
}

/** A period under its tick: "oct.", "s. 47", "T4". */
export function periodShort(language: Language, words: Words, grain: Grain, iso: string): string {
  switch (grain) {
    case 'day':
      return formatDate(language, iso, { day: 'numeric', month: 'short' });
    case 'week':
      return words.weekShort(weekNumber(iso));
    case 'month':
      return formatDate(language, iso, { month: 'short' });
    case 'quarter':
      return words.quarterShort(quarterOf(iso));
    case 'year':
      return iso.slice(0, 4);
  }
}

export const monthLetter = (language: Language, iso: string): string =>
  formatDate(language, iso, { month: 'short' }).charAt(0).toUpperCase();
