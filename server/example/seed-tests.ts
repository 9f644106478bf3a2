import { type ActiveAnswer, activeAnswers, agreedAnswer, otherAnswer } from '../../example/active-answers.ts';
import type { PersonId } from '../../example/people.ts';
import type { Answer, TokenAnswer } from '../../src/alignment/answer.ts';
import { candidateOf } from '../../src/alignment/candidate.ts';
import { counts } from '../../src/alignment/choose-cases.ts';
import { hashOf } from '../../src/alignment/cluster.ts';
import { bucketStart } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { type StoredTest, theTest } from '../../store/alignment-test.ts';
import type { Acting } from './as-person.ts';
import { untilIdle } from './compute-now.ts';
import type { Story } from './story.ts';

const colleagues: readonly PersonId[] = [
  'paul',
  'karim',
  'theo',
  'ines',
  'salome',
  'julie',
  'nadia',
  'luc',
  'hugo',
  'claire',
];
const MORNING = 10 * 60;

/** "What is an active subscriber?": ten colleagues, one core, two legitimate uses; settled as two words. */
export async function settleActiveSubscriber(story: Story): Promise<void> {
  const { at, as, words, company, truths, sourceId, parts } = story;
  const said = words.asked.active;
  const rides = words.tables.rides;
  const [opened, revealed, settled] = [-19, -13, -8].map((days) => addDays(truths.today, days)) as [
    string,
    string,
    string,
  ];
  at(opened, MORNING);
  const ines = await as('ines');
  const test = await ines.alignment.create({
    subject: said.subject,
    kpiKey: words.kpis.activeSubscribers.key,
    words: { one: said.one, many: said.many },
    data: { sourceId, table: rides.name, entity: rides.columns.rider, time: rides.columns.ended },
    readOn: addDays(bucketStart(opened, 'month'), -1),
    without: ['zone'],
    personIds: colleagues.map((person) => company.people[person]),
  });
  const stored = await theTest(parts.store.db, test.id);
  for (const [rank, person] of colleagues.entries()) {
    at(addDays(opened, 1 + (rank % 4)), MORNING + 17 * rank);
    const answer = answerOf(stored, activeAnswers[rank] ?? agreedAnswer, said.said[rank] ?? '');
    await give(await as(person), ines, test.id, answer);
  }
  at(revealed, MORNING);
  await ines.alignment.reveal({ id: test.id });
  await untilIdle(parts.store, parts.worker);
  for (const step of ['numbers', 'series', 'divides', 'cases', 'settle'] as const)
    await ines.alignment.step({ id: test.id, step });
  const [kept, other] = [agreedAnswer, otherAnswer].map((choices) => answerOf(stored, choices, ''));
  for (const [questionId, answer] of Object.entries(kept?.tokens ?? {}))
    await ines.alignment.edit({ id: test.id, questionId, answer });
  const hash = hashOf(candidateOf(stored.frame, kept!));
  const otherHash = hashOf(candidateOf(stored.frame, other!));
  await ines.alignment.use({ id: test.id, hash, whatFor: said.kept.whatFor });
  await (await as('salome')).alignment.use({ id: test.id, hash: otherHash, whatFor: said.other.whatFor });
  for (const person of colleagues.filter((each) => each !== 'salome' && each !== 'claire'))
    await (await as(person)).alignment.stance({ id: test.id, hash, kind: 'agree', words: '' });
  await (await as('salome')).alignment.stance({ id: test.id, hash, kind: 'concern', words: said.concern });
  at(settled, MORNING);
  await ines.alignment.settle({
    id: test.id,
    hash,
    ...said.kept,
    other: { ...said.other, hash: otherHash },
    inWriting: said.inWriting,
  });
  await untilIdle(parts.store, parts.worker);
}

