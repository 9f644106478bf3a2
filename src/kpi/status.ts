import { Refusal } from '../refusal.ts';
import type { KpiStatus } from './kpi.ts';

/** Off the dashboard it is still measured and alerted to its team, outside the budget and the steering page. */
const from: Record<KpiStatus, readonly KpiStatus[]> = {
  proposed: ['live', 'off-the-dashboard', 'retired'],
  live: ['off-the-dashboard', 'retired'],
  'off-the-dashboard': ['live', 'retired'],
  /** Kept and readable for ever; another one may be proposed. */
  retired: [],
};

export function changeStatus(
  status: KpiStatus,
  to: KpiStatus,
  reason: string | null,
): { status: KpiStatus; reason: string | null } {
  if (!from[status].includes(to)) throw new Refusal('kpi.not-from-here', { from: status, to });
  const words = reason?.trim() || null;
  if (to === 'retired' && words === null) throw new Refusal('kpi.retired-needs-reason', {});
  return { status: to, reason: words };
}

export function isOnDashboard(status: KpiStatus): boolean {
  return status === 'live';
}
