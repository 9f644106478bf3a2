import type { Limits } from '../people/organisation.ts';
import { mayOwnKpis, type Team } from '../people/team.ts';
import { Refusal } from '../refusal.ts';
import type { Kpi } from './kpi.ts';
import { isOnDashboard } from './status.ts';

/** The days something was last opened by anyone, or cited in a decision. Days are kept, never persons. */
export interface LastUse {
  readonly openedOn: string | null;
  readonly citedOn: string | null;
}

export interface Budget {
  readonly have: number;
  readonly limit: number;
}

/** Side by side, which one could move off the dashboard: the longest unused first. */
export type BudgetConversation =
  | ({ readonly kind: 'within' } & Budget)
  | ({ readonly kind: 'conversation'; readonly couldMove: readonly ({ readonly kpiId: string } & LastUse)[] } & Budget);

export type BudgetAnswer =
  | { readonly kind: 'one-moves-off'; readonly kpiId: string; readonly reason: string }
  | { readonly kind: 'one-more'; readonly why: string; readonly reviewOn: string };

type Owned = Pick<Kpi, 'id' | 'ownerTeamId' | 'status'>;

export function budgetOf(
  owner: Pick<Team, 'id' | 'kind' | 'parentId' | 'private'>,
  kpis: readonly Owned[],
  limits: Limits,
): Budget {
  if (!mayOwnKpis(owner)) throw new Refusal('kpi.owner-is-a-team', {});
  const have = kpis.filter((kpi) => kpi.ownerTeamId === owner.id && isOnDashboard(kpi.status)).length;
  return { have, limit: owner.kind === 'organisation' ? limits.kpisOfOrganisation : limits.kpisOfService };
}

/** Asked before one more goes live: `have` counts it. */
export function askBudget(
  owner: Team,
  kpis: readonly Owned[],
  limits: Limits,
  uses: ReadonlyMap<string, LastUse>,
): BudgetConversation {
  const { have, limit } = budgetOf(owner, kpis, limits);
  const withThisOne = have + 1;
  if (withThisOne <= limit) return { kind: 'within', have: withThisOne, limit };
  const never: LastUse = { openedOn: null, citedOn: null };
  const lastDay = (use: LastUse) => [use.openedOn ?? '', use.citedOn ?? ''].sort().at(-1)!;
  const couldMove = kpis
    .filter((kpi) => kpi.ownerTeamId === owner.id && isOnDashboard(kpi.status))
    .map((kpi) => ({ kpiId: kpi.id, ...(uses.get(kpi.id) ?? never) }))
    .sort((a, b) => lastDay(a).localeCompare(lastDay(b)) || a.kpiId.localeCompare(b.kpiId));
  return { kind: 'conversation', have: withThisOne, limit, couldMove };
}

/** What ends the conversation: one of those on the dashboard moves off, or one more with why and when to look again. */
export function checkBudgetAnswer(
  conversation: BudgetConversation,
  answer: BudgetAnswer | null,
  today: string,
): BudgetAnswer | null {
  if (conversation.kind === 'within') return null;
  const { have, limit } = conversation;
  if (answer === null) throw new Refusal('kpi.over-budget', { have, limit, couldMove: conversation.couldMove });
  if (answer.kind === 'one-moves-off') {
    if (!conversation.couldMove.some((kpi) => kpi.kpiId === answer.kpiId))
      throw new Refusal('kpi.not-on-dashboard', { kpiId: answer.kpiId });
    return answer;
  }
  if (answer.why.trim() === '') throw new Refusal('kpi.one-more-needs-why', { have, limit });
  if (answer.reviewOn <= today) throw new Refusal('kpi.review-in-the-past', { reviewOn: answer.reviewOn });
  return answer;
}
