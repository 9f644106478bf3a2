import { answered, isRevealed, settleBy } from '../../src/alignment/alignment-test.ts';
import { candidateOf } from '../../src/alignment/candidate.ts';
import { caseAgreement, overTime } from '../../src/alignment/case-agreement.ts';
import { clusters } from '../../src/alignment/cluster.ts';
import type { Reveal } from '../../src/alignment/reveal.ts';
import { settlementDue } from '../../src/alignment/settlement.ts';
import { type TestOutcome, wordAlignment } from '../../src/alignment/word-alignment.ts';
import { today } from '../../src/calendar/local-time.ts';
import { isHidden } from '../../src/people/rights.ts';
import { allTests, numbersOf, type StoredTest, withSeats } from '../../store/alignment-test.ts';
import { testsSeating } from '../../store/answer-test.ts';
import { allKpis } from '../../store/kpi.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { givenIn } from './given.ts';
import { revealedOf } from './revealed.ts';
import { linkToken } from './test-link.ts';
import { type Around, visibleTest } from './test-page.ts';

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
      const revealed = isRevealed(test);
      const given = revealed ? await givenIn(db, test) : [];
      const numbers = revealed
        ? (revealedOf(test, given, await numbersOf(db, test.id)).numbers as Reveal['numbers'])
        : null;
      const kpi = kpis.find((each) => each.id === test.kpiId);
      const due = settleBy(seated);
      return {
        id: test.id,
        subject: test.subject,
        phase: test.phase,
        answered: answered(seated),
        kpiKey: kpi?.key ?? null,
        kpiName: kpi?.name ?? null,
        definitionVersionId: test.definitionVersionId,
        createdAt: test.createdAt,
        revealedOn: test.revealedOn,
        settleBy: due,
        due: settlementDue(test.revealedOn, test.phase === 'settled', day, due),
        answerPath:
          test.phase === 'open' && seats.get(test.id) === 'waiting' ? `/answer/${linkToken(settings, test.id)}` : null,
        agreement: revealed
          ? {
              ...caseAgreement(
                test.cases,
                given.map(({ answer }) => answer.cases),
              ),
            }
          : null,
        spread: numbers && { ...numbers.spread },
        repeatOf: test.repeatOf,
        audience: test.audience,
        closed: test.closed,
      };
    }),
  );
}

/** The words asked about, each by the last test of everyone that was revealed; newcomers are not the organisation. */
export async function wordLines({ store, actor }: Around) {
  const { db } = store;
  const revealed = (await allTests(db)).filter(
    (test) => test.audience === 'everyone' && isRevealed(test) && !isHidden(actor, { ownerTeamId: test.teamId }),
  );
  const outcomes = await Promise.all(
    revealed.map(async (test): Promise<TestOutcome> => {
      const { numbers, cases } = revealedOf(
        test,
        await givenIn(db, test),
        await numbersOf(db, test.id),
      ) as unknown as Pick<Reveal, 'numbers' | 'cases'>;
      const { id: testId, kpiId, subject: term, revealedOn, phase } = test;
      return {
        testId,
        kpiId,
        term,
        revealedOn: revealedOn ?? '',
        settled: phase === 'settled',
        spread: numbers.spread,
        cases,
      };
    }),
  );
  return wordAlignment(outcomes).map(({ spread, cases: _, ...word }) => ({
    ...word,
    people: spread.people,
    definitions: spread.definitions,
    open: spread.open,
    times: spread.times,
  }));
}

/** A test with those it repeats and that repeat it, revealed: how the agreement on the shared anchors moved. */
export async function historyOf({ store, actor }: Around, id: string) {
  const { db } = store;
  const all = await allTests(db);
  const rootOf = (test: StoredTest): string => {
    const before = all.find((each) => each.id === test.repeatOf);
    return before ? rootOf(before) : test.id;
  };
  const test = await visibleTest(db, actor, id);
  const times = all
    .filter((each) => rootOf(each) === rootOf(test) && isRevealed(each))
    .filter((each) => !isHidden(actor, { ownerTeamId: each.teamId }))
    .sort((a, b) => a.id.localeCompare(b.id));
  const answers = await Promise.all(times.map((each) => givenIn(db, each)));
  const compared = overTime(
    times.map(({ cases, revealedOn }, at) => ({
      on: revealedOn ?? '',
      cases,
      answers: answers[at]!.map(({ answer }) => answer.cases),
    })),
  );
  return {
    anchors: test.cases.filter((story) => compared.anchors.includes(story.id)),
    times: times.map(({ id: testId, audience, frame }, at) => {
      const { on, agreement, people, cases } = compared.agreements[at]!;
      const definitions = clusters(answers[at]!.map(({ answer }) => candidateOf(frame, answer))).length;
      return { testId, audience, on, people, definitions, agreement: { ...agreement }, cases: [...cases] };
    }),
  };
}
