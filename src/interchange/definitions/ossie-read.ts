import type { Draft } from '../../metric-sql/completeness.ts';
import type { Definition } from '../../metric-sql/definition.ts';
import { aggregate } from './aggregate.ts';
import { ansiExpression } from './ansi-expression.ts';
import { type FoundMetric, isRecord, listOf, type Note, textOf } from './found-metric.ts';
import { VENDOR, WholeKpi } from './whole-kpi.ts';

type Json = Record<string, unknown>;

/** Both roots that exist: models under `semantic_model`, or one model at the root. */
export function ossieModels(plain: unknown): Json[] | null {
  if (!isRecord(plain)) return null;
  if (Array.isArray(plain.semantic_model)) return listOf(plain.semantic_model);
  if (isRecord(plain.semantic_model)) return [plain.semantic_model];
  return Array.isArray(plain.datasets) ? [plain] : null;
}

/** Apache Ossie: an expression per metric. What it cannot hold is asked, unless our own extension says it. */
export function ossieMetrics(models: readonly Json[]): FoundMetric[] {
  return models.flatMap((model) => [
    ...listOf(model.metrics).flatMap((metric) => metricOf(model, metric)),
    ...wholes(model).map(({ whole, notes }) => ({ ...namedBy(whole), notes })),
  ]);
}

const namedBy = (whole: WholeKpi) => ({
  name: whole.key,
  label: whole.name,
  description: whole.question,
  draft: whole.body,
  whole,
});

function metricOf(model: Json, metric: Json): FoundMetric[] {
  const name = textOf(metric.name);
  if (name === '') return [];
  const expression = expressionOf(metric.expression);
  const [ours] = wholes(metric);
  if (ours) {
    const expected = writtenBy(model, ours.whole);
    // Another tool changed the expression beside the extension: both are shown, and a person chooses.
    const differs = expected !== null && expression !== '' && spaced(expected) !== spaced(expression);
    const notes: Note[] = differs ? [...ours.notes, { code: 'extension-differs', text: expression }] : [...ours.notes];
    return [{ ...namedBy(ours.whole), name, notes }];
  }
  const { draft, notes } = aggregateOf(model, expression);
  const broken = extensionsOf(metric).length > 0;
  return [
    {
      name,
      label: name,
      description: textOf(metric.description),
      draft,
      notes: broken ? [...notes, { code: 'extension-unreadable', text: '' }] : notes,
      whole: null,
    },
  ];
}

const spaced = (sql: string): string => sql.replace(/\s+/g, ' ').trim();

/** The expression this place would write for the same KPI, over the dataset that its table became. */
function writtenBy(model: Json, whole: WholeKpi): string | null {
  if (whole.kind !== 'structured') return null;
  const definition = whole.body as unknown as Definition;
  const table = definition.source?.table;
  const dataset = listOf(model.datasets).find((each) => textOf(each.source) === table);
  return dataset ? ansiExpression(definition, textOf(dataset.name)) : null;
}

const extensionsOf = (owner: Json): string[] =>
  listOf(owner.custom_extensions)
    .filter((one) => textOf(one.vendor_name).toUpperCase() === VENDOR)
    .map((one) => (typeof one.data === 'string' ? one.data : JSON.stringify(one.data ?? null)));

function wholes(owner: Json): { whole: WholeKpi; notes: readonly Note[] }[] {
  return extensionsOf(owner).flatMap((data) => {
    try {
      const read = JSON.parse(data) as unknown;
      return (Array.isArray(read) ? read : [read]).flatMap((one) => {
        const whole = WholeKpi.safeParse(one);
        return whole.success ? [{ whole: whole.data, notes: [] }] : [];
      });
    } catch {
      return [];
    }
  });
}

/** `{dialects: [{dialect, expression}]}`, the same list alone, or a text: the specification's own text has all three. */
function expressionOf(said: unknown): string {
  if (typeof said === 'string') return said.trim();
  const among = Array.isArray(said) ? listOf(said) : isRecord(said) ? listOf(said.dialects) : [];
  const ansi = among.find((one) => textOf(one.dialect).toUpperCase() === 'ANSI_SQL') ?? among[0];
  return textOf(ansi?.expression);
}

const call = /^([A-Za-z_]\w*)\s*\(\s*(distinct\s+)?([^()]*?)\s*\)$/i;

function aggregateOf(model: Json, expression: string): { draft: Draft; notes: Note[] } {
  const datasets = listOf(model.datasets);
  const [, name = '', distinct, inside = ''] = call.exec(expression) ?? [];
  const path = inside.split('.').map((part) => part.trim().replace(/^(["`])(.*)\1$/, '$2'));
  const plain = inside === '*' || path.every((part) => /^[A-Za-z_][\w $-]*$/.test(part));
  const named = path.length === 2 ? datasets.find((each) => textOf(each.name) === path[0]) : undefined;
  // An unnamed dataset is known only where there is one.
  const dataset = path.length === 1 && datasets.length === 1 ? datasets[0] : named;
  const field = inside === '*' ? null : (path.at(-1) ?? null);
  const column = field === null ? null : columnOf(dataset, field);
  const found =
    plain && dataset && (inside === '*' || column !== null)
      ? aggregate(distinct ? `${name.toLowerCase()}_distinct` : name, column)
      : null;
  if (!dataset || !found?.measure)
    return {
      draft: dataset ? { source: { table: tableOf(dataset) } } : {},
      notes: [{ code: 'expression-kept', text: expression }],
    };
  return {
    draft: { source: { table: tableOf(dataset) }, measure: found.measure, exact: true, qualify: [...found.qualify] },
    notes: [],
  };
}

const tableOf = (dataset: Json): string => textOf(dataset.source).split('.').at(-1) ?? '';

/** A field stands for its column; one that is an expression is no column. */
function columnOf(dataset: Json | undefined, name: string): string | null {
  const field = listOf(dataset?.fields).find((each) => textOf(each.name) === name);
  if (!field) return name;
  const sql = expressionOf(field.expression);
  const column =
    sql
      .split('.')
      .at(-1)
      ?.replace(/^(["`])(.*)\1$/, '$2') ?? '';
  return sql === '' ? name : /^[A-Za-z_]\w*$/.test(column) && /^[\w."`]+$/.test(sql) ? column : null;
}
