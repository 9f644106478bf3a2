import type { AuthContext } from 'better-auth';
import { type ClaimedPlace, placeByClaims } from '../../../src/people/claim-rules.ts';
import { Refusal } from '../../../src/refusal.ts';
import { asInstallation } from '../../../store/authorize.ts';
import { type Applied, applyClaims, welcome } from '../../../store/claimed-place.ts';
import { waitingInvitation } from '../../../store/invitation.ts';
import { findOrganisation } from '../../../store/organisation.ts';
import type { Store } from '../../../store/store.ts';
import type { Logger } from '../../log.ts';
import type { IdentifiedClaims } from './claims-of.ts';
import { isVerified, nameIn } from './known-claims.ts';
import type { OpenIdSettings } from './openid-settings.ts';

export const OPENID = 'openid';

/**
 * Whether someone whom the provider has identified comes in, and with which place: known by the provider's own identifier,
 * else by a verified address; new ones by an invitation or by the rules. Refuses with the reason that they will read.
 */
export async function admit(
  { store, settings, log }: { store: Store; settings: OpenIdSettings; log: Logger | undefined },
  { internalAdapter }: AuthContext,
  claims: IdentifiedClaims,
): Promise<{ name: string; email: string }> {
  if (!(await findOrganisation(store.db))) throw new Refusal('sign-in.not-set-up');
  const email = typeof claims.email === 'string' ? claims.email.trim().toLowerCase() : '';
  if (email === '' || !isVerified(claims[settings.verifiedClaim])) throw new Refusal('sign-in.not-verified');
  const domain = email.slice(email.lastIndexOf('@') + 1);
  if (!settings.domains.includes('*') && !settings.domains.includes(domain)) throw new Refusal('sign-in.domain');
  const place = settings.rules ? placeByClaims(settings.rules, claims) : null;
  const person = { name: nameIn(claims, email), email };

  const owner = await internalAdapter.findAccountOwnerByKey({ providerId: OPENID, accountId: claims.sub });
  const known = owner?.kind === 'owned' ? owner.user : await knownByAddress(internalAdapter, email);
  const applied = known
    ? await changePlace(store, known.id, settings, place)
    : await comeIn(store, internalAdapter, person, settings, place);
  for (const team of applied.unknownTeams) log?.warn({ part: 'sign-in', team }, 'a rule names a team that is not here');
  if (known && !applied.stays) {
    await internalAdapter.deleteUserSessions(known.id);
    throw new Refusal('sign-in.no-claim');
  }
  return known ? { name: known.name, email: known.email } : person;
}

/** The address must have been proven on both sides, and be bound to no other identity of the same provider. */
async function knownByAddress(internalAdapter: AuthContext['internalAdapter'], email: string) {
  const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
  if (!found) return null;
  if (found.accounts.some(({ providerId }) => providerId === OPENID)) throw new Refusal('sign-in.other-identity');
  if (!found.user.emailVerified) throw new Refusal('sign-in.unproven');
  return found.user;
}

/** Where no rules are written, claims give nothing, and take nothing back. */
async function changePlace(
  store: Store,
  personId: string,
  { rules }: OpenIdSettings,
  place: ClaimedPlace | null,
): Promise<Applied> {
  return rules ? applyClaims(store, asInstallation(), personId, place) : { stays: true, unknownTeams: [] };
}

async function comeIn(
  store: Store,
  internalAdapter: AuthContext['internalAdapter'],
  person: { name: string; email: string },
  { rules }: OpenIdSettings,
  place: ClaimedPlace | null,
): Promise<Applied> {
  if (!place && !(await waitingInvitation(store.db, person.email, store.clock.now().toISOString())))
    throw new Refusal(rules ? 'sign-in.no-claim' : 'sign-in.not-invited');
  const user = await internalAdapter.createUser(
    { ...person, emailVerified: true },
    { method: 'oauth', oauth: { providerId: OPENID } },
  );
  try {
    return await welcome(store, asInstallation(), { ...person, id: user.id }, place);
  } catch (error) {
    await internalAdapter.deleteUser(user.id);
    throw error;
  }
}
