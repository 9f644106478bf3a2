import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { type Act, acts } from './acts.ts';
import { type Actor, type OrganisationRole, personActing, type Subject } from './relation.ts';
import { checkMay, may, permission } from './rights.ts';
import { type Membership, type Team, teamTree } from './team.ts';

const teams: Team[] = [
  { id: 'cyclade', parentId: null, kind: 'organisation', private: false },
  { id: 'product', parentId: 'cyclade', kind: 'service', private: false },
  { id: 'pay', parentId: 'cyclade', kind: 'service', private: true },
  { id: 'pay-audit', parentId: 'pay', kind: 'team', private: false },
];
const tree = teamTree(teams);
const person = (role: OrganisationRole, ...memberships: Membership[]): Actor =>
  personActing({ id: 'ines', role, memberships }, tree);
const member = person('member', { teamId: 'product', role: 'member' });
const facilitator = person('member', { teamId: 'product', role: 'facilitator' });
const outsider = person('member');
const admin = person('admin');
const viewer = person('viewer', { teamId: 'product', role: 'facilitator' });
const ofProduct: Subject = { ownerTeamId: 'product' };
const ofPay: Subject = { ownerTeamId: 'pay' };
const everyAct = Object.keys(acts) as Act[];

describe('who may do what', () => {
  test('everyone signed in reads public teams; nobody signed out reads anything', () => {
    for (const actor of [member, outsider, admin, viewer]) expect(may(actor, 'read', ofProduct)).toBe(true);
    for (const act of everyAct)
      expect(permission({ kind: 'signed-out' }, act, ofProduct)).toMatchObject({ allowed: false, why: 'signed-out' });
  });

  test('members of the organisation propose, comment and give a stance on what another team owns', () => {
    for (const act of ['objective.propose', 'comment.write', 'stance.give', 'test.answer'] as const)
      expect(may(outsider, act, ofProduct)).toBe(true);
  });

  test('only the owning team edits its drafts, checks in and enters its values', () => {
    for (const act of ['objective.edit', 'check-in.write', 'measurement.enter'] as const) {
      expect(may(member, act, ofProduct)).toBe(true);
      expect(may(outsider, act, ofProduct)).toBe(false);
      expect(may(admin, act, ofProduct)).toBe(false);
    }
  });

  test('cycles are started and closed by facilitators of their team, not by its members nor by administrators', () => {
    for (const act of ['cycle.start', 'cycle.close', 'test.reveal'] as const) {
      expect(may(facilitator, act, ofProduct)).toBe(true);
      expect(may(member, act, ofProduct)).toBe(false);
      expect(may(admin, act, ofProduct)).toBe(false);
    }
  });

  test('the person who runs a test reveals it, whichever team they belong to', () => {
    expect(may(outsider, 'test.reveal', { ownerTeamId: 'product', facilitatorIds: ['ines'] })).toBe(true);
  });

  test('only those asked agree; the steward declares', () => {
    expect(may(outsider, 'definition.agree', { ownerTeamId: 'product', askedIds: ['ines'] })).toBe(true);
    expect(may(facilitator, 'definition.agree', { ownerTeamId: 'product', askedIds: ['paul'] })).toBe(false);
    expect(may(outsider, 'definition.declare', { ownerTeamId: 'product', stewardId: 'ines' })).toBe(true);
    expect(may(facilitator, 'definition.declare', { ownerTeamId: 'product', stewardId: 'paul' })).toBe(false);
  });

  test('a definition that nobody keeps is declared by a facilitator of its owner', () => {
    expect(may(facilitator, 'definition.declare', { ownerTeamId: 'product', stewardId: null })).toBe(true);
    expect(may(member, 'definition.declare', { ownerTeamId: 'product', stewardId: null })).toBe(false);
  });

  test('people, teams, sources, tokens, settings and audit are for administrators alone', () => {
    for (const act of [
      'team.manage',
      'person.manage',
      'source.manage',
      'token.manage',
      'organisation.change',
      'audit.read',
    ] as const) {
      expect(may(admin, act, { ownerTeamId: null })).toBe(true);
      expect(may(facilitator, act, { ownerTeamId: null })).toBe(false);
    }
  });

  test('someone who only reads does nothing else, facilitator of the team or not', () => {
    expect(everyAct.filter((act) => may(viewer, act, ofProduct))).toEqual(['read']);
  });

  test('an export of the whole installation is given to no role', () => {
    for (const actor of [member, facilitator, admin])
      expect(may(actor, 'installation.export', { ownerTeamId: null })).toBe(false);
  });

  test('a guest seat answers its own test and opens nothing else', () => {
    const guest: Actor = { kind: 'guest', testId: 't1', seatId: 's1' };
    const own = { ownerTeamId: 'product', id: 't1' };
    expect(everyAct.filter((act) => may(guest, act, own))).toEqual(['test.answer']);
    expect(everyAct.filter((act) => may(guest, act, { ...own, id: 't2' }))).toEqual([]);
  });

  test('a token does the acts it was given, on the teams it was given', () => {
    const token: Actor = { kind: 'token', acts: new Set<Act>(['measurement.enter']), sees: new Set(['product']) };
    expect(everyAct.filter((act) => may(token, act, ofProduct))).toEqual(['measurement.enter']);
    expect(permission(token, 'measurement.enter', ofPay)).toMatchObject({ why: 'absent' });
  });
});

describe('the wall of a private team', () => {
  test('from outside everything is absent, for administrators too, except its name, its members and taking membership', () => {
    expect(permission(outsider, 'read', ofPay)).toMatchObject({ allowed: false, why: 'absent' });
    expect(permission(admin, 'read', ofPay)).toMatchObject({ allowed: false, why: 'absent' });
    expect(may(admin, 'private-team.name', ofPay)).toBe(true);
    expect(may(admin, 'private-team.join', ofPay)).toBe(true);
    expect(may(outsider, 'private-team.name', ofPay)).toBe(false);
  });

  test('it hides the subteams, and being asked or steward does not cross it', () => {
    expect(may(outsider, 'read', { ownerTeamId: 'pay-audit' })).toBe(false);
    expect(may(outsider, 'definition.agree', { ownerTeamId: 'pay', askedIds: ['ines'], stewardId: 'ines' })).toBe(
      false,
    );
  });

  test('a refusal says absent, never that something is there', () => {
    const refusal = refused(() => checkMay(outsider, 'objective.edit', ofPay));
    expect(refusal).toMatchObject({ code: 'right.absent', params: {} });
    expect(refused(() => checkMay(outsider, 'objective.edit', ofProduct))).toMatchObject({ code: 'right.not-yours' });
  });
});

test('more memberships never take a right away', () => {
  const membership = fc.record({
    teamId: fc.constantFrom(...teams.map((team) => team.id)),
    role: fc.constantFrom('member' as const, 'facilitator' as const),
  });
  fc.assert(
    fc.property(
      fc.array(membership, { maxLength: 4 }),
      membership,
      fc.constantFrom(...everyAct),
      fc.constantFrom(...teams.map((t) => t.id)),
      (some, one, act, ownerTeamId) => {
        if (may(person('member', ...some), act, { ownerTeamId }))
          expect(may(person('member', ...some, one), act, { ownerTeamId })).toBe(true);
      },
    ),
  );
});

function refused(act: () => void): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
