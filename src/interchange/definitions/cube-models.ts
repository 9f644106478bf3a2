import type { Draft } from '../../metric-sql/completeness.ts';
import type { Where } from '../../metric-sql/where.ts';
import { aggregate } from './aggregate.ts';
import { readableFormula } from './formula-text.ts';
import { type FoundMetric, isRecord, listOf, type Note, plainColumn, textOf } from './found-metric.ts';
import { plainCondition } from './plain-condition.ts';
import { windowOf } from './window-text.ts';

type Json = Record<string, unknown>;

export const isCubeModel = (plain: unknown): plain is Json => isRecord(plain) && Array.isArray(plain.cubes);

/**
 * Cube's YAML: each measure of each cube. Cube chooses the time dimension and the grain when a chart is asked for: neither
 * is in the file, so both are asked.
 */
export function cubeMetrics(model: Json): FoundMetric[] {
  return listOf(model.cubes).flatMap((cube) =>
    listOf(cube.measures).flatMap((measure) => {
      const name = textOf(measure.name);
      if (name === '') return [];
      const { draft, notes } = measureOf(cube, measure, []);
      return [
        {
          name: `${textOf(cube.name)}.${name}`,
          label: textOf(measure.title) || name,
          description: textOf(measure.description),
          draft,
          notes,
          whole: null,
        },
      ];
    }),
  );
}

/** `{CUBE}.status`, `{CUBE.status}` and `status` are a column of the cube, by its dimension of that name where there is one. */
function columnOf(cube: Json, text: string): string | null {
  const cubeName = textOf(cube.name);
  const own = text
    .trim()
    .replace(/^\$?\{(CUBE|[A-Za-z_]\w*)\}\s*\.\s*/, (whole, name: string) =>
      name === 'CUBE' || name === cubeName ? '' : whole,
    )
    .replace(/^\$?\{(?:CUBE\.)?([A-Za-z_]\w*)\}$/, '$1');
  const name = plainColumn(own);
  if (name === null) return null;
  const dimension = listOf(cube.dimensions).find((each) => textOf(each.name) === name);
  if (!dimension || own === text.trim()) return name;
  const sql = textOf(dimension.sql) || name;
  return sql === text.trim() ? name : columnOf({ ...cube, dimensions: [] }, sql);
}

function measureOf(cube: Json, measure: Json, above: readonly string[]): { draft: Draft; notes: Note[] } {
  const notes: Note[] = [];
  const type = textOf(measure.type);
  const sql = textOf(measure.sql);
  const name = textOf(measure.name);
  const table = textOf(cube.sql_table);
  if (table === '') notes.push({ code: 'expression-kept', text: textOf(cube.sql) });
  const source: Draft = table === '' ? {} : { source: { table: table.split('.').at(-1) ?? table } };
  const base: Draft = { ...source, ...windowSaid(measure, notes) };
  if (type === 'number') return calculated(cube, measure, base, notes, above);
  const approximate = type === 'count_distinct_approx';
  const rows = sql === '' || sql === '*';
  const column = rows ? null : columnOf(cube, sql);
  const found =
    rows || column !== null ? aggregate(approximate ? 'count_distinct' : type, column, { approximate }) : null;
  if (!found) notes.push({ code: 'expression-kept', text: `${type}(${sql || name})` });
  if (approximate) notes.push({ code: 'approximate', text: sql });
  const filters = filtersOf(cube, measure, notes);
  return {
    draft: {
      ...base,
      ...(found?.measure && { measure: found.measure }),
      ...(found?.exact && { exact: true }),
      ...(filters && { qualify: [...(found?.qualify ?? []), ...filters] }),
    },
    notes,
  };
}

function filtersOf(cube: Json, measure: Json, notes: Note[]): Where[] | null {
  const texts = listOf(measure.filters).map(({ sql }) => textOf(sql));
  const read = texts.map((text) =>
    plainCondition(
      text.replace(/\$?\{[^}]+\}(?:\s*\.\s*[A-Za-z_]\w*)?/g, (part) => `"${columnOf(cube, part) ?? part}"`),
      (name) => (name.includes('{') ? null : name),
    ),
  );
  for (const [at, one] of read.entries()) if (!one) notes.push({ code: 'filter-kept', text: texts[at] ?? '' });
  return read.every((one) => one !== null) ? read.flatMap((one) => one ?? []) : null;
}

function windowSaid(measure: Json, notes: Note[]): Draft {
  const rolling = isRecord(measure.rolling_window) ? measure.rolling_window : null;
  if (!rolling) return textOf(measure.type) === 'run_total' ? { window: { type: 'allTime' } } : {};
  const alone = rolling.leading === undefined && (rolling.offset === undefined || rolling.offset === 'end');
  const window = alone
    ? rolling.trailing === 'unbounded'
      ? ({ type: 'allTime' } as const)
      : windowOf(rolling.trailing)
    : null;
  if (!window) notes.push({ code: 'window-kept', text: JSON.stringify(rolling) });
  return window ? { window } : {};
}

/** `{completed} / {count}`: a calculation over measures of the same cube. */
function calculated(
  cube: Json,
  measure: Json,
  base: Draft,
  notes: Note[],
  above: readonly string[],
): { draft: Draft; notes: Note[] } {
  const sql = textOf(measure.sql);
  const inputs: Record<string, Draft> = {};
  let open = false;
  const text = sql.replace(/\$?\{(?:CUBE\.)?([A-Za-z_]\w*)\}/g, (_whole, name: string) => {
    const part = listOf(cube.measures).find((each) => textOf(each.name) === name);
    if (!part || above.includes(name)) {
      notes.push({ code: part ? 'loop' : 'unknown-part', text: name });
      open = true;
      return name;
    }
    const read = measureOf(cube, part, [...above, textOf(measure.name)]);
    notes.push(...read.notes);
    if (read.draft.measure === undefined || read.draft.qualify === undefined) open = true;
    const { source: _same, ...own } = read.draft;
    inputs[name] = own;
    return name;
  });
  const expr = readableFormula(text.replace(/1\.0\s*\*\s*/g, ''));
  if (expr === null || open || Object.keys(inputs).length === 0) {
    notes.push({ code: 'expression-kept', text: sql });
    return { draft: base, notes };
  }
  return { draft: { ...base, qualify: [], exact: true, measure: { kind: 'formula', expr, inputs } }, notes };
}
