import { bucketStart } from '../../src/calendar/bucket.ts';
import { isInDoubt, meant, type PercentAs } from '../../src/kpi/share-doubt.ts';
import { Refusal } from '../../src/refusal.ts';
import type { DefinitionVersion } from '../../store/definition-version.ts';
import { givingWay } from '../../store/give-way.ts';
import type { Kpi } from '../../store/kpi.ts';
import type { NewValue } from '../../store/measurement.ts';
import type { Organisation } from '../../store/organisation.ts';
import { type Displayed, versionFor } from './displayed.ts';
import { periodNamed } from './period-rules.ts';

export interface SentRow {
  readonly period: string;
  readonly value: number | null;
  readonly note?: string | undefined;
  /** Where it stands in the file it came from. */
  readonly line?: number;
  readonly column?: string;
  /** Why it could not be read at all. */
  readonly problem?: Problem | null;
}

interface Problem {
  readonly code: string;
  readonly params: Record<string, unknown>;
}

export interface CheckedRow {
  readonly row: number;
  readonly line: number | null;
  readonly column: string | null;
  readonly period: string;
  readonly version: DefinitionVersion | null;
  readonly outcome: 'added' | 'corrected' | 'unchanged' | 'refused';
  readonly before: number | null;
  readonly value: number | null;
  readonly note: string | null;
  readonly problem: Problem | null;
}

interface Known {
  readonly kpi: Kpi;
  readonly versions: readonly DefinitionVersion[];
  readonly displayed: Displayed;
  readonly organisation: Organisation;
  readonly today: string;
  /** Left out where nobody said it. */
  readonly percentAs?: PercentAs | undefined;
}

/**
 * What each row of a paste or a file would do, before anything is written. A period said twice is refused, not guessed.
 * Others are served while many are checked.
 */
export async function checkRows(
  rows: readonly SentRow[],
  { kpi, versions, displayed, organisation, today, percentAs }: Known,
): Promise<CheckedRow[]> {
  const known = displayed.values.map((one) => one.value);
  const current = new Map(displayed.values.map((value) => [`${value.versionId} ${value.period}`, value]));
  const seen = new Map<string, number>();
  const last = bucketStart(today, kpi.cadence, organisation);
  const check = (
    { period: text, value: sent, note = '', line, column, problem: unread }: SentRow,
    row: number,
  ): CheckedRow => {
    const at = { row, line: line ?? null, column: column ?? null };
    const value = meant(sent, kpi.unit, percentAs);
    const refused = (problem: Problem): CheckedRow => ({
      ...at,
      period: text,
      version: null,
      outcome: 'refused',
      before: null,
      value,
      note: null,
      problem,
    });
    if (unread) return refused(unread);
    try {
      const period = periodNamed(text, kpi, null, organisation);
      if (period > last) throw new Refusal('measurement.in-the-future', { period });
      const first = seen.get(period);
      if (first !== undefined) throw new Refusal('measurement.said-twice', { period, row: first });
      seen.set(period, line ?? row + 1);
      const version = versionFor(versions, period);
      if (!version) throw new Refusal('definition.not-found', { key: kpi.key });
      if (version.kind === 'structured') throw new Refusal('measurement.is-computed', { key: kpi.key });
      if (percentAs === undefined && isInDoubt(value, kpi, known))
        throw new Refusal('measurement.percent-or-fraction', { value });
      const before = current.get(`${version.id} ${period}`);
      const outcome = !before ? 'added' : before.value === value ? 'unchanged' : 'corrected';
      return {
        ...at,
        period,
        version,
        outcome,
        before: before?.value ?? null,
        value,
        note: note || null,
        problem: null,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refused({ code: error.code, params: { ...error.params } });
    }
  };
  const checked: CheckedRow[] = [];
  const rest = givingWay();
  for (const [at, row] of rows.entries()) {
    checked.push(check(row, at));
    await rest();
  }
  return checked;
}

export const toWrite = (rows: readonly CheckedRow[]): (NewValue & { version: DefinitionVersion })[] =>
  rows.flatMap(({ version, outcome, period, value, note }) =>
    version && (outcome === 'added' || outcome === 'corrected') ? [{ version, period, value, note }] : [],
  );
