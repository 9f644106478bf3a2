import type { ServiceId } from './words/words.ts';

export interface CycladePerson {
  readonly id: string;
  readonly name: string;
  readonly role: 'admin' | 'member' | 'viewer';
  /** The services they belong to; `whole` is the organisation itself. */
  readonly member: readonly (ServiceId | 'whole')[];
  readonly facilitates: readonly (ServiceId | 'whole')[];
}

/** Who works at Cyclade. Invented, like the rest. */
export const people = [
  { id: 'ines', name: 'Inès Morel', role: 'admin', member: [], facilitates: ['whole'] },
  { id: 'paul', name: 'Paul Aubin', role: 'member', member: ['whole'], facilitates: ['operations'] },
  { id: 'salome', name: 'Salomé Kerr', role: 'member', member: ['whole'], facilitates: ['product'] },
  { id: 'theo', name: 'Théo Vidal', role: 'member', member: ['whole'], facilitates: ['customers'] },
  { id: 'nadia', name: 'Nadia Ferhat', role: 'member', member: ['whole'], facilitates: ['growth'] },
  { id: 'luc', name: 'Luc Brissac', role: 'member', member: ['whole'], facilitates: ['fleet'] },
  { id: 'karim', name: 'Karim Haddad', role: 'member', member: ['product'], facilitates: [] },
  { id: 'julie', name: 'Julie Roche', role: 'member', member: ['customers'], facilitates: [] },
  { id: 'hugo', name: 'Hugo Lemaire', role: 'member', member: ['operations', 'fleet'], facilitates: [] },
  { id: 'claire', name: 'Claire Delmas', role: 'viewer', member: [], facilitates: [] },
] as const satisfies readonly CycladePerson[];

export type PersonId = (typeof people)[number]['id'];

/** Whose links the demo prints. */
export const doors = { administrator: 'ines', lead: 'salome', executive: 'claire' } as const satisfies Record<
  string,
  PersonId
>;
export const signingIn: readonly PersonId[] = Object.values(doors);

export const emailOf = (id: PersonId): string => `${id}@cyclade.example`;
