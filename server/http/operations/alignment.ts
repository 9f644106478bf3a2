import { candidateOf } from '../../../src/alignment/candidate.ts';
import { hashOf } from '../../../src/alignment/cluster.ts';
import type { SettledTerm } from '../../../src/alignment/settlement.ts';
import { today } from '../../../src/calendar/local-time.ts';
import { Refusal } from '../../../src/refusal.ts';
import { answersOf, createTest, type StoredTest } from '../../../store/alignment-test.ts';
import { authorize } from '../../../store/authorize.ts';
import { closeTest } from '../../../store/close-test.ts';
import { agreedZone } from '../../../store/definition-version.ts';
import { allKpis } from '../../../store/kpi.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { thePerson } from '../../../store/person.ts';
import { closeTestSeat, revealTest, showStep } from '../../../store/reveal-test.ts';
import { editSentence, sayUse, settleTest, takeStance } from '../../../store/settle-test.ts';
import { theSource } from '../../../store/source.ts';
import { allTeams } from '../../../store/team.ts';
import { askToComputeTest } from '../../alignment/compute-test.ts';
import { lastWholeMonth, look, type Place } from '../../alignment/look.ts';
import { casesOf, frameOf, wordsFrameOf, writtenCases } from '../../alignment/new-test.ts';
import { previewOf, sentenceOf } from '../../alignment/settling-page.ts';
import { historyOf, testLines, wordLines } from '../../alignment/test-lines.ts';
import { subjectOf, testPage, visibleTest } from '../../alignment/test-page.ts';
import { askToCompute } from '../../kpi/compute-kpi.ts';
import { visibleKpi } from '../../kpi/visible-kpi.ts';
import type { OperationContext } from '../context.ts';
import { api } from '../implement.ts';

type Asked = Omit<Place, 'sourceTz'> & { readonly sourceId: string; readonly sourceTz?: string | undefined };

async function lookAt({ store, engines }: OperationContext, { sourceId, ...asked }: Asked) {
  const { timezone } = await theOrganisation(store.db);
  const source = await theSource(store.db, sourceId);
  const sourceTz = asked.sourceTz ?? (await agreedZone(store.db, sourceId, asked.table, asked.time)) ?? timezone;
  return engines.use(source, (engine) => look(engine, source, { ...asked, sourceTz }, timezone));
}

async function todayHere({ store }: OperationContext): Promise<string> {
  return today((await theOrganisation(store.db)).timezone, store.clock.now());
}

