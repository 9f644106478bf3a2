import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayedSeries, type VersionInForce } from './displayed-series.ts';
import { addEdge, branchOf, type KpiEdge } from './kpi-tree.ts';
import { isRevision, type Measurement } from './measurement.ts';

const versions: VersionInForce[] = [
  { versionId: 'v1', number: 1, inForceFrom: '2026-01-01' },
  { versionId: 'v2', number: 2, inForceFrom: '2026-04-01' },
];
const at = (versionId: string, period: string, value: number | null, over: Partial<Measurement> = {}): Measurement => ({
  versionId,
  period: `2026-${period}-01`,
  revision: 1,
  value,
  partial: false,
  source: 'computed',
  recordedAt: '2026-06-01T00:00:00Z',
  note: null,
  ...over,
});
const v1 = [at('v1', '01', 10), at('v1', '02', 11), at('v1', '03', 12), at('v1', '04', 13)];
const shown = (points: readonly { versionId: string; value: number | null }[]) =>
  points.map((point) => `${point.versionId}:${point.value}`);

describe('the displayed series', () => {
  test('where the past is recomputed, the new version is shown throughout and the former stays as published', () => {
    const series = displayedSeries(
      versions,
      [...v1, at('v2', '01', 8), at('v2', '02', 9), at('v2', '03', 9), at('v2', '04', 10)],
      '2026-12-01',
    );
    expect(shown(series.points)).toEqual(['v2:8', 'v2:9', 'v2:9', 'v2:10']);
    expect(series.points.map((point) => point.recomputed)).toEqual([true, true, true, false]);
    expect(shown(series.asPublished)).toEqual(['v1:10', 'v1:11', 'v1:12']);
    expect(series.breaks).toEqual([]);
  });

  test('where it cannot be recomputed, the series breaks once and says between which versions', () => {
    const series = displayedSeries(versions, [...v1, at('v2', '04', 10), at('v2', '05', 10)], '2026-12-01');
    expect(shown(series.points)).toEqual(['v1:10', 'v1:11', 'v1:12', 'v2:10', 'v2:10']);
    expect(series.breaks).toEqual([{ period: '2026-04-01', fromVersionId: 'v1', toVersionId: 'v2' }]);
    expect(series.asPublished).toEqual([]);
  });

  test('recomputed as far back as the data go, it breaks where they end', () => {
    const series = displayedSeries(versions, [...v1, at('v2', '03', 9), at('v2', '04', 10)], '2026-12-01');
    expect(shown(series.points)).toEqual(['v1:10', 'v1:11', 'v2:9', 'v2:10']);
    expect(series.breaks.map((each) => each.period)).toEqual(['2026-03-01']);
    expect(shown(series.asPublished)).toEqual(['v1:12']);
  });

  test('once a version is in force, the former one never shows through, though it still runs for a key result', () => {
    const series = displayedSeries(versions, [...v1, at('v1', '05', 14)], '2026-12-01');
    expect(shown(series.points)).toEqual(['v1:10', 'v1:11', 'v1:12']);
  });

  test('a version in force later does not speak yet', () => {
    expect(shown(displayedSeries(versions, [...v1, at('v2', '03', 9)], '2026-03-01').points)).toEqual([
      'v1:10',
      'v1:11',
      'v1:12',
    ]);
  });

  test('history computed before the first version was in force is not said to be recomputed', () => {
    const series = displayedSeries([versions[1]!], [at('v2', '02', 9)], '2026-12-01');
    expect(series.points).toMatchObject([{ value: 9, recomputed: false }]);
  });

  test('no point is without its version, and each period is shown at most once', () => {
    const any = fc.record({
      versionId: fc.constantFrom('v1', 'v2', 'gone'),
      period: fc.constantFrom('01', '02', '03', '04', '05'),
      value: fc.option(fc.integer()),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: (each) => each.versionId + each.period }), (all) => {
        const { points, asPublished } = displayedSeries(
          versions,
          all.map((each) => at(each.versionId, each.period, each.value)),
          '2026-12-01',
        );
        expect(new Set(points.map((point) => point.period)).size).toBe(points.length);
        for (const point of [...points, ...asPublished]) expect(['v1', 'v2']).toContain(point.versionId);
      }),
    );
  });
});

test('a repeated PUT of the same value is no revision; another value, another note, or a period now whole is one', () => {
  const typed = at('v1', '01', 12, { note: 'typed twice' });
  const said = { value: 12, partial: false, note: null };
  expect(isRevision(typed, said)).toBe(false);
  expect(isRevision(typed, { ...said, note: 'typed twice' })).toBe(false);
  expect(isRevision(typed, { ...said, note: 'counted again' })).toBe(true);
  expect(isRevision(typed, { ...said, value: null })).toBe(true);
  expect(isRevision(typed, { ...said, partial: true })).toBe(true);
  expect(isRevision(undefined, { ...said, value: null })).toBe(true);
});

describe('the KPI tree', () => {
  const edge = (kind: KpiEdge['kind'], fromKpiId: string, toKpiId: string): KpiEdge => ({ kind, fromKpiId, toKpiId });
  const edges = [
    edge('component', 'rides', 'revenue'),
    edge('component', 'price', 'revenue'),
    edge('influence', 'weather', 'rides'),
  ];

  test('a formula cannot enter itself, directly or around', () => {
    expect(() => addEdge(edges, edge('component', 'revenue', 'revenue'))).toThrow('kpi-tree.of-itself');
    expect(() =>
      addEdge([...edges, edge('component', 'bikes', 'rides')], edge('component', 'revenue', 'bikes')),
    ).toThrow('kpi-tree.loop');
    expect(addEdge(edges, edges[0]!)).toEqual(edges);
  });

  test('is drawn from what feeds the KPI, without what the reader may not see', () => {
    const all = new Set(['revenue', 'rides', 'price', 'weather']);
    expect(branchOf('revenue', edges, all, 3).below.map((each) => each.kpiId)).toEqual(['price', 'rides']);
    expect(branchOf('revenue', edges, all, 3).below[1]!.below).toEqual([
      { kpiId: 'weather', kind: 'influence', below: [] },
    ]);
    expect(branchOf('revenue', edges, new Set(['rides']), 3).below.map((each) => each.kpiId)).toEqual(['rides']);
  });

  test('goes down as far as it is asked: one level under the KPI, what feeds it and nothing below', () => {
    const all = new Set(['revenue', 'rides', 'price', 'weather']);
    const leaf = (kpiId: string) => ({ kpiId, kind: 'component', below: [] });
    expect(branchOf('revenue', edges, all, 1).below).toEqual([leaf('price'), leaf('rides')]);
  });

  test('a loop of influences is cut where it closes', () => {
    const loop = [edge('influence', 'a', 'b'), edge('influence', 'b', 'a')];
    expect(branchOf('a', loop, new Set(['a', 'b']), 9).below).toEqual([{ kpiId: 'b', kind: 'influence', below: [] }]);
  });
});
