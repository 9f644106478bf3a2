import type { Draft } from '../../metric-sql/completeness.ts';
import type { Measure } from '../../metric-sql/definition.ts';
import type { Where } from '../../metric-sql/where.ts';
import { aggregate } from './aggregate.ts';
import { readableFormula } from './formula-text.ts';
import { type FoundMetric, isRecord, listOf, type Note, plainColumn, textOf } from './found-metric.ts';
import { plainCondition } from './plain-condition.ts';
import { windowOf } from './window-text.ts';

type Json = Record<string, unknown>;

/** What a metric turned out to be: a draft as far as it goes, and what is kept as text. */
interface Part {
  readonly draft: Draft;
  readonly notes: readonly Note[];
}

export const isDbtManifest = (plain: unknown): plain is Json =>
  isRecord(plain) && Array.isArray(plain.semantic_models) && Array.isArray(plain.metrics);

/**
 * dbt's compiled `semantic_manifest.json`, with measures (until 1.11) or with aggregations in the metric (from 1.12). dbt
 * says what is added up, over which rows and column of time; never the time zone, the calendar window nor late rows.
 */
export function dbtMetrics(manifest: Json): FoundMetric[] {
  const reader = new Reader(listOf(manifest.semantic_models), listOf(manifest.metrics));
  return listOf(manifest.metrics).flatMap((metric) => {
    const name = textOf(metric.name);
    if (name === '') return [];
    const { draft, notes } = reader.metric(name, []);
    return [
      { name, label: textOf(metric.label) || name, description: textOf(metric.description), draft, notes, whole: null },
    ];
  });
}

class Reader {
  readonly #models: readonly Json[];
  readonly #metrics: ReadonlyMap<string, Json>;

  constructor(models: readonly Json[], metrics: readonly Json[]) {
    this.#models = models;
    this.#metrics = new Map(metrics.map((metric) => [textOf(metric.name), metric]));
  }

  metric(name: string, above: readonly string[]): Part {
    const metric = this.#metrics.get(name);
    if (!metric) return kept('unknown-part', name);
    if (above.includes(name)) return kept('loop', [...above, name].join(' → '));
    const params = isRecord(metric.type_params) ? metric.type_params : {};
    const line = [...above, name];
    const part = this.#typed(textOf(metric.type), params, line);
    return this.#filtered(part, metric.filter);
  }

