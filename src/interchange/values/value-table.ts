import { type DecimalSign, decimalEvidence, readNumber } from './read-number.ts';
import { type DateOrder, orderEvidence, readPeriodText } from './read-period.ts';

/** A line of a file as its cells, null where empty; `line` is what an editor shows. */
export interface FileLine {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

/** Long: a period and a value on each line. Wide: a period on each column, a series on each line. */
export type ValueTable =
  | { readonly shape: 'long'; readonly columns: readonly string[]; readonly body: readonly FileLine[] }
  | {
      readonly shape: 'wide';
      readonly columns: readonly string[];
      /** The columns that name a period, in order. */
      readonly periods: readonly number[];
      readonly body: readonly FileLine[];
    };

const isPeriod = (text: string | null | undefined) => text != null && readPeriodText(text, 'dmy') !== undefined;
const isNumber = (text: string | null | undefined) =>
  text != null && (readNumber(text, 'comma') !== undefined || readNumber(text, 'point') !== undefined);

/** The table in the lines of a file: titles above are skipped, a file without column names is understood too. */
export function valueTable(lines: readonly FileLine[]): ValueTable | null {
  const at = lines.findIndex(({ cells }) => cells.filter((cell) => cell !== null).length > 1);
  const first = lines[at];
  if (!first) return null;
  const periods = first.cells.flatMap((cell, place) => (isPeriod(cell) ? [place] : []));
  // "2026-01;2026" is a month and its value, not two years.
  const dated = first.cells.filter((cell) => isPeriod(cell) && !isNumber(cell));
  const numbers = first.cells.filter((cell) => cell !== null && isNumber(cell));
  if (dated.length === 1 && numbers.length > 0)
    return { shape: 'long', columns: first.cells.map((_, place) => String(place + 1)), body: lines.slice(at) };
  const columns = first.cells.map((cell, place) => cell?.trim() || String(place + 1));
  const body = lines.slice(at + 1);
  return periods.length > 1 ? { shape: 'wide', columns, periods, body } : { shape: 'long', columns, body };
}

/** Which column of a long table is what. */
export interface LongColumns {
  readonly periods: number | null;
  readonly values: number | null;
  readonly notes: number | null;
  /** Name the KPI, where one file holds several. */
  readonly kpis: number | null;
}

const names = {
  period: /^(p[eé]riode?|date|mois|month|semaine|week|jour|day|trimestre|quarter|ann[eé]e|year)$/i,
  value: /^(valeur|value|nombre|number|mesure|measure|total)$/i,
  note: /^(note|commentaire|comment|raison|reason|motif)$/i,
  kpi: /^(kpi|indicateur|indicator|cl[eé]|key|m[eé]trique|metric)$/i,
};

/** By their names, else by what their first hundred lines hold. */
export function guessColumns({ columns, body }: ValueTable): LongColumns {
  const sample = body.slice(0, 100);
  const share = (place: number, says: (text: string | null | undefined) => boolean) => {
    const cells = sample.flatMap(({ cells }) => cells[place] ?? []);
    return cells.length === 0 ? 0 : cells.filter(says).length / cells.length;
  };
  const found = (test: RegExp) => place(columns.findIndex((name) => test.test(name.trim())));
  const best = (says: typeof isPeriod, not: readonly (number | null)[]) =>
    place(columns.findIndex((_, at) => !not.includes(at) && share(at, says) > 0.6));
  const named = { notes: found(names.note), kpis: found(names.kpi) };
  const periods = found(names.period) ?? best(isPeriod, [named.notes, named.kpis]);
  const values = found(names.value) ?? best(isNumber, [periods, named.notes, named.kpis]);
  return { periods, values, ...named };
}

const place = (at: number): number | null => (at < 0 ? null : at);

/** One cell to become a value, with where it stands in the file. */
export interface ValueCell {
  readonly line: number;
  readonly column: string;
  readonly period: string;
  readonly value: string | null;
  readonly note: string | null;
}

export interface CellsOfKpi {
  readonly cells: readonly ValueCell[];
  /** Lines that are about another KPI. */
  readonly elsewhere: number;
}

/** The cells that are values of the KPI known by these names. */
export function longCells(table: ValueTable, at: LongColumns, kpiNames: readonly string[]): CellsOfKpi {
  const { periods: period, values: value, notes: note, kpis: kpi } = at;
  if (period === null || value === null) return { cells: [], elsewhere: 0 };
  const own = kpi === null ? table.body : table.body.filter(({ cells }) => isNamed(cells[kpi], kpiNames));
  return {
    elsewhere: table.body.length - own.length,
    cells: own.flatMap(({ line, cells }) => {
      const said = cells[period] ?? null;
      const number = cells[value] ?? null;
      if (said === null && number === null) return [];
      const column = table.columns[value] ?? '';
      return [{ line, column, period: said ?? '', value: number, note: (note !== null && cells[note]) || null }];
    }),
  };
}

/** The lines of a wide table, by what they say before their values. */
export function wideLabels(table: ValueTable & { shape: 'wide' }): { line: number; label: string }[] {
  const label = table.columns.findIndex((_, at) => !table.periods.includes(at));
  return table.body.map(({ line, cells }) => ({ line, label: (label < 0 ? null : cells[label]) ?? '' }));
}

/** The line of a wide table that is about this KPI; null when several could be. */
export function wideLine(table: ValueTable & { shape: 'wide' }, kpiNames: readonly string[]): number | null {
  const [only, ...others] = table.body;
  if (only && others.length === 0) return only.line;
  const named = wideLabels(table).filter(({ label }) => isNamed(label, kpiNames));
  return named.length === 1 ? (named[0]?.line ?? null) : null;
}

export function wideCells(table: ValueTable & { shape: 'wide' }, line: number): CellsOfKpi {
  const row = table.body.find((one) => one.line === line);
  return {
    elsewhere: table.body.length - (row ? 1 : 0),
    cells: table.periods.map((at) => ({
      line,
      column: table.columns[at] ?? '',
      period: table.columns[at] ?? '',
      value: row?.cells[at] ?? null,
      note: null,
    })),
  };
}

const plainName = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
const isNamed = (said: string | null | undefined, kpiNames: readonly string[]) =>
  said != null && kpiNames.some((name) => plainName(name) === plainName(said));

/** What the file itself tells; null where two people could read it differently, and a person must say. */
export interface Told {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
  /** False when no cell has a percent sign: for a percentage, 3 may be 3 % or 300 %. */
  readonly percent: boolean;
}

export function tell(cells: readonly ValueCell[]): Told {
  const orders = new Set(cells.map(({ period }) => orderEvidence(period)));
  const signs = new Set(cells.map(({ value }) => (value === null ? undefined : decimalEvidence(value))));
  const written = cells.filter(({ value }) => value !== null);
  return {
    dateOrder: settled(orders, 'dmy', 'mdy'),
    decimal: settled(signs, 'point', 'comma'),
    percent: written.length > 0 && written.every(({ value }) => /%\s*$/.test(value ?? '')),
  };
}

/** The one that the file shows; where nothing is told, either reads the same and the first is taken. */
function settled<One extends string>(told: ReadonlySet<string | undefined>, first: One, second: One): One | null {
  if (told.has(first) && told.has(second)) return null;
  if (told.has(first)) return first;
  if (told.has(second)) return second;
  return told.has('either') ? null : first;
}
