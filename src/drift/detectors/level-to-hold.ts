import { likeness } from '../../wording/near-duplicates.ts';
import { readLine } from '../../wording/read-line.ts';
import { type Card, card, type Evidence, type Sighting } from '../card.ts';
import { chosenIn, type TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 9. Worded as a level to hold, aimed inside what its KPI does already, or the same as in the last cycle. */
export function levelToHold(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  const last = picture.past.find(({ closed }) => closed);
  for (const { id, statement, target, kpiRange } of chosenIn(picture).flatMap(({ keyResults }) => keyResults)) {
    const evidence: Evidence[] = [];
    const see = (seen: string, params: Evidence['params'] = {}) =>
      evidence.push({ kind: 'key-result', id, seen, params });
    if (readLine({ type: 'kr', text: statement }).kind === 'bau_kpi') see('wording');
    if (kpiRange && target !== null && target >= kpiRange.lower && target <= kpiRange.upper)
      see('inside-range', { lower: kpiRange.lower, upper: kpiRange.upper });
    if (last?.keyResults.some((other) => likeness(other.statement, statement) >= settings.nameLikeness))
      see('same-as-last-cycle');
    if (evidence.length > 0) cards.push(card('level-to-hold', id, evidence));
  }
  return last ? { cards } : { cards, waitsFor: { closedCycles: settings.closedCycles, have: 0 } };
}
