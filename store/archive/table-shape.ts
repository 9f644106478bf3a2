import { type Kysely, sql } from 'kysely';
import type { Store } from '../store.ts';

/** What a column holds once it has left its engine: texts, numbers, instants as UTC ISO texts, flags as 0 and 1. */
export type NeutralKind = 'text' | 'number' | 'flag' | 'instant';

export interface ColumnShape {
  readonly name: string;
  readonly kind: NeutralKind;
}

export interface TableShape {
  readonly name: string;
  /** By name, so that two engines write a row alike. */
  readonly columns: readonly ColumnShape[];
  readonly key: readonly string[];
  /** Columns that name another row of the same table, with the column they name. */
  readonly ownParents: readonly { readonly column: string; readonly names: string }[];
  readonly parents: readonly string[];
}

/** Which process works on the database, and which migrations ran: facts of a place, not of an organisation. */
const ofThePlace = /^(lease|kysely_.*)$/;

/** Every table that holds something, parents before children. Read from the database, so that none can be forgotten. */
export async function tableShapes({ db, engine }: Pick<Store, 'db' | 'engine'>): Promise<TableShape[]> {
  const found = (await db.introspection.getTables()).filter(({ name, isView }) => !isView && !ofThePlace.test(name));
  const keys = await (engine === 'sqlite' ? sqliteKeys(db as never, found) : postgresKeys(db as never));
  const shapes = found.map(({ name, columns }) => {
    const { key, references } = keys.get(name) ?? { key: [], references: [] };
    if (key.length === 0) throw new Error(`the table ${name} has no primary key`);
    return {
      name,
      columns: columns
        .map((column) => ({ name: column.name, kind: neutralKind(column.dataType) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      key,
      ownParents: references.filter(({ table }) => table === name).map(({ column, names }) => ({ column, names })),
      parents: [...new Set(references.map(({ table }) => table))].filter((table) => table !== name),
    };
  });
  return parentsFirst(shapes);
}

function neutralKind(dataType: string): NeutralKind {
  const type = dataType.toLowerCase();
  if (/^bool/.test(type)) return 'flag';
  if (/^(timestamp|date)/.test(type)) return 'instant';
  return /int|double|float|real|numeric|decimal/.test(type) ? 'number' : 'text';
}

interface Keys {
  readonly key: string[];
  readonly references: { readonly table: string; readonly column: string; readonly names: string }[];
}

async function sqliteKeys(db: Kysely<never>, tables: readonly { name: string }[]): Promise<Map<string, Keys>> {
  const keys = new Map<string, Keys>();
  for (const { name } of tables) {
    const columns = await sql<{ name: string; pk: number }>`select name, pk from pragma_table_info(${name})`.execute(
      db,
    );
    const references = await sql<{
      table: string;
      column: string;
      names: string;
    }>`select "table", "from" as "column", coalesce("to", 'id') as names from pragma_foreign_key_list(${name})`.execute(
      db,
    );
    keys.set(name, {
      key: columns.rows
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map((column) => column.name),
      references: references.rows,
    });
  }
  return keys;
}

/** From the standard's own views, which databases that merely speak PostgreSQL have too. */
async function postgresKeys(db: Kysely<never>): Promise<Map<string, Keys>> {
  const { rows } = await sql<{
    table: string;
    kind: 'PRIMARY KEY' | 'FOREIGN KEY';
    column: string;
    other_table: string | null;
    other_column: string | null;
  }>`
    select c.table_name as "table", c.constraint_type as kind, k.column_name as "column",
      o.table_name as other_table, o.column_name as other_column
    from information_schema.table_constraints c
    join information_schema.key_column_usage k
      on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name and k.table_name = c.table_name
    left join information_schema.referential_constraints r
      on r.constraint_schema = c.constraint_schema and r.constraint_name = c.constraint_name
    left join information_schema.key_column_usage o
      on o.constraint_schema = r.unique_constraint_schema and o.constraint_name = r.unique_constraint_name
      and o.ordinal_position = k.position_in_unique_constraint
    where c.table_schema = current_schema() and c.constraint_type in ('PRIMARY KEY', 'FOREIGN KEY')
    order by c.table_name, c.constraint_name, k.ordinal_position`.execute(db);
  const keys = new Map<string, Keys>();
  for (const { table, kind, column, other_table: other, other_column: names } of rows) {
    const own = keys.get(table) ?? { key: [], references: [] };
    keys.set(table, own);
    if (kind === 'PRIMARY KEY') own.key.push(column);
    else own.references.push({ table: other ?? '', column, names: names ?? 'id' });
  }
  return keys;
}

function parentsFirst(shapes: readonly TableShape[]): TableShape[] {
  const ordered: TableShape[] = [];
  const waiting = new Map(
    [...shapes].sort((a, b) => (a.name < b.name ? -1 : 1)).map((shape) => [shape.name, shape] as const),
  );
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ parents }) => !parents.some((parent) => waiting.has(parent)));
    if (!next) throw new Error(`tables that name each other in a circle: ${[...waiting.keys()].join(', ')}`);
    ordered.push(next);
    waiting.delete(next.name);
  }
  return ordered;
}
