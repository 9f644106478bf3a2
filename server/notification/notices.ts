import { bucketStart, type WeekStart } from '../../src/calendar/bucket.ts';
import { type By, defaultChoices, type NoticeKind, type NotificationChoices } from '../../src/notification/choices.ts';
import { soonLetterAt, weeklyLetterAt } from '../../src/notification/letter-time.ts';
import { weekOf } from '../../src/okr/cycle-week.ts';
import { type PersonActing, personActing } from '../../src/people/relation.ts';
import { type Look, lookKey } from '../../src/steering/look.ts';
import { allCycles } from '../../store/cycle.ts';
import { currentMemberships } from '../../store/membership.ts';
import { alreadyTold, everyonesChoices, type NewNotice, tell } from '../../store/notification.ts';
import { objectivesOfCycle } from '../../store/objective.ts';
import { askedOn, commentsOn, stancesOn } from '../../store/objective-voice.ts';
import { allPeople } from '../../store/person.ts';
import { allSources } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import { type PageAsked, pageOf } from '../steering/page-of.ts';
import { isPiloted, looksOfKpis } from '../steering/piloted.ts';
import { type Seen, seenBy } from '../steering/seen.ts';
import { type SharedSteering, sharedSteering } from '../steering/shared.ts';
import { enteringPrivateTeams } from './told-of-entering.ts';

/** Beyond this, an episode that still stands is not said anew to those who have heard of it: its key has not changed. */
const REMEMBERED_DAYS = 400;

interface Listener {
  readonly actor: PersonActing;
  readonly choices: NotificationChoices;
  readonly watched: ReadonlySet<string>;
}

type Prepared = Omit<NewNotice, 'personId' | 'mailDue'>;

/** Tells everyone what has come to concern them since it was last looked at. */
export async function tellWhatHappened(store: Store, mails: boolean): Promise<number> {
  const shared = await sharedSteering(store);
  const now = store.clock.now();
  const { timezone, weekStart } = shared.organisation;
  const [listeners, stewards, told] = await Promise.all([
    listenersOf(store, shared),
    stewardsOf(store),
    alreadyTold(store.db, new Date(now.getTime() - REMEMBERED_DAYS * 86_400_000).toISOString()),
  ]);
  const [failing, saysAsked, entering] = await Promise.all([
    failingSources(store),
    saysAskedInRooms(store),
    enteringPrivateTeams(store, shared.teams),
  ]);
  const notices: NewNotice[] = [];
  for (const { actor, choices, watched } of listeners) {
    const asked = pageOf(shared, actor, {}, now);
    const seen = await seenBy(store, shared, asked);
    const concerning = [
      ...(await fromLooks(seen, asked, shared, { actor, watched, stewards })),
      ...checkInDays(seen, asked, actor, weekStart),
      ...(saysAsked.get(actor.id) ?? []).filter(({ teamId }) => teamId === null || actor.sees.has(teamId)),
      ...(actor.role === 'admin' ? failing : []),
      ...entering(actor),
    ];
    for (const notice of concerning) {
      const by: By = choices[notice.kind];
      if (by === 'off' || told.has(`${actor.id} ${notice.once}`)) continue;
      const due =
        !mails || by === 'page'
          ? null
          : by === 'soon'
            ? soonLetterAt(timezone, now, choices.quiet)
            : weeklyLetterAt(timezone, now, weekStart, choices.quiet);
      notices.push({ ...notice, personId: actor.id, mailDue: due?.toISOString() ?? null });
    }
  }
  return tell(store, notices);
}

async function listenersOf({ db }: Store, shared: SharedSteering): Promise<Listener[]> {
  const [people, memberships, choices, watches] = await Promise.all([
    allPeople(db),
    currentMemberships(db),
    everyonesChoices(db),
    db.selectFrom('watch').selectAll().execute(),
  ]);
  const teams = Map.groupBy(memberships, ({ personId }) => personId);
  const watched = Map.groupBy(watches, ({ person_id }) => person_id);
  return people
    .filter(({ erased }) => !erased)
    .map(({ id, role }) => ({
      actor: personActing({ id, role, memberships: teams.get(id) ?? [] }, shared.tree),
      choices: choices.get(id) ?? defaultChoices,
      watched: new Set((watched.get(id) ?? []).map((one) => one.subject_id)),
    }));
}

async function stewardsOf({ db }: Store): Promise<Map<string, string>> {
  const rows = await db.selectFrom('kpi').select(['id', 'steward_id']).where('steward_id', 'is not', null).execute();
  return new Map(rows.map((row) => [row.id, row.steward_id ?? '']));
}

/** What of the steering page people are told, and as what. */
export const toldAs: Partial<Record<Look['kind'], NoticeKind>> = {
  signal: 'signal',
  'level-does-not-hold': 'signal',
  'guardrail-crossed': 'guardrail-crossed',
  'test-to-answer': 'say-asked',
  'stance-asked': 'say-asked',
  'review-due': 'say-asked',
};

/** A proposed KPI asks nothing of a team yet; whoever watches it asked to be told of what it does (docs/decisions/0127). */
function signalsOfProposed(kpis: Seen['kpis'], watched: ReadonlySet<string>, today: string): Look[] {
  if (watched.size === 0) return [];
  const proposed = kpis.filter((kpi) => watched.has(kpi.kpiId) && !isPiloted(kpi));
  return looksOfKpis(proposed, today, () => true).filter(({ kind }) => toldAs[kind] === 'signal');
}

