/** Something that may need a look, as plain data from the folders that know. Codes and facts; the page makes the sentence. */
interface About {
  /** The thing it is about; the episode makes a later occurrence another look. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** The first day of this episode. */
  readonly since: string;
  /** The team that owns the subject; null for what belongs to everyone. */
  readonly ownerTeamId: string | null;
  /** Other teams whose page it stands on: those that follow the KPI, contribute to the objective. */
  readonly alsoTeamIds?: readonly string[];
}

export type Look = About &
  (
    | {
        readonly kind: 'guardrail-crossed';
        readonly objectiveId: string;
        readonly value: number;
        readonly limit: number;
        /** What was decided about it and is not followed yet: it is in hand, and stays in sight. */
        readonly decisionId: string | null;
      }
    | { readonly kind: 'guardrail-to-watch'; readonly objectiveId: string }
    /** A signal that nobody has explained. `surprise` is how likely so odd a point is in an ordinary week. */
    | { readonly kind: 'signal'; readonly way: 'concern' | 'improvement' | 'neither'; readonly surprise: number }
    | {
        readonly kind: 'level-does-not-hold';
        readonly way: 'concern' | 'improvement' | 'neither';
        readonly perYear: number;
      }
    | { readonly kind: 'test-to-settle'; readonly overdue: boolean }
    | {
        readonly kind: 'test-to-answer';
        readonly personIds: readonly string[];
        readonly have: number;
        readonly of: number;
      }
    | { readonly kind: 'stance-asked'; readonly personIds: readonly string[] }
    | { readonly kind: 'definition-to-decide'; readonly personIds: readonly string[]; readonly overdue: boolean }
    | { readonly kind: 'help-asked'; readonly teamId: string; readonly fromTeamId: string }
    | {
        readonly kind: 'measure-overdue';
        readonly lastPeriod: string | null;
        readonly periods: number;
        readonly typed: boolean;
      }
    /** The day someone had set to look again has come: at the definition, or at a place beyond the budget. */
    | { readonly kind: 'review-due'; readonly of: 'definition' | 'one-more' }
    /** A key result's falling chance: shown to its own team only. */
    | { readonly kind: 'chance-falling'; readonly from: number; readonly to: number }
    /** One question card at most; the team's alone for its first fortnight. */
    | { readonly kind: 'question'; readonly number: number; readonly othersFrom: string }
  );

export type LookKind = Look['kind'];

export const nextActs = [
  'decide',
  'say-what-followed',
  'open-side-by-side',
  'note-what-happened',
  'say-if-wanted',
  'settle',
  'answer',
  'give-stance',
  'reply',
  'open-source',
  'enter-value',
  'look-again',
  'open-check-in',
  'open-question',
] as const;
export type NextAct = (typeof nextActs)[number];

export const nextAct: Record<LookKind, NextAct> = {
  'guardrail-crossed': 'decide',
  'guardrail-to-watch': 'open-side-by-side',
  signal: 'note-what-happened',
  'level-does-not-hold': 'say-if-wanted',
  'test-to-settle': 'settle',
  'test-to-answer': 'answer',
  'stance-asked': 'give-stance',
  'definition-to-decide': 'decide',
  'help-asked': 'reply',
  'measure-overdue': 'open-source',
  'review-due': 'look-again',
  'chance-falling': 'open-check-in',
  question: 'open-question',
};

/** A crossed guardrail about which something was decided asks what came of it; a value typed by hand has no source. */
export function actOf(look: Look): NextAct {
  if (look.kind === 'guardrail-crossed' && look.decisionId !== null) return 'say-what-followed';
  return look.kind === 'measure-overdue' && look.typed ? 'enter-value' : nextAct[look.kind];
}

/** The same thing in a later episode is another look: a snooze does not reach it. */
export function lookKey(look: Look): string {
  const kind = look.kind === 'review-due' && look.of === 'one-more' ? 'one-more-due' : look.kind;
  return `${kind}/${look.subject.kind}/${look.subject.id}/${look.since}`;
}
