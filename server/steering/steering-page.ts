import { monthLater } from '../../src/calendar/cycle.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import { grainFacts } from '../../src/stability/grain-season.ts';
import { overdueSince } from '../../src/stability/overdue.ts';
import { byLinkedRank, steeringLinks } from '../../src/steering/link.ts';
import { type Look, lookKey } from '../../src/steering/look.ts';
import { needsALook } from '../../src/steering/needs-a-look.ts';
import { standingAmbitions } from '../../store/ambition.ts';
import { fromJson } from '../../store/columns.ts';
import type { Unit } from '../../store/kpi.ts';
import { allNotDoing } from '../../store/not-doing.ts';
import { snoozes } from '../../store/snooze.ts';
import type { Reader, Store } from '../../store/store.ts';
import { type AskedLook, asksOfDefinitions, asksOfTests } from './asked-of-people.ts';
import { asksOfQuestions, type QuestionLook } from './asked-of-teams.ts';
import { heldOn, shownHeld, shownKpi, writtenKpis } from './held.ts';
import { looksOfMoving, moveHalf, movingNow, objectivesOnPage } from './moving.ts';
import { type PageAsked, pageOf } from './page-of.ts';
import { type PastKpi, pastKpis } from './past.ts';
import { looksOfKpis, type Piloted, sharedKpis } from './piloted.ts';

/** A page's parts before they are said: the looks are all there, hidden ones included, until `needsALook` filters them. */
async function gathered(store: Store, actor: Actor, asked: PageAsked) {
  const { db } = store;
  const past = asked.asOf !== undefined;
  const [shared, moving, put, asks, questions] = await Promise.all([
    sharedKpis(store),
    movingNow(db, asked),
    snoozes(db, asked.today, asked.asOf),
    // What waits for a person waits today; in the past nobody waits any more.
    past ? [] : Promise.all([asksOfTests(db, asked), asksOfDefinitions(db)]).then((both) => both.flat()),
    past ? [] : asksOfQuestions(store, actor, asked),
  ]);
  const objectives = moving ? objectivesOnPage(moving, asked) : [];
  const leanedOn = new Set([
    ...objectives.flatMap(({ improvesKpiId }) => (improvesKpiId === null ? [] : [improvesKpiId])),
    ...(moving?.guardrails ?? [])
      .filter((rail) => objectives.some(({ id }) => id === rail.objectiveId))
      .map(({ kpiId }) => kpiId),
  ]);
  const held = heldOn(shared, asked, leanedOn);
  const kpis: readonly (Piloted | PastKpi)[] = past ? await pastKpis(db, held, asked) : shared;
  const overdue = new Set(
    kpis
      .filter((kpi) => {
        const last = kpi.facts?.last;
        const grain = kpi.grain as keyof typeof grainFacts;
        return last != null && overdueSince(last, grain, grainFacts[grain].graceDays, asked.on) !== null;
      })
      .map(({ kpiId }) => kpiId),
  );
  const byId = new Map(kpis.filter((kpi) => asked.reader.sees.has(kpi.ownerTeamId)).map((kpi) => [kpi.kpiId, kpi]));
  const looks: Look[] = [
    ...looksOfKpis(kpis, asked.on),
    ...(moving ? looksOfMoving(moving, byId, overdue) : []),
    ...asks.map(({ look }) => look),
    ...questions.map(({ look }) => look),
  ];
  return {
    asked,
    held: past ? (kpis as readonly PastKpi[]) : held,
    kpis,
    byId,
    moving,
    overdue,
    looks,
    put,
    asks,
    questions,
  };
}

