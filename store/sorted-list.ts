import type { Column } from '../src/wording/sort-list.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { SortedListTable } from './tables/questions.ts';
import { write } from './write.ts';

/** A line as a workshop left it, without the person who held it before. */
export interface KeptLine {
  readonly text: string;
  readonly column: Column;
  readonly baseline: string | null;
  readonly target: string | null;
  /** The KPI it became. */
  readonly kpiKey: string | null;
}

export interface SortedList {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly lines: readonly KeptLine[];
  readonly createdAt: string;
}

const fromRow = (row: SortedListTable): SortedList => ({
  id: row.id,
  teamId: row.team_id,
  name: row.name,
  lines: fromJson(row.lines) as KeptLine[],
  createdAt: row.created_at,
});

/** The latest first. */
export async function sortedLists(db: Reader): Promise<SortedList[]> {
  const rows = await db.selectFrom('sorted_list').selectAll().orderBy('id', 'desc').limit(200).execute();
  return rows.map(fromRow);
}

export function keepSortedList(
  store: Store,
  by: Authorized<'kpi.propose'>,
  list: Omit<SortedList, 'id' | 'createdAt'>,
  idempotencyKey?: string,
): Promise<SortedList> {
  return write(
    store,
    by,
    'sorter.keep',
    async ({ tx, now, newId, record }) => {
      const kept: SortedList = { id: newId(), ...list, createdAt: now };
      await tx
        .insertInto('sorted_list')
        .values({ id: kept.id, team_id: kept.teamId, name: kept.name, lines: toJson(kept.lines), created_at: now })
        .execute();
      const after = { name: kept.name, lines: kept.lines.length };
      await record({ subject: { kind: 'sorted-list', id: kept.id }, teamId: kept.teamId, before: null, after });
      return kept;
    },
    { idempotencyKey, request: list },
  );
}
