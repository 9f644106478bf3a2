import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const id = z.string().min(1);

/** What we don't do: equal in rank to the objectives. What, why, asked by whom, revisit when. */
export const NotDoing = z.object({
  id,
  teamId: id,
  cycleId: id.nullable(),
  what: z.string().trim().min(1).max(300),
  why: z.string().trim().min(1).max(2000),
  askedBy: z.string().trim().max(200),
  /** The date to look again; null means at the next planning. */
  revisitOn: z.iso.date().nullable(),
  cameFrom: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('direct') }),
    z.object({ kind: z.literal('draft'), objectiveId: id }),
    z.object({ kind: z.literal('limit'), objectiveId: id }),
    z.object({ kind: z.literal('key-result'), keyResultId: id }),
  ]),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('standing') }),
    z.object({ kind: z.literal('taken-up'), objectiveId: id, on: z.iso.date() }),
    z.object({ kind: z.literal('withdrawn'), why: z.string().trim().min(1), on: z.iso.date() }),
  ]),
});
export type NotDoing = z.infer<typeof NotDoing>;

/** Standing items whose date has come, and at a planning those without one: the oldest promise first. */
export function toRevisit(items: readonly NotDoing[], today: string, planning: boolean): NotDoing[] {
  return items
    .filter((item) => item.state.kind === 'standing' && (item.revisitOn === null ? planning : item.revisitOn <= today))
    .sort(
      (a, b) => (a.revisitOn ?? '9999-12-31').localeCompare(b.revisitOn ?? '9999-12-31') || a.id.localeCompare(b.id),
    );
}

export type Revisit =
  | { readonly kind: 'kept'; readonly why: string | null; readonly revisitOn: string | null }
  | { readonly kind: 'taken-up'; readonly objectiveId: string }
  | { readonly kind: 'withdrawn'; readonly why: string };

export function revisit(item: NotDoing, answer: Revisit, today: string): NotDoing {
  if (item.state.kind !== 'standing') throw new Refusal('not-doing.no-longer-standing', { state: item.state.kind });
  if (answer.kind === 'taken-up')
    return { ...item, state: { kind: 'taken-up', objectiveId: answer.objectiveId, on: today } };
  if (answer.kind === 'withdrawn') {
    const why = answer.why.trim();
    if (why === '') throw new Refusal('not-doing.withdrawn-needs-reason', {});
    return { ...item, state: { kind: 'withdrawn', why, on: today } };
  }
  if (answer.revisitOn !== null && answer.revisitOn <= today)
    throw new Refusal('not-doing.revisit-in-the-past', { revisitOn: answer.revisitOn });
  return { ...item, why: answer.why?.trim() || item.why, revisitOn: answer.revisitOn };
}
