/** One revision of the value of one period. Append-only: a correction is a further revision, with its reason as note. */
export interface Measurement {
  readonly versionId: string;
  readonly period: string;
  readonly revision: number;
  /** Null when there is none: an empty bucket that is not zero, a value taken back. */
  readonly value: number | null;
  readonly partial: boolean;
  readonly source: 'hand' | 'import' | 'api' | 'computed';
  readonly recordedAt: string;
  readonly note: string | null;
}

/** What was known at an instant: of each series and period, the last revision recorded by then. Without one, the last of all. */
export function knownAt(measurements: readonly Measurement[], asOf: string | null): Measurement[] {
  const known = new Map<string, Measurement>();
  for (const measurement of measurements) {
    if (asOf !== null && measurement.recordedAt > asOf) continue;
    const key = `${measurement.versionId} ${measurement.period}`;
    const before = known.get(key);
    if (!before || before.revision < measurement.revision) known.set(key, measurement);
  }
  return [...known.values()].sort((a, b) => a.period.localeCompare(b.period) || a.versionId.localeCompare(b.versionId));
}

/** Typed again with the same value, a period gets no further revision: a `PUT` may be repeated. */
export function isRevision(current: Measurement | null, value: number | null, partial: boolean): boolean {
  return current === null || current.value !== value || current.partial !== partial;
}
