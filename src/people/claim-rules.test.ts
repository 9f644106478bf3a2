import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { ClaimRules, placeByClaims } from './claim-rules.ts';

const rules = ClaimRules.parse({
  claim: 'groups',
  rules: [
    { value: 'cyclade-admins', role: 'admin' },
    { value: 'product', role: 'member', teams: [{ team: 'Produit', role: 'facilitator' }, { team: 'Données' }] },
    { value: 'everyone-else', role: 'viewer', teams: [{ team: 'Produit' }] },
  ],
});

describe('a place by claims', () => {
  test('is nothing at all where no rule matches, an empty list or a claim that is not there alike', () => {
    expect(placeByClaims(rules, { groups: ['finance'] })).toBeNull();
    expect(placeByClaims(rules, { groups: [] })).toBeNull();
    expect(placeByClaims(rules, {})).toBeNull();
    expect(placeByClaims(rules, { groups: { product: true } })).toBeNull();
  });

  test('takes the highest role of the rules that match, whatever their order', () => {
    for (const groups of [
      ['everyone-else', 'product', 'cyclade-admins'],
      ['cyclade-admins', 'everyone-else'],
    ])
      expect(placeByClaims(rules, { groups })?.role).toBe('admin');
    const both = placeByClaims(rules, { groups: ['everyone-else', 'product'] });
    expect(both?.role).toBe('member');
    expect([...(both?.teams ?? [])]).toEqual([
      ['Produit', 'facilitator'],
      ['Données', 'member'],
    ]);
  });

  test('a single value is a list of one, and values compare whole', () => {
    expect(placeByClaims(rules, { groups: 'product' })?.role).toBe('member');
    expect(placeByClaims(rules, { groups: 'product-managers' })).toBeNull();
    expect(placeByClaims(rules, { groups: ['Product'] })).toBeNull();
  });

  test('a claim is found by its own name first, then as a path', () => {
    const path = { ...rules, claim: 'realm_access.roles' };
    expect(placeByClaims(path, { realm_access: { roles: ['product'] } })?.role).toBe('member');
    expect(placeByClaims(path, { 'realm_access.roles': ['cyclade-admins'] })?.role).toBe('admin');
  });

  test('a rule for everyone gives a place to whoever is let through', () => {
    const open = ClaimRules.parse({ claim: 'groups', rules: [{ value: '*', role: 'viewer' }] });
    expect(placeByClaims(open, {})).toEqual({ role: 'viewer', teams: new Map() });
  });

  test('a list that the provider keeps elsewhere is not an empty list', () => {
    expect(() => placeByClaims(rules, { _claim_names: { groups: 'src1' } })).toThrow(Refusal);
  });

  test('a role or a key that does not exist is refused when the table is read', () => {
    expect(ClaimRules.safeParse({ claim: 'groups', rules: [{ value: 'x', role: 'owner' }] }).success).toBe(false);
    expect(ClaimRules.safeParse({ claim: 'groups', rules: [{ value: 'x', team: 'Produit' }] }).success).toBe(false);
  });
});
