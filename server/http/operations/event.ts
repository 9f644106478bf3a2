import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { fromJson } from '../../../store/columns.ts';
import { api } from '../implement.ts';

export const event = {
  list: api.event.list.handler(async ({ context: { store, actor }, input }) => {
    authorize(actor, 'audit.read', ofTheInstallation);
    let query = store.db
      .selectFrom('event')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(input.limit + 1);
    if (input.before !== undefined) query = query.where('id', '<', input.before);
    if (input.subjectKind !== undefined) query = query.where('subject_kind', '=', input.subjectKind);
    const rows = await query.execute();
    return {
      events: rows.slice(0, input.limit).map((row) => ({
        id: row.id,
        at: row.at,
        actorId: row.actor_id,
        operation: row.operation,
        subject: { kind: row.subject_kind, id: row.subject_id },
        before: row.before === null ? null : fromJson(row.before),
        after: row.after === null ? null : fromJson(row.after),
      })),
      more: rows.length > input.limit,
    };
  }),
};
