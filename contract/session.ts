import { z } from 'zod';
import { Language } from '../src/people/organisation.ts';
import { OrganisationRole } from '../src/people/relation.ts';
import { TeamRole } from '../src/people/team.ts';
import { Id, operation } from './operation.ts';
import { Organisation } from './organisation.ts';

export const Session = z.object({
  person: z.object({
    id: Id,
    name: z.string(),
    email: z.string(),
    role: OrganisationRole,
    language: Language.nullable(),
  }),
  organisation: Organisation,
  memberships: z.array(z.object({ teamId: Id, role: TeamRole })),
  /** What there is to show: the menu starts with four entries and grows with content. */
  content: z.object({ kpis: z.int(), sources: z.int(), sortedLists: z.int(), activities: z.int() }),
});

export const session = {
  current: operation
    .meta({ access: 'public' })
    .route({ method: 'GET', path: '/session', summary: 'Who is signed in, or null' })
    .output(z.object({ session: Session.nullable() })),

  chooseLanguage: operation
    .route({ method: 'PUT', path: '/session/language', summary: 'The language in which this person is written to' })
    .input(z.object({ language: Language }))
    .output(z.object({ language: Language })),
};
