import { z } from 'zod';
import { revealSteps } from '../src/alignment/alignment-test.ts';
import { Answer, TokenAnswer } from '../src/alignment/answer.ts';
import { DataProfile } from '../src/alignment/data-profile.ts';
import { Question } from '../src/alignment/question.ts';
import { Story } from '../src/alignment/story.ts';
import { grains, weekdays } from '../src/calendar/bucket.ts';
import { KpiKey } from '../src/kpi/kpi.ts';
import { TableWords } from '../src/metric-sql/table-words.ts';
import { Stance } from '../src/people/stance.ts';
import { AgreementKind } from './definition-version.ts';
import { Id, IdempotencyKey, Instant, LocalDate, Name, operation, Sentence } from './operation.ts';

const Term = z.string().trim().min(1).max(120);
const RowWords = z.object({ one: z.string().trim().min(1).max(60), many: z.string().trim().min(1).max(60) });
const Names = z.enum(['none', 'roles', 'names']);
const Phase = z.enum(['draft', 'open', 'revealed', 'settled', 'closed']);
/** Closed before its reveal, and why where it was said; null for every other. */
const Closed = z.object({ on: LocalDate, why: z.string().nullable() }).nullable();
const Step = z.enum(revealSteps);
const Audience = z.enum(['everyone', 'newcomers']);
const Answered = z.object({ have: z.int(), of: z.int() });
const Link = z.string().min(20).max(100);

/** What the data are, for those who pick the table: everything else is looked up in it. */
const Data = z.object({
  sourceId: Id,
  table: z.string().min(1).max(200),
  entity: z.string().min(1).max(200),
  time: z.string().min(1).max(200),
  /** Where the times of a column without zone were written; unsaid, as an agreed KPI reads them, else as the organisation's. */
  sourceTz: z.string().max(64).optional(),
});

/** People's words for what is asked about, by language: of the test's own names, no others. */
const SaidWords = z.object({ en: TableWords.optional(), fr: TableWords.optional() });

/** What the reveal shows, step by step, as src/alignment works it out; empty before the reveal. */
const Revealed = z.record(z.string(), z.unknown());

/** What a seat may see; nothing of the others before the reveal but how many have answered. */
export const AnswerPage = z.object({
  testId: Id,
  subject: z.string(),
  words: RowWords,
  names: Names,
  phase: Phase,
  closesAt: z.string().nullable(),
  /** The time to answer is over, and the answers are not revealed yet. */
  timeOver: z.boolean(),
  closed: Closed,
  seat: z.enum(['none', 'waiting', 'answered', 'closed']),
  /** The seat is a browser's, not a person's. */
  guest: z.boolean(),
  answered: Answered,
  questions: z.array(Question),
  cases: z.array(Story),
  /** What the data hold, in their own words; null without data. */
  profile: DataProfile.nullable(),
  said: SaidWords,
  /** How weeks, years and days are cut, for everyone. */
  calendar: z
    .object({ zone: z.string(), weekStart: z.enum(weekdays), fiscalYearStart: z.int(), cadence: z.enum(grains) })
    .nullable(),
  step: Step.nullable(),
  revealed: Revealed,
  /** The sentence being settled, and one's own word on it; null before that step, and for a seat that answered nothing. */
  settling: z
    .object({
      sentence: z.record(z.string(), TokenAnswer),
      hash: z.string().nullable(),
      value: z.number().nullable(),
      own: Stance.nullable(),
    })
    .nullable(),
});

export const TestLine = z.object({
  id: Id,
  subject: z.string(),
  phase: Phase,
  answered: Answered,
  kpiKey: z.string().nullable(),
  kpiName: z.string().nullable(),
  definitionVersionId: Id.nullable(),
  createdAt: z.string(),
  revealedOn: LocalDate.nullable(),
  settleBy: LocalDate.nullable(),
  due: z.enum(['nothing', 'to-settle', 'overdue']),
  /** The way to one's own seat, while it waits for an answer. */
  answerPath: z.string().nullable(),
  /** How often two people drawn at random disagree on the cases; null before the reveal. */
  agreement: z.record(z.string(), z.unknown()).nullable(),
  spread: z.record(z.string(), z.unknown()).nullable(),
  repeatOf: Id.nullable(),
  /** Who a repeated test is for. */
  audience: Audience,
  closed: Closed,
});

/** How aligned the organisation is on one word, by its last revealed test. */
export const WordLine = z.object({
  testId: Id,
  kpiId: Id.nullable(),
  term: z.string(),
  revealedOn: LocalDate,
  settled: z.boolean(),
  people: z.int(),
  definitions: z.int(),
  /** Answers that leave a question of the sentence open: not a definition yet. */
  open: z.int(),
  times: z.number().nullable(),
  disagreement: z.number().nullable(),
  testsBefore: z.int(),
});

