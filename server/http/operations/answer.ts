import { candidateOf } from '../../../src/alignment/candidate.ts';
import { hashOf } from '../../../src/alignment/cluster.ts';
import { type Actor, byToken } from '../../../src/people/relation.ts';
import type { Stance } from '../../../src/people/stance.ts';
import { Refusal } from '../../../src/refusal.ts';
import { type StoredTest, theTest } from '../../../store/alignment-test.ts';
import { answerTest, sit as takeSeat } from '../../../store/answer-test.ts';
import { authorize } from '../../../store/authorize.ts';
import { stancesOf, type TestStance, takeGuestStance, takeStance } from '../../../store/settle-test.ts';
import { answerPage, seatOf } from '../../alignment/answer-page.ts';
import { sentenceOf, settlingOf } from '../../alignment/settling-page.ts';
import { setSeatCookie, testOfLink } from '../../alignment/test-link.ts';
import { subjectOf } from '../../alignment/test-page.ts';
import type { OperationContext } from '../context.ts';
import { api } from '../implement.ts';

/** A whole room comes through one address; a script that fills a test does too. */
const MOST_SEATS = 200;
const MINUTE = 60_000;

/** What a word means to someone is theirs to say: no scope of a token answers, and a seat acts as nobody's. */
function inPerson(actor: Actor): void {
  if (byToken(actor)) throw new Refusal('right.not-yours', { act: 'test.answer', open: [] });
}

export const answer = {
  open: api.answer.open.handler(async ({ context, input }) => {
    const { store, settings, actor, headers } = context;
    const test = await theTest(store.db, testOfLink(settings, input.token));
    return seatPage(context, test, await seatOf(store.db, actor, headers, test.id));
  }),

  sit: api.answer.sit.handler(async ({ context, input }) => {
    const { store, settings, actor, headers, address, auth, answerHeaders } = context;
    inPerson(actor);
    const test = await theTest(store.db, testOfLink(settings, input.token));
    const held = await seatOf(store.db, actor, headers, test.id);
    if (held !== null) return seatPage(context, test, held);
    const personId = actor.kind === 'person' ? actor.id : null;
    if (personId === null && (await auth.tries.count(`seats from ${address}`, MINUTE)) > MOST_SEATS)
      throw new Refusal('test.too-many', {});
    const { seatId, token } = await takeSeat(store, bySeat(test, ''), test, personId);
    if (token !== null) setSeatCookie(answerHeaders, settings, test.id, token);
    return seatPage(context, test, seatId);
  }),

  give: api.answer.give.handler(async ({ context, input }) => {
    const { store, settings, actor, headers } = context;
    inPerson(actor);
    const test = await theTest(store.db, testOfLink(settings, input.token));
    const seatId = await seatOf(store.db, actor, headers, test.id);
    if (seatId === null) throw new Refusal('right.absent', {});
    checkReadable(test, input.answer);
    const named = test.names === 'names' && actor.kind === 'person';
    const by = named ? authorize(actor, 'test.answer', subjectOf(test)) : bySeat(test, seatId);
    const role = test.names === 'roles' ? input.answer.role : null;
    const guestName = actor.kind === 'person' ? null : input.guestName;
    await answerTest(store, by, test, seatId, { ...input.answer, role }, guestName);
    return seatPage(context, test, seatId);
  }),

  stance: api.answer.stance.handler(async ({ context, input }) => {
    const { store, settings, actor, headers } = context;
    inPerson(actor);
    const test = await theTest(store.db, testOfLink(settings, input.token));
    const seatId = await seatOf(store.db, actor, headers, test.id);
    if (seatId === null) throw new Refusal('right.absent', {});
    if (hashOf(sentenceOf(test)) !== input.hash) throw new Refusal('definition.changed', {});
    const { hash, stance } = input;
    const said = { hash, kind: stance.kind, words: stance.kind === 'concern' ? stance.words : '' };
    if (actor.kind === 'person')
      await takeStance(store, authorize(actor, 'test.settle', subjectOf(test)), test.id, said);
    else await takeGuestStance(store, bySeat(test, seatId), test.id, seatId, said);
    return seatPage(context, test, seatId);
  }),
};

/** The test as this seat may see it; while it is settled, the sentence too, for those who took part. */
async function seatPage({ store, engines, actor }: OperationContext, test: StoredTest, seatId: string | null) {
  const guest = actor.kind !== 'person';
  const page = await answerPage(store.db, test, seatId, { now: store.clock.now().toISOString(), guest });
  if (page.seat !== 'answered' || page.step !== 'settle' || page.phase !== 'revealed')
    return { ...page, settling: null };
  const { sentence, hash, value } = await settlingOf(store, engines, test);
  const voiceId = guest ? seatId : actor.id;
  const own =
    hash === null ? undefined : (await stancesOf(store.db, test.id, hash)).find((one) => one.voiceId === voiceId);
  return { ...page, settling: { sentence, hash, value, own: own ? asStance(own) : null } };
}

const asStance = ({ kind, words }: TestStance): Stance => (kind === 'agree' ? { kind } : { kind, words });

/** A seat acts as a seat, whoever sits in it: nothing of a person goes with the answer. */
const bySeat = (test: StoredTest, seatId: string) =>
  authorize({ kind: 'guest', testId: test.id, seatId }, 'test.answer', { ownerTeamId: test.teamId, id: test.id });

/** An answer to other questions, or to cases never asked, is refused rather than kept. */
function checkReadable(test: StoredTest, given: Parameters<typeof candidateOf>[1]) {
  candidateOf(test.frame, given);
  const asked = new Set(test.cases.map(({ id }) => id));
  const other = Object.keys(given.cases).find((id) => !asked.has(id));
  if (other !== undefined) throw new Refusal('answer.no-such-case', {});
}
