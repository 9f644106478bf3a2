import { card, type Evidence, nothing, type Sighting } from '../card.ts';
import type { TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 6. More objectives, or key results, than a team can carry. */
export function aLotAtOnce(picture: TeamCycle, settings: DriftSettings): Sighting {
  const active = picture.objectives.filter((objective) => objective.active);
  const total = active.reduce((sum, { keyResults }) => sum + keyResults.length, 0);
  const evidence: Evidence[] = active
    .filter(({ keyResults }) => keyResults.length > settings.keyResultsEach)
    .map(({ id, keyResults }) => ({
      kind: 'objective',
      id,
      seen: 'key-results',
      params: { count: keyResults.length },
    }));
  if (active.length > settings.objectives)
    evidence.push({ kind: 'team', id: picture.team.id, seen: 'objectives', params: { count: active.length } });
  if (total > settings.keyResultsInAll)
    evidence.push({ kind: 'team', id: picture.team.id, seen: 'key-results-in-all', params: { count: total } });
  return evidence.length === 0
    ? nothing
    : { cards: [card('a-lot-at-once', picture.cycle.id, evidence, { objectives: active.length, keyResults: total })] };
}
