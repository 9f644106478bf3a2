import { routes } from 'virtual:contract-routes';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { contract } from '../contract/contract.ts';
import { Refusal } from '../src/refusal.ts';

/** RFC 9457: `code` and `params` are for us, the rest for people who read JSON. */
interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

/** A refusal on the wire, kept as what `refusalOf` reads back. */
class RefusedOverHttp extends ORPCError<string, unknown> {
  readonly refusal: Refusal;

  constructor(problem: Problem, status: number) {
    super(problem.code, { status });
    this.refusal = new Refusal(problem.code, problem.params ?? {});
  }
}

const link = new OpenAPILink(routes, {
  url: () => new URL('/api/v1', location.origin).href,
  customErrorResponseBodyDecoder: (body, response) =>
    isProblem(body) ? new RefusedOverHttp(body, response.status) : null,
});

export const client: JsonifiedClient<ContractRouterClient<typeof contract>> = createORPCClient(link);

/** `api.NOUN.OPERATION.queryOptions({ input })`, `.mutationOptions()`, `.key()`. */
export const api = createTanstackQueryUtils(client);

/** The refusal inside an error, or nothing when it is a fault (a bug, a lost connection). */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return error instanceof RefusedOverHttp ? error.refusal : undefined;
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