export async function steeringPage(
  store: Store,
  actor: Actor,
  input: { team?: string | undefined; on?: string | undefined },
) {
  const { db } = store;
  const asked = await pageOf(store, actor, input);
  const parts = await gathered(store, actor, asked);
  const { held, kpis, byId, moving, overdue } = parts;
  const found = needsALook({
    looks: parts.looks,
    reader: asked.reader,
    page: asked.page,
    snoozes: parts.put,
    today: asked.on,
    kpis: kpis.map((kpi) => ({
      ownerTeamId: kpi.ownerTeamId,
      hasReading: kpi.facts?.last != null && !overdue.has(kpi.kpiId),
    })),
  });
  const named = await writtenKpis(db, [
    ...new Set([
      ...held.map(({ kpiId }) => kpiId),
      ...found.items.flatMap(({ look }) => kpiIdOf(look, moving?.guardrails ?? []) ?? []),
      ...(moving?.guardrails ?? []).map(({ kpiId }) => kpiId),
    ]),
  ]);
  const withNames = new Map(
    [...byId].flatMap(([id, kpi]) => {
      const row = named.get(id);
      return row ? [[id, { ...kpi, name: row.name }] as const] : [];
    }),
  );
  const move = moving && (await moveHalf(db, asked, moving, withNames, overdue));
  const shown = asked.asOf
    ? (held as readonly PastKpi[]).flatMap((kpi) => {
        const row = named.get(kpi.kpiId);
        return row ? [shownKpi(row, kpi, kpi.reading, kpi.recordedSince)] : [];
      })
    : await shownHeld(db, held, named);
  const helped = await objectivesOfKeyResults(
    db,
    found.items.flatMap(({ look }) => (look.subject.kind === 'key-result' ? [look.subject.id] : [])),
  );
  const links = move
    ? steeringLinks(
        shown.map(({ id }) => id),
        move.objectives.map(({ id, improvesKpiId, guardrails }) => ({
          id,
          improvesKpiId,
          guardrailKpiIds: guardrails.map(({ kpiId }) => kpiId),
        })),
      )
    : [];
  const rankOf = (objectiveId: string) => move?.objectives.findIndex(({ id }) => id === objectiveId) ?? 0;
  return {
    today: asked.today,
    on: asked.on,
    team: asked.team && { id: asked.team.id, name: asked.team.name },
    teams: asked.switch.map(({ id, name }) => ({ id, name })),
    looks: found.items.map(({ look, act }) => {
      const kpiId = kpiIdOf(look, moving?.guardrails ?? []);
      const row = kpiId === null ? undefined : named.get(kpiId);
      const objective = moving?.objectives.find(({ id }) => 'objectiveId' in look && id === look.objectiveId);
      return {
        key: lookKey(look),
        kind: look.kind,
        act,
        since: look.since,
        title: row?.name ?? titleOf(look, parts.asks, asked),
        kpiKey: row?.key ?? null,
        opens: opensOn(look, row?.key ?? asksOf(look, parts.asks)?.kpiKey ?? null, helped),
        unit: row ? (fromJson(row.unit) as Unit) : null,
        grain: (row?.cadence ?? null) as keyof typeof grainFacts | null,
        facts: factsOf(look, kpiId === null ? undefined : byId.get(kpiId), {
          objective: objective?.title ?? null,
          help: helpOf(look, moving?.checkIns ?? []),
          card: parts.questions.find((one) => one.look === look)?.card ?? null,
        }),
        mayPutOff: asked.asOf === undefined && may(actor, 'look.snooze', { ownerTeamId: look.ownerTeamId }),
      };
    }),
    more: found.more,
    snoozed: found.snoozed,
    resting: found.resting,
    kpis: byLinkedRank(shown, links, rankOf),
    elsewhere: [...byId.keys()].length - shown.length,
    ambitions: await ambitionsOn(db, asked),
    move,
    links,
    notDoing: (await notDoingOn(store, asked, moving?.cycle.id ?? null)).map(
      ({ id, what, why, askedBy, revisitOn }) => ({
        id,
        what,
        why,
        askedBy,
        revisitOn,
      }),
    ),
  };
}

/** The look of this key that the reader may see, for acts on it. */
export async function visibleLook(
  store: Store,
  actor: Actor,
  key: string,
): Promise<{ look: Look; today: string } | null> {
  const asked = await pageOf(store, actor, {});
  const { looks } = await gathered(store, actor, asked);
  const look = looks.find((one) => lookKey(one) === key);
  if (!look || (look.ownerTeamId !== null && !asked.reader.sees.has(look.ownerTeamId))) return null;
  return { look, today: asked.today };
}

