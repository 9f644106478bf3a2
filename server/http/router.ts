import { invitation, organisation, person, session, setup, team } from './operations/people.ts';
import { api } from './implement.ts';

/** Every operation of the contract, implemented; the compiler refuses a missing one. */
export const router = api.router({ setup, session, organisation, person, invitation, team } as never);
