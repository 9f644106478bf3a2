import { routes } from 'virtual:contract-routes';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { contract } from '../contract/contract.ts';
import { Refusal } from '../src/refusal.ts';
import { askedAhead } from './asked-ahead.ts';

/** RFC 9457: `code` and `params` are for us, the rest for people who read JSON. */
interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

/** The library reads `application/json` alone: an RFC 9457 answer would reach it as a file, and every refusal as a fault. */
async function fetchReadable(request: Request, init: object): Promise<Response> {
  const response = await (askedAhead(request) ?? fetch(request, init));
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

const link = new OpenAPILink(routes, {
  fetch: fetchReadable,
  url: () => new URL('/api/v1', location.origin).href,
  customErrorResponseBodyDecoder: (body, response) =>
    isProblem(body) ? new ORPCError(body.code, { status: response.status, data: body.params ?? {} }) : null,
});

export const client: JsonifiedClient<ContractRouterClient<typeof contract>> = createORPCClient(link);

/** `api.NOUN.OPERATION.queryOptions({ input })`, `.mutationOptions()`, `.key()`. */
export const api = createTanstackQueryUtils(client);

/** Our codes name a noun (`team.absent`); the library's own, for answers it could not read, never have a dot. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof ORPCError) || !error.code.includes('.')) return undefined;
  return new Refusal(error.code, error.data as Readonly<Record<string, unknown>>);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) =>
        !refusalOf(error) && !(error instanceof ORPCError && error.status < 500) && failures < 2,
    },
  },
});
