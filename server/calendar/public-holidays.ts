export interface Holiday {
  readonly date: string;
  readonly name: string;
}

const known = new Map<string, readonly Holiday[]>();

/** The public holidays of a country, whole country only, from a maintained library; none for a country it does not know. */
export async function publicHolidays(
  country: string,
  language: 'en' | 'fr',
  from: string,
  to: string,
): Promise<Holiday[]> {
  const years = Array.from(
    { length: Math.max(0, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1) },
    (_, rank) => Number(from.slice(0, 4)) + rank,
  );
  const all: Holiday[] = [];
  for (const year of years) all.push(...(await holidaysOf(country, language, year)));
  return all.filter(({ date }) => date >= from && date <= to);
}

async function holidaysOf(country: string, language: 'en' | 'fr', year: number): Promise<readonly Holiday[]> {
  const key = `${country} ${language} ${year}`;
  const before = known.get(key);
  if (before) return before;
  // Its tables weigh megabytes: read when somebody first asks.
  const { default: Holidays } = await import('date-holidays');
  const calendar = new Holidays(country);
  const found = (calendar.getHolidays(year, language) ?? [])
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
    .sort((a, b) => a.date.localeCompare(b.date));
  const once = found.filter((one, at) => found[at - 1]?.date !== one.date);
  if (known.size > 500) known.clear();
  known.set(key, once);
  return once;
}
