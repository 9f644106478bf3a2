import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AlignmentTest,
  answered,
  checkAnswer,
  closeSeat,
  closeTest,
  reveal,
  revealSteps,
  rolesShown,
  settleBy,
  stepTo,
  untie,
} from './alignment-test.ts';
import { type TestContent, whatFacilitatorSees, whatParticipantSees } from './blindness.ts';
import { definitionOf } from './candidate.ts';
import { askedOf, checkSettlement, type SettledTerm, settlementDue } from './settlement.ts';
import { answerWith, frame, questions } from './shop.fixture.ts';

const seats = (answeredSeats: number, waiting: number): AlignmentTest['seats'] =>
  Array.from({ length: answeredSeats + waiting }, (_, at) => ({
    id: `s${at}`,
    state: at < answeredSeats ? ('answered' as const) : ('waiting' as const),
  }));
const open: AlignmentTest = {
  id: 't',
  phase: 'open',
  names: 'none',
  closesAt: null,
  seats: seats(4, 2),
  step: null,
  revealedOn: null,
};
const content = (secret: string): TestContent => ({
  subject: 'active customer',
  questions,
  cases: [],
  answers: [
    { seatId: 's0', answer: answerWith({}, { words: 'mine' }) },
    { seatId: 's1', answer: answerWith({}, { words: secret }) },
  ],
  revealed: { definitions: secret, numbers: secret, series: secret, divides: secret, cases: secret },
});

describe('opened by mistake', () => {
  test('a test is closed before its reveal: nobody answers or reveals any more, and nobody sees an answer, not even their own', () => {
    const closed = closeTest(open);
    expect(closed).toEqual({ ...open, phase: 'closed' });
    for (const act of [
      () => checkAnswer(closed, 's4', '2026-11-23T09:00:00Z'),
      () => reveal(closed, '2026-11-23'),
      () => closeTest(closed),
    ])
      expect(act).toThrow('test.closed');
    expect(() => closeSeat(closed, 's4')).toThrow('test.not-open');
    expect(() => stepTo(closed, 'numbers')).toThrow('test.not-revealed');
    for (const names of ['none', 'roles', 'names'] as const)
      expect(whatParticipantSees({ ...closed, names }, content('x'), 's0')).toMatchObject({ own: null, revealed: {} });
    expect(whatFacilitatorSees(closed, content('x')).revealed).toEqual({});
  });

  test('a revealed one is settled, not closed', () => {
    const revealed = reveal(open, '2026-11-23');
    expect(() => closeTest(revealed)).toThrow('test.revealed-to-settle');
    expect(() => closeTest({ ...revealed, phase: 'settled' })).toThrow('test.revealed-to-settle');
  });
});

describe('before the reveal', () => {
  test('a participant sees the same whatever the others answered: nothing but n of m', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(whatParticipantSees(open, content(one), 's0')).toEqual(whatParticipantSees(open, content(other), 's0'));
        expect(whatFacilitatorSees(open, content(one))).toEqual(whatFacilitatorSees(open, content(other)));
      }),
    );
    expect(whatParticipantSees(open, content('x'), 's0')).toMatchObject({
      answered: { have: 4, of: 6 },
      revealed: {},
      own: { words: 'mine' },
    });
  });

  test('the facilitator sees seats, not answers', () => {
    expect(whatFacilitatorSees(open, content('x')).seats[0]).toEqual({ id: 's0', state: 'answered' });
    expect(whatFacilitatorSees(open, content('x'))).not.toHaveProperty('answers');
  });

  test('a seat of another test shows nothing at all', () => {
    expect(whatParticipantSees(open, content('x'), 'elsewhere')).toBeNull();
  });

  test('says on its first line which of names, roles or neither was chosen', () => {
    expect(whatParticipantSees({ ...open, names: 'names' }, content('x'), 's0')!.names).toBe('names');
  });
});

describe('a seat', () => {
  test('answers once, and for itself', () => {
    expect(() => checkAnswer(open, 's4', '2026-11-23T10:00:00Z')).not.toThrow();
    expect(() => checkAnswer(open, 's0', '2026-11-23T10:00:00Z')).toThrow('test.already-answered');
    expect(() => checkAnswer(open, 'elsewhere', '2026-11-23T10:00:00Z')).toThrow('right.absent');
  });

  test('does not answer after the reveal, after the closing time, or once closed by the facilitator', () => {
    expect(() => checkAnswer(reveal(open, '2026-11-23'), 's4', '2026-11-23T10:00:00Z')).toThrow('test.revealed');
    expect(() => checkAnswer({ ...open, closesAt: '2026-11-23T10:00:00Z' }, 's4', '2026-11-23T10:00:00Z')).toThrow(
      'test.time-over',
    );
    expect(() => checkAnswer(closeSeat(open, 's4'), 's4', '2026-11-23T09:00:00Z')).toThrow('test.seat-closed');
  });

  test('that is closed no longer counts among those awaited; one that answered cannot be closed', () => {
    expect(answered(closeSeat(open, 's4'))).toEqual({ have: 4, of: 5 });
    expect(closeSeat(open, 's0')).toEqual(open);
  });
});

