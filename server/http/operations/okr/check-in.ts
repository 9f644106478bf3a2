import { currentCheckIns } from '../../../../src/okr/check-in.ts';
import { checkDraft } from '../../../../src/okr/check-in-draft.ts';
import { checkBegun } from '../../../../src/okr/cycle.ts';
import { chanceMayBeSaid, weekOf } from '../../../../src/okr/cycle-week.ts';
import { helpAskedIn } from '../../../../src/okr/help.ts';
import { valueSent } from '../../../../src/okr/value-sent.ts';
import { Refusal } from '../../../../src/refusal.ts';
import { authorize } from '../../../../store/authorize.ts';
import { checkInsOf, keepCheckIn } from '../../../../store/check-in.ts';
import { discardDraft, prepareCheckIn } from '../../../../store/check-in-draft.ts';
import { theCycle } from '../../../../store/cycle.ts';
import { decisionsOf } from '../../../../store/decision.ts';
import { answerHelp } from '../../../../store/help-answer.ts';
import { keyResultsOf } from '../../../../store/key-result.ts';
import { objectivesOfCycle } from '../../../../store/objective.ts';
import { calibrationOf } from '../../../okr/calibration-of.ts';
import { checkInPage } from '../../../okr/check-in-page.ts';
import { here, isSeen, visibleCycle, visibleKeyResult } from '../../../okr/okr-place.ts';
import { shownGuardrails } from '../../../okr/shown-guardrails.ts';
import { shownKeyResults } from '../../../okr/shown-key-results.ts';
import { api } from '../../implement.ts';

export const checkIn = {
  open: api.checkIn.open.handler(async ({ context: { store, actor }, input }) => {
    const cycle = await visibleCycle(store.db, actor, input.cycleId);
    authorize(actor, 'check-in.prepare', { ownerTeamId: input.teamId });
    return checkInPage(store, actor, cycle, input.teamId);
  }),

  chance: api.checkIn.chance.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult, objective, place } = await visibleKeyResult(store.db, actor, input.keyResultId);
    authorize(actor, 'check-in.write', { ownerTeamId: place.teamId });
    const cycle = await theCycle(store.db, place.cycleId);
    const { today } = await here(store);
    if (!chanceMayBeSaid(cycle, today)) return { chance: null };
    const shown = await shownKeyResults(store, actor, cycle, [objective.id]);
    return { chance: shown.find(({ id }) => id === keyResult.id)?.chance ?? null };
  }),

  keep: api.checkIn.keep.handler(async ({ context: { store, actor }, input }) => {
    const { db } = store;
    const cycle = await visibleCycle(db, actor, input.cycleId);
    const by = authorize(actor, 'check-in.write', { ownerTeamId: input.teamId });
    const { organisation, today } = await here(store);
    const objectives = (await objectivesOfCycle(db, cycle.id)).filter(({ teamId }) => teamId === input.teamId);
    const ids = objectives.map(({ id }) => id);
    const owned = new Map((await keyResultsOf(db, ids)).map((keyResult) => [keyResult.id, keyResult]));
    const { idempotencyKey, percentAs, ...written } = input;
    const entries = input.entries.map((entry) => {
      const keyResult = owned.get(entry.keyResultId);
      if (!keyResult) throw new Refusal('key-result.not-found', { id: entry.keyResultId });
      return { ...entry, value: valueSent(entry.value, keyResult, percentAs) };
    });
    for (const { blocked } of input.entries)
      if (blocked?.helpFromTeamId && !isSeen(actor, blocked.helpFromTeamId)) throw new Refusal('right.absent', {});
    const guardrails = await shownGuardrails(db, actor, ids, await decisionsOf(db, [input.teamId]));
    const kept = await keepCheckIn(
      store,
      by,
      { ...written, entries, on: today, guardrails: guardrails.map(({ id, state }) => ({ guardrailId: id, state })) },
      organisation.weekStart,
      idempotencyKey,
    );
    return { id: kept.id, week: kept.week };
  }),

  prepare: api.checkIn.prepare.handler(async ({ context: { store, actor }, input }) => {
    const cycle = await visibleCycle(store.db, actor, input.cycleId);
    const by = authorize(actor, 'check-in.prepare', { ownerTeamId: input.teamId });
    const { objectives, today } = await checkInPage(store, actor, cycle, input.teamId);
    checkBegun(cycle, today);
    const due = objectives.flatMap(({ keyResults }) => keyResults);
    checkDraft(
      input.lines,
      due.map(({ id, measure }) => ({ keyResultId: id, given: measure?.kind === 'kpi' || measure?.computed != null })),
    );
    const { percentAs, ...prepared } = input;
    const lines = input.lines.map((line) => {
      const keyResult = due.find(({ id }) => id === line.keyResultId)!;
      return { ...line, value: valueSent(line.value, keyResult, percentAs) };
    });
    const draft = await prepareCheckIn(store, by, { ...prepared, lines, week: weekOf(cycle, today) });
    return { id: draft.id, week: draft.week };
  }),

  discard: api.checkIn.discard.handler(async ({ context: { store, actor }, input }) => {
    const cycle = await visibleCycle(store.db, actor, input.cycleId);
    const by = authorize(actor, 'check-in.prepare', { ownerTeamId: input.teamId });
    const week = weekOf(cycle, (await here(store)).today);
    await discardDraft(store, by, { ...input, week });
    return { week };
  }),

  answerHelp: api.checkIn.answerHelp.handler(async ({ context: { store, actor }, input }) => {
    const { db } = store;
    const { keyResult, place } = await visibleKeyResult(db, actor, input.keyResultId);
    const by = authorize(actor, 'help.answer', { ownerTeamId: input.teamId });
    const taken = await checkInsOf(db, place.cycleId, place.teamId);
    const last = currentCheckIns(taken.map((one) => ({ ...one, authorId: null }))).at(-1);
    const asked = helpAskedIn(last ? [last] : []).find(
      (one) => one.keyResultId === keyResult.id && one.ofTeamId === input.teamId,
    );
    if (!asked) throw new Refusal('help.not-asked', {});
    const { idempotencyKey, words, teamId } = input;
    const answer = { cycleId: place.cycleId, keyResultId: keyResult.id, teamId, week: asked.week, words };
    const { id, week } = await answerHelp(store, by, answer, idempotencyKey);
    return { id, week };
  }),

  calibration: api.checkIn.calibration.handler(({ context: { store, actor }, input }) => {
    authorize(actor, 'team.read-own', { ownerTeamId: input.teamId });
    return calibrationOf(store, input.teamId);
  }),
};
