import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { fromJson } from '../../store/columns.ts';
import type { Store } from '../../store/store.ts';

export interface Asked {
  readonly before?: string | undefined;
  /** Whole days, UTC, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly operation?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly limit: number;
}

/**
 * The audit log, newest first. Behind a private team's wall an administrator reads that something was done, by whom and
 * when; what it was about stays with the team.
 */
export async function readAudit(store: Store, actor: Actor, asked: Asked) {
  let query = store.db
    .selectFrom('event')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(asked.limit + 1);
  if (asked.before !== undefined) query = query.where('id', '<', asked.before);
  if (asked.subjectKind !== undefined) query = query.where('subject_kind', '=', asked.subjectKind);
  if (asked.operation !== undefined) query = query.where('operation', '=', asked.operation);
  if (asked.from !== undefined) query = query.where('at', '>=', asked.from);
  if (asked.to !== undefined) query = query.where('at', '<=', `${asked.to}T23:59:59.999Z`);
  const rows = await query.execute();
  return {
    events: rows.slice(0, asked.limit).map((row) => {
      const hidden = row.team_id !== null && isHidden(actor, { ownerTeamId: row.team_id });
      const state = (json: string | null) => (json === null || hidden ? null : fromJson(json));
      return {
        id: row.id,
        at: row.at,
        actorId: row.actor_id,
        operation: row.operation,
        subject: { kind: row.subject_kind, id: row.subject_id },
        before: state(row.before),
        after: state(row.after),
      };
    }),
    more: rows.length > asked.limit,
  };
}
