import { bucketStart } from '../../src/calendar/bucket.ts';
import { weekOf } from '../../src/okr/cycle-week.ts';
import type { Actor } from '../../src/people/relation.ts';
import { visibleTeams } from '../../src/people/sight.ts';
import { lookKey } from '../../src/steering/look.ts';
import { allSources } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import type { News } from '../../store/webhook-delivery.ts';
import { type PageAsked, pageOf } from '../steering/page-of.ts';
import { type Seen, seenBy } from '../steering/seen.ts';
import { type SharedSteering, sharedSteering } from '../steering/shared.ts';

/** What stands today for whoever is in the organisation: a reader who belongs to no team, and enters no private one. */
export async function publicNews(store: Store): Promise<News[]> {
  const shared = await sharedSteering(store);
  const nobody: Actor = { kind: 'token', acts: new Set(), sees: visibleTeams([], shared.tree) };
  const asked = pageOf(shared, nobody, {}, store.clock.now());
  const seen = await seenBy(store, shared, asked);
  return [
    ...(await fromLooks(seen, asked, shared)),
    ...checkInDays(seen, asked, shared),
    ...(await failingSources(store)),
  ];
}

const kpiPath = (key: string) => `/kpis/${encodeURIComponent(key)}`;

async function fromLooks({ looks, moving, asks }: Seen, asked: PageAsked, shared: SharedSteering): Promise<News[]> {
  const written = await shared.written();
  const { sees } = asked.reader;
  return looks.flatMap((look): News[] => {
    if (look.ownerTeamId !== null && !sees.has(look.ownerTeamId)) return [];
    const about = { once: lookKey(look), teamId: look.ownerTeamId, subject: look.subject };
    if (look.kind === 'signal' || look.kind === 'level-does-not-hold') {
      const kpi = written.get(look.subject.id);
      if (!kpi || !sees.has(kpi.owner_team_id)) return [];
      const facts = { title: kpi.name, level: look.kind === 'level-does-not-hold', way: look.way };
      return [{ ...about, kind: 'signal', path: kpiPath(kpi.key), facts }];
    }
    if (look.kind === 'guardrail-crossed') {
      const rail = moving?.guardrails.find(({ id }) => id === look.subject.id);
      const objective = moving?.objectives.find(({ id }) => id === look.objectiveId);
      const kpi = rail && written.get(rail.kpiId);
      // A public objective may be guarded by a private team's KPI: its name stays inside.
      if (!kpi || !objective || !sees.has(kpi.owner_team_id)) return [];
      return [
        {
          ...about,
          kind: 'guardrail-crossed',
          // One crossing is one thing, however many values confirm it.
          once: `guardrail-crossed/${look.subject.id}/${moving?.cycle.id}`,
          path: `/okrs/objectives/${objective.id}`,
          facts: { title: kpi.name, objective: objective.title },
        },
      ];
    }
    // Who is asked is not said, nor how many have answered.
    if (look.kind !== 'test-to-answer' && look.kind !== 'stance-asked') return [];
    if (look.personIds.length === 0) return [];
    const ask = asks.find((one) => one.look === look);
    const test = look.kind === 'test-to-answer';
    const path = test ? `/alignment/${look.subject.id}` : ask?.kpiKey === undefined ? '/' : kpiPath(ask.kpiKey);
    return [{ ...about, kind: 'say-asked', path, facts: { title: ask?.title ?? '', test } }];
  });
}

/** The first day of a week of the cycle, for each team that moves something and has not held its check-in yet. */
function checkInDays({ moving }: Seen, asked: PageAsked, { organisation }: SharedSteering): News[] {
  if (moving?.cycle.state !== 'running' || asked.today < moving.cycle.start) return [];
  const { weekStart } = organisation;
  if (bucketStart(asked.today, 'week', { weekStart }) !== asked.today) return [];
  const { cycle, objectives, checkIns } = moving;
  const week = weekOf(cycle, asked.today);
  return [...new Set(objectives.map(({ teamId }) => teamId))]
    .filter((teamId) => !checkIns.some((one) => one.teamId === teamId && one.week === week))
    .map((teamId) => ({
      kind: 'check-in-day',
      once: `check-in-day/${cycle.id}/${teamId}/${week}`,
      teamId,
      subject: { kind: 'team', id: teamId },
      path: `/okrs/${cycle.id}/check-in/${teamId}`,
      facts: { team: asked.teams.get(teamId)?.name ?? '', cycle: cycle.name },
    }));
}

async function failingSources({ db }: Store): Promise<News[]> {
  return (await allSources(db))
    .filter(({ status }) => status === 'failing')
    .map((source) => ({
      kind: 'source-failing',
      once: `source-failing/${source.id}/${source.refreshedAt ?? ''}`,
      teamId: null,
      subject: { kind: 'source', id: source.id },
      path: '/sources',
      facts: { title: source.name },
    }));
}
