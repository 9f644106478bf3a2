import type { Seat } from '../../src/alignment/alignment-test.ts';
import { whatFacilitatorSees } from '../../src/alignment/blindness.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden, may } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import { type StoredTest, seatHolders, theTest, withSeats } from '../../store/alignment-test.ts';
import { busiestMinute, seatOfPerson } from '../../store/answer-test.ts';
import { lastJobOf } from '../../store/job.ts';
import { allKpis } from '../../store/kpi.ts';
import { allPeople } from '../../store/person.ts';
import type { Reader, Store } from '../../store/store.ts';
import type { Settings } from '../settings.ts';
import type { Engines } from '../sources/engines.ts';
import { contentOf } from './answer-page.ts';
import { computeSubject } from './compute-test.ts';
import { saidWordsOf } from './said-words.ts';
import { settlingOf } from './settling-page.ts';
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

export interface Around {
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
    seats: facilitates && test.phase !== 'closed' ? await seatsWithNames(db, test, view.seats) : [],
    busiestMinute: facilitates ? await busiestMinute(db, id) : 0,
    answered: view.answered,
    answerPath: test.phase === 'open' && (facilitates || ownSeat) ? `/answer/${linkToken(settings, id)}` : null,
    waitsForMe: test.phase === 'open' && view.seats.some(({ id, state }) => id === ownSeat && state === 'waiting'),
    profile: test.frame.profile,
    said: await saidWordsOf(db, test),
    questions: [...test.frame.questions],
    cases: [...test.cases],
    revealed: { ...view.revealed },
    computing: job?.state === 'waiting' || job?.state === 'running',
    settling: view.step === 'settle' || test.phase === 'settled' ? await settlingOf(store, engines, test) : null,
    people: await spokenFor(db, test),
    uses: { ...test.uses },
    settlement: test.settlement === null ? null : { ...test.settlement },
    definitionVersionId: test.definitionVersionId,
    repeatOf: test.repeatOf,
    audience: test.audience,
    closed: test.closed,
  };
}

/** Names are looked up for who reads, never kept with what was settled. */
async function spokenFor(db: Reader, { settlement }: StoredTest) {
  const { concerns = [], agreedIds = [] } = (settlement ?? {}) as {
    concerns?: readonly { personId: string | null }[];
    agreedIds?: readonly string[];
  };
  const ids = new Set([...agreedIds, ...concerns.flatMap(({ personId }) => personId ?? [])]);
  if (ids.size === 0) return [];
  return (await allPeople(db)).filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }));
}

/** Who was asked by name and has not answered yet can be reminded; a guest's seat has no name. */
async function seatsWithNames(db: Reader, test: StoredTest, seats: readonly Seat[]) {
  const holders = new Map((await seatHolders(db, test.id)).map(({ id, personId }) => [id, personId]));
  const people = new Map((await allPeople(db)).map(({ id, name }) => [id, name]));
  return seats.map(({ id, state }) => ({ id, state, name: people.get(holders.get(id) ?? '') ?? null }));
}
