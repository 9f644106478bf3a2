import { Guardrail } from '../../../../src/okr/guardrail.ts';
import { hearing } from '../../../../src/okr/hearing.ts';
import { answerTo, type HelpAnswer } from '../../../../src/okr/help.ts';
import { type LimitAnswer, objectiveLimit } from '../../../../src/okr/limit.ts';
import { dotsLeft } from '../../../../src/okr/ranking.ts';
import { valueSent } from '../../../../src/okr/value-sent.ts';
import { checkPlanning } from '../../../../src/okr/withdrawal.ts';
import { currentStances } from '../../../../src/people/stance.ts';
import { Refusal } from '../../../../src/refusal.ts';
import { actingPerson, authorize, treeOfTeams } from '../../../../store/authorize.ts';
import { checkInsOf } from '../../../../store/check-in.ts';
import { theCycle } from '../../../../store/cycle.ts';
import { decisionsOf, followDecision, recordDecision, theDecision } from '../../../../store/decision.ts';
import { agreeGuardrail, theGuardrail, withdrawGuardrail } from '../../../../store/guardrail.ts';
import { helpAnswersOf } from '../../../../store/help-answer.ts';
import { moveInitiative, placeBet, theInitiative } from '../../../../store/initiative.ts';
import { keyResultsOf } from '../../../../store/key-result.ts';
import { currentMemberships } from '../../../../store/membership.ts';
import { insertNotDoing } from '../../../../store/not-doing.ts';
import {
  answerContribution,
  changeObjective,
  type Objective,
  objectivesOfCycle,
  placeObjective,
  proposeObjective,
  putObjective,
  takeChoiceBack,
  theObjective,
} from '../../../../store/objective.ts';
import {
  askForASay,
  comment,
  commentsOn,
  dotsOn,
  giveStance,
  rankWithDots,
  stancesOn,
} from '../../../../store/objective-voice.ts';
import { allPeople } from '../../../../store/person.ts';
import type { Store } from '../../../../store/store.ts';
import { putObjectiveBack, withdrawObjective } from '../../../../store/withdraw-proposal.ts';
import type { WriteContext } from '../../../../store/write.ts';
import { visibleKpi } from '../../../kpi/visible-kpi.ts';
import { askToComputeAgain } from '../../../okr/compute-key-result.ts';
import {
  here,
  isSeen,
  objectiveSeenOnce,
  objectivesSeen,
  visibleCycle,
  visibleKeyResult,
  visibleObjective,
} from '../../../okr/okr-place.ts';
import { roomOf, shownObjectives } from '../../../okr/shown-objectives.ts';
import { checkExplained } from '../../../wording/explained.ts';
import { api } from '../../implement.ts';

const subjectOf = ({ teamId, id, authorId }: Objective) => ({ ownerTeamId: teamId, id, authorId });

/** Drafts are chosen, refused and ranked while the cycle is planned. */
async function mustBePlanned(store: Store, cycleId: string) {
  checkPlanning(await theCycle(store.db, cycleId));
}

function helpGiven(
  answers: readonly HelpAnswer[],
  { keyResultId, week, ofTeamId }: { keyResultId: string; week: number; ofTeamId: string | null },
) {
  const answer = ofTeamId === null ? null : answerTo({ keyResultId, week, ofTeamId }, answers);
  return answer && { teamId: answer.teamId, words: answer.words };
}

