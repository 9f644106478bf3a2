import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  askAlso,
  askedByDefault,
  checkEditable,
  checkStance,
  type DefinitionStance,
  type DefinitionVersion,
  declareAgreed,
  proposeDefinition,
  withdrawProposal,
} from './definition-life.ts';
import { type DescribedDefinition, describedHash, unansweredOfDescribed } from './described-definition.ts';
import { type Check, verification } from './verification.ts';

const draft: DefinitionVersion = {
  id: 'd2',
  number: 2,
  status: 'draft',
  specHash: 'v1:aa',
  unanswered: [],
  proposal: null,
  agreedOn: null,
  decision: null,
};
const proposal = {
  why: 'Cancelled rides counted',
  inForceFrom: '2026-12-01',
  askedIds: ['paul', 'salome'],
  on: '2026-11-23',
};
const proposed = proposeDefinition(draft, proposal, []);
const stance = (personId: string, concern?: string, over: Partial<DefinitionStance> = {}): DefinitionStance => ({
  personId,
  versionId: 'd2',
  specHash: 'v1:aa',
  at: '2026-11-24',
  stance: concern === undefined ? { kind: 'agree' } : { kind: 'concern', words: concern },
  ...over,
});

describe('draft → proposed', () => {
  test('the words freeze when proposed', () => {
    expect(() => checkEditable(draft)).not.toThrow();
    expect(() => checkEditable(proposed)).toThrow('definition.frozen');
  });

  test('an incomplete one is refused, with what is missing; a second one at once too', () => {
    expect(() => proposeDefinition({ ...draft, unanswered: ['timezone'] }, proposal, [])).toThrow(
      expect.objectContaining({ code: 'definition.incomplete', params: { unanswered: ['timezone'] } }),
    );
    expect(() => proposeDefinition({ ...draft, id: 'd3' }, proposal, [proposed])).toThrow(
      'definition.another-proposed',
    );
  });

  test('a first definition changes nothing and is asked no why; one that follows an agreed one is', () => {
    const bare = { ...proposal, why: ' ' };
    const never = { ...draft, id: 'd1', status: 'superseded' as const };
    expect(proposeDefinition(draft, bare, [draft]).status).toBe('proposed');
    expect(proposeDefinition(draft, bare, [never]).status).toBe('proposed');
    expect(() => proposeDefinition(draft, bare, [{ ...never, status: 'agreed', agreedOn: '2026-11-02' }])).toThrow(
      'definition.proposal-needs-why',
    );
  });

  test('asked by default: the steward and the facilitators of followers, once each, without the proposer', () => {
    expect(askedByDefault('ines', ['paul', 'ines', 'nadia'], 'nadia')).toEqual(['ines', 'paul']);
    expect(askedByDefault(null, [], 'nadia')).toEqual([]);
  });
});

describe('agreement is bound to the hash', () => {
  test('a stance on a meaning that has changed meanwhile is refused, and says what it is now', () => {
    expect(() => checkStance(proposed, 'paul', 'v1:zz')).toThrow(
      expect.objectContaining({ code: 'definition.changed', params: { current: 'v1:aa' } }),
    );
    expect(() => checkStance(proposed, 'hugo', 'v1:aa')).toThrow('definition.not-asked');
    expect(() => checkStance(draft, 'paul', 'v1:aa')).toThrow('definition.not-proposed');
    expect(() => checkStance(proposed, 'paul', 'v1:aa')).not.toThrow();
  });

  test('a stance on another hash or another version does not count', () => {
    const stances = [
      stance('paul', undefined, { specHash: 'v1:old' }),
      stance('salome', undefined, { versionId: 'd1' }),
    ];
    expect(agreementOf(proposed, stances, '2026-11-25')).toMatchObject({ kind: 'open', silent: ['paul', 'salome'] });
  });

  test('ready when all asked have answered and no concern is open', () => {
    expect(agreementOf(proposed, [stance('paul')], '2026-11-25')).toMatchObject({ kind: 'open', silent: ['salome'] });
    expect(agreementOf(proposed, [stance('paul'), stance('salome')], '2026-11-25')).toMatchObject({ kind: 'ready' });
  });

  test('a concern that becomes an agreement is no longer open', () => {
    const stances = [
      stance('paul', 'Reports are by month'),
      stance('salome'),
      stance('paul', undefined, { at: '2026-11-26' }),
    ];
    expect(agreementOf(proposed, stances, '2026-11-26').kind).toBe('ready');
  });
});

