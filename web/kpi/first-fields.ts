import { useTeams } from '../pages/people/people-data.ts';
import type { KpiFieldValues } from './kpi-fields.tsx';

/** What surrounds the definition of a KPI being made, before anything is said. */
export function useFirstFields(known: Partial<KpiFieldValues> = {}): KpiFieldValues {
  const owners = useTeams().filter((team) => team.kind !== 'team');
  // Whose it is decides who agrees to its definition: asked, unless there is one answer only.
  const only = owners.length === 1 ? owners[0]?.id : undefined;
  return {
    name: '',
    key: '',
    question: '',
    ownerTeamId: only ?? '',
    direction: '',
    unitKind: '',
    unitLabel: '',
    ...known,
  };
}

/** As it is sent, once nothing is left to say. */
export function kpiInput(fields: KpiFieldValues) {
  const { name, key, question, ownerTeamId, direction, unitKind, unitLabel } = fields;
  const named = name.trim() !== '' && /^[a-z][a-z0-9-]{1,62}$/.test(key);
  // A direction decides what is good news, a unit how the number reads: nobody chooses them for people.
  return named && ownerTeamId !== '' && direction !== '' && unitKind !== ''
    ? { key, name, question, ownerTeamId, direction, expectedLevel: null, unit: { kind: unitKind, label: unitLabel } }
    : null;
}
