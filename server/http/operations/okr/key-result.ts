import type { ChangedMeasure, Measure } from '../../../../contract/okr/key-result.ts';
import { chooseFate } from '../../../../src/okr/closing.ts';
import { keyResultLimit } from '../../../../src/okr/limit.ts';
import { giveScore } from '../../../../src/okr/score.ts';
import { trialAnswered, trialState } from '../../../../src/okr/trial.ts';
import { valueSent } from '../../../../src/okr/value-sent.ts';
import type { Actor, Subject } from '../../../../src/people/relation.ts';
import { Refusal } from '../../../../src/refusal.ts';
import { authorize } from '../../../../store/authorize.ts';
import { allCycles, theCycle } from '../../../../store/cycle.ts';
import { currentOf, versionsOf } from '../../../../store/definition-version.ts';
import { graduateKeyResult } from '../../../../store/graduate-key-result.ts';
import {
  changeKeyResult,
  changeTarget,
  dropFromCycle,
  type KeyResult,
  type KeyResultChange,
  keyResultsOf,
  type MeasureAsked,
  ownDefinitions,
  proposeKeyResult,
} from '../../../../store/key-result.ts';
import { closingThatBecame, writeClosing } from '../../../../store/key-result-closing.ts';
import { allKpis } from '../../../../store/kpi.ts';
import { sayNo } from '../../../../store/not-doing.ts';
import { theSource } from '../../../../store/source.ts';
import type { Reader } from '../../../../store/store.ts';
import { proposedBy, putKeyResultBack, withdrawKeyResult } from '../../../../store/withdraw-proposal.ts';
import { checkParts } from '../../../kpi/check-parts.ts';
import { readDefinition } from '../../../kpi/read-definition.ts';
import { refreshReading } from '../../../kpi/refresh-reading.ts';
import { visibleKpi } from '../../../kpi/visible-kpi.ts';
import { askToComputeAgain, askToComputeKeyResult } from '../../../okr/compute-key-result.ts';
import { graduationOf, rangeAfter } from '../../../okr/graduation-of.ts';
import { keyResultProvenance } from '../../../okr/key-result-provenance.ts';
import { type Measurable, measuredOf, versionNumbers } from '../../../okr/measured-key-results.ts';
import { here, keyResultSeenOnce, visibleCycle, visibleKeyResult, visibleObjective } from '../../../okr/okr-place.ts';
import { shownKeyResults } from '../../../okr/shown-key-results.ts';
import { targetOutlook } from '../../../okr/target-outlook.ts';
import { checkExplained } from '../../../wording/explained.ts';
import { api } from '../../implement.ts';

/** A KPI is pinned to the version in force now: what it counts does not change during the cycle. */
async function measureAsked(db: Reader, actor: Actor, asked: Measure | null): Promise<MeasureAsked | null> {
  if (asked === null) return null;
  if (asked.kind === 'own')
    return {
      kind: 'own',
      definition: { ...asked.definition, inclusions: '', source: '', cadence: 'week' },
    };
  if (asked.kind === 'computed') {
    await theSource(db, asked.sourceId);
    await checkParts(db, actor, asked.body);
    const { body, specHash } = readDefinition({ ...asked, kind: 'structured' });
    return { kind: 'computed', definition: { sourceId: asked.sourceId, body, hash: specHash ?? '' } };
  }
  const kpi = await visibleKpi(db, actor, asked.kpiKey);
  const version = currentOf(await versionsOf(db, kpi.id));
  if (!version) throw new Refusal('definition.not-found', { key: asked.kpiKey });
  return { kind: 'kpi', kpiId: kpi.id, definitionVersionId: version.id };
}

/** What the form does not show of a definition in words (who is counted, who is not, how) is not lost with another formula. */
async function whole(
  db: Reader,
  { id, measure: had }: KeyResult,
  asked: ChangedMeasure | null,
): Promise<Measure | null> {
  if (asked?.kind !== 'own') return asked;
  const before =
    had?.kind === 'own'
      ? (await ownDefinitions(db, [id])).find((one) => one.id === had.definitionVersionId)
      : undefined;
  const said = before?.says.kind === 'described' ? before.says.body : undefined;
  const { formula, population, exclusions, howObtained } = asked.definition;
  return {
    kind: 'own',
    definition: {
      formula,
      population: population ?? said?.population ?? '',
      exclusions: exclusions ?? said?.exclusions ?? '',
      howObtained: howObtained ?? said?.howObtained ?? '',
    },
  };
}

