import type { Grain } from '../../src/calendar/bucket.ts';
import { type BaselineChange, changeBaseline } from '../../src/kpi/baseline-change.ts';
import { budgetOf } from '../../src/kpi/budget.ts';
import { graduate } from '../../src/okr/graduation.ts';
import { settledFrom } from '../../src/okr/settled-from.ts';
import { trialEnd } from '../../src/okr/trial.ts';
import { Refusal } from '../../src/refusal.ts';
import { treeOfTeams } from '../../store/authorize.ts';
import { theCycle } from '../../store/cycle.ts';
import { type KeyResult, ownDefinitions } from '../../store/key-result.ts';
import { allKpis } from '../../store/kpi.ts';
import { valuesOf } from '../../store/measurement.ts';
import { findSeries } from '../../store/series.ts';
import type { Store } from '../../store/store.ts';
import { here } from './okr-place.ts';

type Valued = { readonly period: string; readonly value: number };

/** What a key result would carry along as a KPI, and where its stable range would start again. */
export async function graduationOf(store: Store, found: KeyResult, place: { teamId: string; cycleId: string }) {
  const { db } = store;
  const [cycle, tree, definitions, { organisation }, kpis] = await Promise.all([
    theCycle(db, place.cycleId),
    treeOfTeams(db),
    ownDefinitions(db, [found.id]),
    here(store),
    allKpis(db),
  ]);
  const definitionVersionId = found.measure?.definitionVersionId ?? '';
  const series = await findSeries(db, { kind: 'key-result', id: found.id }, definitionVersionId);
  const values: Valued[] = (series ? await valuesOf(db, series.id) : []).flatMap(({ period, value, partial }) =>
    value === null || partial ? [] : [{ period, value }],
  );
  const settled = settledFrom(values, found.baseline);
  const { teamId, cycleId } = place;
  const proposal = graduate(found, { cycleId, teamId, tree, rangeFrom: settled?.from ?? null });
  const definition = definitions.find(({ id }) => id === proposal.definitionVersionId);
  if (!definition) throw new Refusal('graduation.no-definition', {});
  const owner = tree.get(proposal.ownerTeamId);
  if (!owner) throw new Refusal('team.absent', {});
  return {
    proposal,
    definition,
    cadence: (series?.grain ?? 'week') as Grain,
    values,
    settled,
    trialUntil: trialEnd(cycle),
    budget: budgetOf(owner, kpis, organisation.limits),
  };
}

/** A person chose that the effort ends and the measure stays: the change is real, understood and meant to last. */
export function rangeAfter(
  from: string | null,
  reason: string,
  values: readonly Valued[],
  today: string,
): BaselineChange | null {
  if (from === null) return null;
  const points = values.filter(({ period }) => period >= from).length;
  const answers = { isReal: true, isUnderstood: true, isLasting: true, hasEnoughPoints: points >= 12 };
  const { provisional: _, ...change } = changeBaseline({ from, to: null, reason, answers, on: today }, points);
  return change;
}