/** What needs a look and concerns this very person: what they keep, watch, belong to, or are asked. */
async function fromLooks(
  { looks, kpis, moving, asks }: Seen,
  asked: PageAsked,
  shared: SharedSteering,
  to: {
    readonly actor: PersonActing;
    readonly watched: ReadonlySet<string>;
    readonly stewards: ReadonlyMap<string, string>;
  },
): Promise<Prepared[]> {
  const written = await shared.written();
  return [...looks, ...signalsOfProposed(kpis, to.watched, asked.today)].flatMap((look): Prepared[] => {
    const kind = toldAs[look.kind];
    if (!kind || (look.ownerTeamId !== null && !asked.reader.sees.has(look.ownerTeamId))) return [];
    const about = { kind, once: lookKey(look), teamId: look.ownerTeamId };
    if (look.kind === 'signal' || look.kind === 'level-does-not-hold') {
      const kpi = written.get(look.subject.id);
      if (!kpi || !(to.stewards.get(kpi.id) === to.actor.id || to.watched.has(kpi.id))) return [];
      const facts = { title: kpi.name, level: look.kind === 'level-does-not-hold', way: look.way };
      return [{ ...about, path: `/kpis/${encodeURIComponent(kpi.key)}`, facts }];
    }
    if (look.kind === 'review-due') {
      const kpi = written.get(look.subject.id);
      if (!kpi || to.stewards.get(kpi.id) !== to.actor.id) return [];
      const facts = { title: kpi.name, of: look.of === 'one-more' ? 'one-more' : 'review' };
      return [{ ...about, path: `/kpis/${encodeURIComponent(kpi.key)}`, facts }];
    }
    if (look.kind === 'guardrail-crossed') {
      const rail = moving?.guardrails.find(({ id }) => id === look.subject.id);
      const objective = moving?.objectives.find(({ id }) => id === look.objectiveId);
      const kpi = rail && written.get(rail.kpiId);
      if (!kpi || !objective) return [];
      const mine =
        asked.reader.memberOf.has(objective.teamId) || to.watched.has(objective.id) || to.watched.has(kpi.id);
      // One crossing is one thing, however many values confirm it.
      const once = `guardrail-crossed/${look.subject.id}/${moving?.cycle.id}`;
      return mine
        ? [
            {
              ...about,
              once,
              path: `/okrs/objectives/${objective.id}`,
              facts: { title: kpi.name, objective: objective.title },
            },
          ]
        : [];
    }
    if (!('personIds' in look) || !look.personIds.includes(to.actor.id)) return [];
    const { title, kpiKey } = asks.find((one) => one.look === look) ?? { title: '' };
    const test = look.kind === 'test-to-answer';
    // A definition that waits is read on its KPI's page.
    const path = test ? `/alignment/${look.subject.id}` : `/kpis/${encodeURIComponent(kpiKey ?? '')}`;
    return [{ ...about, path, facts: { title, test } }];
  });
}

/** The first day of a week of the cycle, to each team that moves something and has not held its check-in yet. */
function checkInDays({ moving }: Seen, asked: PageAsked, actor: PersonActing, weekStart: WeekStart): Prepared[] {
  if (moving?.cycle.state !== 'running' || asked.today < moving.cycle.start || actor.role === 'viewer') return [];
  if (bucketStart(asked.today, 'week', { weekStart }) !== asked.today) return [];
  const week = weekOf(moving.cycle, asked.today);
  return actor.memberships.flatMap(({ teamId }): Prepared[] => {
    const moves = moving.objectives.some((objective) => objective.teamId === teamId);
    const held = moving.checkIns.some((one) => one.teamId === teamId && one.week === week);
    if (!moves || held) return [];
    return [
      {
        kind: 'check-in-day',
        once: `check-in-day/${moving.cycle.id}/${teamId}/${week}`,
        teamId,
        path: `/okrs/${moving.cycle.id}/check-in/${teamId}`,
        facts: { team: asked.teams.get(teamId)?.name ?? '', cycle: moving.cycle.name },
      },
    ];
  });
}

/** On objectives being drafted: whoever was asked for a say, and has not given one. */
async function saysAskedInRooms({ db }: Store): Promise<Map<string, Prepared[]>> {
  const planned = (await allCycles(db)).filter(({ state }) => state === 'planning');
  const objectives = (await Promise.all(planned.map(({ id }) => objectivesOfCycle(db, id)))).flat();
  const open = new Map(objectives.filter(({ state }) => state !== 'not-doing').map((one) => [one.id, one]));
  const ids = [...open.keys()];
  const [asked, stances, comments] = await Promise.all([askedOn(db, ids), stancesOn(db, ids), commentsOn(db, ids)]);
  const spoke = new Set([...stances, ...comments].map(({ objectiveId, personId }) => `${objectiveId} ${personId}`));
  const told = new Map<string, Prepared[]>();
  for (const { objectiveId, personId } of asked) {
    const objective = open.get(objectiveId);
    if (!objective || spoke.has(`${objectiveId} ${personId}`)) continue;
    const notice: Prepared = {
      kind: 'say-asked',
      once: `objective-asked/${objectiveId}`,
      teamId: objective.teamId,
      path: `/okrs/${objective.cycleId}?proposal=${objectiveId}`,
      facts: { title: objective.title, of: 'objective' },
    };
    told.set(personId, [...(told.get(personId) ?? []), notice]);
  }
  return told;
}

async function failingSources({ db }: Store): Promise<Prepared[]> {
  return (await allSources(db))
    .filter(({ status }) => status === 'failing')
    .map((source) => ({
      kind: 'source-failing',
      once: `source-failing/${source.id}/${source.refreshedAt ?? ''}`,
      teamId: null,
      path: '/sources',
      facts: { title: source.name },
    }));
}
