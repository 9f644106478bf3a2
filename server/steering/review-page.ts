import { localDate } from '../../src/calendar/local-time.ts';
import { type Decision, decidedLastTime } from '../../src/people/decision.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import type { Reading } from '../../src/stability/reading.ts';
import type { Look } from '../../src/steering/look.ts';
import { reviewWindows } from '../../src/steering/review-windows.ts';
import { decisionsOf } from '../../store/decision.ts';
import { columnsRead } from '../../store/definition-columns.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { storedReadings } from '../../store/reading.ts';
import type { Reader, Store } from '../../store/store.ts';
import { shownVersion } from '../kpi/shown-version.ts';
import { shownDecision } from '../okr/shown-decision.ts';
import { heldOn, shownKpi } from './held.ts';
import { movingNow, objectivesOnPage } from './moving.ts';
import { type PageAsked, pageOf } from './page-of.ts';
import { isPiloted, looksOfKpis, type Piloted } from './piloted.ts';
import { sharedSteering } from './shared.ts';

/** The review a decision was taken in: the team's, or the organisation's own. */
export const REVIEW = 'review';

export const reviewTeam = ({ team, root }: PageAsked): string => team?.id ?? root.id;

export async function reviewPage(store: Store, actor: Actor, input: { team?: string | undefined }) {
  const { db } = store;
  const shared = await sharedSteering(store);
  const asked = pageOf(shared, actor, { team: input.team }, store.clock.now());
  const [kpis, moving] = await Promise.all([shared.kpis(), movingNow(shared, asked)]);
  const objectives = moving ? objectivesOnPage(moving, asked) : [];
  const held = heldOn(
    kpis,
    asked,
    new Set(objectives.flatMap(({ improvesKpiId }) => (improvesKpiId === null ? [] : [improvesKpiId]))),
  ).filter(isPiloted);
  const ids = held.map(({ kpiId }) => kpiId);
  const [written, versions, readings, notes, decisions] = await Promise.all([
    shared.written(),
    currentVersions(db, ids),
    storedReadings(
      db,
      held.flatMap(({ seriesId }) => (seriesId === null ? [] : [seriesId])),
    ),
    notesOf(db, ids),
    reviewDecisions(db, asked),
  ]);
  const columnsOf = await columnsRead(db, versions.values());
  const looks = looksOfKpis(held, asked.today);
  const { weekStart, timezone } = asked.organisation;
  const named = new Map([...written].map(([id, row]) => [id, row.name]));
  return {
    today: asked.today,
    now: store.clock.now().toISOString(),
    team: asked.team && { id: asked.team.id, name: asked.team.name },
    teams: asked.switch.map(({ id, name }) => ({ id, name })),
    deciders: [...asked.teams.values()].map(({ id, name }) => ({ id, name })),
    mayDecide: may(actor, 'decision.record', { ownerTeamId: reviewTeam(asked) }),
    ...splitDecisions(decisions, asked, (decision) =>
      shownDecision(
        decision,
        (id) => asked.teams.get(id)?.name ?? '',
        (id) => named.get(id) ?? null,
        timezone,
      ),
    ),
    kpis: unexplainedFirst(held, looks).flatMap((kpi) => {
      const row = written.get(kpi.kpiId);
      if (!row) return [];
      const reading = (kpi.seriesId === null
        ? null
        : (readings.get(kpi.seriesId) ?? null)) as unknown as Reading | null;
      const {
        definition: _,
        recordedSince: __,
        ...shown
      } = shownKpi(row, kpi, reading && { ...reading, points: [] }, false);
      const version = versions.get(kpi.kpiId);
      const { short, long } = reviewWindows(reading?.points ?? [], shown.cadence, asked.today, weekStart);
      return [
        {
          ...shown,
          definition: version ? shownVersion(version, columnsOf(version)) : null,
          unexplained: looks.some((look) => look.kind === 'signal' && look.subject.id === kpi.kpiId),
          notes: (notes.get(kpi.kpiId) ?? []).filter(({ period }) => period >= (short.points[0]?.period ?? '')),
          short: plain(short),
          long: plain(long),
        },
      ];
    }),
  };
}

const plain = ({ grain, points, yearBefore }: ReturnType<typeof reviewWindows>['short']) => ({
  grain,
  points: points.map((point) => ({ ...point })),
  yearBefore: [...yearBefore],
});

/** Signals nobody has explained, then levels that do not hold, then silence; the rest keeps its order. */
function unexplainedFirst(held: readonly Piloted[], looks: readonly Look[]): Piloted[] {
  const rank = { signal: 0, 'level-does-not-hold': 1, 'measure-overdue': 2 } as Record<string, number>;
  const of = (kpi: Piloted) =>
    Math.min(3, ...looks.filter((look) => look.subject.id === kpi.kpiId).map((look) => rank[look.kind] ?? 3));
  return [...held].sort((a, b) => of(a) - of(b));
}

async function notesOf(db: Reader, kpiIds: readonly string[]) {
  if (kpiIds.length === 0) return new Map<string, { period: string; text: string }[]>();
  const rows = await db
    .selectFrom('annotation')
    .select(['kpi_id', 'period', 'text'])
    .where('kpi_id', 'in', kpiIds)
    .where('withdrawn_at', 'is', null)
    .orderBy('period')
    .execute();
  return Map.groupBy(rows, (row) => row.kpi_id);
}

async function reviewDecisions(db: Reader, asked: PageAsked): Promise<Decision[]> {
  const id = reviewTeam(asked);
  return (await decisionsOf(db, [...asked.reader.sees])).filter((decision) =>
    decision.about.some((about) => about.kind === REVIEW && about.id === id),
  );
}

/** Today's decisions apart; before them, those of the last review's day on, and those still open. */
function splitDecisions<Shown>(all: readonly Decision[], asked: PageAsked, show: (decision: Decision) => Shown) {
  const day = (decision: Decision) => localDate(asked.organisation.timezone, decision.decidedAt);
  const before = all.filter((decision) => day(decision) < asked.today);
  const lastDay = before.map(day).sort().at(-1);
  const lastAt = before.find((decision) => day(decision) === lastDay)?.decidedAt ?? null;
  return {
    lastTime: decidedLastTime(before, lastAt).map(show),
    decided: all.filter((decision) => day(decision) === asked.today).map(show),
  };
}
