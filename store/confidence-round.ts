import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import type { Reader, Store } from './store.ts';

/** A blind round while it is held. Nothing in it says who, and nothing of it stays: no event, no revision. */
export interface ConfidenceRound {
  readonly id: string;
  readonly cycleId: string;
  readonly teamId: string;
  readonly keyResultId: string;
  readonly shown: boolean;
  readonly taps: readonly number[];
}

export async function roundOf(db: Reader, keyResultId: string): Promise<ConfidenceRound | null> {
  const row = await db
    .selectFrom('confidence_round')
    .selectAll()
    .where('key_result_id', '=', keyResultId)
    .executeTakeFirst();
  if (!row) return null;
  const taps = await db.selectFrom('confidence_tap').select('confidence').where('round_id', '=', row.id).execute();
  return {
    id: row.id,
    cycleId: row.cycle_id,
    teamId: row.team_id,
    keyResultId: row.key_result_id,
    shown: row.shown === 1,
    taps: taps.map(({ confidence }) => confidence),
  };
}

/** The rounds that teams hold now, not yet shown. */
export async function openRoundsOf(
  db: Reader,
  teamIds: readonly string[],
): Promise<{ keyResultId: string; teamId: string }[]> {
  if (teamIds.length === 0) return [];
  const rows = await db
    .selectFrom('confidence_round')
    .select(['key_result_id', 'team_id'])
    .where('team_id', 'in', teamIds)
    .where('shown', '=', 0)
    .orderBy('opened_at')
    .execute();
  return rows.map((row) => ({ keyResultId: row.key_result_id, teamId: row.team_id }));
}

/** Opened again by two people at once, it is one round. */
export async function openRound(
  store: Store,
  _by: Authorized<'check-in.write'>,
  place: Pick<ConfidenceRound, 'cycleId' | 'teamId' | 'keyResultId'>,
): Promise<void> {
  await store.db
    .insertInto('confidence_round')
    .values({
      id: store.newId(),
      cycle_id: place.cycleId,
      team_id: place.teamId,
      key_result_id: place.keyResultId,
      opened_at: store.clock.now().toISOString(),
      shown: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** `token` is drawn by a browser for this round alone: it lets one change one's mind, and leads to nobody. */
export async function tap(
  store: Store,
  _by: Authorized<'check-in.write'>,
  keyResultId: string,
  token: string,
  confidence: number,
): Promise<void> {
  const round = await roundOf(store.db, keyResultId);
  if (!round || round.shown) throw new Refusal('confidence-round.over', {});
  await store.db
    .insertInto('confidence_tap')
    .values({ round_id: round.id, token, confidence })
    .onConflict((conflict) => conflict.columns(['round_id', 'token']).doUpdateSet({ confidence }))
    .execute();
}

/** From here on the spread is seen, and nobody taps any more. */
export async function showRound(store: Store, _by: Authorized<'check-in.write'>, keyResultId: string): Promise<void> {
  await store.db.updateTable('confidence_round').set({ shown: 1 }).where('key_result_id', '=', keyResultId).execute();
}

/** One figure was kept, or none: the round and its taps go. */
export async function endRound(store: Store, _by: Authorized<'check-in.write'>, keyResultId: string): Promise<void> {
  await store.db.transaction().execute(async (tx) => {
    const rounds = tx.selectFrom('confidence_round').select('id').where('key_result_id', '=', keyResultId);
    await tx.deleteFrom('confidence_tap').where('round_id', 'in', rounds).execute();
    await tx.deleteFrom('confidence_round').where('key_result_id', '=', keyResultId).execute();
  });
}
