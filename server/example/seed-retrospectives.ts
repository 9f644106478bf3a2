import { addDays } from '../../src/calendar/day-number.ts';
import type { Placed } from './placed.ts';
import type { Story } from './story.ts';

const AFTERNOON = 15 * 60;

/** What the retrospectives of two cycles decided; what came of the first is said before the second. */
export async function seedRetrospectives(story: Story, placed: Placed): Promise<void> {
  const { at, as, words, company, cycles } = story;
  const said = words.story.retrospectives;
  const ines = await as('ines');
  const [, second, third] = cycles;
  if (!second || !third) throw new Error('no cycle has been told');
  const { cycles: shown } = await ines.cycle.list();
  const idOf = (name: string) => shown.find((cycle) => cycle.name === name)?.id ?? '';
  const decide = (
    cycle: { readonly name: string },
    decision: { what: string; why: string; teamId: string; by: string | null; objectiveId?: string },
  ) => ines.retrospective.decide({ id: idOf(cycle.name), objectiveId: null, ...decision });

  at(addDays(second.end, 2), AFTERNOON);
  const season = await decide(second, {
    what: said.season,
    why: said.seasonWhy,
    teamId: company.teams.growth,
    by: addDays(third.start, 14),
  });
  const faulty = await decide(second, {
    what: said.faulty,
    why: said.faultyWhy,
    teamId: company.teams.fleet,
    by: addDays(third.start, 7),
  });
  at(addDays(third.end, 1), AFTERNOON);
  await ines.review.follow({ id: season.id, words: said.seasonFollowed });
  await ines.review.follow({ id: faulty.id, words: said.faultyFollowed });

  at(addDays(third.end, 2), AFTERNOON);
  await decide(third, {
    what: said.electric,
    why: said.electricWhy,
    teamId: company.teams.fleet,
    by: addDays(third.end, 75),
  });
  const campaign = placed.get('campaign')?.uuid;
  await decide(third, {
    what: said.answers,
    why: said.answersWhy,
    teamId: company.teams.customers,
    by: null,
    ...(campaign && { objectiveId: campaign }),
  });
}
