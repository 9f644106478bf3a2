import { z } from 'zod';
import {
  type Agreement,
  agreementOf,
  type DefinitionVersion,
  declareAgreed,
  type WrittenDecision,
} from '../kpi/definition-life.ts';
import { specHash } from '../metric-sql/canonical.ts';
import { Definition } from '../metric-sql/definition.ts';
import type { Stance } from '../people/stance.ts';
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

/** What someone says of the sentence, bound to the exact meaning they had before their eyes. */
export interface SentenceStance {
  /** A person, or the seat a guest answered from: a guest who took part has a say, without a name. */
  readonly voiceId: string;
  readonly guest: boolean;
  readonly hash: string;
  readonly stance: Stance;
  readonly at: string;
}

/** The sentence put to the room: everyone who holds a seat in their own name, and everyone who spoke. */
export interface PutToTheRoom {
  readonly hash: string;
  readonly revealedOn: string;
  readonly askedIds: readonly string[];
  readonly stances: readonly SentenceStance[];
}

/**
 * Asked to agree: whoever sits in their own name, and whoever spoke, guests included; the one who declares it speaks by
 * declaring. A guest's silence holds nothing back: nobody can remind a browser.
 */
export function askedOf(
  seated: readonly string[],
  stances: readonly Pick<SentenceStance, 'voiceId'>[],
  facilitatorId: string,
): string[] {
  const asked = new Set(seated);
  asked.delete(facilitatorId);
  for (const { voiceId } of stances) asked.add(voiceId);
  return [...asked].sort();
}

/** A sentence is agreed to like any definition: by everyone asked, within seven days, or in writing. */
export function agreementOnSentence(room: PutToTheRoom, today: string): Agreement {
  return agreementOf(asProposal(room), boundTo(room), today);
}

/** Refused while someone asked is silent or a concern is open, unless it is decided in writing. */
export function settleSentence(room: PutToTheRoom, inWriting: string | null, today: string): WrittenDecision | null {
  return declareAgreed(asProposal(room), boundTo(room), inWriting, today).decision;
}

const asProposal = ({ hash, revealedOn, askedIds }: PutToTheRoom): DefinitionVersion => ({
  id: hash,
  number: 1,
  status: 'proposed',
  specHash: hash,
  unanswered: [],
  proposal: { why: '', inForceFrom: '', askedIds, answeredElsewhere: true, on: revealedOn },
  agreedOn: null,
  decision: null,
});

const boundTo = ({ stances }: PutToTheRoom) =>
  stances.map(({ voiceId, hash, stance, at }) => ({ versionId: hash, specHash: hash, personId: voiceId, stance, at }));
