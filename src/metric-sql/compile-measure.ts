import { Refusal } from '../refusal.ts';
import { aggregateShape } from './aggregate.ts';
import type { ColumnKinds } from './column-kind.ts';
import { type Definition, inherit, isPinned, type Ref } from './definition.ts';
import type { Dialect, DialectName } from './dialect.ts';
import { dialects } from './dialects/dialects.ts';
import { type Formula, parseFormula } from './formula.ts';
import { bucketSpine, canBeZero, type Plan, type Shape } from './plan.ts';
import { type Asked, type ReportBucket, reportBuckets } from './report-bucket.ts';
import { runningApplies, runningShape } from './running.ts';
import { beginningOfTime, type Guard, scan } from './scan.ts';
import { snapshotShape } from './snapshot.ts';
import { toldBy } from './tables-read.ts';

export type CompileOptions = Asked & {
  readonly dialect: DialectName;
  /** The table as the engine knows it, part by part; default: the definition's, cut at its dots. */
  readonly table?: readonly string[];
  /** The kinds of the table's columns (of each part's own table, where parts read several); given, every column and value is checked against them. */
  readonly columns?: ColumnKinds | ((definition: Definition) => ColumnKinds | undefined);
  /** The definition a pinned KPI version stands for. */
  readonly resolve?: (ref: { kpi: string; version: number }) => Definition;
  /** Accepts an approximate distinct count: for a look, never for a KPI of record. */
  readonly approximate?: boolean;
};

export type Compiled = {
  /** One SELECT: `period` (ISO text) and `value` (double or null), one row per bucket, in order. */
  readonly sql: string;
  readonly buckets: readonly ReportBucket[];
  /** Queries to run before, each giving one count that must be zero. */
  readonly guards: readonly Guard[];
};

const deepest = 12;

/**
 * Compiles a valid definition to one SELECT for an engine. Units are the column's own; dates are local days of the
 * definition's zone, inclusive. Refuses `measure.*` (dates, columns, values that do not fit), `definition.*` (what this
 * compiler will not answer exactly). Do not use it on a definition that `validateDefinition` has not accepted.
 *
 * Trailing distinct counts follow the gaps-and-islands method with running sums; offsets of time zones are computed here
 * and written in the query, since engines disagree on their own time-zone data.
 */
export function compileMeasure(definition: Definition, options: CompileOptions): Compiled {
  const dialect = dialects[options.dialect];
  const { select, guards, buckets } = compileValues(definition, definition, options, dialect, 0);
  return { sql: `${select}\norder by 1`, buckets, guards };
}

type Values = { select: string; guards: Guard[]; buckets: ReportBucket[] };

/** `whole`: what the definition is an inline part of, or itself. */
function compileValues(
  definition: Definition,
  whole: Definition,
  options: CompileOptions,
  dialect: Dialect,
  depth: number,
): Values {
  if (depth > deepest) throw new Refusal('definition.too-deep', { deepest });
  const { measure } = definition;
  if (measure.kind === 'ratio') {
    const quotient: Formula = {
      kind: 'operation',
      operator: '/',
      left: { kind: 'name', name: 'a' },
      right: { kind: 'name', name: 'b' },
    };
    return combine(
      definition,
      whole,
      { a: measure.numerator, b: measure.denominator },
      quotient,
      options,
      dialect,
      depth,
    );
  }
  if (measure.kind === 'formula')
    return combine(definition, whole, measure.inputs, parseFormula(measure.expr), options, dialect, depth);
  return single(definition, whole, options, dialect);
}

