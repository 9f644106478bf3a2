import type { Authorized } from './authorized.ts';
import type { DefinitionVersion } from './definition-version.ts';
import { holdKpi, type Kpi } from './kpi.ts';
import { appendValues, type NewValue } from './measurement.ts';
import { seriesFor } from './series.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

/** Many values at once: all or none, one event with its counts. Returns the periods that changed. */
export function enterValues(
  store: Store,
  by: Authorized<'measurement.enter'>,
  kpi: Kpi,
  values: readonly (NewValue & { readonly version: DefinitionVersion })[],
  source: 'hand' | 'import' | 'api',
): Promise<{ changed: readonly string[] }> {
  return write(store, by, 'measurement.enter-many', async (context) => {
    // Two sending at once would both write revision 2 of a period: one waits, and sees what the other wrote.
    await holdKpi(context, kpi.id);
    const changed: (readonly string[])[] = [];
    for (const [version, rows] of Map.groupBy(values, (value) => value.version)) {
      const series = await seriesFor(context, {
        subject: { kind: 'kpi', id: kpi.id },
        definitionVersionId: version.id,
        specHash: version.specHash,
        grain: kpi.cadence,
      });
      const periods = await appendValues(context.tx, series.id, rows, { source, recordedAt: context.now });
      changed.push(periods);
      if (periods.length === 0) continue;
      await context.record({
        subject: { kind: 'measurement', id: context.newId() },
        teamId: kpi.ownerTeamId,
        before: null,
        after: { kpiId: kpi.id, definitionVersionId: version.id, sent: rows.length, changed: periods.length, source },
      });
    }
    return { changed: changed.flat() };
  });
}
