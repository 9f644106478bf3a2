import { addDays } from '../calendar/day-number.ts';
import { currentStances, type StanceOf } from '../people/stance.ts';
import { Refusal } from '../refusal.ts';

/** How long a concern may stay open before the one who keeps the definition decides in writing. */
export const DAYS_TO_DECIDE = 7;

export type DefinitionStatus = 'draft' | 'proposed' | 'agreed' | 'superseded';

export interface Proposal {
  readonly why: string;
  /** The first period it is in force for. */
  readonly inForceFrom: string;
  /** The people asked to agree, the proposer not among them. */
  readonly askedIds: readonly string[];
  /** Its answers have no name here: guests of a test gave them, or people of the installation it was brought from. */
  readonly answeredElsewhere?: boolean;
  readonly on: string;
}

/** What was decided in writing although a concern was open, or someone silent. */
export interface WrittenDecision {
  readonly words: string;
  readonly on: string;
}

export interface DefinitionVersion {
  readonly id: string;
  readonly number: number;
  readonly status: DefinitionStatus;
  readonly specHash: string | null;
  readonly unanswered: readonly string[];
  readonly proposal: Proposal | null;
  readonly agreedOn: string | null;
  readonly decision: WrittenDecision | null;
}

/** An agreement or a concern about one meaning: it counts for the hash it was given on. */
export interface DefinitionStance extends StanceOf {
  readonly versionId: string;
  readonly specHash: string | null;
}

/** The words and the structure freeze when proposed: agreeing to what may still move is agreeing to nothing. */
export function checkEditable(version: DefinitionVersion): void {
  if (version.status !== 'draft') throw new Refusal('definition.frozen', { status: version.status });
}

export function proposeDefinition(
  version: DefinitionVersion,
  proposal: Proposal,
  others: readonly DefinitionVersion[],
): DefinitionVersion {
  checkEditable(version);
  if (version.unanswered.length > 0) throw new Refusal('definition.incomplete', { unanswered: version.unanswered });
  const open = others.find((other) => other.id !== version.id && other.status === 'proposed');
  if (open) throw new Refusal('definition.another-proposed', { number: open.number });
  if (proposal.why.trim() === '' && changesWhatIsAgreed(version, others))
    throw new Refusal('definition.proposal-needs-why', {});
  return { ...version, status: 'proposed', proposal: { ...proposal, askedIds: [...new Set(proposal.askedIds)] } };
}

/** A first definition changes nothing: there is a why to give once another was agreed on. */
export function changesWhatIsAgreed(
  version: Pick<DefinitionVersion, 'id'>,
  others: readonly Pick<DefinitionVersion, 'id' | 'agreedOn'>[],
): boolean {
  return others.some((other) => other.id !== version.id && other.agreedOn !== null);
}

/** Others are asked too, while it waits: what was said already stands. */
export function askAlso(version: DefinitionVersion, personIds: readonly string[]): readonly string[] {
  if (version.status !== 'proposed') throw new Refusal('definition.not-proposed', { status: version.status });
  return [...new Set([...(version.proposal?.askedIds ?? []), ...personIds])];
}

/** Asked unless the proposer names others: the steward and the facilitators of the teams that follow the KPI. */
export function askedByDefault(
  stewardId: string | null,
  facilitatorIds: readonly string[],
  proposerId: string,
): string[] {
  const asked = new Set([...(stewardId === null ? [] : [stewardId]), ...facilitatorIds]);
  asked.delete(proposerId);
  return [...asked];
}

/** `seenHash` is the meaning the person had before their eyes. */
export function checkStance(version: DefinitionVersion, personId: string, seenHash: string | null): void {
  if (version.status !== 'proposed') throw new Refusal('definition.not-proposed', { status: version.status });
  if (version.specHash !== seenHash) throw new Refusal('definition.changed', { current: version.specHash });
  if (!version.proposal?.askedIds.includes(personId)) throw new Refusal('definition.not-asked', {});
}

export interface Agreement {
  readonly kind: 'nobody-asked' | 'open' | 'ready' | 'to-decide';
  readonly agreed: readonly string[];
  readonly concerns: readonly DefinitionStance[];
  readonly silent: readonly string[];
  /** The last day to decide in writing. */
  readonly decideBy: string;
  readonly overdue: boolean;
}

/** Where a proposal stands: ready when all asked have answered and no concern is open; nobody asked is nobody's agreement. */
export function agreementOf(
  version: DefinitionVersion,
  stances: readonly DefinitionStance[],
  today: string,
): Agreement {
  const proposal: Pick<Proposal, 'askedIds' | 'answeredElsewhere' | 'on'> = version.proposal ?? {
    askedIds: [],
    on: today,
  };
  const { askedIds, on } = proposal;
  const bound = stances.filter(
    (stance) =>
      stance.versionId === version.id && stance.specHash === version.specHash && askedIds.includes(stance.personId),
  );
  const current = currentStances(bound);
  const answered = new Set(current.map((stance) => stance.personId));
  const concerns = current.filter((stance) => stance.stance.kind === 'concern');
  const silent = askedIds.filter((personId) => !answered.has(personId));
  const decideBy = addDays(on, DAYS_TO_DECIDE);
  const nobody = askedIds.length === 0 && !proposal.answeredElsewhere;
  const kind = nobody ? 'nobody-asked' : concerns.length > 0 ? 'to-decide' : silent.length > 0 ? 'open' : 'ready';
  const agreed = current.filter((stance) => stance.stance.kind === 'agree').map((stance) => stance.personId);
  return { kind, agreed, concerns, silent, decideBy, overdue: kind !== 'ready' && today > decideBy };
}

const waitsFor = {
  'nobody-asked': 'definition.nobody-asked',
  open: 'definition.not-all-answered',
  'to-decide': 'definition.concern-open',
  ready: 'definition.not-all-answered',
} as const;

/**
 * Declared agreed by the steward (in a test, the facilitator): as it is when everyone agreed, otherwise by a decision in
 * writing. Concerns are kept beside it for good.
 */
export function declareAgreed(
  version: DefinitionVersion,
  stances: readonly DefinitionStance[],
  inWriting: string | null,
  today: string,
): DefinitionVersion {
  if (version.status !== 'proposed') throw new Refusal('definition.not-proposed', { status: version.status });
  if (version.unanswered.length > 0) throw new Refusal('definition.incomplete', { unanswered: version.unanswered });
  const agreement = agreementOf(version, stances, today);
  const words = inWriting?.trim() || null;
  if (words === null && agreement.kind === 'ready')
    return { ...version, status: 'agreed', agreedOn: today, decision: null };
  if (words === null) {
    throw new Refusal(waitsFor[agreement.kind], {
      concerns: agreement.concerns.length,
      silent: agreement.silent.length,
      decideBy: agreement.decideBy,
    });
  }
  return { ...version, status: 'agreed', agreedOn: today, decision: { words, on: today } };
}

/** Taken back before it was agreed. Its words stay readable; another draft may follow. */
export function withdrawProposal(version: DefinitionVersion): DefinitionVersion {
  if (version.status !== 'proposed') throw new Refusal('definition.not-proposed', { status: version.status });
  return { ...version, status: 'superseded' };
}
