import { isForOthers } from '../../../src/drift/audience.ts';
import { defaults } from '../../../src/drift/settings.ts';
import type { Actor } from '../../../src/people/relation.ts';
import { may } from '../../../src/people/rights.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { dismissCard, type KeptCard, theCard } from '../../../store/question-card.ts';
import { changeQuestionThresholds, questionThresholds, type Thresholds } from '../../../store/question-thresholds.ts';
import type { Store } from '../../../store/store.ts';
import { askToLook, lookForQuestions } from '../../drift/look-for-questions.ts';
import { currentThresholds, questionsPage } from '../../drift/questions-page.ts';
import { here, isSeen } from '../../okr/okr-place.ts';
import { api } from '../implement.ts';

export const question = {
  list: api.question.list.handler(({ context: { store, actor }, input }) => questionsPage(store, actor, input)),

  look: api.question.look.handler(async ({ context: { store, actor }, input: { teamId } }) => {
    authorize(actor, 'team.read-own', { ownerTeamId: teamId });
    await lookForQuestions(store, { teamId });
    const [section] = (await questionsPage(store, actor, { team: teamId })).questions;
    if (!section) throw new Error(`no questions of team ${teamId} for its own member`);
    return section;
  }),

  dismiss: api.question.dismiss.handler(async ({ context: { store, actor }, input }) => {
    const card = await readableCard(store, actor, input.id);
    const by = authorize(actor, 'question.dismiss', { ownerTeamId: card.teamId });
    const reason = input.reason.trim();
    if (reason === '') throw new Refusal('question.dismissed-without-reason', {});
    const { today } = await here(store);
    return dismissCard(store, by, card, input.expectedVersion, { on: today, reason });
  }),

  takeBack: api.question.takeBack.handler(async ({ context: { store, actor }, input }) => {
    const card = await readableCard(store, actor, input.id);
    const by = authorize(actor, 'question.dismiss', { ownerTeamId: card.teamId });
    const { version } = await dismissCard(store, by, card, input.expectedVersion, null);
    // It is asked again, unless what was seen went since, or this is not the time.
    await lookForQuestions(store, { teamId: card.teamId });
    return { version };
  }),

  thresholds: api.question.thresholds.handler(async ({ context: { store } }) => {
    const { chosen, version } = await questionThresholds(store.db);
    return { thresholds: await currentThresholds(store), chosen: { ...chosen }, defaults, version };
  }),

  setThresholds: api.question.setThresholds.handler(async ({ context: { store, actor, worker }, input }) => {
    const by = authorize(actor, 'organisation.change', ofTheInstallation);
    const said = Object.entries(input.thresholds).filter(([, value]) => value !== undefined);
    const chosen = Object.fromEntries(said) as Thresholds['chosen'];
    const { version } = await changeQuestionThresholds(store, by, input.expectedVersion, chosen);
    await askToLook(store);
    worker.wake();
    return { version };
  }),
};

/** A card that is not for this reader is not there: neither its team's wall nor its fortnight can be told from outside. */
async function readableCard(store: Store, actor: Actor, id: string): Promise<KeptCard> {
  const card = await theCard(store.db, id);
  const { today } = await here(store);
  const { teamFirstDays } = await currentThresholds(store);
  const own = may(actor, 'team.read-own', { ownerTeamId: card.teamId });
  if (!isSeen(actor, card.teamId) || !(own || isForOthers(card, today, teamFirstDays)))
    throw new Refusal('question.not-found', { id });
  return card;
}
