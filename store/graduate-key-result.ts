import type { Graduation } from '../src/okr/graduation.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { insertVersion } from './definition-version.ts';
import type { KeyResult, OwnDefinition } from './key-result.ts';
import { closingsOf } from './key-result-closing.ts';
import { insertKpi, type Kpi, type NewKpi } from './kpi.ts';
import { appendValues, valuesOf } from './measurement.ts';
import { findSeries, seriesFor } from './series.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

/** A key result becomes a KPI on trial: its definition and its values go along, the target stays behind. */
export function graduateKeyResult(
  store: Store,
  by: Authorized<'kpi.propose'>,
  graduation: Graduation,
  kpi: NewKpi,
  from: { readonly keyResult: KeyResult; readonly definition: OwnDefinition },
): Promise<Kpi> {
  const { says } = from.definition;
  return write(store, by, 'key-result.graduate', async (context) => {
    const { tx, now, record } = context;
    // Taken for the rest of the transaction: of two at once, the second sees the KPI that the first made.
    await tx
      .updateTable('key_result_closing')
      .set((row) => ({ version: row.ref('version') }))
      .where('key_result_id', '=', from.keyResult.id)
      .execute();
    const [closing] = await closingsOf(tx, [from.keyResult.id]);
    if (closing?.fate?.kind !== 'become-kpi') throw new Refusal('graduation.not-chosen', {});
    if (closing.kpiId !== null) throw new Refusal('graduation.already-done', { kpiId: closing.kpiId });
    const created = await insertKpi(context, kpi);
    const version = await insertVersion(context, created.ownerTeamId, {
      kpiId: created.id,
      kind: says.kind,
      words: '',
      body: says.kind === 'described' ? { ...says.body, cadence: 'week' } : says.body,
      sourceId: says.kind === 'structured' ? says.sourceId : null,
      specHash: from.definition.hash,
      why: '',
    });
    const series = await seriesFor(context, {
      subject: { kind: 'kpi', id: created.id },
      definitionVersionId: version.id,
      specHash: version.specHash,
      grain: kpi.cadence,
    });
    const before = await findSeries(tx, { kind: 'key-result', id: from.keyResult.id }, graduation.definitionVersionId);
    const history = before ? await valuesOf(tx, before.id) : [];
    await appendValues(tx, series.id, history, { source: 'import', recordedAt: now });
    await tx
      .updateTable('key_result_closing')
      .set({ kpi_id: created.id })
      .where('key_result_id', '=', from.keyResult.id)
      .execute();
    await record({
      subject: { kind: 'key-result-closing', id: from.keyResult.id },
      teamId: created.ownerTeamId,
      before: closing,
      after: { ...closing, kpiId: created.id },
    });
    return created;
  });
}
