import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CycleId, cyclesOf } from '../../example/okrs.ts';
import { type PlantedTruths, plantedTruths } from '../../example/planted-truths.ts';
import type { KeyResultId } from '../../example/story-ids.ts';
import { fr } from '../../example/words/fr.ts';
import type { KpiId } from '../../example/words/words.ts';
import { bucketStart } from '../../src/calendar/bucket.ts';
import { difference } from '../../src/impact/difference.ts';
import type { Reading, ReadingPoint } from '../../src/stability/reading.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { allKpis } from '../../store/kpi.ts';
import { storedReadings } from '../../store/reading.ts';
import { seriesOfKpis } from '../../store/series.ts';
import { openStore } from '../../store/store.ts';
import { migrateAuth, openAuth } from '../auth/auth.ts';
import { lookForQuestions } from '../drift/look-for-questions.ts';
import { openLog } from '../log.ts';
import { openParts } from '../parts.ts';
import { settingsFromEnvironment } from '../settings.ts';
import { acting } from './as-person.ts';
import { prepareExample } from './prepare-example.ts';
import type { Company } from './seed-people.ts';
import { storyClock } from './story-clock.ts';

// A Tuesday: the last whole week ended two days before.
const NOW = '2026-11-24T09:00:00Z';
const truths: PlantedTruths = plantedTruths('2026-11-24');

/** Nothing was planted in these. */
const quiet = [
  'cancellations',
  'served',
  'fullStations',
  'repairTime',
  'abandoned',
  'reopened',
  'refunds',
  'signups',
] as const;

