import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { OrganisationRole } from './relation.ts';
import { TeamRole } from './team.ts';

/** Stands for everyone the provider lets through. */
const EVERYONE = '*';

/** One line of the organisation's own table: who carries this value has this place. */
const ClaimRule = z.strictObject({
  value: z.string().min(1),
  role: OrganisationRole.optional(),
  /** By name or by id, as it is written in Gouverne. */
  teams: z.array(z.strictObject({ team: z.string().min(1), role: TeamRole.default('member') })).default([]),
});

export const ClaimRules = z.strictObject({
  /** The claim whose values are looked at: `groups`, `roles`, or a path such as `realm_access.roles`. */
  claim: z.string().min(1),
  rules: z.array(ClaimRule).min(1),
});
export type ClaimRules = z.infer<typeof ClaimRules>;

/** What a provider says of someone, once its signature has been checked. */
export type Claims = Readonly<Record<string, unknown>>;

export interface ClaimedPlace {
  /** The highest role that a matching rule names; null when none names one. */
  readonly role: OrganisationRole | null;
  /** Teams as the rules write them, each with the highest role. */
  readonly teams: ReadonlyMap<string, TeamRole>;
}

const roles: readonly OrganisationRole[] = ['viewer', 'member', 'admin'];
const teamRoles: readonly TeamRole[] = ['member', 'facilitator'];

function higher<Role>(order: readonly Role[], one: Role | null | undefined, other: Role): Role {
  return one !== null && one !== undefined && order.indexOf(one) > order.indexOf(other) ? one : other;
}

/** What the rules make of someone's claims; null when no rule matches. */
export function placeByClaims({ claim, rules }: ClaimRules, claims: Claims): ClaimedPlace | null {
  const values = new Set(valuesOf(claim, claims));
  const matching = rules.filter(({ value }) => value === EVERYONE || values.has(value));
  if (matching.length === 0) return null;
  const teams = new Map<string, TeamRole>();
  let role: OrganisationRole | null = null;
  for (const rule of matching) {
    if (rule.role) role = higher(roles, role, rule.role);
    for (const one of rule.teams) teams.set(one.team, higher(teamRoles, teams.get(one.team), one.role));
  }
  return { role, teams };
}

function valuesOf(name: string, claims: Claims): string[] {
  // A provider with too many groups to send names the claim and says to fetch it: nobody must lose a place over that.
  const elsewhere = claims._claim_names;
  if (typeof elsewhere === 'object' && elsewhere !== null && name in elsewhere)
    throw new Refusal('sign-in.claim-elsewhere', { claim: name });
  const found = name in claims ? claims[name] : name.split('.').reduce<unknown>(inside, claims);
  return (Array.isArray(found) ? found : [found]).filter((value) => typeof value === 'string');
}

const inside = (at: unknown, key: string): unknown =>
  typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
