import { Refusal } from '../src/refusal.ts';
import type { Column } from '../src/wording/sorted-line.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { othersServed } from './give-way.ts';
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

const MOST_LISTS = 200;
/** Lists of two thousand lines are read line by line: beyond this, older ones are history. */
const MOST_LINES = 10_000;
const PAGE = 10;

/** The latest first, of teams that the reader may see; others are let through while many are read. */
export async function sortedLists(db: Reader, teamIds: readonly string[]): Promise<SortedList[]> {
  const lists: SortedList[] = [];
  let lines = 0;
  while (teamIds.length > 0 && lists.length < MOST_LISTS && lines < MOST_LINES) {
    const last = lists.at(-1)?.id;
    let page = db.selectFrom('sorted_list').selectAll().where('team_id', 'in', teamIds).orderBy('id', 'desc');
    if (last !== undefined) page = page.where('id', '<', last);
    const rows = await page.limit(PAGE).execute();
    for (const row of rows) {
      const list = fromRow(row);
      lines += list.lines.length;
      if (lists.length > 0 && lines > MOST_LINES) break;
      lists.push(list);
      await othersServed();
    }
    if (rows.length < PAGE) break;
  }
  return asTheyStand(db, lists);
}

/** Every one of a team: what is put away leaves none behind. */
export async function listsOfTeam(db: Reader, teamId: string): Promise<SortedList[]> {
  const rows = await db.selectFrom('sorted_list').selectAll().where('team_id', '=', teamId).orderBy('id').execute();
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

/** Lines that become something in one transaction; on SQLite, what the others wait for. A workshop's list is one. */
const PART = 20;

/** The key of the KPI that a line becomes. */
export type BecomeKpi = (context: WriteContext, line: SortedLine) => Promise<string>;

/** A line in the column of KPIs that is none yet: a long list becomes its KPIs part by part. */
export const isStillToBecome = ({ column, kpiKey }: KeptLine): boolean => column === 'kpi' && kpiKey === null;

/**
 * A list kept with the first of what its lines become, in one act: the same request again gives the first answer, though
 * names taken meanwhile would be given otherwise now. The rest of a long list follows with `goOnBecoming`.
 */
export function keepSortedList(
  store: Store,
  by: Authorized<'kpi.propose'>,
  list: { readonly teamId: string; readonly name: string; readonly lines: readonly SortedLine[] },
  become: BecomeKpi,
  idempotencyKey?: string,
): Promise<SortedList> {
  return write(
    store,
    by,
    'sorter.keep',
    async (context) => {
      const { tx, now, newId, record } = context;
      const fresh = list.lines.map((line): KeptLine => ({ ...line, kpiKey: null, objectiveId: null }));
      const lines = await becomeSome(context, fresh, become);
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

async function becomeSome(context: WriteContext, before: readonly KeptLine[], become: BecomeKpi): Promise<KeptLine[]> {
  const lines = [...before];
  let done = 0;
  for (const [at, line] of lines.entries())
    if (isStillToBecome(line) && done++ < PART) lines[at] = { ...line, kpiKey: await become(context, line) };
  return lines;
}

/**
 * The next lines of a long list that become KPIs; its lines as they are then. Asked until none is left, by the request
 * that kept it or by the job that goes on after it: each line becomes one KPI, whoever asks and however often.
 */
export function goOnBecoming(
  store: Store,
  by: Authorized<'kpi.propose' | 'installation'>,
  id: string,
  become: BecomeKpi,
): Promise<readonly KeptLine[]> {
  return write(store, by, 'sorter.keep', async (context) => {
    const before = await heldList(context, id);
    const lines = await becomeSome(context, before.lines, become);
    await keepLines(context, id, lines);
    return lines;
  });
}

/** Two at once wait for each other: what the first made, the second finds made. */
async function heldList({ tx }: WriteContext, id: string): Promise<SortedList> {
  await tx.updateTable('sorted_list').set({ id }).where('id', '=', id).execute();
  return theSortedList(tx, id);
}

async function keepLines({ tx }: WriteContext, id: string, lines: readonly KeptLine[]): Promise<void> {
  await tx
    .updateTable('sorted_list')
    .set({ lines: toJson(lines) })
    .where('id', '=', id)
    .execute();
}

/** Some lines of a kept list become drafts: asked again until it makes none. */
export function draftSortedList(
  store: Store,
  by: Authorized<'objective.propose'>,
  id: string,
  draft: (context: WriteContext, list: SortedList) => Promise<readonly KeptLine[]>,
): Promise<SortedList> {
  return write(store, by, 'sorter.draft', async (context) => {
    const before = await heldList(context, id);
    const lines = await draft(context, before);
    const drafted = (of: readonly KeptLine[]) => of.filter(({ objectiveId }) => objectiveId !== null).length;
    if (drafted(lines) === drafted(before.lines)) return { ...before, lines };
    await keepLines(context, id, lines);
    await context.record({
      subject: { kind: 'sorted-list', id },
      teamId: before.teamId,
      before: { name: before.name, drafted: drafted(before.lines) },
      after: { name: before.name, drafted: drafted(lines) },
    });
    return { ...before, lines };
  });
}
