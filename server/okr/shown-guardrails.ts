import type { KpiSays } from '../../src/okr/guardrail.ts';
import { crossings, guardrailState } from '../../src/okr/guardrail.ts';
import type { Decision } from '../../src/people/decision.ts';
import type { Actor } from '../../src/people/relation.ts';
import type { Reading } from '../../src/stability/reading.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { guardrailsOf } from '../../store/guardrail.ts';
import { allKpis } from '../../store/kpi.ts';
import { valuesOf } from '../../store/measurement.ts';
import { storedReading } from '../../store/reading.ts';
import { findSeries } from '../../store/series.ts';
import type { Reader } from '../../store/store.ts';
import { isSeen } from './okr-place.ts';

const RECENT = 60;

/** The guardrails of objectives with what their KPI says now, and what was decided when one was crossed. */
export async function shownGuardrails(
  db: Reader,
  actor: Actor,
  objectiveIds: readonly string[],
  decisions: readonly Decision[],
) {
  const rails = await guardrailsOf(db, objectiveIds);
  if (rails.length === 0) return [];
  const kpis = (await allKpis(db)).filter((kpi) => isSeen(actor, kpi.ownerTeamId));
  const versions = await currentVersions(
    db,
    rails.map(({ kpiId }) => kpiId),
  );
  const shown = await Promise.all(
    rails.map(async (rail) => {
      const kpi = kpis.find(({ id }) => id === rail.kpiId);
      if (!kpi) return null;
      const version = versions.get(kpi.id);
      const series = version && (await findSeries(db, { kind: 'kpi', id: kpi.id }, version.id));
      const values = series ? (await valuesOf(db, series.id, { last: RECENT })).filter((one) => !one.partial) : [];
      const reading = series ? (await storedReading(db, series.id))?.body : undefined;
      const about = decisions
        .filter((decision) => decision.about.some(({ kind, id }) => kind === 'guardrail' && id === rail.id))
        .map((decision) => ({ id: decision.id, on: decision.decidedAt.slice(0, 10) }));
      const open = crossings(rail, values, about).findLast((crossing) => crossing.until === null);
      const says = saysOf(values.at(-1)?.value ?? null, reading as Reading | undefined);
      return {
        id: rail.id,
        objectiveId: rail.objectiveId,
        kpi: { key: kpi.key, name: kpi.name, unit: kpi.unit },
        atLeast: rail.atLeast,
        atMost: rail.atMost,
        beyond: { ...rail.beyond },
        words: rail.words,
        state: guardrailState(rail, says),
        value: says.value,
        crossedSince: open?.since ?? null,
        decided: decisions.find(({ id }) => id === open?.decisionId)?.what ?? null,
      };
    }),
  );
  return shown.filter((one) => one !== null);
}

/** A KPI's reading reduced to what a guardrail asks of it. */
function saysOf(value: number | null, reading: Reading | undefined): KpiSays {
  const state = reading?.state;
  return {
    value,
    overdue: state?.kind === 'overdue',
    signal: state?.kind === 'signal' ? state.signal.side : null,
    level: levelOf(reading),
  };
}

function levelOf(reading: Reading | undefined): KpiSays['level'] {
  const level = reading?.level as { holds?: boolean | null; perYear?: number } | null | undefined;
  if (level?.holds !== false || level.perYear === undefined) return null;
  return level.perYear > 0 ? 'rising' : 'falling';
}
