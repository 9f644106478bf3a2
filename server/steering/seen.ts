import type { Look } from '../../src/steering/look.ts';
import type { Snooze } from '../../src/steering/snooze.ts';
import { snoozes } from '../../store/snooze.ts';
import type { Store } from '../../store/store.ts';
import type { AskedLook } from './asked-of-people.ts';
import { heldOn, type Written } from './held.ts';
import { leanedOn, looksOfMoving, type Moving, movingNow } from './moving.ts';
import type { PageAsked } from './page-of.ts';
import { type PastKpi, pastKpis } from './past.ts';
import { isPiloted, looksOfKpis, overdueAmong, type Piloted } from './piloted.ts';
import type { SharedSteering } from './shared.ts';

export type NamedKpi = Piloted & { readonly name: string };

/** What readers who see the same teams see on a day: what holds and what moves. */
export interface Standing {
  readonly byId: ReadonlyMap<string, NamedKpi>;
  readonly kpis: readonly NamedKpi[];
  /** Of those that pilot, whether each has a reading, and one that is not late. */
  readonly read: readonly { readonly ownerTeamId: string; readonly hasReading: boolean }[];
  /** In the past, the KPIs of the page as they were known. */
  readonly past: readonly PastKpi[] | null;
  readonly moving: Moving | null;
  readonly overdue: ReadonlySet<string>;
}

/** And what needs a look. */
export interface Seen extends Standing {
  /** What is asked of other people too: `needsALook` filters. */
  readonly looks: readonly Look[];
  readonly put: readonly Snooze[];
  readonly asks: readonly AskedLook[];
}

export function seenBy(store: Store, shared: SharedSteering, asked: PageAsked): Promise<Seen> {
  if (asked.asOf !== undefined) return seenThen(store, shared, asked);
  return shared.made(`seen ${asked.today} ${asked.sight}`, () => seenToday(shared, asked));
}

/** Neither notes nor what is asked of people is part of it: those who write them leave it as it is. */
export function standingToday(shared: SharedSteering, asked: PageAsked): Promise<Standing> {
  return shared.made(`standing ${asked.today} ${asked.sight}`, async () => {
    const [kpis, moving, overdue, written] = await Promise.all([
      shared.kpisAlone(),
      movingNow(shared, asked),
      shared.overdue(asked.today),
      shared.written(),
    ]);
    const byId = named(kpis, written, asked.reader.sees);
    return { ...readingsOf(byId, overdue), byId, past: null, moving, overdue };
  });
}

async function seenToday(shared: SharedSteering, asked: PageAsked): Promise<Seen> {
  const { sees } = asked.reader;
  const [standing, day] = await Promise.all([standingToday(shared, asked), shared.day(asked.today)]);
  const { moving, byId, overdue } = standing;
  const visible = ({ ownerTeamId }: Look) => ownerTeamId === null || sees.has(ownerTeamId);
  const asks = day.asks.filter(({ look }) => visible(look));
  return {
    ...standing,
    looks: [
      ...day.looks.filter(visible),
      ...(moving ? looksOfMoving(moving, byId, overdue, asked.today) : []),
      ...asks.map(({ look }) => look),
    ],
    put: day.snoozes,
    asks,
  };
}

/** What waits for a person waits today: in the past nobody waits any more. */
async function seenThen(store: Store, shared: SharedSteering, asked: PageAsked): Promise<Seen> {
  const { db } = store;
  const [all, written, moving, put] = await Promise.all([
    shared.kpis(),
    shared.written(),
    movingNow(shared, asked),
    snoozes(db, asked.today, asked.asOf),
  ]);
  const past = await pastKpis(db, heldOn(all, asked, leanedOn(moving, asked)), asked);
  const ofKpis = looksOfKpis(past, asked.on);
  const overdue = overdueAmong(past, asked.on);
  const byId = named(past, written, asked.reader.sees);
  const looks = [...ofKpis, ...(moving ? looksOfMoving(moving, byId, overdue, asked.on) : [])];
  return { ...readingsOf(byId, overdue), byId, past, moving, overdue, looks, put, asks: [] };
}

const named = (kpis: readonly Piloted[], written: ReadonlyMap<string, Written>, sees: ReadonlySet<string>) =>
  new Map(
    kpis.flatMap((kpi) => {
      const name = written.get(kpi.kpiId)?.name;
      return name !== undefined && sees.has(kpi.ownerTeamId) ? [[kpi.kpiId, { ...kpi, name }] as const] : [];
    }),
  );

function readingsOf(byId: ReadonlyMap<string, NamedKpi>, overdue: ReadonlySet<string>): Pick<Seen, 'kpis' | 'read'> {
  const kpis = [...byId.values()];
  return {
    kpis,
    read: kpis.filter(isPiloted).map(({ kpiId, ownerTeamId, facts }) => ({
      ownerTeamId,
      hasReading: facts?.last != null && !overdue.has(kpiId),
    })),
  };
}
