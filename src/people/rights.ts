import { Refusal } from '../refusal.ts';
import { type Act, acts, type Relation, throughTheWall } from './acts.ts';
import { type Actor, relationsTo, type Subject } from './relation.ts';

/** Why not: signing in would help, the thing is not there for this reader, or the act is for others. */
export type Permission =
  | { readonly allowed: true; readonly by: Relation | 'token' }
  | {
      readonly allowed: false;
      readonly why: 'signed-out' | 'absent' | 'not-yours';
      readonly open: readonly Relation[];
    };

export function permission(actor: Actor, act: Act, subject: Subject): Permission {
  const open: readonly Relation[] = acts[act];
  if (actor.kind === 'signed-out') return { allowed: false, why: 'signed-out', open };
  if (!throughTheWall.has(act) && isHidden(actor, subject)) return { allowed: false, why: 'absent', open };
  if (actor.kind === 'token') {
    const opens = actor.teamId === undefined || opensAsMember(open, actor.teamId === subject.ownerTeamId);
    return opens && actor.acts.has(act) ? { allowed: true, by: 'token' } : { allowed: false, why: 'not-yours', open };
  }
  if (actor.kind === 'person' && actor.within && !actor.within.has(act))
    return { allowed: false, why: 'not-yours', open };
  const relations = relationsTo(actor, subject);
  const by = open.find((relation) => relations.has(relation));
  return by === undefined ? { allowed: false, why: 'not-yours', open } : { allowed: true, by };
}

const opensAsMember = (open: readonly Relation[], ofItsTeam: boolean): boolean =>
  open.includes('member') || (ofItsTeam && open.includes('team-member'));

export function may(actor: Actor, act: Act, subject: Subject): boolean {
  return permission(actor, act, subject).allowed;
}

/** Refuses as the reader must see it: what is behind a private team's wall is absent, not forbidden. */
export function checkMay(actor: Actor, act: Act, subject: Subject): void {
  const answer = permission(actor, act, subject);
  if (answer.allowed) return;
  if (answer.why === 'signed-out') throw new Refusal('right.signed-out', {});
  if (answer.why === 'absent') throw new Refusal('right.absent', {});
  throw new Refusal('right.not-yours', { act, open: answer.open });
}

/** Whether the subject stands behind the wall of a private team. Lists filter by it silently, totals included. */
export function isHidden(actor: Actor, subject: Subject): boolean {
  if (actor.kind === 'signed-out') return true;
  if (actor.kind === 'guest') return subject.id !== actor.testId;
  return subject.ownerTeamId !== null && !actor.sees.has(subject.ownerTeamId);
}