export const alignment = {
  list: api.alignment.list.handler(async ({ context }) => ({
    tests: await testLines(context),
    words: await wordLines(context),
  })),

  history: api.alignment.history.handler(({ context, input }) => historyOf(context, input.id)),

  preview: api.alignment.preview.handler(async ({ context, input }) => {
    const test = await visibleTest(context.store.db, context.actor, input.id);
    authorize(context.actor, 'test.settle', subjectOf(test));
    if (test.phase !== 'revealed') throw new Refusal('test.not-revealed', {});
    return { options: await previewOf(context.store, context.engines, test, input.questionId) };
  }),

  look: api.alignment.look.handler(async ({ context, input }) => {
    authorize(context.actor, 'test.create', { ownerTeamId: null });
    const profile = await lookAt(context, input);
    const { questions } = frameOf(profile, await theOrganisation(context.store.db), []);
    return { profile, questions: [...questions], readOn: lastWholeMonth(profile) };
  }),

  create: api.alignment.create.handler(async ({ context, input }) => {
    const { store, actor } = context;
    const { data } = input;
    const kpi = input.kpiKey === undefined ? null : await visibleKpi(store.db, actor, input.kpiKey);
    const teamId = kpi?.ownerTeamId ?? (await rootTeam(context));
    const by = authorize(actor, 'test.create', { ownerTeamId: teamId });
    const profile = data === null ? null : await lookAt(context, data);
    const readOn = profile === null ? null : (input.readOn ?? lastWholeMonth(profile));
    const frame = profile
      ? frameOf(profile, await theOrganisation(store.db), input.without)
      : wordsFrameOf(input.leftOut, input.without);
    const cases =
      frame.profile === null || readOn === null
        ? writtenCases(input.cases, await todayHere(context))
        : casesOf(frame, readOn);
    for (const personId of input.personIds) await thePerson(store.db, personId);
    const created = await createTest(
      store,
      by,
      {
        teamId,
        subject: input.subject,
        kpiId: kpi?.id ?? null,
        sourceId: data?.sourceId ?? null,
        frame,
        words: input.words,
        cases,
        names: input.names,
        link: input.link,
        closesAt: input.closesAt,
        readOn,
        repeatOf: null,
      },
      input.personIds,
      input.idempotencyKey,
    );
    return testPage(context, created.id);
  }),

  show: api.alignment.show.handler(({ context, input }) => testPage(context, input.id)),

  closeSeat: api.alignment.closeSeat.handler(async ({ context, input }) => {
    const test = await visibleTest(context.store.db, context.actor, input.id);
    const by = authorize(context.actor, 'test.facilitate', subjectOf(test));
    await closeTestSeat(context.store, by, test.id, input.seatId);
    return testPage(context, test.id);
  }),

  close: api.alignment.close.handler(async ({ context, input }) => {
    const test = await visibleTest(context.store.db, context.actor, input.id);
    const by = authorize(context.actor, 'test.close', subjectOf(test));
    await closeTest(context.store, by, test.id, input.why || null, await todayHere(context));
    return testPage(context, test.id);
  }),

  reveal: api.alignment.reveal.handler(async ({ context, input }) => {
    const { store, worker } = context;
    const test = await visibleTest(store.db, context.actor, input.id);
    const by = authorize(context.actor, 'test.reveal', subjectOf(test));
    await revealTest(store, by, test.id, await todayHere(context));
    await askToComputeTest(store, test.id);
    worker.wake();
    return testPage(context, test.id);
  }),

  step: api.alignment.step.handler(async ({ context, input }) => {
    const test = await visibleTest(context.store.db, context.actor, input.id);
    await showStep(context.store, authorize(context.actor, 'test.reveal', subjectOf(test)), test.id, input.step);
    return testPage(context, test.id);
  }),

  edit: api.alignment.edit.handler(async ({ context, input }) => {
    const test = await visibleTest(context.store.db, context.actor, input.id);
    const by = authorize(context.actor, 'test.settle', subjectOf(test));
    const question = test.frame.questions.find(({ id }) => id === input.questionId);
    if (!question) throw new Refusal('answer.no-such-option', { question: input.questionId });
    if (input.answer) candidateOf({ profile: null, questions: [question] }, oneToken(question.id, input.answer));
    await editSentence(context.store, by, test.id, input.questionId, input.answer);
    return testPage(context, test.id);
  }),

  use: api.alignment.use.handler(async ({ context, input }) => {
    const { store } = context;
    const test = await visibleTest(store.db, context.actor, input.id);
    const by = authorize(context.actor, 'test.settle', subjectOf(test));
    const given = (await answersOf(store.db, test.id)).map(({ answer }) => hashOf(candidateOf(test.frame, answer)));
    if (!given.includes(input.hash)) throw new Refusal('answer.no-such-option', { question: input.hash });
    await sayUse(store, by, test.id, input.hash, input.whatFor);
    return testPage(context, test.id);
  }),

  stance: api.alignment.stance.handler(async ({ context, input }) => {
    const test = await visibleTest(context.store.db, context.actor, input.id);
    const by = authorize(context.actor, 'test.settle', subjectOf(test));
    if (hashOf(sentenceOf(test)) !== input.hash) throw new Refusal('definition.changed', {});
    const { hash, kind, words } = input;
    await takeStance(context.store, by, test.id, { hash, kind, words });
    return testPage(context, test.id);
  }),

  settle: api.alignment.settle.handler(async ({ context, input }) => {
    const { store, worker } = context;
    const test = await visibleTest(store.db, context.actor, input.id);
    const by = authorize(context.actor, 'test.declare', subjectOf(test));
    const candidate = sentenceOf(test);
    if (candidate.kind === 'open') throw new Refusal('test.sentence-open', { open: candidate.open.length });
    if (hashOf(candidate) !== input.hash) throw new Refusal('definition.changed', {});
    const kept: SettledTerm = {
      term: test.subject,
      whatFor: input.whatFor,
      words: input.words,
      definition: candidate.kind === 'definition' ? candidate.definition : null,
    };
    const settlement = input.other
      ? { kind: 'two-words' as const, kept, other: await otherTerm(context, test, input.other) }
      : { kind: 'one' as const, kept };
    const settled = await settleTest(
      store,
      by,
      test.id,
      settlement,
      input.hash,
      await todayHere(context),
      input.inWriting,
    );
    const kpi = (await allKpis(store.db)).find(({ id }) => id === settled.kpiId);
    if (settled.definitionVersionId !== null && kpi) {
      await askToCompute(store, kpi);
      worker.wake();
    }
    return testPage(context, test.id);
  }),

  repeat: api.alignment.repeat.handler(async ({ context, input }) => {
    const { store } = context;
    const test = await visibleTest(store.db, context.actor, input.id);
    const by = authorize(context.actor, 'test.create', { ownerTeamId: test.teamId });
    for (const personId of input.personIds) await thePerson(store.db, personId);
    const { teamId, subject, kpiId, sourceId, words, names } = test;
    const { frame, cases, readOn } = await askedAgain(context, test);
    const again = await createTest(
      store,
      by,
      {
        teamId,
        subject,
        kpiId,
        sourceId,
        frame,
        words,
        cases,
        names,
        link: true,
        closesAt: input.closesAt,
        readOn,
        // One that was closed is no earlier time: nobody saw what it said.
        repeatOf: test.phase === 'closed' ? test.repeatOf : test.id,
        audience: input.audience,
      },
      input.personIds,
    );
    return testPage(context, again.id);
  }),
};

