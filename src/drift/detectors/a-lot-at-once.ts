import { card, type Evidence, nothing, type Sighting } from '../card.ts';
import type { Day, TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 6. More objectives, or key results, than a team can carry; one more that was decided waits for its day (0035). */
export function aLotAtOnce(picture: TeamCycle, settings: DriftSettings): Sighting {
  const active = picture.objectives.filter((objective) => objective.active);
  const agreed = (ones: readonly { readonly oneMoreUntil: Day | null }[]) =>
    ones.filter(({ oneMoreUntil }) => oneMoreUntil !== null && oneMoreUntil > picture.today).length;
  const all = active.flatMap(({ keyResults }) => keyResults);
  const mostInAll = settings.keyResultsInAll + agreed(active) * settings.keyResultsEach + agreed(all);
  const total = all.length;
  const evidence: Evidence[] = active
    .filter(({ keyResults }) => keyResults.length > settings.keyResultsEach + agreed(keyResults))
    .map(({ id, keyResults }) => ({
      kind: 'objective',
      id,
      seen: 'key-results',
      params: { count: keyResults.length },
    }));
  if (active.length > settings.objectives + agreed(active))
    evidence.push({ kind: 'team', id: picture.team.id, seen: 'objectives', params: { count: active.length } });
  if (total > mostInAll)
    evidence.push({ kind: 'team', id: picture.team.id, seen: 'key-results-in-all', params: { count: total } });
  return evidence.length === 0
    ? nothing
    : { cards: [card('a-lot-at-once', picture.cycle.id, evidence, { objectives: active.length, keyResults: total })] };
}
