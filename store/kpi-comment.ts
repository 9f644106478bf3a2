import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import type { Kpi } from './kpi.ts';
import type { Reader, Store } from './store.ts';
import { write } from './write.ts';

export interface KpiComment {
  readonly id: string;
  readonly personId: string;
  readonly words: string;
  readonly at: string;
}

/** What was said, in order; with an instant, what had been said and not taken back by then. */
export async function commentsOnKpi(db: Reader, kpiId: string, asOf?: string): Promise<KpiComment[]> {
  const rows = await db.selectFrom('kpi_comment').selectAll().where('kpi_id', '=', kpiId).orderBy('id').execute();
  return rows
    .filter((row) =>
      asOf === undefined
        ? row.withdrawn_at === null
        : row.at <= asOf && (row.withdrawn_at === null || row.withdrawn_at > asOf),
    )
    .map((row) => ({ id: row.id, personId: row.person_id, words: row.words, at: row.at }));
}

type About = Pick<Kpi, 'id' | 'ownerTeamId'>;

export function commentOnKpi(
  store: Store,
  by: Authorized<'comment.write'>,
  kpi: About,
  personId: string,
  words: string,
  idempotencyKey?: string,
): Promise<{ id: string }> {
  return write(
    store,
    by,
    'kpi.comment',
    async ({ tx, now, newId, record }) => {
      const id = newId();
      await tx
        .insertInto('kpi_comment')
        .values({ id, kpi_id: kpi.id, person_id: personId, words, at: now, withdrawn_at: null })
        .execute();
      await record({
        subject: { kind: 'kpi-comment', id },
        teamId: kpi.ownerTeamId,
        before: null,
        after: { kpiId: kpi.id, words },
      });
      return { id };
    },
    { idempotencyKey, request: { kpi: kpi.id, words } },
  );
}

export function withdrawKpiComment(
  store: Store,
  by: Authorized<'comment.withdraw'>,
  kpi: About,
  comment: KpiComment,
): Promise<void> {
  return write(store, by, 'kpi.comment-withdraw', async ({ tx, now, record }) => {
    const done = await tx
      .updateTable('kpi_comment')
      .set({ withdrawn_at: now })
      .where('id', '=', comment.id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) throw new Refusal('kpi-comment.not-found', {});
    await record({
      subject: { kind: 'kpi-comment', id: comment.id },
      teamId: kpi.ownerTeamId,
      before: { kpiId: kpi.id, words: comment.words },
      after: null,
    });
  });
}