const Settling = z.object({
  sentence: z.record(z.string(), TokenAnswer),
  /** The meaning of the sentence as it stands; null while a token is open. */
  hash: z.string().nullable(),
  value: z.number().nullable(),
  cases: z.array(z.object({ caseId: z.string(), counted: z.boolean().nullable() })),
  stances: z.array(
    // A guest's has neither person nor name.
    z.object({
      personId: Id.nullable(),
      name: z.string().nullable(),
      kind: z.enum(['agree', 'concern']),
      words: z.string(),
    }),
  ),
  /** Asked, and not heard yet on this exact sentence. */
  silent: z.array(z.object({ personId: Id, name: z.string().nullable() })),
  /** Ready when everyone asked agrees; else it waits, or is decided in writing. Null while a token is open. */
  agreement: AgreementKind.nullable(),
  settleBy: LocalDate.nullable(),
});

export const TestPage = z.object({
  id: Id,
  subject: z.string(),
  words: RowWords,
  names: Names,
  phase: Phase,
  step: Step.nullable(),
  closesAt: z.string().nullable(),
  readOn: LocalDate.nullable(),
  kpiKey: z.string().nullable(),
  kpiName: z.string().nullable(),
  facilitates: z.boolean(),
  /** For the facilitator: seats, not answers; with a name where someone was asked by name or sits as themselves. */
  seats: z.array(z.object({ id: Id, state: z.enum(['waiting', 'answered', 'closed']), name: z.string().nullable() })),
  /** For the facilitator: the most seats that were taken by the link within one minute; a room, or a script. */
  busiestMinute: z.int(),
  answered: Answered,
  /** The link that gives a seat; for the facilitator, and for who holds one. */
  answerPath: z.string().nullable(),
  /** The reader was asked by name, and has not answered yet. */
  waitsForMe: z.boolean(),
  profile: DataProfile.nullable(),
  said: SaidWords,
  questions: z.array(Question),
  cases: z.array(Story),
  revealed: Revealed,
  /** True while definitions are being computed. */
  computing: z.boolean(),
  settling: Settling.nullable(),
  /** Who spoke when it was settled; a former member has no name. */
  people: z.array(z.object({ id: Id, name: z.string().nullable() })),
  /** What each definition is for, by its hash. */
  uses: z.record(z.string(), z.string()),
  settlement: z.record(z.string(), z.unknown()).nullable(),
  definitionVersionId: Id.nullable(),
  repeatOf: Id.nullable(),
  /** Who a repeated test is for. */
  audience: Audience,
  closed: Closed,
});

const OneTest = z.object({ id: Id });

