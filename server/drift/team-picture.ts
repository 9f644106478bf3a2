import { addDays } from '../../src/calendar/day-number.ts';
import type { NotePicture, TeamCycle } from '../../src/drift/picture.ts';
import { budgetOf } from '../../src/kpi/budget.ts';
import { visibleTeams } from '../../src/people/sight.ts';
import { currentStances } from '../../src/people/stance.ts';
import { lineOf, mayOwnKpis, subteamsOf } from '../../src/people/team.ts';
import type { Gathered } from './gather.ts';
import { kpiPictures, kpisElsewhere } from './kpi-pictures.ts';
import { objectivePictures } from './objective-pictures.ts';

/**
 * One team in one cycle as the detectors look at it; null where there is nothing to look at. Made of what the barest member of the
 * team may see, which everyone who may read the team sees too: a card can name nothing that its reader may not see.
 */
export function teamPicture(all: Gathered, teamId: string): TeamCycle | null {
  const team = all.teams.find(({ id }) => id === teamId);
  const members = new Set((all.members.get(teamId) ?? []).map(({ personId }) => personId)).size;
  if (!team || members === 0) return null;
  const span = all.cycle ?? all.past[0]?.cycle ?? beforeTheFirst(all.today);
  const sees = visibleTeams([{ teamId, role: 'member' }], all.tree);
  const objectives = objectivePictures(all, teamId, sees);
  const kpis = kpiPictures(all, teamId, sees);
  const past = all.past
    .map(({ cycle, keyResults }) => ({
      id: cycle.id,
      start: cycle.start,
      end: cycle.end,
      closed: cycle.state === 'closed',
      keyResults: keyResults.filter((one) => one.teamId === teamId).map(({ teamId: _, ...keyResult }) => keyResult),
    }))
    .filter(({ keyResults }) => keyResults.length > 0);
  if (objectives.length === 0 && kpis.length === 0 && past.length === 0) return null;
  return {
    team: { id: teamId, members },
    cycle: { id: span.id, start: span.start, end: span.end },
    // While a cycle closes, what it missed since its end is no news to ask for.
    today: all.cycle?.state === 'closing' && all.cycle.end < all.today ? all.cycle.end : all.today,
    objectives,
    kpis,
    budget: mayOwnKpis(team) ? budget(all, team) : null,
    notes: notes(all, teamId),
    elsewhere: elsewhere(all, teamId, sees),
    kpisElsewhere: kpisElsewhere(all, kpis, sees),
    past,
  };
}

/** KPIs are looked at before the first cycle too: as on its first day. */
const beforeTheFirst = (today: string) => ({ id: 'none', start: today, end: addDays(today, TWELVE_WEEKS - 1) });
const TWELVE_WEEKS = 84;

/** One more that was decided, with why and a day to look again, is not asked about until that day. */
function budget({ live, organisation, today }: Gathered, team: Gathered['teams'][number]) {
  const { have, limit } = budgetOf(team, live, organisation.limits);
  const agreed = live.filter(
    ({ ownerTeamId, oneMore }) => ownerTeamId === team.id && oneMore !== null && oneMore.reviewOn > today,
  );
  return { live: have, limit: limit + agreed.length };
}

/**
 * What was said of the team's chosen goals: why now, concerns that stand, comments, and the words of its check-ins. Each is
 * named by what it was said of, `check-in:key-result`, where it has no row of its own that is shown.
 */
function notes({ objectives, stances, comments, checkIns }: Gathered, teamId: string): NotePicture[] {
  const chosen = objectives.filter((one) => one.teamId === teamId && one.state === 'chosen');
  const ofObjectives = chosen.flatMap(({ id, whyNow }): NotePicture[] => [
    { id: `why-now:${id}`, text: whyNow, where: 'why-now' },
    ...currentStances(stances.filter(({ objectiveId }) => objectiveId === id)).flatMap(
      ({ id: stanceId, stance }): NotePicture[] =>
        stance.kind === 'concern' ? [{ id: `${stanceId}:${id}`, text: stance.words, where: 'concern' }] : [],
    ),
    ...comments
      .filter(({ objectiveId }) => objectiveId === id)
      .map(({ id: commentId, words }): NotePicture => ({ id: commentId, text: words, where: 'comment' })),
  ]);
  const ofCheckIns = checkIns
    .filter((checkIn) => checkIn.teamId === teamId)
    .flatMap(({ id, entries }) =>
      entries.map(
        ({ keyResultId, learnt, blocked }): NotePicture => ({
          id: `${id}:${keyResultId}`,
          text: [learnt, blocked?.what ?? ''].filter((words) => words !== '').join('. '),
          where: 'check-in',
        }),
      ),
    );
  return [...ofObjectives, ...ofCheckIns].filter(({ text }) => text.trim() !== '');
}

/** Key results of what was chosen above and below the team, in this cycle. */
function elsewhere({ tree, objectives, keyResults }: Gathered, teamId: string, sees: ReadonlySet<string>) {
  const levels = new Set(
    [...lineOf(tree, teamId), ...subteamsOf(tree, teamId)]
      .map(({ id }) => id)
      .filter((id) => id !== teamId && sees.has(id)),
  );
  const theirs = new Set(
    objectives.filter((one) => one.state === 'chosen' && levels.has(one.teamId)).map(({ id }) => id),
  );
  return keyResults
    .filter(({ objectiveId }) => theirs.has(objectiveId))
    .map(({ id, statement, baseline, target }) => ({ id, statement, baseline, target }));
}
