import { Refusal } from '../refusal.ts';
import { type ColumnKinds, kindOf, requireKind } from './column-kind.ts';
import type { Definition } from './definition.ts';
import type { Dialect } from './dialect.ts';
import { dayAfter, shiftedWall, shiftsOfDays, wallOfDay, wallReaching, wallShifts, wallText } from './local-day.ts';
import { excludeSql, whereSql } from './predicate-sql.ts';
import { predicatesOf } from './where.ts';

/**
 * A name for what a query computes beside the columns of a table: one that no column it reads has. Some engines
 * (ClickHouse) read an alias wherever the name stands, in a condition too, and a column of that name would be lost.
 */
function ownNames(columns: readonly string[]): (name: string) => string {
  let prefix = 'g_';
  while (columns.some((column) => column.toLowerCase().startsWith(prefix))) prefix += '_';
  return (name) => `${prefix}${name}`;
}

/** The rows a measure reads: one SELECT giving d (local day), e (entity), c (the measure's column), t (the threshold's). */
export type Scan = {
  /** With every filter of the definition. */
  readonly rows: string;
  /** The days the table has rows on, before any filter: the dates of snapshots. */
  readonly days: string;
  /** Queries that count what the definition refuses to meet; any count above zero is a refusal of that code. */
  readonly guards: readonly Guard[];
  readonly has: { readonly entity: boolean; readonly column: boolean; readonly sum: boolean };
};

export type Guard = { readonly code: string; readonly column: string; readonly sql: string };

export type ScanOptions = {
  readonly dialect: Dialect;
  readonly table: readonly string[];
  readonly columns: ColumnKinds | undefined;
  /** First local day read; undefined for all time. */
  readonly first: string | undefined;
  readonly last: string;
  readonly asOf: string | undefined;
  /** Where exact days begin to matter when all time is read; earlier rows count, on whatever day. */
  readonly exactFrom: string;
  /** The columns by which rows of one key are told apart. */
  readonly toldBy: readonly string[];
};

type Clock = {
  readonly day: string;
  readonly raw: string;
  readonly after: string | undefined;
  readonly before: string;
  readonly exact: boolean;
};

/** The measure's own column, when it has one apart from the entity. */
export function measureColumn(definition: Definition): string | undefined {
  const { measure } = definition;
  if (!('column' in measure) || measure.column === undefined) return undefined;
  return measure.kind === 'countDistinct' && measure.column === definition.entity ? undefined : measure.column;
}

function dateClock(definition: Definition, options: ScanOptions): Clock {
  const { dialect, columns, first, last } = options;
  const raw = dialect.identifier(definition.time.column);
  requireKind(columns, definition.time.column, ['date', 'local-time', 'instant']);
  const after = first === undefined ? undefined : dialect.date(first);
  return { day: dialect.toDate(raw), raw, after, before: dialect.date(dayAfter(last)), exact: true };
}

function wallClock(definition: Definition, options: ScanOptions): Clock {
  const { dialect, columns, first, last, exactFrom } = options;
  const { column, kind, sourceTz } = definition.time;
  const stored = requireKind(
    columns,
    column,
    kind === 'local' ? ['local-time', 'instant', 'date'] : ['local-time', 'instant'],
  );
  const zoned = stored === 'instant';
  if (kind === 'instant' && !zoned && sourceTz === undefined)
    throw new Refusal('measure.source-zone-needed', { column });
  // A column that carries its zone was not written in another; UTC is what its instants are read in anyway.
  if (kind === 'instant' && zoned && sourceTz !== undefined && sourceTz !== 'UTC')
    throw new Refusal('measure.source-zone-contradicts', { column, zone: sourceTz });
  const source = zoned ? 'UTC' : (sourceTz ?? definition.timezone);
  const raw = zoned ? dialect.utcWall(dialect.identifier(column)) : dialect.identifier(column);
  const still = kind === 'local' && !zoned && source === definition.timezone;
  const from = first ?? exactFrom;
  const shifts = still ? [{ from: 0, shift: 0 }] : shiftsOfDays(source, definition.timezone, from, last);
  const start = first === undefined ? undefined : wallOfDay(first, shifts);
  const end = wallOfDay(dayAfter(last), shifts);
  return {
    day: dialect.toDate(shiftedWall(dialect, raw, shifts)),
    raw,
    after: start && dialect.timestamp(wallText(start.first)),
    before: dialect.timestamp(wallText(end.settled)),
    exact: (start === undefined || start.first === start.settled) && end.first === end.settled,
  };
}

function receivedBefore(definition: Definition, { dialect, columns, asOf }: ScanOptions): string[] {
  const received = definition.late.receivedAt;
  if (received === undefined || asOf === undefined) return [];
  const zoned = requireKind(columns, received, ['local-time', 'instant', 'date']) === 'instant';
  const zone = zoned ? 'UTC' : (definition.time.sourceTz ?? 'UTC');
  const at = Date.parse(asOf);
  const cut = wallReaching(at, wallShifts(zone, 'UTC', at - 86_400_000, at + 86_400_000)).settled;
  const column = dialect.identifier(received);
  return [`${zoned ? dialect.utcWall(column) : column} < ${dialect.timestamp(wallText(cut))}`];
}

/**
 * The columns by which the last of several rows of one key is told, greatest first: when it was received, its time, then,
 * of rows that came together, all that is read of them, so that one table never has two answers.
 */
export function lastFirst({ late, time }: Definition, toldBy: readonly string[]): string[] {
  return [...new Set([...(late.receivedAt === undefined ? [] : [late.receivedAt]), time.column, ...toldBy])];
}

