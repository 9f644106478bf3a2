import { today } from '../../src/calendar/local-time.ts';
import type { PercentAs } from '../../src/kpi/share-doubt.ts';
import type { Authorized } from '../../store/authorized.ts';
import { versionsOf } from '../../store/definition-version.ts';
import { enterValues } from '../../store/enter-values.ts';
import type { Kpi } from '../../store/kpi.ts';
import { theOrganisation } from '../../store/organisation.ts';
import type { Store } from '../../store/store.ts';
import { type CheckedRow, checkRows, type SentRow, toWrite } from './check-rows.ts';
import { displayedOf } from './displayed.ts';
import { mustFit } from './most-values.ts';
import { refreshReading } from './refresh-reading.ts';

const LISTED = 1_000;
/** Rows to correct are wanted all, as a file: a report that is cut must not hide them. */
const REFUSED_LISTED = 5_000;

/**
 * Checks every row, and writes them all or none; with `leaveOut`, all but those refused. Either way the report says what
 * each row did: a row sent again is unchanged.
 */
export async function reportValues(
  store: Store,
  by: Authorized<'measurement.enter'>,
  kpi: Kpi,
  sent: readonly SentRow[],
  {
    trial,
    leaveOut,
    source,
    percentAs,
  }: {
    readonly trial: boolean;
    readonly leaveOut: boolean;
    readonly source: 'import' | 'api';
    /** How percentages are written; without it, a share above 100 % is asked about. */
    readonly percentAs?: PercentAs | undefined;
  },
) {
  mustFit(sent.length);
  const [versions, organisation] = await Promise.all([versionsOf(store.db, kpi.id), theOrganisation(store.db)]);
  const day = today(organisation.timezone, store.clock.now());
  const displayed = await displayedOf(store.db, kpi, versions, day);
  const rows = await checkRows(sent, { kpi, versions, displayed, organisation, today: day, percentAs });
  mustFit(displayed.values.length + rows.filter(({ outcome }) => outcome === 'added').length);
  const written = goesIn(rows, { trial, leaveOut });
  if (written) {
    const { changed } = await enterValues(store, by, kpi, toWrite(rows), source);
    if (changed.length > 0) await refreshReading(store, kpi);
  }
  return reportOf(rows, written);
}

/** All of them, or, when the person says so, those that can. */
export function goesIn(
  rows: readonly CheckedRow[],
  { trial, leaveOut }: { readonly trial: boolean; readonly leaveOut: boolean },
): boolean {
  const refused = rows.filter((row) => row.outcome === 'refused').length;
  return !trial && rows.length > 0 && (refused === 0 || (leaveOut && refused < rows.length));
}

/** Counts, and the rows that matter, in the order they were sent. */
export function reportOf(rows: readonly CheckedRow[], written: boolean) {
  const count = (outcome: CheckedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const refused = rows.filter((row) => row.outcome === 'refused').slice(0, REFUSED_LISTED);
  const others = rows.filter((row) => row.outcome === 'added' || row.outcome === 'corrected');
  const listed = [...refused, ...others.slice(0, Math.max(0, LISTED - refused.length))].toSorted(
    (a, b) => a.row - b.row,
  );
  return {
    written,
    added: count('added'),
    corrected: count('corrected'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    rows: listed.map(({ version, note: _, ...row }) => ({ ...row, versionId: version?.id ?? null })),
  };
}
