import { type Card, card, daysBetween, type Sighting } from '../card.ts';
import type { TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 11. Over budget, or a KPI that nobody opened for two months and no decision cited for two cycles. Days are kept, not persons. */
export function manyIndicators(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  const { budget, today, team } = picture;
  if (budget && budget.live > budget.limit)
    cards.push(
      card(
        'many-indicators',
        team.id,
        [{ kind: 'team', id: team.id, seen: 'over-budget', params: { live: budget.live, limit: budget.limit } }],
        { live: budget.live, limit: budget.limit },
      ),
    );
  const have = picture.past.filter(({ closed }) => closed).length;
  if (have < settings.uncitedCycles) return { cards, waitsFor: { closedCycles: settings.uncitedCycles, have } };
  for (const kpi of picture.kpis.filter(({ owned }) => owned)) {
    const unopened = daysBetween(kpi.lastOpenedOn ?? kpi.followedSince, today);
    const uncited = kpi.cyclesSinceCited === null || kpi.cyclesSinceCited >= settings.uncitedCycles;
    if (unopened >= settings.unopenedDays && daysBetween(kpi.followedSince, today) >= settings.unopenedDays && uncited)
      cards.push(
        card('many-indicators', kpi.id, [{ kind: 'kpi', id: kpi.id, seen: 'unopened', params: { days: unopened } }], {
          kpi: kpi.name,
          months: Math.floor(unopened / 30),
        }),
      );
  }
  return { cards };
}
