import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError, onError, ValidationError } from '@orpc/server';
import type { Logger } from '../log.ts';
import type { OperationContext } from './context.ts';
import { fieldProblem } from './field-problem.ts';
import { problem } from './problem.ts';
import { router } from './router.ts';

export function openApiHandler(log: Logger) {
  return new OpenAPIHandler<OperationContext>(router, {
    customErrorResponseBodyEncoder: (error) => problemOf(error),
    interceptors: [
      onError((error) => {
        if (!(error instanceof ORPCError)) log.error({ err: error }, 'an operation failed');
        // An answer that its own contract refuses: which fields, never what they hold.
        else if (error.status >= 500 && error.cause instanceof ValidationError)
          log.error({ fields: error.cause.issues.map(fieldProblem) }, 'an answer is not what the contract says');
      }),
    ],
  });
}

function problemOf(error: ORPCError<string, unknown>) {
  if (error.status < 500 && error.cause instanceof ValidationError) {
    return problem(error.status, 'request.invalid', { fields: error.cause.issues.map(fieldProblem) });
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') return problem(500, 'server.fault');
  if (error.code === 'NOT_FOUND') return problem(404, 'request.no-such-operation');
  if (error.code === 'BAD_REQUEST') return problem(400, 'request.unreadable');
  return problem(error.status, error.code, (error.data as Record<string, unknown>) ?? {});
}
