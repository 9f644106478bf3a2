import type { Authorized } from './authorized.ts';
import { type DefinitionVersion, insertVersion, type WrittenDefinition } from './definition-version.ts';
import { insertKpi, type Kpi, type NewKpi } from './kpi.ts';
import { seriesFor } from './series.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

export type FirstDefinition = WrittenDefinition;

/** A KPI, its first definition and the series of that definition, in one act. */
export function createKpi(
  store: Store,
  by: Authorized<'kpi.propose' | 'installation'>,
  kpi: NewKpi,
  definition: FirstDefinition,
  idempotencyKey?: string,
): Promise<{ kpi: Kpi; version: DefinitionVersion; seriesId: string }> {
  return write(
    store,
    by,
    'kpi.create',
    async (context) => {
      const created = await insertKpi(context, kpi);
      const version = await insertVersion(context, created.ownerTeamId, {
        ...definition,
        kpiId: created.id,
        why: '',
        authorId: by.actorId,
      });
      const series = await seriesFor(context, {
        subject: { kind: 'kpi', id: created.id },
        definitionVersionId: version.id,
        specHash: version.specHash,
        grain: created.cadence,
      });
      return { kpi: created, version, seriesId: series.id };
    },
    { idempotencyKey, request: { kpi, definition } },
  );
}
