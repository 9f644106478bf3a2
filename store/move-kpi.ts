import { askBudget, type BudgetAnswer, checkBudgetAnswer } from '../src/kpi/budget.ts';
import type { KpiStatus } from '../src/kpi/kpi.ts';
import { changeStatus } from '../src/kpi/status.ts';
import type { Limits } from '../src/people/organisation.ts';
import type { Authorized } from './authorized.ts';
import { allKpis, type Kpi, kpiByKey, updateKpi } from './kpi.ts';
import { usesOfKpis } from './kpi-use.ts';
import type { Store } from './store.ts';
import { theTeam } from './team.ts';
import { type WriteContext, write } from './write.ts';

interface Move {
  readonly to: KpiStatus;
  readonly reason: string | null;
  /** What ends the conversation when there would be one too many. */
  readonly budget: BudgetAnswer | null;
}

/** A KPI changes status; going live beyond the budget, another moves off, or one more is written down. One act. */
export function moveKpi(
  store: Store,
  by: Authorized<'kpi.publish'>,
  key: string,
  expectedVersion: number,
  move: Move,
  known: { readonly limits: Limits; readonly today: string },
): Promise<Kpi> {
  return write(store, by, 'kpi.move', async (context) => {
    const kpi = await kpiByKey(context.tx, key);
    const { status, reason } = changeStatus(kpi.status, move.to, move.reason);
    const answer = status === 'live' ? await settleBudget(context, kpi, move.budget, known) : null;
    const { today } = known;
    return updateKpi(context, key, expectedVersion, {
      status,
      statusReason: reason,
      statusOn: today,
      oneMore: answer?.kind === 'one-more' ? { why: answer.why.trim(), on: today, reviewOn: answer.reviewOn } : null,
    });
  });
}

async function settleBudget(
  context: WriteContext,
  kpi: Kpi,
  asked: BudgetAnswer | null,
  { limits, today }: { limits: Limits; today: string },
): Promise<BudgetAnswer | null> {
  const { tx } = context;
  // Two going live at once in one service would each see a free place: the owner's row makes one wait.
  await tx.updateTable('team').set({ id: kpi.ownerTeamId }).where('id', '=', kpi.ownerTeamId).execute();
  const kpis = await allKpis(tx);
  const conversation = askBudget(await theTeam(tx, kpi.ownerTeamId), kpis, limits, await usesOfKpis(tx));
  const answer = checkBudgetAnswer(conversation, asked, today);
  if (answer?.kind !== 'one-moves-off') return answer;
  const leaving = kpis.find((each) => each.id === answer.kpiId);
  if (!leaving) throw new Error(`${answer.kpiId} was on the dashboard and is not there`);
  await updateKpi(context, leaving.key, leaving.version, {
    status: 'off-the-dashboard',
    statusReason: answer.reason.trim() || null,
    statusOn: today,
    oneMore: null,
  });
  return answer;
}
