import { z } from 'zod';
import { specHash } from '../metric-sql/canonical.ts';
import { Definition } from '../metric-sql/definition.ts';
import { Refusal } from '../refusal.ts';

/** A definition agreed in a test: the term it defines, what it is for, and the sentence as it was edited. */
export const SettledTerm = z.object({
  term: z.string().trim().min(1).max(120),
  whatFor: z.string().trim().min(1).max(500),
  words: z.string().trim().min(1).max(2000),
  /** Null in a test without data. */
  definition: Definition.nullable(),
});
export type SettledTerm = z.infer<typeof SettledTerm>;

/** One sentence for everyone, or two words for two things, of which one is kept for the KPI. */
export const Settlement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one'), kept: SettledTerm }),
  z.object({ kind: z.literal('two-words'), kept: SettledTerm, other: SettledTerm }),
]);
export type Settlement = z.infer<typeof Settlement>;

export function checkSettlement(settlement: Settlement): void {
  if (settlement.kind === 'one') return;
  const { kept, other } = settlement;
  if (plain(kept.term) === plain(other.term)) throw new Refusal('settlement.same-word', { term: kept.term });
  const same =
    kept.definition && other.definition
      ? specHash(kept.definition) === specHash(other.definition)
      : plain(kept.words) === plain(other.words);
  if (same) throw new Refusal('settlement.same-meaning', {});
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** A revealed test nobody settled stays in needs a look, overdue once seven days have gone by since the reveal. */
export function settlementDue(
  revealedOn: string | null,
  settled: boolean,
  today: string,
  dueOn: string | null,
): 'nothing' | 'to-settle' | 'overdue' {
  if (revealedOn === null || settled) return 'nothing';
  return dueOn !== null && today > dueOn ? 'overdue' : 'to-settle';
}
