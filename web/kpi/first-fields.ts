import { useState } from 'react';
import { useTeams } from '../pages/people/people-data.ts';
import type { KpiFieldValues } from './kpi-fields.tsx';

/** What surrounds the definition of a KPI being made: `input` once nothing is left to say. */
export function useKpiFields(known: Partial<KpiFieldValues> = {}) {
  const owners = useTeams().filter((team) => team.kind !== 'team');
  // Whose it is decides who agrees to its definition: asked, unless there is one answer only.
  const only = owners.length === 1 ? owners[0]?.id : undefined;
  const empty: KpiFieldValues = {
    name: '',
    key: '',
    question: '',
    ownerTeamId: only ?? '',
    direction: '',
    unitKind: '',
    unitLabel: '',
    ...known,
  };
  const [values, set] = useState(empty);
  const { name, key, question, ownerTeamId, direction, unitKind, unitLabel } = values;
  const named = name.trim() !== '' && /^[a-z][a-z0-9-]{1,62}$/.test(key);
  // A direction decides what is good news, a unit how the number reads: nobody chooses them for people.
  const input =
    named && ownerTeamId !== '' && direction !== '' && unitKind !== ''
      ? { key, name, question, ownerTeamId, direction, expectedLevel: null, unit: { kind: unitKind, label: unitLabel } }
      : null;
  return { values, set, input };
}
