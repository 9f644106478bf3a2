import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../people/organisation.ts';
import { hearing, type Room, unheard, type Voice } from './hearing.ts';
import { keyResultLimit, objectiveLimit } from './limit.ts';
import { type Ambition, type Objective, unservedAmbitions } from './objective.ts';
import { type Dots, dotsLeft, placeDots, rankByDots } from './ranking.ts';

const objective = (over: Partial<Objective> = {}): Objective => ({
  id: 'bike',
  cycleId: 'q1',
  teamId: 'ops',
  title: 'A bike where one looks for it, in the morning',
  whyNow: '',
  state: 'chosen',
  rank: 1,
  contributingTeams: [],
  serves: null,
  improvesKpiId: null,
  supportsObjectiveId: null,
  authorId: 'hugo',
  ...over,
});
const voice = (personId: string, concern?: string): Voice => ({
  objectiveId: 'bike',
  personId,
  at: '2026-11-23',
  stance: concern ? { kind: 'concern', words: concern } : { kind: 'agree' },
});
const room = (over: Partial<Room> = {}): Room => ({
  objectives: [objective()],
  stances: [],
  comments: [],
  members: new Map([
    ['ops', ['hugo', 'nadia']],
    ['park', ['luc']],
  ]),
  invited: [],
  ...over,
});

describe('who is concerned and has not had a say', () => {
  test('a team is not heard by its author alone', () => {
    expect(unheard(room({ stances: [voice('hugo')] })).teamIds).toEqual(['ops']);
    expect(unheard(room({ stances: [voice('nadia')] })).teamIds).toEqual([]);
  });

  test('a comment is a say, and so is a concern', () => {
    expect(unheard(room({ comments: [{ objectiveId: 'bike', personId: 'nadia' }] })).teamIds).toEqual([]);
    expect(unheard(room({ stances: [voice('nadia', 'What do we take away?')] })).teamIds).toEqual([]);
  });

  test('a contributing team is heard once it accepts or speaks, and is not concerned once it declines', () => {
    const asked = (answer: 'asked' | 'accepted' | 'declined') =>
      unheard(
        room({
          objectives: [objective({ contributingTeams: [{ teamId: 'park', answer }] })],
          stances: [voice('nadia')],
        }),
      ).teamIds;
    expect(asked('asked')).toEqual(['park']);
    expect(asked('accepted')).toEqual([]);
    expect(asked('declined')).toEqual([]);
  });

  test('a draft that was not chosen holds no start back', () => {
    expect(unheard(room({ objectives: [objective({ state: 'draft' })] }))).toEqual({ teamIds: [], people: 0 });
  });

  test('people asked by name are counted until they speak', () => {
    const invited = [{ objectiveId: 'bike', personId: 'ville' }];
    expect(unheard(room({ invited, stances: [voice('nadia')] })).people).toBe(1);
    expect(unheard(room({ invited, stances: [voice('nadia'), voice('ville')] })).people).toBe(0);
  });

  test('the last stance of a person counts, and concerns keep their words', () => {
    const stances = [
      voice('nadia', 'Too much'),
      { ...voice('nadia'), at: '2026-11-24' },
      voice('luc', 'Our trucks are at their limit'),
    ];
    const heard = hearing(objective({ contributingTeams: [{ teamId: 'park', answer: 'asked' }] }), room({ stances }));
    expect(heard.agreeByTeam).toEqual([{ teamId: 'ops', count: 1 }]);
    expect(heard.concerns.map((each) => each.personId)).toEqual(['luc']);
  });
});

describe('limits are conversations', () => {
  test('a fourth objective asks which one could wait, the last ranked first', () => {
    const four = [1, 2, 3, 4].map((rank) => objective({ id: `o${rank}`, rank }));
    expect(objectiveLimit(four.slice(0, 3), 'ops', defaultLimits)).toEqual({ kind: 'within', have: 3, limit: 3 });
    expect(objectiveLimit(four, 'ops', defaultLimits)).toMatchObject({
      kind: 'conversation',
      have: 4,
      limit: 3,
      couldWait: ['o4', 'o3', 'o2', 'o1'],
    });
  });

  test('drafts and other teams’ objectives do not count, nor do dropped key results', () => {
    expect(
      objectiveLimit([objective({ state: 'draft' }), objective({ teamId: 'park' })], 'ops', defaultLimits),
    ).toMatchObject({ have: 0 });
    const keyResults = [1, 2, 3, 4].map((n) => ({ id: `k${n}`, dropped: n === 1 ? { on: '2026-11-01' } : null }));
    expect(keyResultLimit(keyResults, defaultLimits)).toMatchObject({ kind: 'within', have: 3 });
  });
});

describe('ambitions', () => {
  const ambition: Ambition = {
    id: 'a',
    phrase: 'The city rides in winter',
    why: 'x',
    horizonMonths: 24,
    from: '2026-01-01',
  };

  test('one that no chosen objective serves is said; "none" serves nothing', () => {
    expect(
      unservedAmbitions(
        [ambition],
        [objective({ serves: 'none' }), objective({ serves: { ambitionId: 'a' }, state: 'draft' })],
      ),
    ).toEqual([ambition]);
    expect(unservedAmbitions([ambition], [objective({ serves: { ambitionId: 'a' } })])).toEqual([]);
  });
});

describe('ranking with dots', () => {
  const dots: Dots[] = [
    { personId: 'hugo', objectiveId: 'a', count: 4 },
    { personId: 'nadia', objectiveId: 'b', count: 6 },
  ];

  test('ten dots each: after 4 there are 6 left, and a seventh is refused', () => {
    expect(dotsLeft(dots, 'hugo')).toBe(6);
    expect(() => placeDots(dots, { personId: 'hugo', objectiveId: 'b', count: 7 })).toThrow('ranking.too-many-dots');
    expect(dotsLeft(placeDots(dots, { personId: 'hugo', objectiveId: 'a', count: 10 }), 'hugo')).toBe(0);
  });

  test('proposals are ranked by everyone’s dots, ties in the order proposed, and a reader sees only their own apart', () => {
    const proposals = [{ id: 'c' }, { id: 'a' }, { id: 'b' }, { id: 'd' }];
    expect(rankByDots(proposals, dots, 'hugo')).toEqual([
      { objectiveId: 'b', dots: 6, own: 0 },
      { objectiveId: 'a', dots: 4, own: 4 },
      { objectiveId: 'c', dots: 0, own: 0 },
      { objectiveId: 'd', dots: 0, own: 0 },
    ]);
  });

  test('nobody ever spends more than ten, whatever they try', () => {
    const attempt = fc.record({
      personId: fc.constantFrom('x', 'y'),
      objectiveId: fc.constantFrom('a', 'b', 'c'),
      count: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 20 }), (attempts) => {
        let placed: Dots[] = [];
        for (const each of attempts) {
          try {
            placed = placeDots(placed, each);
          } catch {}
        }
        for (const personId of ['x', 'y']) expect(dotsLeft(placed, personId)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
