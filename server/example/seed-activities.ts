import { activities, type CycladeActivity } from '../../example/activities.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { facilitatorOf, type Placed } from './placed.ts';
import type { Story } from './story.ts';

/** What each service does week after week, said by itself; one line of it is followed by nobody. */
export async function seedActivities(story: Story, placed: Placed): Promise<void> {
  const { at, as, words, company, cycles, truths } = story;
  at(addDays(truths.today, -18), 11 * 60);
  const { kpis } = await (await as('ines')).kpi.list();
  const kpiIds = new Map(kpis.map(({ key, id }) => [key, id]));
  const follow = ({ id, under }: CycladeActivity) => {
    if (under === 'nobody') return { kind: 'nobody' as const };
    if (under === 'neither') return { kind: 'neither' as const, why: words.story.neither };
    if ('objective' in under)
      return { kind: 'objective' as const, objectiveId: placed.get(under.objective)?.uuid ?? id };
    return { kind: 'kpis' as const, kpiIds: under.kpis.flatMap((kpi) => kpiIds.get(words.kpis[kpi].key) ?? []) };
  };
  for (const [team, own] of Map.groupBy(activities, (activity) => activity.team))
    await (await as(facilitatorOf(team))).activity.add({
      teamId: company.teams[team],
      activities: own.map((activity) => ({
        name: words.story.activities[activity.id],
        follow: follow(activity),
        followedUntil: activity.under === 'nobody' ? addDays(cycles[0]!.start, 12) : null,
      })),
    });
}
