import { median, medianAbsoluteDeviation } from '../../statistics/median.ts';
import { type Card, card, daysBetween, type Evidence, type Sighting } from '../card.ts';
import { chosenIn, type KeyResultPicture, type TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

const fewestForJump = 5;

/** Three values or more that stop just past the target. */
function stopsAtTarget({ values, target, baseline }: KeyResultPicture, settings: DriftSettings): boolean {
  if (target === null || baseline === null || target === 0) return false;
  const way = target > baseline ? 1 : -1;
  return (
    values.filter(({ value }) => {
      const past = (way * (value - target)) / Math.abs(target);
      return past >= 0 && past <= settings.nearTargetShare;
    }).length >= settings.nearTargetValues
  );
}

/** In the last week of the cycle, a step larger than three times the usual distance of steps from their middle. */
function jumpsAtTheEnd({ values, periodDays }: KeyResultPicture, end: string, settings: DriftSettings): boolean {
  const last = values.at(-1);
  if (!last || values.length < fewestForJump) return false;
  // A period is dated by its first day: that of a month is far from the end, and its last is not.
  const left = daysBetween(last.on, end);
  if (left < 0 || left >= periodDays + 6) return false;
  const steps = values.slice(1).map(({ value }, i) => value - values[i]!.value);
  const before = steps.slice(0, -1);
  const spread = medianAbsoluteDeviation(before);
  return spread > 0 && Math.abs(steps.at(-1)! - median(before)) > settings.jumpMads * spread;
}

/** 13. The number improves while what it stands for may not. */
export function numberInsteadOfAim(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  for (const objective of chosenIn(picture)) {
    const strained = objective.guardrails.filter(({ state }) => state !== 'fine');
    for (const keyResult of objective.keyResults) {
      const { id, baseline, target } = keyResult;
      const evidence: Evidence[] = [];
      const value = keyResult.values.at(-1)?.value;
      const up =
        value !== undefined && baseline !== null && target !== null && (value - baseline) * (target - baseline) > 0;
      if (up)
        for (const guardrail of strained)
          evidence.push({ kind: 'guardrail', id: guardrail.id, seen: guardrail.state, params: {} });
      if (stopsAtTarget(keyResult, settings))
        evidence.push({ kind: 'key-result', id, seen: 'stops-at-target', params: {} });
      if (jumpsAtTheEnd(keyResult, picture.cycle.end, settings))
        evidence.push({ kind: 'key-result', id, seen: 'jump-in-last-week', params: {} });
      if (keyResult.changes.some(({ what, on }) => what === 'definition' && on >= picture.cycle.start))
        evidence.push({ kind: 'key-result', id, seen: 'definition-changed', params: {} });
      if (evidence.length > 0)
        cards.push(card('number-instead-of-aim', id, evidence, { guardrails: up ? strained.length : 0 }));
    }
  }
  return { cards };
}
