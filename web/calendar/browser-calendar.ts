import type { Language, WeekStart } from '../../src/people/organisation.ts';

export interface CalendarChoice {
  readonly timezone: string;
  readonly weekStart: WeekStart;
  readonly fiscalYearStart: number;
  readonly language: Language;
  readonly country: string;
}

export const weekdays: readonly WeekStart[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

interface WithWeek extends Intl.Locale {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** What this browser says of the place it is in; a person reads it and corrects it. */
export function browserCalendar(language: Language): CalendarChoice {
  const locale: WithWeek = new Intl.Locale(navigator.language || language).maximize();
  const firstDay = locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay ?? 1;
  return {
    timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    weekStart: weekdays[firstDay - 1] ?? 'mon',
    fiscalYearStart: 1,
    language,
    country: locale.region && /^[A-Z]{2}$/.test(locale.region) ? locale.region : language === 'fr' ? 'FR' : 'GB',
  };
}

const notCountries = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Countries as the reader's language sorts them. A code that has become another country's (SU, DD) is left out. */
export function countries(language: Language): readonly { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const current = (code: string) =>
    new Intl.Locale(`und-${code}`).region === code && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !notCountries.has(code) && current(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** Zones by continent, the city in words; the one already chosen is always among them. */
export function zonesByRegion(
  chosen: string,
): readonly { readonly region: string; readonly zones: readonly string[] }[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), chosen, 'UTC']);
  const regions = Map.groupBy([...zones].sort(), (zone) =>
    zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC',
  );
  return [...regions].map(([region, list]) => ({ region, zones: list }));
}

export const cityOf = (zone: string): string =>
  zone
    .slice(zone.indexOf('/') + 1)
    .replaceAll('_', ' ')
    .replaceAll('/', ', ');
