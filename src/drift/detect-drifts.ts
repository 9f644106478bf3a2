import type { Card, Drift, Sighting } from './card.ts';
import { aLotAtOnce } from './detectors/a-lot-at-once.ts';
import { carriedAlone } from './detectors/carried-alone.ts';
import { confidenceAndPace } from './detectors/confidence-and-pace.ts';
import { deliverables } from './detectors/deliverables.ts';
import { everythingReached } from './detectors/everything-reached.ts';
import { kpiUnmeasured } from './detectors/kpi-unmeasured.ts';
import { levelToHold } from './detectors/level-to-hold.ts';
import { manyIndicators } from './detectors/many-indicators.ts';
import { noNews } from './detectors/no-news.ts';
import { numberInsteadOfAim } from './detectors/number-instead-of-aim.ts';
import { payInSentence } from './detectors/pay-in-sentence.ts';
import { targetMoved } from './detectors/target-moved.ts';
import { targetNearForecast } from './detectors/target-near-forecast.ts';
import { targetWithinTrend } from './detectors/target-within-trend.ts';
import { twoReaders } from './detectors/two-readers.ts';
import { voiceMissing } from './detectors/voice-missing.ts';
import { writtenElsewhere } from './detectors/written-elsewhere.ts';
import type { TeamCycle } from './picture.ts';
import { type DriftSettings, defaults } from './settings.ts';

type Detector = (picture: TeamCycle, settings: DriftSettings) => Sighting;

export const detectors: Readonly<Record<Drift, Detector>> = {
  'carried-alone': carriedAlone,
  'written-elsewhere': writtenElsewhere,
  'pay-in-sentence': payInSentence,
  'target-within-trend': targetWithinTrend,
  'everything-reached': everythingReached,
  'a-lot-at-once': aLotAtOnce,
  deliverables,
  'no-news': noNews,
  'level-to-hold': levelToHold,
  'kpi-unmeasured': kpiUnmeasured,
  'many-indicators': manyIndicators,
  'two-readers': twoReaders,
  'number-instead-of-aim': numberInsteadOfAim,
  'voice-missing': voiceMissing,
  'target-near-forecast': targetNearForecast,
  'target-moved': targetMoved,
  'confidence-and-pace': confidenceAndPace,
};

/** All that is seen in one team's cycle, detector by detector. */
export function detectDrifts(picture: TeamCycle, settings: DriftSettings = defaults): Record<Drift, Sighting> {
  const seen = {} as Record<Drift, Sighting>;
  for (const [drift, detect] of Object.entries(detectors) as [Drift, Detector][])
    seen[drift] = detect(picture, settings);
  return seen;
}

/**
 * A team in several cycles at once is looked at in each. What is seen in two of them is one card; what one of its cycles
 * can say already is not waited for.
 */
export function detectInEach(
  pictures: readonly TeamCycle[],
  settings: DriftSettings = defaults,
): Record<Drift, Sighting> {
  const each = pictures.map((picture) => detectDrifts(picture, settings));
  const together = {} as Record<Drift, Sighting>;
  for (const drift of Object.keys(detectors) as Drift[]) {
    const waits = each.map((seen) => seen[drift].waitsFor);
    const waitsFor = waits.includes(undefined) ? undefined : waits[0];
    const cards: Card[] = [];
    for (const seen of each) {
      const before = [...cards];
      cards.push(...seen[drift].cards.filter((one) => !before.some((other) => isSame(one, other))));
    }
    const notNow = each
      .flatMap((seen) => seen[drift].notNow ?? [])
      .filter((one, at, all) => !cards.some((other) => isSame(one, other)) && all.findIndex(keyed(one)) === at);
    together[drift] = { cards, ...(notNow.length > 0 && { notNow }), ...(waitsFor && { waitsFor }) };
  }
  return together;
}

const keyed =
  ({ key }: Card) =>
  (other: Card): boolean =>
    other.key === key;

const isSame = (one: Card, other: Card): boolean =>
  one.key === other.key || JSON.stringify(one.evidence) === JSON.stringify(other.evidence);