  #typed(type: string, params: Json, line: readonly string[]): Part {
    switch (type) {
      case 'simple':
        return this.#base(params, line);
      case 'cumulative':
        return this.#cumulative(params, line);
      case 'ratio':
        return this.#parts({ numerator: params.numerator, denominator: params.denominator }, line, (refs) => ({
          kind: 'ratio',
          numerator: refs.numerator,
          denominator: refs.denominator,
        }));
      case 'derived':
        return this.#derived(params, line);
      case 'conversion':
        return kept('conversion', JSON.stringify(params.conversion_type_params ?? {}));
      default:
        return kept('expression-kept', `${type} ${JSON.stringify(params)}`);
    }
  }

  /** One aggregation: of a measure named here, or written in the metric itself. */
  #base(params: Json, line: readonly string[]): Part {
    const inline = isRecord(params.metric_aggregation_params) ? params.metric_aggregation_params : null;
    const asked = isRecord(params.measure) ? params.measure : { name: params.measure };
    const named = textOf(asked.name);
    const model = inline
      ? this.#models.find((each) => textOf(each.name) === textOf(inline.semantic_model))
      : this.#models.find((each) => listOf(each.measures).some((measure) => textOf(measure.name) === named));
    const measure = inline ?? listOf(model?.measures).find((each) => textOf(each.name) === named);
    if (!model || !measure) return kept('unknown-part', named || line.join(' → '));
    const expression = textOf(measure.expr) || (inline ? textOf(params.expr) : named);
    const part = aggregated(model, measure, expression);
    const empty = emptyOf(isRecord(params.measure) && !inline ? asked : params);
    const draft = empty === null ? part.draft : { ...part.draft, emptyBucket: empty };
    return this.#filtered({ ...part, draft }, asked.filter, model);
  }

  #cumulative(params: Json, line: readonly string[]): Part {
    const own = isRecord(params.cumulative_type_params) ? params.cumulative_type_params : {};
    const input = isRecord(own.metric) ? textOf(own.metric.name) : textOf(own.metric);
    const part = input === '' ? this.#base(params, line) : this.metric(input, line);
    const window = own.window ?? params.window;
    const toDate = textOf(own.grain_to_date) || textOf(params.grain_to_date);
    if (toDate !== '') {
      const grain = ['week', 'month', 'quarter', 'year'].includes(toDate);
      return grain
        ? withDraft(part, { window: { type: 'toDate', grain: toDate } })
        : noted(part, 'window-kept', toDate);
    }
    if (window === undefined || window === null || window === '')
      return withDraft(part, { window: { type: 'allTime' } });
    const read = windowOf(window);
    return read ? withDraft(part, { window: read }) : noted(part, 'window-kept', JSON.stringify(window));
  }

  #derived(params: Json, line: readonly string[]): Part {
    const expression = readableFormula(textOf(params.expr));
    const inputs = listOf(params.metrics);
    const named = Object.fromEntries(inputs.map((input) => [textOf(input.alias) || textOf(input.name), input]));
    if (expression === null || Object.keys(named).length === 0) return kept('expression-kept', textOf(params.expr));
    return this.#parts(named, line, (refs) => ({ kind: 'formula', expr: expression, inputs: refs }));
  }

  /** A calculation over other metrics, each a part of its own that inherits what it does not say. */
  #parts(inputs: Json, line: readonly string[], measure: (refs: Record<string, unknown>) => unknown): Part {
    const notes: Note[] = [];
    const refs: Record<string, Draft> = {};
    for (const [as, input] of Object.entries(inputs)) {
      const plain = isRecord(input) ? input : { name: input };
      const shifted = plain.offset_window ?? plain.offset_to_grain;
      if (shifted !== undefined && shifted !== null)
        return kept('offset-kept', `${textOf(plain.name)} ${JSON.stringify(shifted)}`);
      const part = this.#filtered(this.metric(textOf(plain.name), line), plain.filter);
      notes.push(...part.notes);
      refs[as] = part.draft;
    }
    const drafts = Object.values(refs);
    if (drafts.some(({ measure: own, qualify }) => own === undefined || qualify === undefined))
      return { draft: {}, notes };
    const [first = {}] = drafts;
    const shared = Object.fromEntries(
      ['source', 'time', 'window', 'emptyBucket', 'exact'].flatMap((field) =>
        first[field] === undefined ? [] : [[field, first[field]]],
      ),
    );
    const same = (draft: Draft) =>
      Object.fromEntries(
        Object.entries(draft).filter(
          ([field, value]) => field === 'measure' || JSON.stringify(value) !== JSON.stringify(shared[field]),
        ),
      );
    const own = Object.fromEntries(Object.entries(refs).map(([as, draft]) => [as, same(draft)]));
    return { draft: { ...shared, qualify: [], measure: measure(own) }, notes };
  }

  #filtered(part: Part, filter: unknown, model?: Json): Part {
    const texts = filterTexts(filter);
    if (texts.length === 0) return part;
    const table = textOf((part.draft.source as Json | undefined)?.table);
    const of = model ?? this.#models.find((each) => tableOf(each) === table);
    const wheres = texts.map((text) => of && filterOf(text, of));
    const unread = texts.filter((_, at) => !wheres[at]);
    const isCalculation = ['ratio', 'formula'].includes(textOf((part.draft.measure as Json | undefined)?.kind));
    if (unread.length > 0 || isCalculation) {
      const { qualify: _, ...rest } = part.draft;
      return { draft: rest, notes: [...part.notes, ...texts.map((text): Note => ({ code: 'filter-kept', text }))] };
    }
    const before = (part.draft.qualify as Where[] | undefined) ?? [];
    return withDraft(part, { qualify: [...before, ...wheres.flatMap((one) => one ?? [])] });
  }
}

const kept = (code: Note['code'], text: string): Part => ({ draft: {}, notes: [{ code, text }] });
const noted = (part: Part, code: Note['code'], text: string): Part => ({
  ...part,
  notes: [...part.notes, { code, text }],
});
const withDraft = (part: Part, more: Draft): Part => ({ ...part, draft: { ...part.draft, ...more } });

const tableOf = (model: Json): string => {
  const relation = isRecord(model.node_relation) ? model.node_relation : {};
  return textOf(relation.alias) || textOf(model.name);
};

