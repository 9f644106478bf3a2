import type { Measurement } from './measurement.ts';

export interface VersionInForce {
  readonly versionId: string;
  readonly number: number;
  /** The first period it is in force for. */
  readonly inForceFrom: string;
}

export interface DisplayedPoint {
  readonly period: string;
  readonly value: number | null;
  readonly partial: boolean;
  /** A number never travels without its definition version. */
  readonly versionId: string;
  /** Computed with a later version than the one in force at the time. */
  readonly recomputed: boolean;
}

export interface DisplayedSeries {
  readonly points: readonly DisplayedPoint[];
  /** Where the past was recomputed: the series as it was published then, drawn dotted. */
  readonly asPublished: readonly DisplayedPoint[];
  /** Where it could not be: the meaning changes between the point before `period` and the one at it. */
  readonly breaks: readonly { readonly period: string; readonly fromVersionId: string; readonly toVersionId: string }[];
}

/**
 * A KPI's displayed series is a view over the series of its versions. For each period: the newest version that has a
 * value there, no version showing through once a newer one is in force. `through` is the last period asked for: a
 * version in force later does not speak yet. Measurements are the last revision known of each version and period.
 */
export function displayedSeries(
  versions: readonly VersionInForce[],
  measurements: readonly Measurement[],
  through: string,
): DisplayedSeries {
  const speaking = versions.filter((version) => version.inForceFrom <= through).sort((a, b) => b.number - a.number);
  const numbers = new Map(speaking.map((version) => [version.versionId, version]));
  const byPeriod = new Map<string, Map<string, Measurement>>();
  for (const measurement of measurements) {
    if (measurement.period > through || !numbers.has(measurement.versionId)) continue;
    const row = byPeriod.get(measurement.period) ?? new Map<string, Measurement>();
    byPeriod.set(measurement.period, row.set(measurement.versionId, measurement));
  }
  const points: DisplayedPoint[] = [];
  const asPublished: DisplayedPoint[] = [];
  for (const [period, row] of [...byPeriod].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const published = inForceAt(speaking, period);
    const shown = speaking.find((version) => row.has(version.versionId) && version.number >= (published?.number ?? 0));
    if (shown) points.push(pointOf(row.get(shown.versionId)!, shown !== published));
    const then = published && row.get(published.versionId);
    if (then && published.versionId !== shown?.versionId) asPublished.push(pointOf(then, false));
  }
  return { points, asPublished, breaks: breaksOf(points) };
}

function inForceAt(newestFirst: readonly VersionInForce[], period: string): VersionInForce | undefined {
  const inForce = newestFirst.filter((version) => version.inForceFrom <= period);
  return inForce[0] ?? newestFirst.at(-1);
}

function pointOf(measurement: Measurement, recomputed: boolean): DisplayedPoint {
  const { period, value, partial, versionId } = measurement;
  return { period, value, partial, versionId, recomputed };
}

function breaksOf(points: readonly DisplayedPoint[]): DisplayedSeries['breaks'] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    return before && before.versionId !== point.versionId
      ? [{ period: point.period, fromVersionId: before.versionId, toVersionId: point.versionId }]
      : [];
  });
}