describe('the product finds in Cyclade what was planted there, and nothing else', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-cyclade-'));
  const readings = new Map<string, Reading>();
  const reading = (id: KpiId): Reading => {
    const found = readings.get(fr.kpis[id].key);
    if (!found) throw new Error(`no reading of ${id}`);
    return found;
  };
  const signals = (id: KpiId) => reading(id).points.filter(({ rules }) => rules.length > 0);
  const periods = (points: readonly ReadingPoint[]) => points.map(({ period }) => period);
  let as: ReturnType<typeof acting>;
  let close: () => Promise<void>;
  let lookNow: () => Promise<void>;
  const cycleOf = async (id: CycleId) => {
    const ines = await as('ines');
    const { cycles } = await ines.cycle.list();
    const plan = cyclesOf(bucketStart(truths.today, 'week'), fr.story.quarter).find((cycle) => cycle.id === id);
    return ines.cycle.show({ id: cycles.find(({ start }) => start === plan?.start)?.id ?? '' });
  };
  const keyResult = async (id: KeyResultId, cycle: CycleId) => {
    const { objectives } = await cycleOf(cycle);
    const found = objectives.flatMap(({ keyResults }) => keyResults);
    return found.find(({ statement }) => statement === fr.story.keyResults[id].statement)!;
  };

  beforeAll(async () => {
    const clock = storyClock(() => new Date(NOW));
    const store = await openStore({ dataFolder, clock, migrateBeside: migrateAuth });
    const auth = openAuth(store, { secret: 'of a test', publicUrl: undefined, newId: store.newId });
    const log = openLog('silent');
    const settings = { ...settingsFromEnvironment({}), dataFolder };
    const parts = openParts(store, settings, log);
    await prepareExample({ store, auth, settings, log, ...parts }, { dataFolder, language: 'fr', clock });
    const kpis = await allKpis(store.db);
    const series = await seriesOfKpis(store.db);
    const stored = await storedReadings(
      store.db,
      series.map(({ id }) => id),
    );
    const versions = await currentVersions(
      store.db,
      kpis.map(({ id }) => id),
    );
    for (const { id, subject, definitionVersionId } of series) {
      const key = kpis.find((kpi) => kpi.id === subject.id)?.key;
      const current = versions.get(subject.id)?.id === definitionVersionId;
      if (key && current && stored.has(id)) readings.set(key, stored.get(id) as unknown as Reading);
    }
    const people = Object.fromEntries(
      (await store.db.selectFrom('person').select(['id', 'email']).execute()).map((row) => [
        row.email?.split('@')[0],
        row.id,
      ]),
    );
    as = acting({ store, auth, settings, log, ...parts }, { people } as unknown as Company);
    lookNow = () => lookForQuestions(store);
    close = async () => {
      await parts.stop();
      await store.close();
    };
  }, 240_000);
  afterAll(async () => {
    await close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  test('the outage: rides fall below their range in its week, and in no other', () => {
    expect(signals('ridesADay')).toMatchObject([{ period: '2026-05-11', side: 'below', variation: 'concern' }]);
    expect(signals('activeSubscribers')).toEqual([]);
  });

  test('stations: both weeks of the slip are below the range, and it is a concern', () => {
    expect(reading('availability').state).toMatchObject({
      kind: 'signal',
      signal: { side: 'below', variation: 'concern', periods: 2 },
    });
    expect(periods(signals('availability')).slice(-2)).toEqual(['2026-11-09', '2026-11-16']);
  });

  test('first answers: crossing five hours in summer is a concern, guided messages an improvement', () => {
    const summer = signals('firstAnswer').find(({ period }) => period >= bucketStart(truths.slowAnswers.from, 'week'));
    expect(summer).toMatchObject({ side: 'above', variation: 'concern' });
    expect(reading('firstAnswer').state).toMatchObject({
      kind: 'signal',
      signal: { since: '2026-11-02', side: 'below', variation: 'improvement' },
    });
  });

  test('longer rides are a signal that is neither good nor bad', () => {
    expect(reading('rideLength').state).toMatchObject({
      kind: 'signal',
      signal: { variation: 'no-direction', period: '2026-11-16' },
    });
  });

  test('the wear of the fleet: its level does not hold, at the rate planted, although no week stands out', () => {
    const { level } = reading('fitBikes');
    expect(level?.holds).toBe(false);
    expect(level?.lower).toBeLessThan(truths.fleetWear.perYear);
    expect(level?.upper).toBeGreaterThan(truths.fleetWear.perYear);
    expect(signals('fitBikes')).toEqual([]);
  });

  test('the activation change lies inside the interval of the difference from the forecast', () => {
    const values = reading('firstWeeks').points.map(({ value }) => value);
    const from = reading('firstWeeks').points.findIndex(({ period }) => period >= truths.activation.from);
    const found = difference(values, { season: 52, from });
    if (found.kind !== 'difference') throw new Error(found.kind);
    const weeks = values.length - from;
    expect(found.lower / weeks).toBeLessThan(truths.activation.effect);
    expect(found.upper / weeks).toBeGreaterThan(truths.activation.effect);
    expect(found.verdict).toBe('moved-up');
  });

  test('winter is no signal: rides and active subscribers stay in their range from December to February', () => {
    for (const id of ['ridesADay', 'activeSubscribers'] as const) {
      expect(reading(id).model?.season.kind).toBe('learnt');
      expect(periods(signals(id)).filter((period) => ['12', '01', '02'].includes(period.slice(5, 7)))).toEqual([]);
      expect(reading(id).level?.holds).toBe(true);
    }
  });

  test('a number nobody has typed for three weeks is overdue; three points say no range', () => {
    expect(reading('costOfARide').state.kind).toBe('overdue');
    expect(reading('batteries').state).toMatchObject({ kind: 'too-few', have: 3 });
  });

  test('where nothing was planted, levels hold, and at most one point in a hundred is a signal', () => {
    for (const id of quiet) expect(reading(id).level?.holds, id).toBe(true);
    const points = quiet.flatMap((id) => reading(id).points);
    expect(quiet.flatMap((id) => signals(id)).length).toBeLessThanOrEqual(points.length / 100);
  });

  test('the target that the season alone reached: 100 %, undetermined, in a cycle that is closed', async () => {
    const { cycle } = await cycleOf('second');
    const rides = await keyResult('rides', 'second');
    expect(cycle.state).toBe('closed');
    expect(rides.closing).toMatchObject({
      given: { score: 1, reason: null },
      lines: { target: { kind: 'reached' }, beyond: { kind: 'undetermined' } },
    });
  });

  test('what was lost at the workshop is a score of 0.3, and a lesson', async () => {
    // (150 − 180) / (80 − 180) = 0.3
    const { closing } = await keyResult('oldFaults', 'third');
    expect(closing).toMatchObject({ given: { score: 0.3 }, lines: { target: { kind: 'not-reached' } } });
    expect(closing?.learnt).toContain('un savoir');
  });

  test('a team was sure of itself against the pace, and right: 8 out of 10 all along, little done at mid-cycle, reached', async () => {
    const { id, objectiveId, closing, baseline, target } = await keyResult('selfService', 'third');
    const { checkIns } = await (await as('theo')).objective.show({ id: objectiveId });
    const own = checkIns.filter((one) => one.keyResultId === id);
    expect(new Set(own.map(({ confidence }) => confidence))).toEqual(new Set([8]));
    const half = own.find(({ week }) => week === 7)?.value ?? 0;
    // (0.14 − 0.12) / (0.30 − 0.12) = 0.11
    expect((half - (baseline ?? 0)) / ((target ?? 0) - (baseline ?? 0))).toBeLessThan(0.2);
    expect(closing?.lines).toMatchObject({ target: { kind: 'reached' } });
  });

  test('the campaign crossed its guardrail: slowing down was decided that week, and what followed is written', async () => {
    const { objectives } = await cycleOf('third');
    const campaign = objectives.find(({ title }) => title === fr.story.objectives.campaign.title);
    const { decisions } = await (await as('nadia')).objective.show({ id: campaign?.id ?? '' });
    expect(decisions).toMatchObject([
      { what: fr.story.slowDown.what, followed: { words: fr.story.slowDown.followed } },
    ]);
    const crossed = reading('firstAnswer').points.filter(({ value, period }) => (value ?? 0) > 5 && period > '2026-06');
    expect(decisions[0]?.decidedAt.slice(0, 10) ?? '').toSatisfy((day: string) => day > (crossed[0]?.period ?? '9'));
  });

  test('in the cycle that runs a guardrail is crossed since the slip, and slowing down was decided; another is to watch', async () => {
    const { objectives } = await cycleOf('running');
    const of = (title: string) => objectives.find((one) => one.title === title)?.guardrails[0];
    expect(of(fr.story.objectives.morning.title)).toMatchObject({
      state: 'crossed',
      crossedSince: truths.stationsSlip.from,
      decided: fr.story.fewerBikes.what,
    });
    expect(of(fr.story.objectives.rain.title)).toMatchObject({ state: 'to-watch' });
    const { looks } = await (await as('paul')).steering.show({});
    expect(looks.find(({ kind }) => kind === 'guardrail-crossed')).toMatchObject({
      act: 'say-what-followed',
      mayAct: true,
    });
  });

  test('one key result was dropped in its fifth week, with why; the activation one has moved beyond its forecast so far', async () => {
    const dropped = await keyResult('eveningDocks', 'running');
    expect(dropped.dropped?.reason).toContain('capteurs');
    const moved = await keyResult('stillRiding', 'running');
    const reading = moved.reading as { difference: { perPeriod: { lower: number; upper: number } } };
    expect(reading.difference.perPeriod.lower).toBeLessThan(truths.activation.effect);
    expect(reading.difference.perPeriod.upper).toBeGreaterThan(truths.activation.effect);
  });

  test('a key result became a KPI on trial, and was confirmed after two closed cycles', async () => {
    const { key } = fr.story.graduated;
    const { lineage } = await (await as('theo')).keyResult.lineage({ key });
    expect(lineage?.trial.kind).toBe('answered');
    expect((await (await as('theo')).kpi.show({ key })).kpi).toMatchObject({
      status: 'live',
      statusReason: fr.story.graduated.confirmed,
    });
  });

  test('ten answers to one word: six definitions, four people agree to the letter, and two words are kept', async () => {
    const { tests } = await (await as('ines')).alignment.list();
    const { id } = tests.find(({ kpiKey }) => kpiKey === fr.kpis.activeSubscribers.key)!;
    const shown = await (await as('ines')).alignment.show({ id });
    type Spread = { times: number; core: { people: number; of: number; lower: number; upper: number } };
    const { numbers } = shown.revealed as { numbers: { clusters: { people: number }[]; spread: Spread } };
    // Far apart, and six of ten within a tenth of each other: the honest second line is an agreement.
    expect(numbers.spread.times).toBeGreaterThan(50);
    expect(numbers.spread.core).toMatchObject({ people: 6, of: 10 });
    expect(numbers.spread.core.upper / numbers.spread.core.lower).toBeLessThan(1.1);
    expect(numbers.clusters.map(({ people }) => people).sort((a, b) => b - a)).toEqual([4, 2, 1, 1, 1, 1]);
    expect(shown.settlement).toMatchObject({ kind: 'two-words', other: { term: fr.asked.active.other.term } });
    const due = tests.find(({ subject }) => subject === fr.asked.breakdown.subject);
    expect(due).toMatchObject({ phase: 'revealed', due: 'overdue' });
  });

  test('the settled version computed the past again, and what was published stays beside it', async () => {
    const { definition, values, published } = await (await as('ines')).kpi.show({ key: fr.kpis.activeSubscribers.key });
    expect(definition).toMatchObject({ number: 2, status: 'agreed' });
    expect(values.length).toBeGreaterThan(30);
    expect(published.length).toBeGreaterThan(0);
    const of = (period: string) => values.find((value) => value.period === period)?.value ?? 0;
    // 28 days are at most a month, and rides never begun no longer count.
    for (const one of published) expect(one.value ?? 0).toBeGreaterThanOrEqual(of(one.period));
  });

  test('what we don’t do: an executive’s request refused, another taken up by the cycle that runs', async () => {
    const { notDoing } = await (await as('claire')).steering.show({});
    expect(notDoing.map(({ what }) => what)).toContain(fr.story.notDoing.scooters.what);
    expect(notDoing.map(({ what }) => what)).not.toContain(fr.story.notDoing.map.what);
    expect(fr.story.notDoing.map.askedBy).toBe(fr.story.notDoing.scooters.askedBy);
  });

  test('one activity is followed by nobody since OKRs began', async () => {
    const { activities, totals } = await (await as('ines')).activity.list({});
    expect(totals).toMatchObject({ nobody: 1, neither: 1, objective: 1 });
    expect(activities[0]).toMatchObject({
      name: fr.story.activities.companies,
      coverage: { kind: 'nobody', withOkrs: true },
    });
  });

  test('rain is drawn under the rides, fit bikes are believed to drive them, and people asked each other', async () => {
    const ines = await as('ines');
    const rides = fr.kpis.ridesADay.key;
    const { tree } = await ines.around.show({ key: rides });
    expect(JSON.stringify(tree)).toContain(fr.around.fitBikesDriveRides);
    const { comments } = await ines.around.show({ key: fr.kpis.fitBikes.key });
    expect(comments.map(({ words }) => words)).toEqual([fr.around.comments.fitBikes]);
    const { series } = await ines.context.ofKpi({ key: rides });
    expect(series.map(({ name, points }) => [name, points.length > 150])).toEqual([[fr.around.rain.name, true]]);
  });

  test('a service over its budget moved one KPI off the dashboard', async () => {
    const { kpis, budgets } = await (await as('paul')).kpi.list();
    expect(kpis.find(({ key }) => key === fr.kpis.trucks.key)).toMatchObject({ status: 'off-the-dashboard' });
    for (const { have, limit } of budgets) expect(have).toBeLessThanOrEqual(limit);
  });

  test('questions were put to teams, and are past their fortnight: the executive reads them; Parc left its own, with why', async () => {
    const claire = await as('claire');
    const { questions } = await claire.question.list({});
    const open = questions.flatMap(({ card, earlier }) => [...(card ? [card] : []), ...earlier]);
    expect(open.map(({ drift }) => drift)).toEqual(expect.arrayContaining(['voice-missing', 'level-to-hold']));
    const fleet = questions.find(({ team }) => team.name === fr.services.fleet);
    expect(fleet?.settled.map(({ dismissed }) => dismissed?.reason)).toEqual([fr.story.review.questionLeft]);
  });

  test('Produit has a question of its own this week, about a bonus; its lead may leave it, and nobody outside reads it', async () => {
    await lookNow();
    const own = async (person: 'salome' | 'karim' | 'ines' | 'claire') =>
      (await (await as(person)).question.list({})).questions.find(({ team }) => team.name === fr.services.product);
    const { card, mine, mayDismiss } = (await own('salome'))!;
    expect({ mine, mayDismiss }).toEqual({ mine: true, mayDismiss: true });
    expect(card).toMatchObject({
      drift: 'pay-in-sentence',
      evidence: [{ params: { words: 'prime', where: 'comment' }, title: fr.story.objectives.habit.title }],
    });
    expect((await own('karim'))?.card?.id).toBe(card?.id);
    expect([await own('ines'), await own('claire')]).toEqual([undefined, undefined]);
  });

  test('one KPI, one number: the catalogue, its page, the steering page, the review and the check-ins quote the same', async () => {
    const ines = await as('ines');
    const [{ kpis }, review] = await Promise.all([ines.kpi.list(), ines.review.show({})]);
    const teams = (await ines.team.list()).teams;
    const held = [await ines.steering.show({})];
    for (const { id } of teams.slice(1)) held.push(await ines.steering.show({ team: id }));
    for (const line of kpis) {
      const page = await ines.kpi.show({ key: line.key });
      const last = page.values.findLast(({ partial }) => !partial);
      expect(line.last?.value, line.key).toBe(last?.value);
      expect(line.cadence).toBe(page.kpi.cadence);
      expect(line.definition?.number, line.key).toBe(page.definition?.number);
      const rows = held.flatMap((one) => one.kpis.filter(({ key }) => key === line.key));
      for (const row of rows) {
        expect(row.definition?.versionId).toBe(page.definition?.versionId);
        expect(row.cadence).toBe(page.kpi.cadence);
        expect((row.reading as { value: number | null } | null)?.value ?? null, line.key).toBe(last?.value ?? null);
      }
      const reviewed = review.kpis.find(({ key }) => key === line.key);
      if (reviewed)
        expect((reviewed.reading as { value: number | null } | null)?.value ?? null).toBe(last?.value ?? null);
    }
    const { objectives } = await cycleOf('running');
    for (const { keyResults } of objectives)
      for (const one of keyResults.filter(({ measure }) => measure?.kpi)) {
        const page = await ines.kpi.show({ key: one.measure?.kpi?.key ?? '' });
        expect(one.measure?.definitionVersionId).toBe(page.definition?.versionId);
        for (const { period, value } of one.values)
          expect(value).toBe(page.values.find((measured) => measured.period === period)?.value);
      }
  });

  test('one key result, one course: the steering page, its cycle and its objective quote the same values and the same difference', async () => {
    const ines = await as('ines');
    const { objectives } = await cycleOf('running');
    const moved = (await ines.steering.show({})).move?.objectives.flatMap(({ keyResults }) => keyResults) ?? [];
    expect(moved.length).toBeGreaterThan(4);
    const told = [];
    for (const { id } of objectives) told.push(...(await ines.objective.show({ id })).objective.keyResults);
    for (const one of objectives.flatMap(({ keyResults }) => keyResults)) {
      const row = moved.find(({ id }) => id === one.id);
      const story = told.find(({ id }) => id === one.id);
      expect(story, one.statement).toMatchObject({ values: one.values, reading: one.reading });
      expect(row, one.statement).toMatchObject({ going: one.going, reading: one.reading, confidence: one.confidence });
      expect(row?.values, one.statement).toEqual(one.values.map(({ week, value }) => ({ week, value })));
    }
  });
});