async function measurableByKpi(db: Reader, actor: Actor, kpiKey: string): Promise<Measurable> {
  const kpi = await visibleKpi(db, actor, kpiKey);
  const version = currentOf(await versionsOf(db, kpi.id));
  const measure = version && ({ kind: 'kpi', kpiId: kpi.id, definitionVersionId: version.id } as const);
  return { id: kpi.id, unit: kpi.unit, measure: measure ?? null };
}

/** A course of more than all tells how its shares are written, as long as it is a course of the same unit. */
function rewritten(before: KeyResult, change: Pick<KeyResultChange, 'statement' | 'unit'>) {
  const { statement = before.statement, unit = before.unit } = change;
  const { baseline, target } = unit.kind === before.unit.kind ? before : { baseline: null, target: null };
  return { statement, unit, baseline, target };
}

/** Whose it is to take back: its team's, and its author's. */
async function proposed(db: Reader, actor: Actor, id: string, ownerTeamId: string): Promise<Subject> {
  const own = actor.kind === 'person' && (await proposedBy(db, actor.id, [id])).has(id);
  return { ownerTeamId, id, authorId: own ? actor.id : null };
}

export const keyResult = {
  outlook: api.keyResult.outlook.handler(async ({ context: { store, actor }, input }) => {
    const { db } = store;
    const cycle = await visibleCycle(db, actor, input.cycleId);
    authorize(actor, 'key-result.propose', { ownerTeamId: cycle.teamId });
    const { organisation, today } = await here(store);
    const rules = { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
    const { by } = input;
    if (by.kind === 'values') {
      const measured = { grain: by.grain, kind: 'rate' as const, rules, values: by.values };
      return targetOutlook(cycle, measured, input, today);
    }
    const measurable =
      by.kind === 'kpi'
        ? await measurableByKpi(db, actor, by.kpiKey)
        : (await visibleKeyResult(db, actor, by.id)).keyResult;
    const versions = await versionNumbers(db, [measurable]);
    const measured = await measuredOf(db, [measurable], await allKpis(db), rules, versions);
    return targetOutlook(cycle, measured.get(measurable.id) ?? null, input, today);
  }),

  propose: api.keyResult.propose.handler(async ({ context: { store, actor, worker }, input }) => {
    const { objectiveId, measure, limit, idempotencyKey, percentAs, ...asSent } = input;
    const objective = await visibleObjective(store.db, actor, objectiveId);
    const by = authorize(actor, 'key-result.propose', { ownerTeamId: objective.teamId });
    const whole = { ...asSent, baseline: null, target: null };
    const fields = {
      ...asSent,
      baseline: valueSent(asSent.baseline, whole, percentAs),
      target: valueSent(asSent.target, whole, percentAs),
    };
    const cycle = await theCycle(store.db, objective.cycleId);
    if (cycle.state === 'closing' || cycle.state === 'closed') throw new Refusal('okr.planning-over', {});
    await checkExplained(store.db, [input.statement]);
    const { organisation, today } = await here(store);
    const siblings = await keyResultsOf(store.db, [objectiveId]);
    const conversation = keyResultLimit([...siblings, { id: 'one-more', dropped: null }], organisation.limits);
    if (conversation.kind === 'conversation' && !limit) {
      const couldWait = conversation.couldWait.filter((id) => id !== 'one-more');
      throw new Refusal('okr.limit-reached', { ...conversation, couldWait });
    }
    if (limit?.kind === 'one-waits') {
      const waits = siblings.find(({ id }) => id === limit.id);
      if (!waits) throw new Refusal('key-result.not-found', {});
      const edit = authorize(actor, 'key-result.edit', { ownerTeamId: objective.teamId });
      const place = { teamId: objective.teamId, cycleId: objective.cycleId };
      await dropFromCycle(store, edit, place, waits.id, waits.version, limit.why, today);
      await sayNo(store, authorize(actor, 'not-doing.propose', { ownerTeamId: objective.teamId }), {
        teamId: objective.teamId,
        cycleId: objective.cycleId,
        what: waits.statement,
        why: limit.why,
        askedBy: '',
        revisitOn: limit.revisitOn,
        cameFrom: { kind: 'key-result', keyResultId: waits.id },
      });
    }
    const created = await proposeKeyResult(
      store,
      by,
      objective.teamId,
      {
        ...fields,
        objectiveId,
        measure: await measureAsked(store.db, actor, measure),
        beyondLimit: limit?.kind === 'one-more' ? { why: limit.why, reviewOn: limit.reviewOn } : null,
      },
      idempotencyKey,
    );
    if (measure?.kind === 'computed') {
      await askToComputeKeyResult(store, created.id, measure.sourceId);
      worker.wake();
    }
    return { id: created.id };
  }),

  change: api.keyResult.change.handler(async ({ context: { store, actor, worker }, input }) => {
    const { id, expectedVersion, measure, percentAs, baseline, target, ...change } = input;
    const { keyResult, place } = await visibleKeyResult(store.db, actor, id);
    const by = authorize(actor, 'key-result.edit', { ownerTeamId: place.teamId });
    if (change.statement !== undefined) await checkExplained(store.db, [change.statement]);
    const now = rewritten(keyResult, change);
    const measured = measure === undefined ? undefined : await whole(store.db, keyResult, measure);
    const changed = await changeKeyResult(store, by, place, id, expectedVersion, {
      ...change,
      ...(baseline !== undefined && { baseline: valueSent(baseline, now, percentAs) }),
      ...(target !== undefined && { target: valueSent(target, now, percentAs) }),
      ...(measured !== undefined && { measure: await measureAsked(store.db, actor, measured) }),
    });
    if (measure?.kind === 'computed') {
      await askToComputeKeyResult(store, id, measure.sourceId);
      worker.wake();
    }
    return { version: changed.version };
  }),

  aim: api.keyResult.aim.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult, place } = await visibleKeyResult(store.db, actor, input.id);
    const by = authorize(actor, 'key-result.edit', { ownerTeamId: place.teamId });
    const { today } = await here(store);
    const { percentAs } = input;
    const to = {
      baseline: valueSent(input.baseline, keyResult, percentAs),
      target: valueSent(input.target, keyResult, percentAs) ?? input.target,
    };
    const aimed = await changeTarget(
      store,
      by,
      place,
      input.id,
      input.expectedVersion,
      to,
      input.reason ?? null,
      today,
    );
    return { version: aimed.version };
  }),

  drop: api.keyResult.drop.handler(async ({ context: { store, actor }, input }) => {
    const { place } = await visibleKeyResult(store.db, actor, input.id);
    const by = authorize(actor, 'key-result.edit', { ownerTeamId: place.teamId });
    const { today } = await here(store);
    const dropped = await dropFromCycle(store, by, place, input.id, input.expectedVersion, input.reason, today);
    return { version: dropped.version };
  }),

  withdraw: api.keyResult.withdraw.handler(async ({ context: { store, actor }, input }) => {
    const { place } = await visibleKeyResult(store.db, actor, input.id);
    const by = authorize(actor, 'key-result.withdraw', await proposed(store.db, actor, input.id, place.teamId));
    await withdrawKeyResult(store, by, place, input.id, input.expectedVersion);
    return { withdrawn: true as const };
  }),

  putBack: api.keyResult.putBack.handler(async ({ context: { store, actor, worker }, input }) => {
    const { place } = await keyResultSeenOnce(store.db, actor, input.id);
    const by = authorize(actor, 'key-result.withdraw', await proposed(store.db, actor, input.id, place.teamId));
    const { organisation } = await here(store);
    const back = await putKeyResultBack(store, by, place, input.id, organisation.limits);
    if (await askToComputeAgain(store, [back])) worker.wake();
    return { version: back.version };
  }),

  close: api.keyResult.close.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult: found, objective, place } = await visibleKeyResult(store.db, actor, input.id);
    const by = authorize(actor, 'key-result.close', { ownerTeamId: place.teamId });
    const cycle = await theCycle(store.db, place.cycleId);
    const shownNow = async () =>
      (await shownKeyResults(store, actor, cycle, [objective.id])).find(({ id }) => id === found.id);
    const now = await shownNow();
    if (!now?.closing) throw new Refusal('okr.cycle-not-closing', {});
    const { lines } = now;
    const fate = input.fate && chooseFate(found, input.fate);
    const given =
      input.score === null
        ? null
        : giveScore(
            { proposed: lines.score?.proposed ?? null, dropped: found.dropped !== null },
            input.score,
            input.scoreReason ?? null,
          );
    const noLonger =
      fate?.kind === 'stop' && fate.toNotDoing
        ? {
            teamId: place.teamId,
            cycleId: place.cycleId,
            what: found.statement,
            why: fate.words || input.learnt || found.statement,
            askedBy: '',
            revisitOn: null,
            cameFrom: { kind: 'key-result' as const, keyResultId: found.id },
          }
        : null;
    const { whyShort, whatElse, learnt } = input;
    await writeClosing(
      store,
      by,
      place,
      input.expectedVersion,
      { keyResultId: found.id, lines, given, whyShort, whatElse, learnt, fate },
      noLonger,
    );
    const closing = (await shownNow())?.closing;
    if (!closing) throw new Error(`the closing of ${found.id} was written and is not there`);
    return closing;
  }),

  graduation: api.keyResult.graduation.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult: found, place } = await visibleKeyResult(store.db, actor, input.id);
    const { proposal, values, settled, trialUntil, budget } = await graduationOf(store, found, place);
    const { ownerTeamId, direction } = proposal;
    return { ownerTeamId, direction, values, settled, trialUntil, budget };
  }),

  graduate: api.keyResult.graduate.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult: found, place } = await visibleKeyResult(store.db, actor, input.id);
    const { today } = await here(store);
    const { proposal, definition, cadence, settled, trialUntil, values } = await graduationOf(store, found, place);
    const by = authorize(actor, 'kpi.propose', { ownerTeamId: proposal.ownerTeamId });
    const { key, name, question, looksTeamId, looksFirst } = input;
    const rangeFrom = input.rangeFrom === undefined ? (settled?.from ?? null) : input.rangeFrom;
    const kpi = await graduateKeyResult(
      store,
      by,
      proposal,
      {
        key,
        name,
        ownerTeamId: proposal.ownerTeamId,
        question,
        unit: found.unit,
        direction: proposal.direction,
        expectedLevel: null,
        cadence,
        stewardId: null,
        looksTeamId,
        looksFirst,
        reviewOn: trialUntil,
        baseline: rangeAfter(rangeFrom, input.rangeReason || found.statement, values, today),
      },
      { keyResult: found, definition },
    );
    await refreshReading(store, kpi);
    return { key: kpi.key };
  }),

  provenance: api.keyResult.provenance.handler(async ({ context: { store, actor }, input }) => {
    const { keyResult } = await visibleKeyResult(store.db, actor, input.id);
    return keyResultProvenance(store.db, actor, keyResult, input.period);
  }),

  lineage: api.keyResult.lineage.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const closing = await closingThatBecame(store.db, kpi.id);
    if (!closing) return { lineage: null };
    const found = await visibleKeyResult(store.db, actor, closing.keyResultId).catch(() => null);
    if (!found) return { lineage: null };
    const cycle = await theCycle(store.db, found.place.cycleId);
    const since = (await allCycles(store.db)).filter(
      (one) => one.teamId === cycle.teamId && one.state === 'closed' && one.start > cycle.start,
    ).length;
    const trial = trialState(since);
    const { id, name, start, end } = cycle;
    return {
      lineage: {
        keyResultId: found.keyResult.id,
        statement: found.keyResult.statement,
        cycle: { id, name, start, end },
        baseline: found.keyResult.baseline,
        target: found.keyResult.target,
        learnt: closing.learnt,
        trial: {
          kind: trialAnswered(kpi, cycle) ? 'answered' : trial.kind,
          cyclesLeft: trial.kind === 'on-trial' ? trial.cyclesLeft : 0,
          until: kpi.reviewOn,
        },
      },
    };
  }),
};
