import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PlantedTruths, plantedTruths } from '../../example/planted-truths.ts';
import { fr } from '../../example/words/fr.ts';
import type { KpiId } from '../../example/words/words.ts';
import { bucketStart } from '../../src/calendar/bucket.ts';
import { difference } from '../../src/impact/difference.ts';
import type { Reading, ReadingPoint } from '../../src/stability/reading.ts';
import { allKpis } from '../../store/kpi.ts';
import { storedReadings } from '../../store/reading.ts';
import { seriesOfKpis } from '../../store/series.ts';
import { openStore } from '../../store/store.ts';
import { migrateAuth, openAuth } from '../auth/auth.ts';
import { openLog } from '../log.ts';
import { openParts } from '../parts.ts';
import { prepareExample } from './prepare-example.ts';
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

  beforeAll(async () => {
    const clock = storyClock(() => new Date(NOW));
    const store = await openStore({ dataFolder, clock, migrateBeside: migrateAuth });
    const auth = openAuth(store, { secret: 'of a test', publicUrl: undefined, newId: store.newId });
    const log = openLog('silent');
    const settings = {
      host: '',
      port: 0,
      publicUrl: undefined,
      databaseUrl: undefined,
      logLevel: 'silent',
      sealingKey: undefined,
      dataFolder,
      sourceFolders: [],
    } as never;
    const parts = openParts(store, settings, log);
    await prepareExample({ store, auth, settings, log, ...parts }, { dataFolder, language: 'fr', clock });
    const kpis = await allKpis(store.db);
    const series = await seriesOfKpis(store.db);
    const stored = await storedReadings(
      store.db,
      series.map(({ id }) => id),
    );
    for (const { id, subject } of series) {
      const key = kpis.find((kpi) => kpi.id === subject.id)?.key;
      if (key && stored.has(id)) readings.set(key, stored.get(id) as unknown as Reading);
    }
    await parts.stop();
    await store.close();
  }, 120_000);
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

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
});
