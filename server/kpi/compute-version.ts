import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../src/refusal.ts';
import { asInstallation } from '../../store/authorize.ts';
import type { DefinitionVersion } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';
import { recordRun } from '../../store/run.ts';
import { findSeries } from '../../store/series.ts';
import { theSource } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import type { Engines } from '../sources/engines.ts';
import type { Measured } from './measure.ts';
import { measureSource } from './measure-source.ts';

/** What a version gives over the whole history, computed now: before anyone agrees to it, not after. */
export async function measureVersion(
  store: Store,
  engines: Engines,
  version: Pick<DefinitionVersion, 'sourceId' | 'body'>,
): Promise<Measured> {
  const valid = validateDefinition(version.body);
  if (version.sourceId === null || valid.kind === 'invalid') throw new Refusal('definition.invalid', {});
  const source = await theSource(store.db, version.sourceId);
  return measureSource(store, engines, source, valid.definition, { now: store.clock.now() });
}

/** Keeps what a proposed version gave, in its own series: those who are asked all see the same numbers. */
export async function keepMeasured(
  store: Store,
  kpi: Kpi,
  version: DefinitionVersion,
  measured: Measured,
  startedAt: string,
): Promise<void> {
  const series = await findSeries(store.db, { kind: 'kpi', id: kpi.id }, version.id);
  if (!series) throw new Error(`version ${version.id} was proposed without a series`);
  await recordRun(
    store,
    asInstallation(),
    kpi.ownerTeamId,
    {
      seriesId: series.id,
      specHash: version.specHash ?? '',
      sql: measured.sql,
      engine: measured.engine,
      timezoneData: measured.timezoneData,
      periodFrom: measured.from,
      periodTo: measured.to,
      rowsRead: measured.rowsRead,
      durationMs: measured.durationMs,
      outcome: 'done',
      problem: null,
      startedAt,
    },
    measured.rows,
  );
}