export const objective = {
  show: api.objective.show.handler(async ({ context: { store, actor }, input }) => {
    const { db } = store;
    const found = await visibleObjective(db, actor, input.id);
    const cycle = await visibleCycle(db, actor, found.cycleId);
    const [seen, room, checkIns, decisions, people, answers] = await Promise.all([
      objectivesSeen(db, actor, cycle.id),
      roomOf(db, [found]),
      checkInsOf(db, cycle.id, found.teamId),
      decisionsOf(db, [found.teamId]),
      allPeople(db),
      helpAnswersOf(db, cycle.id),
    ]);
    const heard = answers.filter(({ teamId }) => isSeen(actor, teamId));
    const ranked = seen.filter(({ id }) => id === found.id);
    const [shown] = await shownObjectives(store, actor, cycle, ranked, { room, checkIns });
    if (!shown) throw new Refusal('objective.not-found', { id: input.id });
    const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? null;
    const ids = new Set([...shown.keyResults, ...shown.guardrails].map(({ id }) => id).concat(found.id));
    const reasons = new Map(
      checkIns.flatMap(({ corrects }) => (corrects ? [[corrects.checkInId, corrects.reason]] : [])),
    );
    return {
      objective: shown,
      stances: currentStances(await stancesOn(db, [found.id])).map(({ personId, stance, at }) => ({
        name: nameOf(personId),
        stance,
        at,
        own: actor.kind === 'person' && actor.id === personId,
      })),
      silent: hearing(found, room).invitedUnheard.map((personId) => ({ personId, name: nameOf(personId) })),
      comments: (await commentsOn(db, [found.id])).map(({ id, personId, words, at }) => ({
        id,
        name: nameOf(personId),
        words,
        at,
      })),
      checkIns: checkIns.flatMap(({ id, week, on, entries }) =>
        entries
          .filter(({ keyResultId }) => ids.has(keyResultId))
          .map(({ keyResultId, value, confidence, learnt, blocked, skipped }) => ({
            checkInId: id,
            week,
            on,
            keyResultId,
            value: value?.value ?? null,
            confidence,
            learnt,
            blocked: blocked?.what ?? null,
            help: helpGiven(heard, { keyResultId, week, ofTeamId: blocked?.helpFromTeamId ?? null }),
            skipped: skipped?.why === 'by-choice' ? skipped.word : null,
            corrected: reasons.get(id) ?? null,
          })),
      ),
      decisions: decisions
        .filter(({ about }) => about.some(({ id }) => ids.has(id)))
        .map(({ about: _, ...decision }) => decision),
    };
  }),

  propose: api.objective.propose.handler(async ({ context: { store, actor }, input }) => {
    const { idempotencyKey, improvesKpiKey, ...fields } = input;
    await visibleCycle(store.db, actor, input.cycleId);
    const by = authorize(actor, 'objective.propose', { ownerTeamId: input.teamId });
    await mustBePlanned(store, input.cycleId);
    await checkExplained(store.db, [input.title]);
    if (input.contributingTeamIds.some((teamId) => !isSeen(actor, teamId))) throw new Refusal('right.absent', {});
    if (input.supportsObjectiveId) await visibleObjective(store.db, actor, input.supportsObjectiveId);
    const kpi = improvesKpiKey === null ? null : await visibleKpi(store.db, actor, improvesKpiKey);
    const proposed = await proposeObjective(
      store,
      by,
      { ...fields, improvesKpiId: kpi?.id ?? null, authorId: by.actorId },
      idempotencyKey,
    );
    return { id: proposed.id };
  }),

  change: api.objective.change.handler(async ({ context: { store, actor }, input }) => {
    const { id, expectedVersion, improvesKpiKey, ...change } = input;
    const found = await visibleObjective(store.db, actor, id);
    const by = authorize(actor, 'objective.edit', subjectOf(found));
    if (change.contributingTeamIds?.some((teamId) => !isSeen(actor, teamId))) throw new Refusal('right.absent', {});
    if (change.supportsObjectiveId === id) throw new Refusal('objective.supports-itself', {});
    if (change.supportsObjectiveId) await visibleObjective(store.db, actor, change.supportsObjectiveId);
    const cycle = await theCycle(store.db, found.cycleId);
    if (cycle.state === 'closed') throw new Refusal('okr.cycle-closed', { closedOn: cycle.closedOn });
    if (change.title !== undefined) await checkExplained(store.db, [change.title]);
    const improvesKpiId =
      typeof improvesKpiKey === 'string' ? (await visibleKpi(store.db, actor, improvesKpiKey)).id : improvesKpiKey;
    return { version: (await changeObjective(store, by, id, expectedVersion, { ...change, improvesKpiId })).version };
  }),

  place: api.objective.place.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const cycle = await visibleCycle(store.db, actor, found.cycleId);
    const by = authorize(actor, 'cycle.start', { ownerTeamId: cycle.teamId });
    if (cycle.state === 'closed') throw new Refusal('okr.cycle-closed', { closedOn: cycle.closedOn });
    return { version: (await placeObjective(store, by, input, (teamId) => isSeen(actor, teamId))).version };
  }),

  choose: api.objective.choose.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'objective.edit', subjectOf(found));
    await mustBePlanned(store, found.cycleId);
    const { organisation } = await here(store);
    const objectives = await objectivesOfCycle(store.db, found.cycleId);
    const conversation = objectiveLimit(
      objectives.map((one) => (one.id === found.id ? { ...one, state: 'chosen' as const } : one)),
      found.teamId,
      organisation.limits,
    );
    const answer = input.limit;
    if (conversation.kind === 'conversation' && !answer) throw new Refusal('okr.limit-reached', { ...conversation });
    const waits = answer?.kind === 'one-waits' ? objectives.find(({ id }) => id === answer.id) : undefined;
    if (answer?.kind === 'one-waits' && waits?.teamId !== found.teamId) throw new Refusal('objective.not-found', {});
    const beyondLimit = answer?.kind === 'one-more' ? { why: answer.why, reviewOn: answer.reviewOn } : null;
    const chosen = await changeObjective(
      store,
      by,
      input.id,
      input.expectedVersion,
      { state: 'chosen', beyondLimit },
      async (context) => {
        if (waits && answer?.kind === 'one-waits') await moveToNotDoing(context, waits, answer, 'limit');
      },
    );
    return { version: chosen.version };
  }),

  unchoose: api.objective.unchoose.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'objective.edit', subjectOf(found));
    return { version: (await takeChoiceBack(store, by, found.id, input.expectedVersion)).version };
  }),

  refuse: api.objective.refuse.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'objective.edit', subjectOf(found));
    await mustBePlanned(store, found.cycleId);
    const refused = await changeObjective(
      store,
      by,
      input.id,
      input.expectedVersion,
      { state: 'not-doing' },
      (context) => noLongerDone(context, found, input, 'draft'),
    );
    return { version: refused.version };
  }),

  withdraw: api.objective.withdraw.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'objective.withdraw', subjectOf(found));
    await withdrawObjective(store, by, found.id, input.expectedVersion);
    return { withdrawn: true as const };
  }),

  putBack: api.objective.putBack.handler(async ({ context: { store, actor, worker }, input }) => {
    const { objective: found } = await objectiveSeenOnce(store.db, actor, input.id);
    const by = authorize(actor, 'objective.withdraw', subjectOf(found));
    const { organisation } = await here(store);
    const { objective: back, lostItsPlace } = await putObjectiveBack(store, by, found.id, organisation.limits);
    if (await askToComputeAgain(store, await keyResultsOf(store.db, [back.id]))) worker.wake();
    return { version: back.version, lostItsPlace };
  }),

  rank: api.objective.rank.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'objective.rank', subjectOf(found));
    await mustBePlanned(store, found.cycleId);
    const ids = (await objectivesOfCycle(store.db, found.cycleId)).map(({ id }) => id);
    const personId = by.actorId ?? '';
    await rankWithDots(store, by, { personId, objectiveId: found.id, count: input.count, teamId: found.teamId }, ids);
    return { left: dotsLeft(await dotsOn(store.db, ids), personId) };
  }),

  ask: api.objective.ask.handler(async ({ context: { store, actor }, input }) => {
    const { db } = store;
    const found = await visibleObjective(db, actor, input.id);
    const by = authorize(actor, 'objective.ask', subjectOf(found));
    await mustBePlanned(store, found.cycleId);
    const { teamId } = input;
    if (teamId !== null && ![found.teamId, ...found.contributingTeams.map((one) => one.teamId)].includes(teamId))
      throw new Refusal('objective.not-concerned', {});
    const members = teamId === null ? [] : (await currentMemberships(db, { teamId })).map(({ personId }) => personId);
    const personIds = [...input.personIds, ...members].filter((id) => id !== by.actorId);
    if (personIds.length === 0) throw new Refusal('objective.nobody-to-ask', {});
    const tree = await treeOfTeams(db);
    for (const personId of personIds) {
      const person = await actingPerson(db, personId, tree);
      // Nobody is asked about what they may not see, nor told that it is there.
      if (!person?.sees.has(found.teamId)) throw new Refusal('objective.asked-cannot-see', {});
    }
    await askForASay(store, by, found, personIds, teamId);
    return { asked: new Set(personIds).size };
  }),

  stance: api.objective.stance.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'stance.give', subjectOf(found));
    await giveStance(store, by, found, by.actorId ?? '', input.stance);
    return { given: true as const };
  }),

  comment: api.objective.comment.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'comment.write', subjectOf(found));
    // Somebody says something: a service’s token is nobody.
    if (by.actorId === null) throw new Refusal('right.not-yours', { act: 'comment.write', open: ['member'] });
    await comment(store, by, found, by.actorId, input.words);
    return { written: true as const };
  }),

  contribute: api.objective.contribute.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'objective.contribute', { ownerTeamId: input.teamId });
    await answerContribution(store, by, found.id, input.teamId, input.answer);
    return { answered: true as const };
  }),

  guard: api.objective.guard.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'guardrail.edit', subjectOf(found));
    const kpi = await visibleKpi(store.db, actor, input.kpiKey);
    const { beyond, words } = input;
    const level = { baseline: kpi.expectedLevel?.atLeast ?? null, target: kpi.expectedLevel?.atMost ?? null };
    const bound = (sent: number | null) =>
      valueSent(sent, { statement: kpi.name, unit: kpi.unit, ...level }, input.percentAs);
    const [atLeast, atMost] = [bound(input.atLeast), bound(input.atMost)];
    const asked = { objectiveId: found.id, kpiId: kpi.id, atLeast, atMost, beyond, words };
    const read = Guardrail.safeParse({ id: found.id, ...asked });
    if (!read.success) throw new Refusal(read.error.issues[0]?.message ?? 'guardrail.no-limit', {});
    return { id: (await agreeGuardrail(store, by, found.teamId, asked)).id };
  }),

  unguard: api.objective.unguard.handler(async ({ context: { store, actor }, input }) => {
    const { objectiveId } = await theGuardrail(store.db, input.id);
    const found = await visibleObjective(store.db, actor, objectiveId);
    const by = authorize(actor, 'guardrail.edit', subjectOf(found));
    await withdrawGuardrail(store, by, { ...found, id: input.id });
    return { id: input.id };
  }),

  bet: api.objective.bet.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'initiative.edit', subjectOf(found));
    const { keyResultId, bet } = input;
    if (keyResultId !== null && (await visibleKeyResult(store.db, actor, keyResultId)).objective.id !== found.id)
      throw new Refusal('key-result.not-found', { id: keyResultId });
    return { id: (await placeBet(store, by, found.teamId, { objectiveId: found.id, keyResultId, bet })).id };
  }),

  moveBet: api.objective.moveBet.handler(async ({ context: { store, actor }, input }) => {
    const { objectiveId } = await theInitiative(store.db, input.id);
    const found = await visibleObjective(store.db, actor, objectiveId);
    const by = authorize(actor, 'initiative.edit', subjectOf(found));
    const moved = await moveInitiative(store, by, found.teamId, input.id, input.expectedVersion, input.state);
    return { version: moved.version };
  }),

  decide: api.objective.decide.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleObjective(store.db, actor, input.id);
    const by = authorize(actor, 'decision.record', subjectOf(found));
    if (input.guardrailId && (await theGuardrail(store.db, input.guardrailId)).objectiveId !== found.id)
      throw new Refusal('guardrail.not-found', { id: input.guardrailId });
    const about = [
      { kind: 'objective', id: found.id },
      ...(input.guardrailId ? [{ kind: 'guardrail', id: input.guardrailId }] : []),
    ];
    const { what, by: until, why } = input;
    return { id: (await recordDecision(store, by, { what, teamId: found.teamId, by: until, why, about })).id };
  }),

  follow: api.objective.follow.handler(async ({ context: { store, actor }, input }) => {
    const decision = await theDecision(store.db, input.id);
    if (!isSeen(actor, decision.teamId)) throw new Refusal('decision.not-found', { id: input.id });
    const by = authorize(actor, 'decision.record', { ownerTeamId: decision.teamId });
    await followDecision(store, by, decision, input.words);
    return { followed: true as const };
  }),
};

type Waits = Extract<LimitAnswer, { kind: 'one-waits' }>;

async function moveToNotDoing(context: WriteContext, objective: Objective, answer: Waits, from: 'limit') {
  const now = await theObjective(context.tx, objective.id);
  await putObjective(context, now.id, now.version, { state: 'not-doing' });
  await noLongerDone(context, now, answer, from);
}

async function noLongerDone(
  context: WriteContext,
  objective: Objective,
  said: { readonly why: string; readonly revisitOn: string | null },
  from: 'limit' | 'draft',
) {
  await insertNotDoing(context, {
    teamId: objective.teamId,
    cycleId: objective.cycleId,
    what: objective.title,
    why: said.why,
    askedBy: '',
    revisitOn: said.revisitOn,
    cameFrom: { kind: from, objectiveId: objective.id },
  });
}
