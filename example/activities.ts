import type { ActivityId, ObjectiveId } from './story-ids.ts';
import type { KpiId, ServiceId } from './words/words.ts';

export interface CycladeActivity {
  readonly id: ActivityId;
  readonly team: ServiceId;
  readonly under: { readonly kpis: readonly KpiId[] } | { readonly objective: ObjectiveId } | 'neither' | 'nobody';
}

/** What the services do week after week, and what follows it. Contracts with companies are followed by nobody since OKRs began. */
export const activities: readonly CycladeActivity[] = [
  { id: 'rounds', team: 'operations', under: { kpis: ['served', 'availability'] } },
  { id: 'batteries', team: 'operations', under: { kpis: ['batteries'] } },
  { id: 'power', team: 'operations', under: { kpis: ['unpowered'] } },
  { id: 'repairs', team: 'fleet', under: { kpis: ['fitBikes', 'repairTime'] } },
  { id: 'missingBikes', team: 'fleet', under: { kpis: ['foundBikes'] } },
  { id: 'electrics', team: 'fleet', under: 'neither' },
  { id: 'app', team: 'product', under: { kpis: ['abandoned'] } },
  { id: 'welcome', team: 'product', under: { objective: 'habit' } },
  { id: 'answers', team: 'customers', under: { kpis: ['firstAnswer', 'satisfaction'] } },
  { id: 'refunds', team: 'customers', under: { kpis: ['refunds'] } },
  { id: 'campaigns', team: 'growth', under: { kpis: ['signups', 'costOfASignup'] } },
  { id: 'companies', team: 'growth', under: 'nobody' },
];
