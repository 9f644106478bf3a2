import { addDays } from '../../src/calendar/day-number.ts';
import type { TeamCycle } from '../../src/drift/picture.ts';
import { budgetOf } from '../../src/kpi/budget.ts';
import { visibleTeams } from '../../src/people/sight.ts';
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
    notes: notes(all, new Set(objectives.filter(({ active }) => active).map(({ id }) => id)), teamId),
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

/** What was said of the team's goals: comments, and the words of its check-ins. */
function notes({ comments, checkIns }: Gathered, objectiveIds: ReadonlySet<string>, teamId: string) {
  return [
    ...comments
      .filter(({ objectiveId }) => objectiveIds.has(objectiveId))
      .map(({ id, words }) => ({ id, text: words })),
    ...checkIns
      .filter((checkIn) => checkIn.teamId === teamId)
      .flatMap((checkIn) =>
        checkIn.entries.map(({ keyResultId, learnt, blocked }) => ({
          id: `${checkIn.id}:${keyResultId}`,
          text: [learnt, blocked?.what ?? ''].filter((words) => words !== '').join('. '),
        })),
      ),
  ].filter(({ text }) => text !== '');
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
