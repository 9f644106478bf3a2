import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Claims } from '../../../src/people/claim-rules.ts';
import { type Discovered, PROVIDER_MS } from './discover.ts';
import type { OpenIdSettings } from './openid-settings.ts';

export interface Given {
  readonly idToken: string | undefined;
  readonly accessToken: string | undefined;
}

export type IdentifiedClaims = Claims & { readonly sub: string };

/** Keys by where they are: the library keeps them, and asks again when a signature names one it does not have. */
const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

function keysAt(url: string) {
  const found = keys.get(url) ?? createRemoteJWKSet(new URL(url), { timeoutDuration: PROVIDER_MS });
  keys.set(url, found);
  return found;
}

/**
 * What the provider says of someone: the ID token, its signature, issuer, audience, age and nonce checked, with what the
 * user-info endpoint adds. The token's word wins; a user-info answer about somebody else is an error.
 */
export async function claimsOf(
  settings: OpenIdSettings,
  provider: Discovered,
  given: Given,
  nonce: string | undefined,
): Promise<IdentifiedClaims> {
  if (given.idToken === undefined) throw new Error('the provider gave no ID token: is the scope openid asked for?');
  if (nonce === undefined) throw new Error('no nonce was kept for this sign-in');
  const { payload } = await jwtVerify(given.idToken, keysAt(provider.jwks_uri), {
    issuer: provider.issuer,
    audience: settings.clientId,
    // Never what the token says of itself, and never a key that the client shares.
    algorithms: provider.id_token_signing_alg_values_supported.filter((name) => /^(RS|PS|ES|EdDSA|Ed25519)/.test(name)),
    requiredClaims: ['sub', 'iat', 'exp'],
    clockTolerance: 30,
  });
  if (payload.nonce !== nonce) throw new Error('the ID token answers another sign-in');
  if (Array.isArray(payload.aud) && payload.aud.length > 1 && payload.azp !== settings.clientId)
    throw new Error('the ID token was made for another application');
  const sub = String(payload.sub);
  return { ...(await userInfo(provider, given.accessToken, sub)), ...payload, sub };
}

async function userInfo(provider: Discovered, accessToken: string | undefined, sub: string): Promise<Claims> {
  if (!provider.userinfo_endpoint || !accessToken) return {};
  const response = await fetch(provider.userinfo_endpoint, {
    headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(PROVIDER_MS),
  });
  if (!response.ok) throw new Error(`the provider answered ${response.status} when asked about the person`);
  const told = (await response.json()) as Record<string, unknown>;
  if (told.sub !== sub) throw new Error('the provider’s two answers are about two people');
  return told;
}
