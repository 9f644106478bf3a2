import type { DraftLine } from '../src/okr/check-in-draft.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { holdRunningCycle } from './cycle.ts';
import type { Reader, Store } from './store.ts';
import type { CheckInDraftTable } from './tables/okr.ts';
import { type WriteContext, write } from './write.ts';

/** Prepared by an assistant, and nothing more: no page counts it, and the team alone sees it. */
export interface CheckInDraft {
  readonly id: string;
  readonly cycleId: string;
  readonly teamId: string;
  readonly week: number;
  /** The name the assistant goes by. */
  readonly preparedWith: string;
  readonly lines: readonly DraftLine[];
  readonly priorities: readonly string[];
  readonly preparedAt: string;
}

type Week = Pick<CheckInDraft, 'cycleId' | 'teamId' | 'week'>;

const fromRow = (row: CheckInDraftTable): CheckInDraft => ({
  id: row.id,
  cycleId: row.cycle_id,
  teamId: row.team_id,
  week: row.week,
  preparedWith: row.prepared_with,
  lines: fromJson<readonly DraftLine[]>(row.lines),
  priorities: fromJson<readonly string[]>(row.priorities),
  preparedAt: row.prepared_at,
});

const rowOf = (db: Reader, { cycleId, teamId, week }: Week) =>
  db
    .selectFrom('check_in_draft')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .where('team_id', '=', teamId)
    .where('week', '=', week)
    .executeTakeFirst();

export async function draftOfWeek(db: Reader, week: Week): Promise<CheckInDraft | null> {
  const row = await rowOf(db, week);
  return row ? fromRow(row) : null;
}

/** The draft of a week, written or written again: the last one prepared is the one that is shown. */
export function prepareCheckIn(
  store: Store,
  by: Authorized<'check-in.prepare'>,
  draft: Omit<CheckInDraft, 'id' | 'preparedAt'>,
): Promise<CheckInDraft> {
  return write(store, by, 'check-in.prepare', async ({ tx, now, newId, record }) => {
    await holdRunningCycle(tx, draft.cycleId);
    const found = await rowOf(tx, draft);
    const row: CheckInDraftTable = {
      id: found?.id ?? newId(),
      cycle_id: draft.cycleId,
      team_id: draft.teamId,
      week: draft.week,
      prepared_with: draft.preparedWith,
      lines: toJson(draft.lines),
      priorities: toJson(draft.priorities),
      version: (found?.version ?? 0) + 1,
      prepared_at: now,
    };
    if (found) await tx.updateTable('check_in_draft').set(row).where('id', '=', row.id).execute();
    else await tx.insertInto('check_in_draft').values(row).execute();
    const after = fromRow(row);
    const before = found ? fromRow(found) : null;
    await record({ subject: { kind: 'check-in-draft', id: row.id }, teamId: draft.teamId, before, after });
    return after;
  });
}

export function discardDraft(store: Store, by: Authorized<'check-in.prepare'>, week: Week): Promise<void> {
  return write(store, by, 'check-in.discard', (context) => endDraft(context, week));
}

/** Set aside, or confirmed by the check-in that a person kept: either way its part is over. */
export async function endDraft({ tx, record }: WriteContext, week: Week): Promise<void> {
  const found = await rowOf(tx, week);
  if (!found) return;
  await tx.deleteFrom('check_in_draft').where('id', '=', found.id).execute();
  await record({
    subject: { kind: 'check-in-draft', id: found.id },
    teamId: found.team_id,
    before: fromRow(found),
    after: null,
  });
}
