import { settleBy } from '../../src/alignment/alignment-test.ts';
import { whatFacilitatorSees } from '../../src/alignment/blindness.ts';
import { type Candidate, candidateOf } from '../../src/alignment/candidate.ts';
import { caseAgreement } from '../../src/alignment/case-agreement.ts';
import { counts } from '../../src/alignment/choose-cases.ts';
import { hashOf } from '../../src/alignment/cluster.ts';
import type { Reveal } from '../../src/alignment/reveal.ts';
import { settlementDue } from '../../src/alignment/settlement.ts';
import { today } from '../../src/calendar/local-time.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden, may } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import { allTests, answersOf, numbersOf, type StoredTest, theTest, withSeats } from '../../store/alignment-test.ts';
import { seatOfPerson, testsSeating } from '../../store/answer-test.ts';
import { lastJobOf } from '../../store/job.ts';
import { allKpis } from '../../store/kpi.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { allPeople } from '../../store/person.ts';
import { stancesOf } from '../../store/settle-test.ts';
import { theSource } from '../../store/source.ts';
import type { Reader, Store } from '../../store/store.ts';
import type { Settings } from '../settings.ts';
import type { Engines } from '../sources/engines.ts';
import { contentOf } from './answer-page.ts';
import { computeSubject, valueOn } from './compute-test.ts';
import { revealedOf } from './revealed.ts';
import { linkToken } from './test-link.ts';

export const subjectOf = (test: Pick<StoredTest, 'id' | 'teamId' | 'facilitatorId'>) => ({
  ownerTeamId: test.teamId,
  id: test.id,
  facilitatorIds: [test.facilitatorId],
});

/** The test, or "absent" for those who may not see its team. */
export async function visibleTest(db: Reader, actor: Actor, id: string): Promise<StoredTest> {
  const test = await theTest(db, id);
  if (isHidden(actor, { ownerTeamId: test.teamId })) throw new Refusal('test.not-found', {});
  return test;
}

interface Around {
  readonly store: Store;
  readonly settings: Settings;
  readonly engines: Engines;
  readonly actor: Actor;
}

export async function testPage({ store, settings, engines, actor }: Around, id: string) {
  const { db } = store;
  const test = await visibleTest(db, actor, id);
  const seated = await withSeats(db, test);
  const facilitates = may(actor, 'test.facilitate', subjectOf(test));
  const view = whatFacilitatorSees(seated, await contentOf(db, test));
  const kpi = (await allKpis(db)).find((each) => each.id === test.kpiId);
  const ownSeat = actor.kind === 'person' ? await seatOfPerson(db, id, actor.id) : null;
  const job = await lastJobOf(store, computeSubject(id));
  return {
    id,
    subject: test.subject,
    words: test.words,
    names: test.names,
    phase: test.phase,
    step: view.step,
    closesAt: test.closesAt,
    readOn: test.readOn,
    kpiKey: kpi?.key ?? null,
    kpiName: kpi?.name ?? null,
    facilitates,
    seats: facilitates ? [...view.seats] : [],
    answered: view.answered,
    answerPath: test.phase === 'open' && (facilitates || ownSeat) ? `/answer/${linkToken(settings, id)}` : null,
    profile: test.frame.profile,
    questions: [...test.frame.questions],
    cases: [...test.cases],
    revealed: { ...view.revealed },
    computing: job?.state === 'waiting' || job?.state === 'running',
    settling: view.step === 'settle' || test.phase === 'settled' ? await settlingOf(store, engines, test) : null,
    settlement: test.settlement === null ? null : { ...test.settlement },
    definitionVersionId: test.definitionVersionId,
    repeatOf: test.repeatOf,
  };
}

/** The sentence as a candidate: what it would mean, and what it leaves open. */
export function sentenceOf(test: StoredTest): Candidate {
  const tokens = { ...(test.sentence ?? {}) };
  return candidateOf(test.frame, { words: '', tokens, doesNotFit: false, cases: {}, role: null });
}

async function settlingOf(store: Store, engines: Engines, test: StoredTest) {
  const candidate = sentenceOf(test);
  const hash = candidate.kind === 'open' || candidate.kind === 'in-words' ? null : hashOf(candidate);
  const names = new Map((await allPeople(store.db)).map((person) => [person.id, person.name]));
  const stances = hash === null ? [] : await stancesOf(store.db, test.id, hash);
  const { profile } = test.frame;
  return {
    sentence: { ...(test.sentence ?? {}) },
    hash,
    value: candidate.kind === 'definition' ? await numberOf(store, engines, test, hashOf(candidate), candidate) : null,
    cases: test.cases.map((story) => ({
      caseId: story.id,
      counted: candidate.kind === 'definition' && profile ? counts(candidate.definition, story, profile) : null,
    })),
    stances: stances.map(({ personId, kind, words }) => ({ personId, kind, words, name: names.get(personId) ?? null })),
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

/** Every test the caller may see; what was revealed of each, and what each still waits for. */
export async function testLines({ store, settings, actor }: Around) {
  const { db } = store;
  const [tests, kpis, organisation] = await Promise.all([allTests(db), allKpis(db), theOrganisation(db)]);
  const seats: Map<string, string> = actor.kind === 'person' ? await testsSeating(db, actor.id) : new Map();
  const day = today(organisation.timezone, store.clock.now());
  const shown = tests.filter((test) => !isHidden(actor, { ownerTeamId: test.teamId }));
  return Promise.all(
    shown.map(async (test) => {
      const seated = await withSeats(db, test);
      const open = test.phase === 'open' || test.phase === 'draft';
      const answers = open ? [] : (await answersOf(db, test.id)).map(({ answer }) => answer);
      const numbers = open
        ? null
        : (revealedOf(test, answers, await numbersOf(db, test.id)).numbers as Reveal['numbers']);
      const kpi = kpis.find((each) => each.id === test.kpiId);
      const due = settleBy(seated);
      return {
        id: test.id,
        subject: test.subject,
        phase: test.phase,
        answered: {
          have: seated.seats.filter(({ state }) => state === 'answered').length,
          of: seated.seats.filter(({ state }) => state !== 'closed').length,
        },
        kpiKey: kpi?.key ?? null,
        kpiName: kpi?.name ?? null,
        definitionVersionId: test.definitionVersionId,
        createdAt: test.createdAt,
        revealedOn: test.revealedOn,
        settleBy: due,
        due: settlementDue(test.revealedOn, test.phase === 'settled', day, due),
        answerPath: open && seats.get(test.id) === 'waiting' ? `/answer/${linkToken(settings, test.id)}` : null,
        agreement: open
          ? null
          : {
              ...caseAgreement(
                test.cases,
                answers.map((answer) => answer.cases),
              ),
            },
        spread: numbers && { ...numbers.spread },
        repeatOf: test.repeatOf,
      };
    }),
  );
}
