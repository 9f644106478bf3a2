import { roundSummary } from '../../../../src/okr/confidence-round.ts';
import { checkRunning } from '../../../../src/okr/cycle.ts';
import type { Actor } from '../../../../src/people/relation.ts';
import { authorize } from '../../../../store/authorize.ts';
import { endRound, openRound, openRoundsOf, roundOf, showRound, tap } from '../../../../store/confidence-round.ts';
import { theCycle } from '../../../../store/cycle.ts';
import { theKeyResult } from '../../../../store/key-result.ts';
import type { Store } from '../../../../store/store.ts';
import { visibleKeyResult } from '../../../okr/okr-place.ts';
import { api } from '../../implement.ts';

async function placeOf(store: Store, actor: Actor, keyResultId: string) {
  const { keyResult, place } = await visibleKeyResult(store.db, actor, keyResultId);
  const by = authorize(actor, 'check-in.write', { ownerTeamId: place.teamId });
  return { keyResult, place, by };
}

export const confidenceRound = {
  show: api.confidenceRound.show.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult } = await placeOf(store, actor, input.keyResultId);
    const round = await roundOf(store.db, keyResult.id);
    return {
      statement: keyResult.statement,
      round: round && {
        id: round.id,
        shown: round.shown,
        have: round.taps.length,
        spread: round.shown ? { ...roundSummary(round.taps) } : null,
      },
    };
  }),

  open: api.confidenceRound.open.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult, place, by } = await placeOf(store, actor, input.keyResultId);
    checkRunning(await theCycle(store.db, place.cycleId));
    await openRound(store, by, { ...place, keyResultId: keyResult.id });
    return { opened: true as const };
  }),

  tap: api.confidenceRound.tap.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult, by } = await placeOf(store, actor, input.keyResultId);
    await tap(store, by, keyResult.id, input.token, input.confidence);
    return { tapped: true as const };
  }),

  reveal: api.confidenceRound.reveal.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult, by } = await placeOf(store, actor, input.keyResultId);
    await showRound(store, by, keyResult.id);
    return { shown: true as const };
  }),

  end: api.confidenceRound.end.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult, by } = await placeOf(store, actor, input.keyResultId);
    await endRound(store, by, keyResult.id);
    return { ended: true as const };
  }),

  mine: api.confidenceRound.mine.handler(async ({ context: { store, actor } }) => {
    const teamIds = actor.kind === 'person' ? actor.memberships.map(({ teamId }) => teamId) : [];
    const rounds = await Promise.all(
      (await openRoundsOf(store.db, teamIds)).map(async (round) => ({
        ...round,
        statement: (await theKeyResult(store.db, round.keyResultId)).statement,
      })),
    );
    return { rounds };
  }),
};
