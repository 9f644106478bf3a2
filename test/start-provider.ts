import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';

export type Account = Readonly<Record<string, unknown>>;

export interface RunningProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who can sign in there, by the name they type; tests change them as directories change. */
  readonly accounts: Map<string, Account>;
  /** What it was asked at its door, to look at what our side sent. */
  readonly asked: URL[];
  stop(): Promise<void>;
}

const clientId = 'gouverne';
const clientSecret = 'a secret that only the two of them know';

/** A real OpenID provider on the loopback: its own keys, login page and consent, for one client and its exact address. */
export async function startProvider(options: {
  redirectUri: string;
  /** Where claims travel: asked for at the user-info endpoint, as is usual, or inside the ID token. */
  claimsIn?: 'user-info' | 'id-token';
  port?: number;
}): Promise<RunningProvider> {
  const accounts = new Map<string, Account>();
  const asked: URL[] = [];
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const issuer = `http://127.0.0.1:${port}`;

  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [options.redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups', '_claim_names'] },
    conformIdTokenClaims: options.claimsIn !== 'id-token',
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    cookies: { keys: ['of a test'] },
    ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...accounts.get(sub) }),
    }),
    // What Gouverne asks for is granted at once: the consent page is the provider's own affair.
    loadExistingGrant: async (context) => {
      const grant = new provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const own = provider.callback();
  answer = (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/auth') asked.push(url);
    if (url.pathname.startsWith('/interaction/')) void interact(provider, request, response);
    else void own(request, response);
  };
  return {
    issuer,
    clientId,
    clientSecret,
    accounts,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The provider’s login page: whoever is typed is who comes in; nobody, and the sign-in is given up. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>Provider</title><main><h1>Provider</h1><form method="post">
       <label>Account <input name="login"></label><button>Continue</button></form></main></html>`,
    );
    return;
  }
  let body = '';
  for await (const chunk of request) body += chunk;
  const accountId = new URLSearchParams(body).get('login') ?? '';
  const result = accountId
    ? { login: { accountId } }
    : { error: 'access_denied', error_description: 'given up at the login page' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
