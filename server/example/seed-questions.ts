import { bucketStart } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { allKpis } from '../../store/kpi.ts';
import { markOpened } from '../../store/kpi-use.ts';
import { lookForQuestions } from '../drift/look-for-questions.ts';
import { facilitatorOf, type Placed } from './placed.ts';
import type { Story } from './story.ts';

/** Looks of the last weeks: enough for the first questions to be past the fortnight that is their team's alone. */
const WEEKS = 5;

/**
 * The questions of the last weeks, one a team. Every KPI but one was opened each week; Parc left the question about that
 * one, with why, once everyone could read it. Last Thursday somebody of Produit spoke of a bonus: this week's question of
 * that team is its own still, and its lead may leave it.
 */
export async function seedQuestions(
  { parts: { store }, at, as, words, company, truths }: Story,
  placed: Placed,
): Promise<void> {
  const monday = bucketStart(truths.today, 'week');
  const used = (await allKpis(store.db)).filter(({ key }) => key !== words.kpis.foundBikes.key);
  for (let weeks = WEEKS; weeks > 0; weeks--) {
    const on = addDays(monday, -7 * weeks);
    at(on, 6 * 60 + 30);
    for (const { id } of used) await markOpened(store, id, addDays(on, -3));
    await lookForQuestions(store);
  }
  at(addDays(monday, -5), 9 * 60);
  const fleet = await as(facilitatorOf('fleet'));
  const { questions } = await fleet.question.list({ team: company.teams.fleet });
  const card = questions[0]?.card ?? questions[0]?.earlier[0];
  if (!card) throw new Error('Parc has no question to leave');
  await fleet.question.dismiss({
    id: card.id,
    expectedVersion: card.version,
    reason: words.story.review.questionLeft,
  });
  at(addDays(monday, -4), 11 * 60);
  const habit = placed.get('habit');
  if (!habit) throw new Error('nothing of the running cycle is said to depend on a bonus');
  await (await as('karim')).objective.comment({ id: habit.uuid, words: words.story.review.bonus });
}
