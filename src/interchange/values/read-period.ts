import { isDate } from '../../calendar/day-number.ts';

export type DateOrder = 'dmy' | 'mdy';

/** Months as spreadsheets show them, in the two languages of the product, by their first letters. */
const months = [
  /^jan/,
  /^f[eé]v|^feb/,
  /^mar/,
  /^a[vp]r/,
  /^ma[iy]/,
  /^juin|^jun/,
  /^juil|^jul/,
  /^ao[uû]|^aug/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^d[eé]c/,
];

const two = (text: string) => text.padStart(2, '0');
const dated = (year: string, month: string, day: string) => `${year}-${two(month)}-${two(day)}`;
const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/**
 * A cell or a column name that names a period, as `parsePeriod` takes it: a date in any common writing, a month by its
 * name, a week, a quarter. Undefined when it names none.
 */
export function readPeriodText(text: string, order: DateOrder): string | undefined {
  const said = text
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '');
  if (/^\d{4}-(\d{2}(-\d{2})?|W\d{2}|Q[1-4])$/.test(said)) return said;
  const yearFirst = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(said);
  if (yearFirst) {
    const [, year = '', month = '', day] = yearFirst;
    return day === undefined ? `${year}-${two(month)}` : checked(dated(year, month, day));
  }
  const date = numeric.exec(said);
  if (date) {
    const [, first = '', , second = '', year = ''] = date;
    return checked(order === 'dmy' ? dated(year, second, first) : dated(year, first, second));
  }
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(said);
  if (month && Number(month[1]) <= 12) return `${month[2]}-${two(month[1] ?? '')}`;
  const part = /^([A-Za-zéûÉÛ]+)\.?[ -]?(\d{1,2})?[ -](\d{4}|\d{2})$/.exec(said);
  if (part) return named(part[1] ?? '', part[2], part[3] ?? '');
  const backwards = /^(\d{4})[ -]([A-Za-z])(\d{1,2})$/.exec(said);
  if (backwards) return numbered(backwards[2] ?? '', backwards[3] ?? '', backwards[1] ?? '');
  const year = /^\d{4}$/.exec(said);
  return year ? `${said}-01-01` : undefined;
}

const checked = (date: string): string | undefined => (isDate(date) ? date : undefined);

function named(word: string, rank: string | undefined, year: string): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  if (rank !== undefined) return numbered(word, rank, full);
  const at = word.length < 3 ? -1 : months.findIndex((name) => name.test(word.toLowerCase()));
  return at < 0 ? undefined : `${full}-${two(String(at + 1))}`;
}

function numbered(letter: string, rank: string, year: string): string | undefined {
  const kind = letter.toUpperCase();
  if (kind === 'Q' || kind === 'T') return /^[1-4]$/.test(rank) ? `${year}-Q${rank}` : undefined;
  return kind === 'W' || kind === 'S' ? `${year}-W${two(rank)}` : undefined;
}

/** One period typed by a person, as `parsePeriod` takes it where it can be read in one way only; else what was typed. */
export function periodTyped(text: string, language: 'fr' | 'en'): string {
  const order = orderEvidence(text);
  // In French a day comes first; in English it depends on who writes.
  if (order === 'either' && language === 'en') return text;
  return readPeriodText(text, order === 'mdy' ? 'mdy' : 'dmy') ?? text;
}

/** Which order a date can only be read in; `either` when the day could be the month. */
export function orderEvidence(text: string): DateOrder | 'either' | undefined {
  const date = numeric.exec(text.trim());
  if (!date) return undefined;
  const [first, second] = [Number(date[1]), Number(date[3])];
  if (first > 12) return 'dmy';
  if (second > 12) return 'mdy';
  return first === second ? undefined : 'either';
}