describe('the reveal', () => {
  test('takes four answers', () => {
    expect(() => reveal({ ...open, seats: seats(3, 9) }, '2026-11-23')).toThrow(
      expect.objectContaining({ code: 'test.too-few-answers', params: { have: 3, need: 4 } }),
    );
    expect(reveal(open, '2026-11-23')).toMatchObject({ phase: 'revealed', step: 'definitions' });
    expect(() => reveal(reveal(open, '2026-11-23'), '2026-11-23')).toThrow('test.revealed');
  });

  test('is stepped: each step shows itself and those before, never the next', () => {
    for (const [at, step] of revealSteps.entries()) {
      const shown = whatParticipantSees(stepTo(reveal(open, '2026-11-23'), step), content('x'), 's0')!.revealed;
      expect(Object.keys(shown)).toEqual(revealSteps.slice(0, at + 1).filter((each) => each !== 'settle'));
    }
    expect(() => stepTo(open, 'numbers')).toThrow('test.not-revealed');
  });

  test('without names one’s own answer is tied to one’s seat no longer; with names chosen it stays', () => {
    expect(whatParticipantSees(reveal(open, '2026-11-23'), content('x'), 's0')!.own).toBeNull();
    expect(
      whatParticipantSees(reveal({ ...open, names: 'names' }, '2026-11-23'), content('x'), 's0')!.own,
    ).toMatchObject({ words: 'mine' });
  });

  test('the answers kept are the same, in an order that does not depend on the seats', () => {
    const given = ['d', 'a', 'c', 'b', 'a'].map((answer, at) => ({ seatId: `s${at}`, answer }));
    const untied = untie(given, 'secret of this test');
    expect([...untied].sort()).toEqual(['a', 'a', 'b', 'c', 'd']);
    expect(untie([...given].reverse(), 'secret of this test')).toEqual(untied);
  });

  test('roles are shown only where each has three answers, those without a role included', () => {
    expect(rolesShown(['sales', 'sales', 'sales', 'data', 'data', 'data'])).toEqual(['data', 'sales']);
    expect(rolesShown(['sales', 'sales', 'sales', 'data'])).toBeNull();
    expect(rolesShown(['sales', 'sales', 'sales', null])).toBeNull();
  });
});

describe('settling', () => {
  test('asked: those who sit in their own name and those who spoke; who declares it, only if they spoke', () => {
    expect(askedOf(['paul', 'salome'], [{ voiceId: 'seat of a guest' }], 'salome')).toEqual([
      'paul',
      'seat of a guest',
    ]);
    expect(askedOf(['paul', 'salome'], [{ voiceId: 'salome' }], 'salome')).toEqual(['paul', 'salome']);
  });

  const definition = definitionOf(frame, []);
  const term = (word: string, over: Partial<SettledTerm> = {}): SettledTerm => ({
    term: word,
    whatFor: 'The monthly review',
    words: 'An order in the month',
    definition,
    ...over,
  });

  test('two words for two things need two words and two things', () => {
    const other = term('loyal customer', { definition: { ...definition, window: { type: 'trailing', days: 90 } } });
    expect(() => checkSettlement({ kind: 'two-words', kept: term('active customer'), other })).not.toThrow();
    expect(() =>
      checkSettlement({
        kind: 'two-words',
        kept: term('Active  customer'),
        other: { ...other, term: 'active customer' },
      }),
    ).toThrow('settlement.same-word');
    expect(() =>
      checkSettlement({ kind: 'two-words', kept: term('active customer'), other: term('loyal customer') }),
    ).toThrow('settlement.same-meaning');
  });

  test('without data the words themselves must differ', () => {
    const words = (word: string, text: string) => term(word, { definition: null, words: text });
    expect(() =>
      checkSettlement({ kind: 'two-words', kept: words('a', 'One order'), other: words('b', 'one  ORDER') }),
    ).toThrow('settlement.same-meaning');
  });

  test('a test revealed on 23 November is to settle until 30 November, then overdue, until someone decides', () => {
    const revealed = reveal(open, '2026-11-23');
    const due = (today: string, settled = false) =>
      settlementDue(revealed.revealedOn, settled, today, settleBy(revealed));
    expect([due('2026-11-23'), due('2026-11-30'), due('2026-12-01'), due('2026-12-01', true)]).toEqual([
      'to-settle',
      'to-settle',
      'overdue',
      'nothing',
    ]);
    expect(settlementDue(null, false, '2026-12-01', null)).toBe('nothing');
  });
});
