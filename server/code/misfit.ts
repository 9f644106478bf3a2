import { type ColumnKinds, kindsOf } from '../../src/metric-sql/column-kind.ts';
import { compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { Problem } from '../../src/metric-sql/problem.ts';
import { Refusal } from '../../src/refusal.ts';
import { isDatabase, theSource } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import { type Pinned, pinnedDefinitions } from '../kpi/pinned-definitions.ts';
import type { Engines } from '../sources/engines.ts';

/**
 * What does not fit between a definition and the tables of its source: a table or a column that is not there, one that
 * holds something else. Undefined when all does.
 */
export async function misfitOf(
  store: Store,
  engines: Engines,
  definition: Definition,
  sourceId: string,
): Promise<Problem | undefined> {
  const source = await theSource(store.db, sourceId);
  const pinned = await pinnedDefinitions(store.db, definition);
  const stored = new Map(source.tables.map(({ name, columns }) => [name, kindsOf(columns)]));
  const found = misfit(definition, pinned, stored);
  if (!found || !isDatabase(source)) return found;
  // What was read of a database may be older than it: it is asked again before a file is refused.
  try {
    return await engines.use(source, async (engine) => {
      const now = new Map<string, ColumnKinds | undefined>();
      for (const table of pinned.tables) now.set(table, kindsOf(await engine.columns(table)));
      return misfit(definition, pinned, now);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const at = error.code === 'warehouse.table-absent' ? 'table' : 'connection';
    return { path: ['source', at], code: error.code, params: error.params };
  }
}

function misfit(
  definition: Definition,
  pinned: Pinned,
  kinds: ReadonlyMap<string, ColumnKinds | undefined>,
): Problem | undefined {
  for (const table of pinned.tables)
    if (Object.keys(kinds.get(table) ?? {}).length === 0)
      return { path: ['source', 'table'], code: 'warehouse.table-absent', params: { table } };
  try {
    // Any dates and any engine: the columns are looked at before either matters.
    compileMeasure(definition, {
      dialect: 'duckdb',
      from: '2026-01-01',
      to: '2026-01-01',
      columns: ({ source }) => kinds.get(source.table),
      resolve: pinned.resolve,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { path: whereNamed(definition, error.params), code: error.code, params: error.params };
  }
  return undefined;
}

/** The first field of a definition that names the column, in the order a reader meets them. */
function whereNamed(definition: Definition, { column }: Readonly<Record<string, unknown>>): Problem['path'] {
  const { measure, time, entity, threshold, qualify, exclude, late, source } = definition;
  return pathTo({ measure, time, entity, threshold, qualify, exclude, late, source }, column) ?? ['measure'];
}

function pathTo(value: unknown, column: unknown): (string | number)[] | undefined {
  if (typeof value === 'string') return value === column ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [field, inside] of Object.entries(value)) {
    // A value that reads like the column is not the column.
    if (['value', 'kind', 'op', 'connection', 'table', 'rowMeans'].includes(field)) continue;
    const found = pathTo(inside, column);
    if (found) return [Array.isArray(value) ? Number(field) : field, ...found];
  }
  return undefined;
}
