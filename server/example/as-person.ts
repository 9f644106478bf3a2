import { createRouterClient, type RouterClient } from '@orpc/server';
import type { PersonId } from '../../example/people.ts';
import type { OperationContext } from '../http/context.ts';
import { router } from '../http/router.ts';
import { actingAs } from './kpi-story.ts';
import type { Company } from './seed-people.ts';

export type ServerParts = Omit<OperationContext, 'actor' | 'headers' | 'address' | 'answerHeaders'>;
export type Acting = RouterClient<typeof router>;

/**
 * Someone of Cyclade, acting through the operations of the API as anyone does: the same rights, the same rules, the
 * same refusals. What the product would not let people do is not in the example.
 */
export function acting(parts: ServerParts, company: Company): (person: PersonId) => Promise<Acting> {
  return async (person) =>
    createRouterClient(router, {
      context: {
        ...parts,
        actor: await actingAs(parts.store, company, person),
        headers: new Headers(),
        address: '127.0.0.1',
        answerHeaders: new Headers(),
      },
    });
}
