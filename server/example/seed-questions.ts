import { bucketStart } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { allKpis } from '../../store/kpi.ts';
import { markOpened } from '../../store/kpi-use.ts';
import { lookForQuestions } from '../drift/look-for-questions.ts';
import { facilitatorOf } from './placed.ts';
import type { Story } from './story.ts';

/** Looks of the last weeks: enough for the first questions to be past the fortnight that is their team's alone. */
const WEEKS = 5;

/**
 * The questions of the last weeks, one a team. Every KPI but one was opened each week; Parc left the question about that
 * one, with why, once everyone could read it.
 */
export async function seedQuestions({ parts: { store }, at, as, words, company, truths }: Story): Promise<void> {
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
}