function single(definition: Definition, whole: Definition, options: CompileOptions, dialect: Dialect): Values {
  const approximate = definition.exact !== true;
  if (approximate && !options.approximate) throw new Refusal('definition.approximate-not-of-record');
  const buckets = reportBuckets(definition, options);
  const snapshot = definition.measure.kind === 'snapshot';
  const carried = definition.measure.kind === 'snapshot' && definition.measure.at === 'periodEnd';
  const ends = buckets[0]!.windowEnd;
  const first = carried ? undefined : snapshot ? buckets[0]!.period : buckets[0]!.windowStart;
  const daysMatter = carried || definition.threshold?.of === 'days';
  const read = scan(definition, {
    dialect,
    table: options.table ?? definition.source.table.split('.'),
    columns: typeof options.columns === 'function' ? options.columns(definition) : options.columns,
    first,
    last: options.to,
    asOf: options.asOf,
    exactFrom: daysMatter ? beginningOfTime : ends,
    toldBy: toldBy(definition, whole),
  });
  const plan: Plan = { definition, dialect, buckets, last: options.to, scan: read, approximate };
  const shape = snapshot ? snapshotShape(plan) : runningApplies(plan) ? runningShape(plan) : aggregateShape(plan);
  return { select: finish(plan, shape), guards: [...read.guards], buckets };
}

/** One row per bucket of the report, the empty ones with zero or nothing. */
function finish(plan: Plan, shape: Shape): string {
  const { definition, dialect } = plan;
  const zero = definition.emptyBucket === 'zero' && canBeZero(definition);
  const value = zero ? 'coalesce(vals.v, 0)' : 'vals.v';
  const parts = [
    ...shape.parts,
    ['g_values', `select b, ${dialect.nullable('v')} as v from (${shape.values}) found`] as const,
  ];
  return `with ${parts.map(([name, sql]) => `${name} as (${sql})`).join(',\n')}
select ${dialect.dateText('report.d')} as period, ${dialect.double(value)} as value from (${bucketSpine(plan)}) report left join g_values vals on vals.b = report.d`;
}

function combine(
  definition: Definition,
  whole: Definition,
  refs: Readonly<Record<string, Ref>>,
  formula: Formula,
  options: CompileOptions,
  dialect: Dialect,
  depth: number,
): Values {
  const guards: Guard[] = [];
  const aliases = new Map(Object.keys(refs).map((name, index) => [name, `g_part${depth}_${index}`]));
  const parts = Object.entries(refs).map(([name, ref]) => {
    const part = partOf(definition, ref, options);
    for (const field of ['reportGrain', 'weekStart', 'fiscalYearStart'] as const) {
      if ((part[field] ?? 1) !== (definition[field] ?? 1))
        throw new Refusal('definition.parts-differ', { field, name });
    }
    if (part.source.connection !== definition.source.connection)
      throw new Refusal('definition.two-connections', { name });
    // A part of a formula bound to one file reads that file; otherwise each part reads its own table.
    // A KPI of its own keeps the rows that it keeps by itself.
    const compiled = compileValues(part, isPinned(ref) ? part : whole, options, dialect, depth + 1);
    guards.push(...compiled.guards);
    return [aliases.get(name)!, compiled.select] as const;
  });
  const [first] = parts[0]!;
  const joins = parts.slice(1).map(([alias]) => ` join ${alias} on ${alias}.period = ${first}.period`);
  const value = formulaSql(formula, (name) => `${aliases.get(name)}.value`, dialect);
  return {
    select: `with ${parts.map(([alias, sql]) => `${alias} as (\n${sql}\n)`).join(',\n')}
select ${first}.period as period, ${value} as value from ${first}${joins.join('')}`,
    guards,
    buckets: reportBuckets(definition, options),
  };
}

function partOf(definition: Definition, ref: Ref, options: CompileOptions): Definition {
  if (!isPinned(ref)) return inherit(definition, ref);
  if (!options.resolve) throw new Refusal('definition.pinned-kpi-unknown', { kpi: ref.kpi, version: ref.version });
  return options.resolve(ref);
}

function formulaSql(formula: Formula, column: (name: string) => string, dialect: Dialect): string {
  if (formula.kind === 'number') return dialect.double(String(formula.value));
  if (formula.kind === 'name') return column(formula.name);
  if (formula.kind === 'negative') return `(-${formulaSql(formula.of, column, dialect)})`;
  const left = formulaSql(formula.left, column, dialect);
  const right = formulaSql(formula.right, column, dialect);
  return formula.operator === '/' ? `(${left} / nullif(${right}, 0))` : `(${left} ${formula.operator} ${right})`;
}
