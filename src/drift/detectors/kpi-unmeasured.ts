import { type Card, card, daysBetween, type Sighting } from '../card.ts';
import type { TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 10. Goals move while a KPI has no value, or stays outside its range without a word. */
export function kpiUnmeasured(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  const notNow: Card[] = [];
  const checkIns = picture.objectives
    .flatMap(({ keyResults }) => keyResults)
    .flatMap((keyResult) => keyResult.checkIns);
  for (const kpi of picture.kpis) {
    const since = kpi.lastValueOn ?? kpi.followedSince;
    const days = daysBetween(since, picture.today);
    const silent = days >= (settings.kpiPeriods + 1) * kpi.periodDays;
    const outside = kpi.outsideWithoutNote >= settings.kpiPeriods;
    // News of a goal is not daily, however often the KPI is measured.
    const span = Math.max(settings.kpiPeriods * kpi.periodDays, settings.quietDays);
    const goalsMove = checkIns.some(({ on }) => daysBetween(on, picture.today) <= span);
    if (!(silent || outside)) continue;
    const weeks = Math.max(1, Math.floor(days / 7));
    const never = kpi.lastValueOn === null;
    const seen = !silent ? 'outside-without-note' : never ? 'never-measured' : 'no-value';
    (goalsMove ? cards : notNow).push(
      card(
        'kpi-unmeasured',
        kpi.id,
        [{ kind: 'kpi', id: kpi.id, seen, params: { since, periods: kpi.outsideWithoutNote } }],
        { kpi: kpi.name, weeks, outside: silent ? 0 : 1, never: never ? 1 : 0 },
      ),
    );
  }
  return notNow.length > 0 ? { cards, notNow } : { cards };
}
