import { drifts } from '../../src/drift/card.ts';
import { mondayOf } from '../../src/drift/choose-card.ts';
import type { Actor } from '../../src/people/relation.ts';
import type { Look } from '../../src/steering/look.ts';
import type { Store } from '../../store/store.ts';
import { cardsOfTheWeek } from '../drift/questions-page.ts';
import type { PageAsked } from './page-of.ts';
import type { SharedSteering } from './shared.ts';

const NEVER = '9999-12-31';

type Card = Awaited<ReturnType<typeof cardsOfTheWeek>>[number];

export interface QuestionLook {
  readonly look: Look;
  readonly card: Card;
}

/** This week's question of each team; `needsALook` keeps one at most, and those that are not for the reader out. */
export async function asksOfQuestions(
  store: Store,
  shared: SharedSteering,
  actor: Actor,
  { today }: PageAsked,
): Promise<QuestionLook[]> {
  return (await cardsOfTheWeek(store.db, actor, await shared.questions(today))).map((card) => ({
    card,
    look: {
      kind: 'question',
      subject: { kind: 'question-card', id: card.id },
      ownerTeamId: card.teamId,
      // A card asked again in another week is another look: put off once, it comes back with its week.
      since: mondayOf(today),
      number: drifts.indexOf(card.drift) + 1,
      othersFrom: card.othersFrom ?? NEVER,
    },
  }));
}
