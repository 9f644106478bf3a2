import { kindOf } from '../../wording/kind.ts';
import { aLevelToHold } from '../../wording/kind-rules/hold.ts';
import { languageOf } from '../../wording/language.ts';
import { lineOf } from '../../wording/line.ts';
import { readLine } from '../../wording/read-line.ts';
import { keyResultsAlike } from '../alike.ts';
import { type Card, card, type Evidence, type Sighting } from '../card.ts';
import { chosenIn, type KeyResultPicture, type TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/**
 * A name, a ceiling or a service level, from one number to another: the change is in the fields, which come before the
 * words. Then only a verb that holds says that no change is meant.
 */
function wordedToHold({ statement, baseline, target }: KeyResultPicture): boolean {
  if (baseline === null || target === null || baseline === target)
    return readLine({ type: 'kr', text: statement }).kind === 'bau_kpi';
  const { kind, rule } = kindOf(lineOf(statement, languageOf(statement)), 'key-results');
  return kind === 'bau_kpi' && rule === aLevelToHold.name;
}

/** 9. Worded as a level to hold, aimed inside what its KPI does already, or the same as in the last cycle. */
export function levelToHold(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  const last = picture.past.find(({ closed }) => closed);
  for (const keyResult of chosenIn(picture).flatMap(({ keyResults }) => keyResults)) {
    const { id, target, kpiRange } = keyResult;
    const evidence: Evidence[] = [];
    const see = (seen: string, params: Evidence['params'] = {}) =>
      evidence.push({ kind: 'key-result', id, seen, params });
    if (wordedToHold(keyResult)) see('wording');
    if (kpiRange && target !== null && target >= kpiRange.lower && target <= kpiRange.upper)
      see('inside-range', { lower: kpiRange.lower, upper: kpiRange.upper });
    if (last?.keyResults.some((other) => keyResultsAlike(other, keyResult) >= settings.nameLikeness))
      see('same-as-last-cycle');
    if (evidence.length > 0) cards.push(card('level-to-hold', id, evidence));
  }
  return last ? { cards } : { cards, waitsFor: { closedCycles: 1, have: 0 } };
}