export const alignment = {
  list: operation
    .route({ method: 'GET', path: '/alignment-tests', summary: 'The alignment tests the caller may see, newest first' })
    .output(z.object({ tests: z.array(TestLine), words: z.array(WordLine) })),

  look: operation
    .meta({ access: 'test.create' })
    .route({
      method: 'POST',
      path: '/alignment-tests/questions',
      summary: 'Look at a table, and propose the questions its rows raise',
    })
    .input(Data)
    .output(z.object({ profile: DataProfile, questions: z.array(Question), readOn: LocalDate })),

  create: operation
    .meta({ access: 'test.create' })
    .route({ method: 'POST', path: '/alignment-tests', summary: 'Open an alignment test', successStatus: 201 })
    .input(
      z.object({
        subject: Term,
        kpiKey: KpiKey.optional(),
        words: RowWords,
        data: Data.nullable(),
        readOn: LocalDate.optional(),
        /** The questions the facilitator took away. */
        without: z.array(z.string()).default([]),
        /** In a test without data: what someone might leave out, and the cases. */
        leftOut: z.array(Name).max(6).default([]),
        cases: z.array(z.string().trim().min(1).max(500)).max(12).default([]),
        names: Names.default('none'),
        personIds: z.array(Id).max(500).default([]),
        link: z.boolean().default(true),
        closesAt: Instant.nullable().default(null),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(TestPage),

  show: operation
    .route({ method: 'GET', path: '/alignment-tests/{id}', summary: 'A test: seats before the reveal, then its steps' })
    .input(OneTest)
    .output(TestPage),

  closeSeat: operation
    .meta({ access: 'test.facilitate' })
    .route({ method: 'POST', path: '/alignment-tests/{id}/seats/{seatId}/close', summary: 'Close a seat that waits' })
    .input(OneTest.extend({ seatId: Id }))
    .output(TestPage),

  close: operation
    .meta({ access: 'test.close' })
    .route({
      method: 'POST',
      path: '/alignment-tests/{id}/close',
      summary: 'Close a test before its reveal: its answers are destroyed, seen by nobody',
    })
    .input(OneTest.extend({ why: Sentence.default('') }))
    .output(TestPage),

  reveal: operation
    .meta({ access: 'test.reveal' })
    .route({ method: 'POST', path: '/alignment-tests/{id}/reveal', summary: 'Reveal, from four answers up' })
    .input(OneTest)
    .output(TestPage),

  step: operation
    .meta({ access: 'test.reveal' })
    .route({ method: 'POST', path: '/alignment-tests/{id}/step', summary: 'Show a step of the reveal to everyone' })
    .input(OneTest.extend({ step: Step }))
    .output(TestPage),

  edit: operation
    .meta({ access: 'test.settle' })
    .route({ method: 'POST', path: '/alignment-tests/{id}/sentence', summary: 'Change one choice of the sentence' })
    .input(OneTest.extend({ questionId: z.string().max(200), answer: TokenAnswer.nullable() }))
    .output(TestPage),

  use: operation
    .meta({ access: 'test.settle' })
    .route({ method: 'POST', path: '/alignment-tests/{id}/uses', summary: 'Say what one of the definitions is for' })
    .input(OneTest.extend({ hash: z.string().max(100), whatFor: z.string().trim().max(500) }))
    .output(TestPage),

  stance: operation
    .meta({ access: 'test.settle' })
    .route({
      method: 'POST',
      path: '/alignment-tests/{id}/stances',
      summary: 'Agree with the sentence, or say a concern',
    })
    .input(OneTest.extend({ hash: z.string().max(100), kind: z.enum(['agree', 'concern']), words: Sentence }))
    .output(TestPage),

  settle: operation
    .meta({ access: 'test.declare' })
    .route({
      method: 'POST',
      path: '/alignment-tests/{id}/settle',
      summary: 'Declare the sentence agreed and publish it',
    })
    .input(
      OneTest.extend({
        hash: z.string().max(100),
        whatFor: z.string().trim().min(1).max(500),
        words: z.string().trim().min(1).max(2000),
        /** Two words for two things: the other term, and which of the definitions it names. */
        other: z
          .object({
            term: Term,
            whatFor: z.string().trim().min(1).max(500),
            words: z.string().trim().min(1).max(2000),
            hash: z.string().max(100),
          })
          .nullable()
          .default(null),
        inWriting: Sentence.nullable().default(null),
      }),
    )
    .output(TestPage),

  repeat: operation
    .meta({ access: 'test.create' })
    .route({
      method: 'POST',
      path: '/alignment-tests/{id}/repeat',
      summary: 'Ask again, with the same anchor cases',
      successStatus: 201,
    })
    .input(
      OneTest.extend({
        audience: Audience.default('everyone'),
        personIds: z.array(Id).max(500).default([]),
        closesAt: Instant.nullable().default(null),
      }),
    )
    .output(TestPage),

  history: operation
    .route({
      method: 'GET',
      path: '/alignment-tests/{id}/history',
      summary: 'Agreement over time: the test and its repeats, on the anchor cases they share',
    })
    .input(OneTest)
    .output(
      z.object({
        anchors: z.array(Story),
        times: z.array(
          z.object({
            testId: Id,
            on: LocalDate,
            audience: Audience,
            people: z.int(),
            definitions: z.int(),
            agreement: z.record(z.string(), z.unknown()),
            cases: z.array(z.object({ caseId: z.string(), yes: z.int(), no: z.int(), depends: z.int() })),
          }),
        ),
      }),
    ),

  preview: operation
    .meta({ access: 'test.settle' })
    .route({
      method: 'GET',
      path: '/alignment-tests/{id}/options',
      summary: 'What the sentence would count with each option of one choice',
    })
    .input(OneTest.extend({ questionId: z.string().max(200) }))
    .output(z.object({ options: z.array(z.object({ optionId: z.string(), value: z.number().nullable() })) })),
};

/** What a link opens, signed in or not: one test, one seat a browser. */
export const answer = {
  open: operation
    .meta({ access: 'public' })
    .route({ method: 'GET', path: '/answers/{token}', summary: 'The test behind a link, as this seat may see it' })
    .input(z.object({ token: Link }))
    .output(AnswerPage),

  sit: operation
    .meta({ access: 'public' })
    .route({ method: 'POST', path: '/answers/{token}/seat', summary: 'Take a seat: one a browser, one a person' })
    .input(z.object({ token: Link }))
    .output(AnswerPage),

  give: operation
    .meta({ access: 'public' })
    .route({ method: 'POST', path: '/answers/{token}', summary: 'Answer, once' })
    .input(z.object({ token: Link, answer: Answer, guestName: z.string().trim().max(80).nullable().default(null) }))
    .output(AnswerPage),

  stance: operation
    .meta({ access: 'public' })
    .route({
      method: 'POST',
      path: '/answers/{token}/stances',
      summary: 'Agree with the sentence being settled, or say a concern: without a name for a guest who answered',
    })
    .input(z.object({ token: Link, hash: z.string().max(100), stance: Stance }))
    .output(AnswerPage),
};
