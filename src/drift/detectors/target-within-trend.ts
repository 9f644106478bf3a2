import { type Card, card, daysBetween, type Sighting, weekOf } from '../card.ts';
import { chosenIn, type KeyResultPicture, type PastCycle, type TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** The level as it was going ends at the target, or past it. */
function trendReaches({ baseline, target, forecast }: KeyResultPicture): boolean {
  if (baseline === null || target === null || !forecast || target === baseline) return false;
  return target > baseline ? forecast.expected >= target : forecast.expected <= target;
}

/** Fewer in a cycle say nothing of how far a team aims. */
const fewestScored = 3;

/** Cycles running, back from this one: between two of them no other had its place. */
function runningBefore({ cycle, past }: TeamCycle): PastCycle[] {
  const running: PastCycle[] = [];
  let next: { readonly start: string } = cycle;
  for (const one of past.filter(({ closed }) => closed)) {
    const between = daysBetween(one.end, next.start);
    if (Math.abs(between) > daysBetween(one.start, one.end) / 2) continue;
    running.push(one);
    next = one;
  }
  return running;
}

function nearlyAllReached({ keyResults }: PastCycle, settings: DriftSettings): boolean {
  const scored = keyResults.filter(({ intent, score }) => intent === 'aspirational' && score !== null);
  const reached = scored.filter(({ score }) => score === 1).length;
  return scored.length >= fewestScored && reached / scored.length >= settings.reachedShare;
}

/** 4. Aspirational only: reached nearly always, or reached by the trend alone, or sure from the first week. */
export function targetWithinTrend(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  for (const keyResult of chosenIn(picture).flatMap(({ keyResults }) => keyResults)) {
    if (keyResult.intent !== 'aspirational') continue;
    // One that was passed over says nothing of how sure the team is.
    const felt = keyResult.checkIns.filter(({ confidence }) => confidence !== null);
    const first = felt.find(({ on }) => weekOf(picture.cycle.start, on) === 1);
    const seen = trendReaches(keyResult)
      ? 'trend-reaches'
      : first &&
          (first.confidence ?? 0) >= settings.sureConfidence &&
          felt.every(({ confidence }) => (confidence ?? 0) >= settings.sureConfidence)
        ? 'sure-from-week-1'
        : undefined;
    if (seen)
      cards.push(
        card('target-within-trend', keyResult.id, [{ kind: 'key-result', id: keyResult.id, seen, params: {} }], {
          by: seen,
        }),
      );
  }
  const need = settings.reachedCycles;
  const have = picture.past.filter(({ closed }) => closed).length;
  if (have < need) return { cards, waitsFor: { closedCycles: need, have } };
  const running = runningBefore(picture).slice(0, need);
  // Asked while something is aimed at: of what is over, the retrospective speaks.
  const aiming = picture.objectives.some(
    ({ active, keyResults }) => active && keyResults.some(({ intent }) => intent === 'aspirational'),
  );
  if (aiming && running.length === need && running.every((one) => nearlyAllReached(one, settings)))
    cards.push(
      card(
        'target-within-trend',
        picture.cycle.id,
        running.map(({ id }) => ({ kind: 'cycle', id, seen: 'nearly-all-reached', params: {} })),
        { by: 'nearly-all-reached', cycles: need },
      ),
    );
  return { cards };
}
