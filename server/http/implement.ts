import { implement, ORPCError } from '@orpc/server';
import type { z } from 'zod';
import { contract } from '../../contract/contract.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OperationContext } from './context.ts';
import { mustBePlain } from './plain-input.ts';
import { statusOf } from './problem.ts';
import { unknownFields } from './unknown-fields.ts';

const base = implement(contract).$context<OperationContext>();

function mustBeKnown(schema: z.ZodType, input: unknown): void {
  const fields = unknownFields(schema, input).map((path) => path.join('.'));
  if (fields.length > 0) throw new Refusal('request.unknown-field', { fields: fields.slice(0, MOST_NAMED) });
}

/** As many as a sentence takes. */
const MOST_NAMED = 5;

/**
 * Every operation goes through here: one that is not public wants a session before its input is looked at any further,
 * and a refusal becomes an answer with its code. Faults stay faults: the handler logs them and says only that.
 */
export const api = base.use(async ({ context, next, procedure }, input) => {
  const { access } = procedure['~orpc'].meta as { access?: string };
  try {
    if (access !== 'public' && context.actor.kind === 'signed-out') throw new Refusal('right.signed-out');
    mustBePlain(input);
    const { inputSchema, route } = procedure['~orpc'];
    if (inputSchema && route.method !== 'GET') mustBeKnown(inputSchema as z.ZodType, input);
    return await next();
  } catch (error) {
    if (error instanceof Refusal)
      throw new ORPCError(error.code, { status: statusOf(error), data: error.params, cause: error });
    throw error;
  }
});
