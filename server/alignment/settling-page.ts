import { settleBy } from '../../src/alignment/alignment-test.ts';
import { type Candidate, candidateOf } from '../../src/alignment/candidate.ts';
import { counts } from '../../src/alignment/choose-cases.ts';
import { hashOf } from '../../src/alignment/cluster.ts';
import { agreementOnSentence } from '../../src/alignment/settlement.ts';
import { today } from '../../src/calendar/local-time.ts';
import { Refusal } from '../../src/refusal.ts';
import { numbersOf, type StoredTest } from '../../store/alignment-test.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { allPeople } from '../../store/person.ts';
import { putToTheRoom } from '../../store/settle-test.ts';
import { theSource } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import type { Engines } from '../sources/engines.ts';
import { valueOn } from './compute-test.ts';

/** The sentence as a candidate: what it would mean, and what it leaves open. */
export function sentenceOf(test: StoredTest): Candidate {
  const tokens = { ...(test.sentence ?? {}) };
  return candidateOf(test.frame, { words: '', tokens, doesNotFit: false, cases: {}, role: null });
}

export async function settlingOf(store: Store, engines: Engines, test: StoredTest) {
  const candidate = sentenceOf(test);
  const hash = candidate.kind === 'open' || candidate.kind === 'in-words' ? null : hashOf(candidate);
  const names = new Map((await allPeople(store.db)).map((person) => [person.id, person.name]));
  const room = hash === null ? null : await putToTheRoom(store.db, test, hash);
  const { timezone } = await theOrganisation(store.db);
  const agreement = room && agreementOnSentence(room, today(timezone, store.clock.now()));
  const { profile } = test.frame;
  return {
    sentence: { ...(test.sentence ?? {}) },
    hash,
    value: candidate.kind === 'definition' ? await numberOf(store, engines, test, hashOf(candidate), candidate) : null,
    cases: test.cases.map((story) => ({
      caseId: story.id,
      counted: candidate.kind === 'definition' && profile ? counts(candidate.definition, story, profile) : null,
    })),
    stances: (room?.stances ?? []).map(({ voiceId, guest, stance }) => ({
      personId: guest ? null : voiceId,
      kind: stance.kind,
      words: stance.kind === 'concern' ? stance.words : '',
      name: guest ? null : (names.get(voiceId) ?? null),
    })),
    silent: (agreement?.silent ?? []).map((personId) => ({ personId, name: names.get(personId) ?? null })),
    agreement: agreement?.kind ?? null,
    settleBy: settleBy({ ...test, seats: [] }),
  };
}

/** Numbers already asked for, so that a sentence read by forty people is computed once. */
const asked = new Map<string, Promise<number | null>>();

async function numberOf(
  store: Store,
  engines: Engines,
  test: StoredTest,
  hash: string,
  { definition }: Extract<Candidate, { kind: 'definition' }>,
): Promise<number | null> {
  const known = (await numbersOf(store.db, test.id)).get(hash);
  if (known) return known.value;
  const { readOn, sourceId } = test;
  if (readOn === null || sourceId === null) return null;
  const source = await theSource(store.db, sourceId);
  const key = `${source.id} ${source.version} ${readOn} ${hash}`;
  const before = asked.get(key);
  if (before) return before;
  const number = engines.use(source, (engine) => valueOn(engine, definition, readOn, store.clock.now().toISOString()));
  asked.set(key, number);
  number.catch(() => asked.delete(key));
  if (asked.size > 500) asked.delete(asked.keys().next().value!);
  return number;
}

/** What the sentence would count with each option of one choice; null where another choice is still open. */
export async function previewOf(store: Store, engines: Engines, test: StoredTest, questionId: string) {
  const question = test.frame.questions.find(({ id }) => id === questionId);
  if (!question) throw new Refusal('answer.no-such-option', { question: questionId });
  return Promise.all(
    question.options.map(async ({ id: optionId }) => {
      const sentence = { ...(test.sentence ?? {}), [questionId]: { kind: 'option' as const, optionId } };
      const candidate = sentenceOf({ ...test, sentence });
      const value =
        candidate.kind === 'definition' ? await numberOf(store, engines, test, hashOf(candidate), candidate) : null;
      return { optionId, value };
    }),
  );
}