/** Keeps one row per key, the last in `lastFirst`; a row without its whole key is nobody's duplicate. */
function withoutDuplicates(
  definition: Definition,
  options: ScanOptions,
  table: string,
  conditions: readonly string[],
): string {
  const { dialect } = options;
  const key = definition.source.dedupeKey ?? [];
  if (key.length === 0) return table;
  const columns = lastFirst(definition, options.toldBy).map((name) => dialect.identifier(name));
  const made = ownNames(options.toldBy);
  const order = columns.map((name) => `case when ${name} is null then 1 else 0 end, ${name} desc`);
  const keys = key.map((name) => dialect.identifier(name));
  const ranked = `select ${columns.join(', ')}, row_number() over (partition by ${keys.join(', ')} order by ${order.join(', ')}) as ${made('rank')} from ${table} where ${conditions.join(' and ')}`;
  const whole = keys.map((name) => `${name} is null`).join(' or ');
  return `(select * from (${ranked}) ranked where ${made('rank')} = 1 or ${whole}) once`;
}

/** Every column that a definition reads in its table by itself: those of its parts are theirs (`columnsRead`). */
export function columnsUsed(definition: Definition): string[] {
  const names = [
    definition.entity,
    measureColumn(definition),
    definition.threshold?.column,
    definition.time.column,
    definition.late.receivedAt,
  ];
  for (const where of [...definition.qualify, ...definition.exclude])
    names.push(...predicatesOf(where).map((pred) => pred.col));
  return [...new Set([...names.filter((name) => name !== undefined), ...(definition.source.dedupeKey ?? [])])].sort();
}

/**
 * The rows that a definition reads, as SQL: each once, with its local day, those known and in range, and whether each is
 * kept. Refuses columns that are not there or not of the kind their use wants (`measure.*`).
 */
export function scan(definition: Definition, options: ScanOptions): Scan {
  const { dialect, columns, first, last } = options;
  const used = columnsUsed(definition);
  for (const column of used) kindOf(columns, column);
  const made = ownNames(used);
  const clock = definition.time.kind === 'date' ? dateClock(definition, options) : wallClock(definition, options);
  const plain = options.table.map((part) => dialect.identifier(part)).join('.');
  const known = [`${clock.raw} < ${clock.before}`, ...receivedBefore(definition, options)];
  const table = withoutDuplicates(definition, options, plain, known);
  const conditions = [...(clock.after === undefined ? [] : [`${clock.raw} >= ${clock.after}`]), ...known];
  if (!clock.exact) {
    if (first !== undefined) conditions.push(`${clock.day} >= ${dialect.date(first)}`);
    conditions.push(`${clock.day} <= ${dialect.date(last)}`);
  }
  const filters = [
    ...definition.qualify.map((where) => whereSql(dialect, where, columns)),
    ...definition.exclude.map((where) => excludeSql(dialect, where, columns)),
  ];
  const column = measureColumn(definition);
  const entity = definition.entity;
  const sum = definition.threshold?.column;
  const guards: Guard[] = [];
  const present: string[] = [];
  const base = [...conditions, ...filters];
  const nulls = { entity: 'drop', column: 'skip', ...definition.nulls };
  const refuse = (name: string, code: string): void => {
    guards.push({
      code,
      column: name,
      sql: `select count(*) as ${made('n')} from ${table} where ${[...base, `${dialect.identifier(name)} is null`].join(' and ')}`,
    });
  };
  if (entity !== undefined) {
    if (nulls.entity === 'refuse') refuse(entity, 'measure.row-without-entity');
    present.push(`${dialect.identifier(entity)} is not null`);
  }
  if (column !== undefined) {
    if (nulls.column === 'refuse') refuse(column, 'measure.row-without-value');
    present.push(`${dialect.identifier(column)} is not null`);
  }
  // What a threshold adds up is a column of the definition too; skipped, it adds nothing.
  if (sum !== undefined && sum !== column && nulls.column === 'refuse') refuse(sum, 'measure.row-without-value');
  const { measure } = definition;
  const numeric = measure.kind !== 'countDistinct' && !(measure.kind === 'snapshot' && measure.agg === 'countDistinct');
  if (column !== undefined && numeric) requireKind(columns, column, ['number']);
  if (sum !== undefined) requireKind(columns, sum, ['number']);
  const identity = (name: string): string => {
    const kind = kindOf(columns, name);
    return kind === undefined || kind === 'text'
      ? dialect.bytewise(dialect.identifier(name))
      : dialect.identifier(name);
  };
  const selected: [string, string][] = [['d', clock.day]];
  if (entity !== undefined) selected.push(['e', identity(entity)]);
  if (column !== undefined)
    selected.push(['c', numeric ? dialect.number(dialect.identifier(column)) : identity(column)]);
  if (sum !== undefined) selected.push(['t', dialect.identifier(sum)]);
  const read = selected.map(([name, sql]) => `${sql} as ${made(name)}`).join(', ');
  const named = selected.map(([name]) => `${made(name)} as ${name}`).join(', ');
  const days = `select distinct ${clock.day} as ${made('d')} from ${table} where ${conditions.join(' and ')}`;
  return {
    rows: `select ${named} from (select ${read} from ${table} where ${[...base, ...present].join(' and ')}) kept`,
    days: `select ${made('d')} as d from (${days}) dated`,
    guards,
    has: { entity: entity !== undefined, column: column !== undefined, sum: sum !== undefined },
  };
}

/** The first day for which changes of offset are looked up when all time is read. */
export const beginningOfTime = '1900-01-01';
