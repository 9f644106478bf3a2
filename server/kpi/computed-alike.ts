import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { computedDefinitions, theKeyResult } from '../../store/key-result.ts';
import { allKpis, type Kpi } from '../../store/kpi.ts';
import { theObjective } from '../../store/objective.ts';
import { findSeries } from '../../store/series.ts';
import type { Store } from '../../store/store.ts';
import type { Computing } from './run-definition.ts';

/** One meaning over one source: whoever asks for it, on whichever server, it is computed once. */
export interface Meaning {
  readonly hash: string;
  readonly sourceId: string;
}

export const computedAlone = ({ hash, sourceId }: Meaning): string => `${sourceId}:${hash}`;

/** Whose values one computation gives: a KPI's, to be read again, or a key result's own. */
export type Served = Computing & { readonly kpi: Kpi | null };

/** The KPIs and key results in use that mean the same thing over the same source. */
export async function computedAlike(store: Pick<Store, 'db'>, meaning: Meaning): Promise<Served[]> {
  return [...(await kpisAlike(store, meaning)), ...(await keyResultsAlike(store, meaning))];
}

async function kpisAlike({ db }: Pick<Store, 'db'>, { hash, sourceId }: Meaning): Promise<Served[]> {
  const kpis = (await allKpis(db)).filter(({ status }) => status !== 'retired');
  const versions = await currentVersions(
    db,
    kpis.map(({ id }) => id),
  );
  const served: Served[] = [];
  for (const kpi of kpis) {
    const version = versions.get(kpi.id);
    if (version?.specHash !== hash || version.sourceId !== sourceId) continue;
    const series = await findSeries(db, { kind: 'kpi', id: kpi.id }, version.id);
    const valid = validateDefinition(version.body);
    if (series && valid.kind === 'valid')
      served.push({ kpi, ownerTeamId: kpi.ownerTeamId, series, definition: valid.definition, hash });
  }
  return served;
}

async function keyResultsAlike({ db }: Pick<Store, 'db'>, { hash, sourceId }: Meaning): Promise<Served[]> {
  const served: Served[] = [];
  for (const own of await computedDefinitions(db, sourceId)) {
    if (own.hash !== hash) continue;
    const { measure, objectiveId } = await theKeyResult(db, own.keyResultId);
    const series = await findSeries(db, { kind: 'key-result', id: own.keyResultId }, own.id);
    const valid = validateDefinition(own.says.body);
    if (measure?.definitionVersionId !== own.id || !series || valid.kind === 'invalid') continue;
    const { teamId } = await theObjective(db, objectiveId);
    served.push({ kpi: null, ownerTeamId: teamId, series, definition: valid.definition, hash });
  }
  return served;
}
