import { lineOf, mayOwnKpis, type TeamTree } from '../people/team.ts';
import { Refusal } from '../refusal.ts';
import { checkMayGraduate } from './closing.ts';
import type { KeyResult } from './key-result.ts';
import { directionOf } from './progress.ts';
import { CYCLES_ON_TRIAL } from './trial.ts';

/** A key result becomes a KPI on trial: what it carries along, and what it leaves to people. */
export interface Graduation {
  readonly name: string;
  readonly ownerTeamId: string;
  readonly definitionVersionId: string;
  readonly direction: 'up' | 'down' | 'none';
  readonly status: 'proposed';
  /** A target is not a level: the expected level is left to be said. */
  readonly expectedLevel: null;
  readonly onTrialForCycles: number;
  readonly lineage: { readonly keyResultId: string; readonly cycleId: string };
  /** The stable range starts again after the change that the cycle made; null keeps the whole history. */
  readonly rangeFrom: string | null;
  readonly asks: readonly ('expected-level' | 'steward' | 'who-looks' | 'question')[];
}

export function graduate(
  keyResult: KeyResult,
  place: { cycleId: string; teamId: string; tree: TeamTree; rangeFrom: string | null },
): Graduation {
  checkMayGraduate(keyResult);
  if (keyResult.measure?.kind !== 'own') throw new Refusal('graduation.no-definition', {});
  const owner = lineOf(place.tree, place.teamId).find(mayOwnKpis);
  if (!owner) throw new Refusal('team.absent', {});
  const direction =
    keyResult.target === null ? null : directionOf({ baseline: keyResult.baseline, target: keyResult.target });
  return {
    name: keyResult.statement,
    ownerTeamId: owner.id,
    definitionVersionId: keyResult.measure.definitionVersionId,
    direction: direction ?? 'none',
    status: 'proposed',
    expectedLevel: null,
    onTrialForCycles: CYCLES_ON_TRIAL,
    lineage: { keyResultId: keyResult.id, cycleId: place.cycleId },
    rangeFrom: place.rangeFrom,
    asks: ['question', 'expected-level', 'steward', 'who-looks'],
  };
}
