import { Refusal } from '../src/refusal.ts';
import type { Column } from '../src/wording/sorted-line.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { withdrawnAmong } from './objective.ts';
import type { Reader, Store } from './store.ts';
import type { SortedListTable } from './tables/questions.ts';
import { type WriteContext, write } from './write.ts';

/** A line as a workshop left it, without the person who held it before. */
export interface SortedLine {
  readonly text: string;
  readonly column: Column;
  readonly baseline: string | null;
  readonly target: string | null;
  /** What is done of it, and until when, as its list said. */
  readonly done: string | null;
  readonly due: string | null;
  /** The line of the objective it stands under, by its place in the list. */
  readonly under: number | null;
}

export interface KeptLine extends SortedLine {
  /** The KPI it became. */
  readonly kpiKey: string | null;
  /** The draft objective it became, or stands under as a key result or an initiative. */
  readonly objectiveId: string | null;
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
  // Lists kept before lines became drafts say nothing of objectives, nor the older of what is done and until when.
  lines: (fromJson(row.lines) as KeptLine[]).map((line) => ({
    ...line,
    done: line.done ?? null,
    due: line.due ?? null,
    under: line.under ?? null,
    objectiveId: line.objectiveId ?? null,
  })),
  createdAt: row.created_at,
});

/** The latest first. */
export async function sortedLists(db: Reader): Promise<SortedList[]> {
  const rows = await db.selectFrom('sorted_list').selectAll().orderBy('id', 'desc').limit(200).execute();
  return asTheyStand(db, rows.map(fromRow));
}

/** A line whose draft was withdrawn is a line again: it may become another. */
async function asTheyStand(db: Reader, lists: SortedList[]): Promise<SortedList[]> {
  const drafted = lists.flatMap(({ lines }) => lines.flatMap(({ objectiveId }) => objectiveId ?? []));
  const withdrawn = await withdrawnAmong(db, [...new Set(drafted)]);
  if (withdrawn.size === 0) return lists;
  const again = (line: KeptLine) => (withdrawn.has(line.objectiveId ?? '') ? { ...line, objectiveId: null } : line);
  return lists.map((list) => ({ ...list, lines: list.lines.map(again) }));
}

export async function theSortedList(db: Reader, id: string): Promise<SortedList> {
  const row = await db.selectFrom('sorted_list').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('sorted-list.not-found', { id });
  const [list] = await asTheyStand(db, [fromRow(row)]);
  return list as SortedList;
}

/**
 * A list kept with what its lines become, in one act: the same request again gives the first answer, though names taken
 * meanwhile would be given otherwise now.
 */
export function keepSortedList(
  store: Store,
  by: Authorized<'kpi.propose'>,
  list: { readonly teamId: string; readonly name: string; readonly lines: readonly SortedLine[] },
  become: (context: WriteContext, line: SortedLine) => Promise<KeptLine>,
  idempotencyKey?: string,
): Promise<SortedList> {
  return write(
    store,
    by,
    'sorter.keep',
    async (context) => {
      const { tx, now, newId, record } = context;
      const lines: KeptLine[] = [];
      for (const line of list.lines) lines.push(await become(context, line));
      const kept: SortedList = { id: newId(), teamId: list.teamId, name: list.name, lines, createdAt: now };
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

/** Lines of a kept list become drafts. Two at once wait for each other: what the first made, the second finds made. */
export function draftSortedList(
  store: Store,
  by: Authorized<'objective.propose'>,
  id: string,
  draft: (context: WriteContext, list: SortedList) => Promise<readonly KeptLine[]>,
): Promise<SortedList> {
  return write(store, by, 'sorter.draft', async (context) => {
    const { tx, record } = context;
    await tx.updateTable('sorted_list').set({ id }).where('id', '=', id).execute();
    const before = await theSortedList(tx, id);
    const lines = await draft(context, before);
    await tx
      .updateTable('sorted_list')
      .set({ lines: toJson(lines) })
      .where('id', '=', id)
      .execute();
    const drafted = (of: readonly KeptLine[]) => of.filter(({ objectiveId }) => objectiveId !== null).length;
    await record({
      subject: { kind: 'sorted-list', id },
      teamId: before.teamId,
      before: { name: before.name, drafted: drafted(before.lines) },
      after: { name: before.name, drafted: drafted(lines) },
    });
    return { ...before, lines };
  });
}
