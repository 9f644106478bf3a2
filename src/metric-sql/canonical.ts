import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Definition, inherit, isPinned, type Measure, type Ref } from './definition.ts';
import type { Lit, Where } from './where.ts';

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** The hash of the definition a pinned KPI version stands for. */
export type HashOfPinned = (ref: { kpi: string; version: number }) => string;

/** JSON with sorted keys and no space: one text for one value. */
export function sortedJson(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${sortedJson(value[key]!)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function sortedSet(values: readonly Plain[]): Plain[] {
  const texts = new Map(values.map((value) => [sortedJson(value), value]));
  return [...texts.keys()].sort().map((text) => texts.get(text)!);
}

/** The parts of a list joined by `all` (or `any`), nested ones of the same kind opened. */
function opened(wheres: readonly Where[], kind: 'all' | 'any'): Where[] {
  return wheres.flatMap((where) => {
    const inside =
      kind === 'all' && 'all' in where ? where.all : kind === 'any' && 'any' in where ? where.any : undefined;
    if (inside) return opened(inside, kind);
    // Alone inside the other kind, a condition is itself.
    const only =
      'all' in where && where.all.length === 1
        ? where.all[0]!
        : 'any' in where && where.any.length === 1
          ? where.any[0]!
          : undefined;
    return only ? opened([only], kind) : [where];
  });
}

function canonicalList(wheres: readonly Where[], kind: 'all' | 'any'): Plain[] {
  return sortedSet(opened(wheres, kind).map(canonicalWhere));
}

function canonicalWhere(where: Where): Plain {
  for (const kind of ['all', 'any'] as const) {
    const inside =
      kind === 'all' && 'all' in where ? where.all : kind === 'any' && 'any' in where ? where.any : undefined;
    if (!inside) continue;
    const list = canonicalList(inside, kind);
    return list.length === 1 ? list[0]! : { [kind]: list };
  }
  if ('not' in where) return { not: canonicalWhere(where.not) };
  if (!('col' in where)) throw new Error('not a condition');
  const { col, op, value } = where;
  if (value === undefined) return { col, op };
  if (op === 'in' || op === 'notIn') {
    const list = sortedSet(value as Lit[]);
    return list.length === 1 ? { col, op: op === 'in' ? 'eq' : 'ne', value: list[0]! } : { col, op, value: list };
  }
  return { col, op, value: value as Plain };
}

function canonicalMeasure(definition: Definition, measure: Measure, pinned: HashOfPinned): Plain {
  const ref = (one: Ref): string => (isPinned(one) ? pinned(one) : specHash(inherit(definition, one), pinned));
  if (measure.kind === 'countDistinct') {
    const own = measure.column !== undefined && measure.column !== definition.entity;
    return own ? { kind: 'countDistinct', column: measure.column! } : { kind: 'countDistinct' };
  }
  if (measure.kind === 'ratio')
    return { kind: 'ratio', numerator: ref(measure.numerator), denominator: ref(measure.denominator) };
  if (measure.kind === 'formula') {
    const inputs = Object.fromEntries(Object.entries(measure.inputs).map(([name, one]) => [name, ref(one)]));
    return { kind: 'formula', expr: measure.expr.replace(/\s+/g, ''), inputs };
  }
  return { ...measure };
}

/**
 * The meaning of a definition, whatever the words: defaults omitted, lists sorted without repeats, conditions alone in
 * their group taken out of it, `rowMeans` left out, parts replaced by their own hash.
 */
export function canonicalForm(definition: Definition, pinned: HashOfPinned = nameOfPinned): Plain {
  const { source, entity, time, measure, threshold, window, late, nulls, fiscalYearStart } = definition;
  const form: { [key: string]: Plain } = {
    source: { connection: source.connection, table: source.table },
    time: { column: time.column, kind: time.kind },
    measure: canonicalMeasure(definition, measure, pinned),
    qualify: canonicalList(definition.qualify, 'all'),
    exclude: canonicalList(definition.exclude, 'any'),
    window: { ...window },
    reportGrain: definition.reportGrain,
    timezone: definition.timezone,
    weekStart: definition.weekStart,
    emptyBucket: definition.emptyBucket,
    partialBucket: definition.partialBucket,
    late: {
      settleDays: late.settleDays,
      restate: late.restate,
      ...(late.receivedAt === undefined ? {} : { receivedAt: late.receivedAt }),
    },
    exact: definition.exact === true ? true : { approx: definition.exact.approx },
  };
  if (source.dedupeKey) (form.source as { [key: string]: Plain }).dedupeKey = sortedSet(source.dedupeKey);
  if (entity !== undefined) form.entity = entity;
  // A local clock that is never shifted, and a date, have no source zone.
  const shifted = time.kind === 'instant' || (time.kind === 'local' && time.sourceTz !== definition.timezone);
  if (time.sourceTz !== undefined && shifted) (form.time as { [key: string]: Plain }).sourceTz = time.sourceTz;
  // Whoever has a row has one event, on one day: that threshold is none.
  if (threshold && !(threshold.of !== 'sum' && threshold.min <= 1)) {
    form.threshold = {
      min: threshold.min,
      of: threshold.of,
      ...(threshold.column === undefined ? {} : { column: threshold.column }),
    };
  }
  if (fiscalYearStart !== undefined && fiscalYearStart !== 1) form.fiscalYearStart = fiscalYearStart;
  const strict = {
    ...(nulls?.entity === 'refuse' ? { entity: 'refuse' } : {}),
    ...(nulls?.column === 'refuse' ? { column: 'refuse' } : {}),
  };
  if (Object.keys(strict).length > 0) form.nulls = strict;
  return form;
}

const nameOfPinned: HashOfPinned = ({ kpi, version }) => `${kpi}@${version}`;

/** `v1:` and the SHA-256, in hexadecimal, of the canonical form: two wordings of one meaning have one hash. */
export function specHash(definition: Definition, pinned: HashOfPinned = nameOfPinned): string {
  return `v1:${bytesToHex(sha256(utf8ToBytes(sortedJson(canonicalForm(definition, pinned)))))}`;
}
