import { z } from 'zod';

const DISCOVERY = '/.well-known/openid-configuration';
export const PROVIDER_MS = 10_000;

const Discovered = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
  id_token_signing_alg_values_supported: z.array(z.string()).default(['RS256']),
});
export type Discovered = z.infer<typeof Discovered>;

/**
 * What the provider says of itself, asked for at the first sign-in and kept: the server starts whether or not the provider
 * answers, and a provider that came back is found at the next try.
 */
export function discovery(issuer: string): () => Promise<Discovered> {
  let known: Promise<Discovered> | undefined;
  return () => {
    known ??= discover(issuer).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function discover(issuer: string): Promise<Discovered> {
  const response = await fetch(`${issuer}${DISCOVERY}`, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(PROVIDER_MS),
  });
  if (!response.ok) throw new Error(`the provider answered ${response.status} at ${DISCOVERY}`);
  const discovered = Discovered.parse(await response.json());
  // OpenID Connect Discovery 1.0, 4.3: a document that speaks for another issuer is not this provider's.
  if (discovered.issuer.replace(/\/$/, '') !== issuer)
    throw new Error(`the provider calls itself ${discovered.issuer}, not ${issuer}`);
  return discovered;
}
