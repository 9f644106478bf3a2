import { z } from 'zod';
import type { Act } from './acts.ts';

/** What a token may do, in the words of whoever makes it. None opens an agreement, a closing, or people. */
export const Scope = z.enum(['read', 'values', 'definitions', 'check-ins', 'code']);
export type Scope = z.infer<typeof Scope>;

const acts: Readonly<Record<Scope, readonly Act[]>> = {
  read: [],
  values: ['measurement.enter', 'annotation.write'],
  definitions: ['kpi.propose', 'definition.draft', 'definition.edit', 'definition.propose'],
  /** A confidence is felt: what a token prepares, a person keeps. */
  'check-ins': ['check-in.prepare', 'comment.write'],
  /** A folder of definitions under review: what `gouverne apply` needs, and still no agreement. */
  code: ['kpi.propose', 'kpi.edit', 'definition.draft', 'definition.edit', 'definition.propose'],
};

/** Every scope reads: what cannot be seen cannot be acted on. */
export function actsOf(scopes: readonly Scope[]): ReadonlySet<Act> {
  return new Set<Act>(['read', ...scopes.flatMap((scope) => acts[scope])]);
}