describe('proposed → agreed', () => {
  test('with everyone agreed nothing needs writing', () => {
    expect(declareAgreed(proposed, [stance('paul'), stance('salome')], null, '2026-11-25')).toMatchObject({
      status: 'agreed',
      decision: null,
    });
  });

  test('with a concern open it takes a decision in writing, within seven days: by 30 November', () => {
    const stances = [stance('paul', 'Two numbers will circulate'), stance('salome')];
    expect(() => declareAgreed(proposed, stances, null, '2026-11-25')).toThrow('definition.concern-open');
    expect(declareAgreed(proposed, stances, 'Reports follow in January', '2026-11-25').decision).toEqual({
      words: 'Reports follow in January',
      on: '2026-11-25',
    });
    expect(agreementOf(proposed, stances, '2026-11-30')).toMatchObject({ decideBy: '2026-11-30', overdue: false });
    expect(agreementOf(proposed, stances, '2026-12-01').overdue).toBe(true);
  });

  test('with someone silent it takes one too', () => {
    expect(() => declareAgreed(proposed, [stance('paul')], null, '2026-11-25')).toThrow('definition.not-all-answered');
  });

  test('asked of nobody it is agreed by nobody: it is decided in writing, or somebody is asked', () => {
    const alone = proposeDefinition(draft, { ...proposal, askedIds: [] }, []);
    expect(agreementOf(alone, [], '2026-11-25')).toMatchObject({ kind: 'nobody-asked', agreed: [], silent: [] });
    expect(() => declareAgreed(alone, [], null, '2026-11-25')).toThrow('definition.nobody-asked');
    expect(declareAgreed(alone, [], 'Nobody else reads it yet', '2026-11-25').decision).toEqual({
      words: 'Nobody else reads it yet',
      on: '2026-11-25',
    });
    expect(askAlso(alone, ['paul', 'paul'])).toEqual(['paul']);
    expect(askAlso(proposed, ['hugo'])).toEqual(['paul', 'salome', 'hugo']);
    expect(() => askAlso(draft, ['paul'])).toThrow('definition.not-proposed');
  });

  test('answers that were given elsewhere, by guests of a test, are no silence of nobody', () => {
    const elsewhere = { ...proposal, askedIds: [], answeredElsewhere: true };
    expect(agreementOf(proposeDefinition(draft, elsewhere, []), [], '2026-11-25').kind).toBe('ready');
  });

  test('an incomplete definition is not agreed, not even in writing', () => {
    expect(() => declareAgreed({ ...proposed, unanswered: ['source'] }, [], 'I decide', '2026-11-25')).toThrow(
      'definition.incomplete',
    );
  });

  test('a proposal taken back stays readable', () => {
    expect(withdrawProposal(proposed).status).toBe('superseded');
  });

  test('the order in which people answer changes nothing', () => {
    const person = fc.constantFrom('paul', 'salome', 'hugo');
    const given = fc.uniqueArray(
      fc.record({
        personId: person,
        at: fc.integer({ min: 10, max: 29 }).map((day) => `2026-11-${day}`),
        concern: fc.boolean(),
      }),
      {
        selector: (each) => `${each.personId}${each.at}`,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(given, (all) => {
        const stances = all.map((each) => stance(each.personId, each.concern ? 'x' : undefined, { at: each.at }));
        const forwards = agreementOf(proposed, stances, '2026-11-30');
        const backwards = agreementOf(proposed, [...stances].reverse(), '2026-11-30');
        expect(backwards.kind).toBe(forwards.kind);
        expect([...backwards.agreed].sort()).toEqual([...forwards.agreed].sort());
      }),
    );
  });
});

describe('verified', () => {
  const check = (over: Partial<Check> = {}): Check => ({
    kind: 'recompute',
    passed: true,
    at: '2026-11-23T06:00:00Z',
    specHash: 'v1:aa',
    ...over,
  });

  test('when the agreed meaning is the current one and its last checks passed', () => {
    expect(
      verification('v1:aa', 'v1:aa', [check(), check({ kind: 'bounds', at: '2026-11-22T06:00:00Z' })]),
    ).toMatchObject({ kind: 'verified', since: '2026-11-22T06:00:00Z' });
  });

  test('falls by itself when the definition changes, when a check fails, and when the check was of another meaning', () => {
    expect(verification('v1:aa', 'v1:bb', [check()])).toMatchObject({ because: 'changed-since-agreed' });
    expect(
      verification('v1:aa', 'v1:aa', [check(), check({ passed: false, at: '2026-11-24T06:00:00Z' })]),
    ).toMatchObject({ because: 'check-failed' });
    expect(verification('v1:aa', 'v1:aa', [check({ specHash: 'v1:old' })])).toMatchObject({
      because: 'changed-since-checked',
    });
    expect(verification('v1:aa', 'v1:aa', [])).toMatchObject({ because: 'never-checked' });
    expect(verification(null, 'v1:aa', [check()])).toMatchObject({ because: 'never-agreed' });
  });

  test('of two checks at one instant, the one written last counts', () => {
    expect(verification('v1:aa', 'v1:aa', [check(), check({ passed: false })]).kind).toBe('not-verified');
    expect(verification('v1:aa', 'v1:aa', [check({ passed: false }), check()]).kind).toBe('verified');
  });

  test('a failure repaired since no longer counts', () => {
    expect(verification('v1:aa', 'v1:aa', [check({ passed: false }), check({ at: '2026-11-24T06:00:00Z' })]).kind).toBe(
      'verified',
    );
  });
});

describe('a described definition', () => {
  const described: DescribedDefinition = {
    formula: 'a / b',
    population: 'All',
    inclusions: '',
    exclusions: 'None',
    source: 'CRM',
    howObtained: '',
    cadence: null,
  };

  test('lists what is unanswered; "none" is an answer', () => {
    expect(unansweredOfDescribed(described)).toEqual(['inclusions', 'howObtained', 'cadence']);
  });

  test('keeps its hash through spaces and capitals, and changes it with a word', () => {
    expect(describedHash({ ...described, population: '  all ' })).toBe(describedHash(described));
    expect(describedHash({ ...described, population: 'all but staff' })).not.toBe(describedHash(described));
    expect(describedHash(described)).toMatch(/^d1:[0-9a-f]{64}$/);
  });

  test('a word moved from one question to the next is another meaning', () => {
    expect(describedHash({ ...described, formula: '', population: 'x' })).not.toBe(
      describedHash({ ...described, formula: 'x', population: '' }),
    );
  });
});
