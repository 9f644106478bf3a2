import { createAuthorizationURL, type OAuthProvider, validateAuthorizationCode } from '@better-auth/core/oauth2';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError } from 'better-auth/api';
import { Refusal } from '../../../src/refusal.ts';
import type { Store } from '../../../store/store.ts';
import { inTime } from '../../../warehouse/in-time.ts';
import type { Logger } from '../../log.ts';
import { admit, OPENID } from './admit.ts';
import { claimsOf, type Given, type IdentifiedClaims } from './claims-of.ts';
import { discovery, PROVIDER_MS } from './discover.ts';
import type { OpenIdSettings } from './openid-settings.ts';

/** Where whoever could not come in reads why. */
const sentAway = (code: string) =>
  new APIError('FOUND', undefined, new Headers({ location: `/sign-in?error=${encodeURIComponent(code)}` }));

/**
 * The organisation's provider as one of better-auth's: it makes and checks state, PKCE and the exchange of the code, links
 * and opens the session; discovery, the checks of the ID token and who may come in are ours (docs/decisions/0063).
 */
export function openIdPlugin(store: Store, settings: OpenIdSettings, log: Logger | undefined): BetterAuthPlugin {
  const discovered = discovery(settings.issuer);
  const failed = (reason: string, error: unknown) =>
    log?.warn(
      { part: 'sign-in', reason, because: error instanceof Error ? error.message : 'unknown' },
      'the provider failed',
    );
  const client = { clientId: settings.clientId, clientSecret: settings.clientSecret };
  return {
    id: 'gouverne-openid',
    init: (context) => {
      const provider: OAuthProvider<IdentifiedClaims> = {
        id: OPENID,
        name: settings.label,
        requiresIdTokenNonce: true,
        accountSubject: ({ profile }) => profile.sub,

        async createAuthorizationURL({ state, codeVerifier, redirectURI, idTokenNonce }) {
          const { authorization_endpoint } = await discovered().catch((error) => {
            failed('unreachable', error);
            throw new APIError('BAD_GATEWAY', { code: 'sign-in.unreachable', message: 'the provider does not answer' });
          });
          return createAuthorizationURL({
            id: OPENID,
            options: client,
            authorizationEndpoint: authorization_endpoint,
            state,
            codeVerifier,
            redirectURI,
            scopes: [...settings.scopes],
            nonce: idTokenNonce,
          });
        },

        async validateAuthorizationCode({ code, codeVerifier, redirectURI }) {
          try {
            const { token_endpoint, token_endpoint_auth_methods_supported: methods } = await discovered();
            const asked = validateAuthorizationCode({
              code,
              codeVerifier,
              redirectURI,
              options: client,
              tokenEndpoint: token_endpoint,
              authentication: methods.includes('client_secret_basic') ? 'basic' : 'post',
            });
            const { idToken, accessToken } = await inTime(asked, PROVIDER_MS);
            // Beside the fields that would be stored: nothing of the provider's is kept once someone is in.
            return { raw: { idToken, accessToken } satisfies Given };
          } catch (error) {
            failed('code', error);
            throw error;
          }
        },

        async getUserInfo({ raw, expectedIdTokenNonce }) {
          try {
            const claims = await claimsOf(settings, await discovered(), raw as unknown as Given, expectedIdTokenNonce);
            const person = await admit({ store, settings, log }, context, claims);
            return { user: { ...person, emailVerified: true }, data: claims };
          } catch (error) {
            if (error instanceof Refusal) throw sentAway(error.code);
            failed('answer', error);
            throw sentAway('sign-in.provider');
          }
        },
      };
      return { context: { socialProviders: [...context.socialProviders, provider as never] } };
    },
  };
}
