import type { Grain } from '../../src/calendar/bucket.ts';
import type { KeyResultMeasure } from '../../src/okr/key-result.ts';
import type { Actor } from '../../src/people/relation.ts';
import { Refusal } from '../../src/refusal.ts';
import { definitionVersion } from '../../store/definition-version.ts';
import { type KeyResult, ownDefinitions } from '../../store/key-result.ts';
import { allKpis } from '../../store/kpi.ts';
import { findSeries, type Series } from '../../store/series.ts';
import type { Reader } from '../../store/store.ts';
import { provenanceOf } from '../kpi/provenance.ts';
import { isSeen } from './okr-place.ts';

/** Where a value of a key result comes from, whatever measures it. */
export async function keyResultProvenance(db: Reader, actor: Actor, { id, measure }: KeyResult, period: string) {
  const by = measure && (await measuredBy(db, actor, id, measure));
  const series = by && (await findSeries(db, by.subject, measure.definitionVersionId));
  if (!series) throw new Refusal('measurement.not-found', { period });
  return {
    ...(await provenanceOf(db, series, period, by.sourceId)),
    definition: { number: by.number },
    grain: series.grain as Grain,
  };
}

interface MeasuredBy {
  readonly subject: Series['subject'];
  readonly number: number;
  readonly sourceId: string | null;
}

/** A KPI of a team one may not see gives its values, and neither its query nor its notes. */
async function measuredBy(
  db: Reader,
  actor: Actor,
  keyResultId: string,
  measure: KeyResultMeasure,
): Promise<MeasuredBy | null> {
  const { definitionVersionId } = measure;
  if (measure.kind === 'kpi') {
    const kpi = (await allKpis(db)).find(({ id }) => id === measure.kpiId);
    if (!kpi || !isSeen(actor, kpi.ownerTeamId)) return null;
    const { number, sourceId } = await definitionVersion(db, definitionVersionId);
    return { subject: { kind: 'kpi', id: kpi.id }, number, sourceId };
  }
  const own = (await ownDefinitions(db, [keyResultId])).find(({ id }) => id === definitionVersionId);
  return own
    ? {
        subject: { kind: 'key-result', id: keyResultId },
        number: own.number,
        sourceId: own.says.kind === 'structured' ? own.says.sourceId : null,
      }
    : null;
}