/** Revealed ten days ago and still to settle; and one more that waits for its last answers, the reader's among them. */
export async function askInWords(story: Story): Promise<void> {
  const { at, as, words, company, truths } = story;
  const theo = await as('theo');
  for (const [id, opened, answering, asked] of [
    ['breakdown', -16, 6, 6],
    ['newcomer', -4, 5, 8],
  ] as const) {
    const { said, ...about } = words.asked[id];
    at(addDays(truths.today, opened), MORNING);
    // Those who open the demo are asked last: they still have to answer.
    const people = colleagues.filter((person) => person !== 'ines' && person !== 'salome' && person !== 'claire');
    const seated = id === 'newcomer' ? ([...people.slice(0, 5), 'ines', 'salome', 'claire'] as const) : people;
    const { subject, one, many, leftOut, cases } = about;
    const facilitator = id === 'breakdown' ? await as('ines') : theo;
    const test = await facilitator.alignment.create({
      subject,
      words: { one, many },
      data: null,
      leftOut: [...leftOut],
      cases: [...cases],
      personIds: seated.slice(0, asked).map((person) => company.people[person]),
    });
    const stored = await theTest(story.parts.store.db, test.id);
    for (const [rank, person] of seated.slice(0, answering).entries()) {
      at(addDays(truths.today, opened + 1 + (rank % 2)), MORNING + 13 * rank);
      await give(await as(person), facilitator, test.id, answerInWords(stored, rank, said[rank] ?? ''));
    }
    if (id === 'breakdown') {
      at(addDays(truths.today, -10), MORNING);
      await facilitator.alignment.reveal({ id: test.id });
      for (const step of ['numbers', 'series', 'divides', 'cases'] as const)
        await facilitator.alignment.step({ id: test.id, step });
    }
  }
}

async function give(person: Acting, facilitator: Acting, testId: string, answer: Answer): Promise<void> {
  const { answerPath } = await facilitator.alignment.show({ id: testId });
  await person.answer.give({ token: (answerPath ?? '').split('/').at(-1) ?? '', answer });
}

const option = (optionId: string): TokenAnswer => ({ kind: 'option', optionId });

/** The sentence filled as someone means it, and each case answered as that definition would. */
function answerOf({ frame, cases }: StoredTest, meant: ActiveAnswer, words: string): Answer {
  const tokens: Record<string, TokenAnswer> = {};
  for (const { id, token, findingId, options } of frame.questions) {
    const kind = frame.profile?.findings.find((finding) => finding.id === findingId)?.kind;
    const wanted =
      token === 'threshold'
        ? meant.threshold
        : token === 'window'
          ? meant.window
          : token === 'segment'
            ? meant.subscribersOnly
              ? options.find((each) => each.id !== 'any')?.id
              : 'any'
            : token === 'exclusion'
              ? kind === 'staff'
                ? meant.staff
                : meant.cancelled
              : options[0]?.id;
    if (!wanted || !options.some((each) => each.id === wanted)) throw new Error(`${id} cannot be answered ${wanted}`);
    tokens[id] = option(wanted);
  }
  const answer = { words, tokens, doesNotFit: false, cases: {}, role: null };
  const candidate = candidateOf(frame, answer);
  const { profile } = frame;
  if (candidate.kind !== 'definition' || profile === null) throw new Error('an answer does not fill the sentence');
  const told = cases.map((story) => [story.id, counts(candidate.definition, story, profile)] as const);
  return {
    ...answer,
    cases: Object.fromEntries(told.map(([id, counted]) => [id, counted === null ? 'depends' : counted ? 'yes' : 'no'])),
  };
}

/** Without data there is nothing to compute from: people differ on what may be left out, and so on the cases. */
function answerInWords({ frame, cases }: StoredTest, rank: number, words: string): Answer {
  const strict = rank % 3;
  const tokens = Object.fromEntries(
    frame.questions.map(({ id, token, options }, at) => [
      id,
      token === 'exclusion'
        ? option((strict + at) % 2 === 0 ? 'leave-out' : 'keep')
        : option(options[token === 'window' ? strict % options.length : 0]?.id ?? ''),
    ]),
  );
  const said = cases.map(({ id }, at): [string, Answer['cases'][string]] => [
    id,
    (at * 2 + strict) % 5 === 0 ? 'depends' : (at + strict) % 2 === 0 ? 'yes' : 'no',
  ]);
  return { words, tokens, doesNotFit: false, cases: Object.fromEntries(said), role: null };
}