/** The same questions, the anchors as they were, on the data of today; the other cases are chosen anew. */
async function askedAgain(context: OperationContext, test: StoredTest) {
  const { frame, readOn, sourceId, cases } = test;
  if (frame.profile === null || readOn === null || sourceId === null) return { frame, cases, readOn };
  const { source, time, entities } = frame.profile;
  const entity = entities[0]?.column ?? '';
  const { rows, from, to } = await lookAt(context, {
    sourceId,
    table: source.table,
    entity,
    time: time.column,
    sourceTz: time.sourceTz,
  });
  const now = { ...frame, profile: { ...frame.profile, rows, from, to } };
  const on = lastWholeMonth({ from, to });
  const anchors = cases.filter(({ anchor }) => anchor);
  return { frame: now, cases: casesOf(now, on, anchors), readOn: on };
}

const oneToken = (questionId: string, token: Parameters<typeof editSentence>[4] & object) => ({
  words: '',
  tokens: { [questionId]: token },
  doesNotFit: false,
  cases: {},
  role: null,
});

async function rootTeam({ store }: OperationContext): Promise<string> {
  const root = (await allTeams(store.db)).find(({ parentId }) => parentId === null);
  if (!root) throw new Error('an organisation has a team at its root');
  return root.id;
}

type Other = { term: string; whatFor: string; words: string; hash: string };

/** The other of the two words names a definition somebody gave. */
async function otherTerm({ store }: OperationContext, test: StoredTest, other: Other): Promise<SettledTerm> {
  const candidates = (await answersOf(store.db, test.id)).map(({ answer }) => candidateOf(test.frame, answer));
  const found = candidates.find((candidate) => hashOf(candidate) === other.hash);
  if (!found) throw new Refusal('answer.no-such-option', { question: other.hash });
  const { term, whatFor, words } = other;
  return { term, whatFor, words, definition: found.kind === 'definition' ? found.definition : null };
}
