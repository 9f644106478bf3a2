import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seesTeam, visibleTeams } from './sight.ts';
import { checkParent, lineOf, subteamsOf, type Team, teamTree } from './team.ts';

const team = (id: string, parentId: string | null, hidden = false): Team => ({
  id,
  parentId,
  kind: parentId ? 'team' : 'organisation',
  private: hidden,
});
const tree = teamTree([
  team('org', null),
  team('a', 'org'),
  team('p', 'org', true),
  team('p1', 'p'),
  team('p2', 'p'),
  team('p1x', 'p1', true),
]);
const sees = (...memberOf: string[]) =>
  [
    ...visibleTeams(
      memberOf.map((teamId) => ({ teamId, role: 'member' as const })),
      tree,
    ),
  ].sort();

test('outside a private team, neither it nor its subteams are seen', () => {
  expect(sees('a')).toEqual(['a', 'org']);
});

test('its members see it and its subteams, except a subteam that is private in turn', () => {
  expect(sees('p')).toEqual(['a', 'org', 'p', 'p1', 'p2']);
});

test('a member of one subteam sees that subteam, not the private team nor the other subteams', () => {
  expect(sees('p1')).toEqual(['a', 'org', 'p1']);
});

test('a member of the innermost private team sees it though nothing between it and the organisation', () => {
  expect(sees('p1x')).toEqual(['a', 'org', 'p1x']);
});

test('a team that does not exist is not seen', () => {
  expect(seesTeam(new Set(['gone']), tree, 'gone')).toBe(false);
});

test('a loop of parents in the data ends the walk', () => {
  const loop = teamTree([team('x', 'y'), team('y', 'x')]);
  expect(lineOf(loop, 'x').map((each) => each.id)).toEqual(['x', 'y']);
});

test('a team cannot be moved under itself or under its own subteam', () => {
  expect(() => checkParent(tree, 'p', 'p')).toThrow('team.under-itself');
  expect(() => checkParent(tree, 'p', 'p1x')).toThrow('team.under-itself');
  expect(() => checkParent(tree, 'p1', 'a')).not.toThrow();
  expect(subteamsOf(tree, 'p').map((each) => each.id)).toEqual(['p1', 'p2', 'p1x']);
});

test('making a team private never shows anyone more', () => {
  const ids = ['t0', 't1', 't2', 't3', 't4'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(4), fc.boolean()), { minLength: 5, maxLength: 5 }),
      fc.subarray(ids),
      fc.nat(4),
      (shape, memberOf, closed) => {
        const teams = shape.map(([parent, hidden], at) => team(ids[at]!, at === 0 ? null : ids[parent % at]!, hidden));
        const open = visibleTeams(
          memberOf.map((teamId) => ({ teamId, role: 'member' as const })),
          teamTree(teams),
        );
        const shut = visibleTeams(
          memberOf.map((teamId) => ({ teamId, role: 'member' as const })),
          teamTree(teams.map((each, at) => (at === closed ? { ...each, private: true } : each))),
        );
        expect([...shut].every((id) => open.has(id))).toBe(true);
      },
    ),
  );
});
