import type { Authorized } from './authorized.ts';
import type { DefinitionVersion } from './definition-version.ts';
import { holdKpi, type Kpi } from './kpi.ts';
import { appendValues, type Measurement, revisionsOf } from './measurement.ts';
import { seriesFor } from './series.ts';
import type { Store } from './store.ts';
import { type WriteContext, write } from './write.ts';

/** A value typed by hand or pushed by the API: a new revision, or nothing when the period already says so. */
export function enterValue(
  store: Store,
  by: Authorized<'measurement.enter'>,
  kpi: Kpi,
  version: DefinitionVersion,
  entry: { period: string; value: number | null; note?: string | undefined; source: 'hand' | 'api' },
  idempotencyKey?: string,
): Promise<{ value: Measurement; changed: boolean; seriesId: string }> {
  const apply = async (context: WriteContext) => {
    const { tx, now, record } = context;
    await holdKpi(context, kpi.id);
    const series = await seriesFor(context, {
      subject: { kind: 'kpi', id: kpi.id },
      definitionVersionId: version.id,
      specHash: version.specHash,
      grain: kpi.cadence,
    });
    const [before] = await revisionsOf(tx, series.id, entry.period);
    const changed = await appendValues(
      tx,
      series.id,
      [{ period: entry.period, value: entry.value, note: entry.note ?? null }],
      {
        source: entry.source,
        recordedAt: now,
      },
    );
    const [value] = await revisionsOf(tx, series.id, entry.period);
    if (!value) throw new Error(`the value of ${entry.period} was written and is not there`);
    if (changed.length > 0) {
      await record({
        subject: { kind: 'measurement', id: `${series.id}/${entry.period}` },
        teamId: kpi.ownerTeamId,
        before: before ? { value: before.value, revision: before.revision } : null,
        after: {
          kpiId: kpi.id,
          definitionVersionId: version.id,
          period: entry.period,
          value: value.value,
          revision: value.revision,
          note: value.note,
        },
      });
    }
    return { value, changed: changed.length > 0, seriesId: series.id };
  };
  const request = { kpi: kpi.id, ...entry };
  return write(store, by, 'measurement.put', apply, { idempotencyKey, request });
}
