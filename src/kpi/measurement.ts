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

/**
 * Typed again with the same value, a period gets no further revision: a `PUT` may be repeated. A note that says something
 * else is one; no note says nothing.
 */
export function isRevision(
  current: Pick<Measurement, 'value' | 'partial' | 'note'> | undefined,
  next: Pick<Measurement, 'value' | 'partial' | 'note'>,
): boolean {
  if (!current || current.value !== next.value || current.partial !== next.partial) return true;
  return next.note !== null && next.note !== current.note;
}