function aggregated(model: Json, measure: Json, expression: string): Part {
  const notes: Note[] = [];
  const { agg_params: params } = measure;
  const percentile = isRecord(params) ? params : {};
  const rows = expression === '' || expression === '*' || /^\d+$/.test(expression);
  const column = rows ? null : plainColumn(expression);
  const name = textOf(measure.agg);
  // A sum of ones is a count of rows.
  const found =
    !rows && column === null
      ? null
      : aggregate(rows && name === 'sum' && expression === '1' ? 'count' : name, column, {
          p: typeof percentile.percentile === 'number' ? percentile.percentile : undefined,
          discrete: percentile.use_discrete_percentile === true,
          approximate: percentile.use_approximate_percentile === true,
        });
  const stock = isRecord(measure.non_additive_dimension) ? measure.non_additive_dimension : null;
  const said = stock ? stockOf(stock, name, column) : found?.measure;
  if (!found || !said)
    notes.push({
      code: stock ? 'stock-kept' : 'expression-kept',
      text: stock ? JSON.stringify(stock) : `${name}(${expression})`,
    });
  if (found && !found.exact) notes.push({ code: 'approximate', text: `${name}(${expression})` });
  const time = timeColumn(model, measure);
  if (time === null) notes.push({ code: 'time-open', text: textOf(measure.agg_time_dimension) });
  return {
    draft: {
      source: { table: tableOf(model) },
      ...(time !== null && { time: { column: time } }),
      ...(said && found ? { measure: said } : {}),
      ...(found?.exact && { exact: true }),
      qualify: [...(found?.qualify ?? [])],
    },
    notes,
  };
}

/** A stock: the last state of each period, added up. Any other choice of state is kept as text. */
function stockOf(stock: Json, agg: string, column: string | null): Measure | null {
  const groups = Array.isArray(stock.window_groupings) ? stock.window_groupings : [];
  if (textOf(stock.window_choice) !== 'max' || groups.length > 0 || column === null) return null;
  if (agg !== 'sum' && agg !== 'count_distinct') return null;
  return { kind: 'snapshot', column, agg: agg === 'sum' ? 'sum' : 'countDistinct', at: 'periodEnd' };
}

function timeColumn(model: Json, measure: Json): string | null {
  const defaults = isRecord(model.defaults) ? model.defaults : {};
  const named = textOf(measure.agg_time_dimension) || textOf(defaults.agg_time_dimension);
  const dimension = listOf(model.dimensions).find((each) => textOf(each.name) === named);
  return dimension ? plainColumn(textOf(dimension.expr) || named) : null;
}

/** Only what they say of a period without rows: filled with zero, or joined to the calendar and left empty. */
function emptyOf(input: Json): 'zero' | 'none' | null {
  if (input.fill_nulls_with === 0) return 'zero';
  return input.join_to_timespine === true && (input.fill_nulls_with ?? null) === null ? 'none' : null;
}

function filterTexts(filter: unknown): string[] {
  if (typeof filter === 'string') return filter.trim() === '' ? [] : [filter.trim()];
  if (Array.isArray(filter)) return filter.flatMap(filterTexts);
  if (!isRecord(filter)) return [];
  return filterTexts(filter.where_filters ?? filter.where_sql_template);
}

/** `{{ Dimension('order__status') }} = 'paid'`, over a dimension of the same table; anything more is not read. */
function filterOf(text: string, model: Json): Where[] | null {
  const dimensions = [...listOf(model.dimensions), ...listOf(model.entities)];
  const own = new Set([
    textOf(model.primary_entity),
    ...listOf(model.entities)
      .filter(({ type }) => type === 'primary' || type === 'unique' || type === 'natural')
      .map(({ name }) => textOf(name)),
  ]);
  let unknown = false;
  const plain = text.replace(/\{\{\s*(?:Dimension|Entity)\(\s*(['"])([^'"]+)\1\s*\)\s*\}\}/g, (_, __, path: string) => {
    const names = path.split('__');
    const name = names.at(-1) ?? '';
    const dimension = dimensions.find((each) => textOf(each.name) === name);
    const column = dimension ? plainColumn(textOf(dimension.expr) || name) : null;
    if (column === null || names.length > 2 || (names.length === 2 && !own.has(names[0] ?? ''))) unknown = true;
    return `"${column ?? name}"`;
  });
  return unknown || plain.includes('{{') || plain.includes('{%') ? null : plainCondition(plain, (name) => name);
}
