import type { Authorized } from './authorized.ts';
import type { Reader, Store } from './store.ts';
import { write } from './write.ts';

export type WatchedKind = 'kpi' | 'objective';

export interface Watched {
  readonly kind: WatchedKind;
  readonly id: string;
}

export async function watchesOf(db: Reader, personId: string): Promise<Watched[]> {
  const rows = await db
    .selectFrom('watch')
    .select(['subject_kind', 'subject_id'])
    .where('person_id', '=', personId)
    .orderBy('since')
    .execute();
  return rows.map((row) => ({ kind: row.subject_kind as WatchedKind, id: row.subject_id }));
}

/** A person's own list: the event says that it changed, to nobody but the audit. Saying it twice changes nothing. */
export function watch(
  store: Store,
  by: Authorized<'self'>,
  personId: string,
  { kind, id }: Watched,
  watches: boolean,
): Promise<void> {
  return write(store, by, watches ? 'watch.start' : 'watch.end', async ({ tx, now, record }) => {
    const before = (await watchesOf(tx, personId)).some((one) => one.kind === kind && one.id === id);
    if (before === watches) return;
    if (watches)
      await tx
        .insertInto('watch')
        .values({ person_id: personId, subject_kind: kind, subject_id: id, since: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else
      await tx
        .deleteFrom('watch')
        .where((row) => row.and({ person_id: personId, subject_kind: kind, subject_id: id }))
        .execute();
    const state = { kind, id };
    await record({
      subject: { kind: 'watch', id: `${personId}/${kind}/${id}` },
      before: watches ? null : state,
      after: watches ? state : null,
    });
  });
}
