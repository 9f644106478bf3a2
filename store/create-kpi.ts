import type { Authorized } from './authorized.ts';
import { unansweredOf } from './definition-life.ts';
import { type DefinitionVersion, insertVersion, type WrittenDefinition } from './definition-version.ts';
import { insertKpi, type Kpi, type NewKpi } from './kpi.ts';
import { seriesFor } from './series.ts';
import type { Store } from './store.ts';
import { type WriteContext, write } from './write.ts';

export type FirstDefinition = WrittenDefinition;

/** A KPI, its first definition and the series of that definition, in one act. */
export function createKpi(
  store: Store,
  by: Authorized<'kpi.propose' | 'installation'>,
  kpi: NewKpi,
  definition: FirstDefinition,
  idempotencyKey?: string,
): Promise<CreatedKpi> {
  return write(store, by, 'kpi.create', (context) => insertDefinedKpi(context, by.actorId, kpi, definition), {
    idempotencyKey,
    request: { kpi, definition },
  });
}

interface CreatedKpi {
  readonly kpi: Kpi;
  readonly version: DefinitionVersion;
  readonly seriesId: string;
}

/** The same inside a larger act: several KPIs of one list. */
export async function insertDefinedKpi(
  context: WriteContext,
  authorId: string | null,
  kpi: NewKpi,
  definition: FirstDefinition,
): Promise<CreatedKpi> {
  const created = await insertKpi(context, kpi);
  const version = await insertVersion(context, created.ownerTeamId, {
    ...definition,
    kpiId: created.id,
    why: '',
    authorId,
  });
  const series = await seriesFor(context, {
    subject: { kind: 'kpi', id: created.id },
    definitionVersionId: version.id,
    specHash: version.specHash,
    grain: created.cadence,
  });
  return { kpi: created, version, seriesId: series.id };
}

/** Several at once, from one file of definitions: all of them, or none and why. */
export function createKpis(
  store: Store,
  by: Authorized<'kpi.propose'>,
  arriving: readonly { readonly kpi: NewKpi; readonly definition: FirstDefinition }[],
): Promise<(CreatedKpi & { readonly open: readonly string[] })[]> {
  return write(store, by, 'definitions.bring', async (context) => {
    const created = [];
    for (const { kpi, definition } of arriving) {
      const one = await insertDefinedKpi(context, by.actorId, kpi, definition);
      created.push({ ...one, open: unansweredOf(one.version) });
    }
    return created;
  });
}
