import { crossings } from '../../src/okr/guardrail.ts';
import type { Actor } from '../../src/people/relation.ts';
import type { Cycle } from '../../store/cycle.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { guardrailsOf } from '../../store/guardrail.ts';
import { allKpis } from '../../store/kpi.ts';
import { valuesOfSeries } from '../../store/measurement.ts';
import { seriesOfKpis } from '../../store/series.ts';
import type { Reader } from '../../store/store.ts';
import { isSeen } from './okr-place.ts';

/** Each time a guardrail went beyond its limit while the cycle ran, by what was measured in it. */
export async function crossedDuring(db: Reader, actor: Actor, cycle: Cycle, objectiveIds: readonly string[]) {
  const rails = await guardrailsOf(db, objectiveIds);
  if (rails.length === 0) return [];
  const [kpis, versions, allSeries] = await Promise.all([
    allKpis(db),
    currentVersions(
      db,
      rails.map(({ kpiId }) => kpiId),
    ),
    seriesOfKpis(db),
  ]);
  const seriesOf = (kpiId: string) =>
    allSeries.find(({ subject, definitionVersionId }) => {
      const version = versions.get(kpiId);
      return subject.id === kpiId && definitionVersionId === version?.id;
    })?.id;
  const values = await valuesOfSeries(
    db,
    rails.flatMap(({ kpiId }) => seriesOf(kpiId) ?? []),
  );
  return rails.flatMap((rail) => {
    const kpi = kpis.find(({ id }) => id === rail.kpiId);
    if (!kpi || !isSeen(actor, kpi.ownerTeamId)) return [];
    const during = (values.get(seriesOf(kpi.id) ?? '') ?? []).filter(
      ({ period, partial }) => !partial && period >= cycle.start && period <= cycle.end,
    );
    return crossings(rail, during, []).map(({ since, until }) => ({
      objectiveId: rail.objectiveId,
      kpi: { key: kpi.key, name: kpi.name },
      since,
      until,
    }));
  });
}