/** Those stated by that day, which stand today. */
async function ambitionsOn(db: Reader, { reader, on }: PageAsked) {
  return (await standingAmbitions(db))
    .filter(({ teamId, from }) => reader.sees.has(teamId) && from <= on)
    .map(({ id, phrase, from, horizonMonths }) => ({ id, phrase, until: monthLater(from, horizonMonths) }));
}

async function notDoingOn(store: Store, { page, root, on, reader }: PageAsked, cycleId: string | null) {
  return (await allNotDoing(store.db)).filter(
    (item) =>
      item.state.kind === 'standing' &&
      reader.sees.has(item.teamId) &&
      (page.kind === 'organisation' ? item.teamId === root.id : page.teamIds.has(item.teamId)) &&
      (item.cycleId === null || item.cycleId === cycleId || (item.revisitOn !== null && item.revisitOn >= on)),
  );
}

type Rails = readonly { readonly id: string; readonly kpiId: string }[];

const kpiIdOf = ({ subject }: Look, rails: Rails): string | null =>
  subject.kind === 'kpi'
    ? subject.id
    : subject.kind === 'guardrail'
      ? (rails.find(({ id }) => id === subject.id)?.kpiId ?? null)
      : null;

const asksOf = (look: Look, asks: readonly AskedLook[]) => asks.find((one) => one.look === look);

/** The page on which a look's act is done. */
function opensOn(look: Look, kpiKey: string | null, helped: ReadonlyMap<string, string>) {
  const { kind, id } = look.subject;
  if (kind === 'test') return { kind: 'test' as const, id };
  const objectiveId = 'objectiveId' in look ? look.objectiveId : helped.get(id);
  if (objectiveId !== undefined) return { kind: 'objective' as const, id: objectiveId };
  return kpiKey === null ? null : { kind: 'kpi' as const, key: kpiKey };
}

async function objectivesOfKeyResults(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('key_result').select(['id', 'objective_id']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.objective_id]));
}

function titleOf(look: Look, asks: readonly AskedLook[], { teams }: PageAsked): string {
  if (look.kind === 'help-asked') return teams.get(look.fromTeamId)?.name ?? '';
  if (look.kind === 'question') return teams.get(look.ownerTeamId ?? '')?.name ?? '';
  return asksOf(look, asks)?.title ?? '';
}

function helpOf(
  look: Look,
  checkIns: readonly { readonly entries: readonly { keyResultId: string; blocked: { what: string } | null }[] }[],
): string | null {
  if (look.kind !== 'help-asked') return null;
  const entries = checkIns.flatMap((checkIn) => checkIn.entries);
  return entries.findLast((entry) => entry.keyResultId === look.subject.id)?.blocked?.what ?? null;
}

/** What the sentence of a look says beside its name; nothing of who is asked. */
function factsOf(
  look: Look,
  kpi: Piloted | undefined,
  said: { readonly objective: string | null; readonly help: string | null; readonly card: QuestionLook['card'] | null },
): Record<string, unknown> {
  switch (look.kind) {
    case 'signal': {
      const signal = kpi?.facts?.signal;
      return { way: look.way, side: signal?.side, outside: signal?.outside, periods: signal?.periods };
    }
    case 'level-does-not-hold':
      return { way: look.way, perYear: kpi?.facts?.level?.perYear, relative: kpi?.facts?.level?.relative };
    case 'measure-overdue':
      return { lastPeriod: look.lastPeriod };
    case 'guardrail-crossed':
      return { value: look.value, limit: look.limit, objective: said.objective };
    case 'guardrail-to-watch':
      return { objective: said.objective };
    case 'test-to-answer':
      return { id: look.subject.id, have: look.have, of: look.of };
    case 'test-to-settle':
      return { id: look.subject.id };
    case 'help-asked':
      return { what: said.help };
    case 'question':
      return said.card
        ? { drift: said.card.drift, params: said.card.params, unit: said.card.unit, teamId: said.card.teamId }
        : {};
    default:
      return {};
  }
}
