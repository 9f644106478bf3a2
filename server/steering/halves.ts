import { monthLater } from '../../src/calendar/cycle.ts';
import { byLinkedRank, steeringLinks } from '../../src/steering/link.ts';
import type { Store } from '../../store/store.ts';
import { heldOn, shownKpi, shownProposed } from './held.ts';
import { leanedOn, moveHalf } from './moving.ts';
import type { PageAsked } from './page-of.ts';
import { isPiloted } from './piloted.ts';
import { type Seen, type Standing, standingToday } from './seen.ts';
import type { SharedSteering } from './shared.ts';

/** What holds, what moves and what links them: the same for every reader of a page who sees the same teams. */
export type Halves = Awaited<ReturnType<typeof makeHalves>>;

export function halvesOf(store: Store, shared: SharedSteering, asked: PageAsked, seen: Seen): Promise<Halves> {
  if (asked.asOf !== undefined) return makeHalves(store, shared, asked, seen);
  // Asked for again within: the halves are then of what it was read from.
  return shared.made(`halves ${asked.today} ${asked.team?.id ?? ''} ${asked.sight}`, async () =>
    makeHalves(store, shared, asked, await standingToday(shared, asked)),
  );
}

async function makeHalves(store: Store, shared: SharedSteering, asked: PageAsked, seen: Standing) {
  const { moving, byId, overdue } = seen;
  const move = moving && (await moveHalf(store.db, shared, asked, moving, byId, overdue));
  const { kpis, proposed } = await shownKpis(shared, asked, seen);
  const links = move
    ? steeringLinks(
        kpis.map(({ id }) => id),
        move.objectives.map(({ id, improvesKpiId, guardrails }) => ({
          id,
          improvesKpiId,
          guardrailKpiIds: guardrails.map(({ kpiId }) => kpiId),
        })),
      )
    : [];
  const rankOf = (objectiveId: string) => move?.objectives.findIndex(({ id }) => id === objectiveId) ?? 0;
  return {
    kpis: byLinkedRank(kpis, links, rankOf),
    proposed,
    elsewhere: [...byId.values()].filter(isPiloted).length - kpis.length,
    ambitions: await ambitionsOn(shared, asked),
    move,
    links,
    notDoing: (await notDoingOn(shared, asked, moving?.cycle.id ?? null)).map(
      ({ id, what, why, askedBy, revisitOn }) => ({ id, what, why, askedBy, revisitOn }),
    ),
  };
}

/** Those stated by that day, which stand today. */
async function ambitionsOn(shared: SharedSteering, { reader, on }: PageAsked) {
  return (await shared.ambitions())
    .filter(({ teamId, from }) => reader.sees.has(teamId) && from <= on)
    .map(({ id, phrase, from, horizonMonths }) => ({ id, phrase, until: monthLater(from, horizonMonths) }));
}

async function shownKpis(shared: SharedSteering, asked: PageAsked, { kpis, past, moving }: Standing) {
  const written = await shared.written();
  if (past)
    return {
      proposed: shownProposed(past, written),
      kpis: past.filter(isPiloted).flatMap((kpi) => {
        const row = written.get(kpi.kpiId);
        return row ? [shownKpi(row, kpi, kpi.reading, kpi.recordedSince)] : [];
      }),
    };
  const onPage = heldOn(kpis, asked, leanedOn(moving, asked));
  const held = onPage.filter(isPiloted);
  const rows = await shared.rows(held.flatMap(({ seriesId }) => (seriesId === null ? [] : [seriesId])));
  return {
    proposed: shownProposed(onPage, written),
    kpis: held.flatMap((kpi) => {
      const row = written.get(kpi.kpiId);
      return row ? [shownKpi(row, kpi, kpi.seriesId === null ? null : (rows.get(kpi.seriesId) ?? null), false)] : [];
    }),
  };
}

async function notDoingOn(shared: SharedSteering, { page, root, on, reader }: PageAsked, cycleId: string | null) {
  return (await shared.notDoing()).filter(
    (item) =>
      item.state.kind === 'standing' &&
      reader.sees.has(item.teamId) &&
      (page.kind === 'organisation' ? item.teamId === root.id : page.teamIds.has(item.teamId)) &&
      (item.cycleId === null || item.cycleId === cycleId || (item.revisitOn !== null && item.revisitOn >= on)),
  );
}
