import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { LinkButton } from '../design/button.tsx';
import { SelectField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import type { Session } from '../shell/session.ts';

export interface DraftPlace {
  /** Null keeps them with the list. */
  readonly cycleId: string | null;
  readonly teamId: string;
}

/** Cycles being planned, and teams that could carry the drafts: the reader's own first. */
export function useDraftPlace(session: Session) {
  const cycles = useQuery(api.cycle.list.queryOptions());
  const teams = useQuery(api.team.list.queryOptions());
  const [chosen, setChosen] = useState<Partial<DraftPlace>>({});
  const planning = (cycles.data?.cycles ?? []).filter(({ state }) => state === 'planning');
  const own = new Set(session.memberships.map(({ teamId }) => teamId));
  const all = [...(teams.data?.teams ?? [])].sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
  const place: DraftPlace = {
    cycleId: chosen.cycleId === undefined ? (planning[0]?.id ?? null) : chosen.cycleId,
    teamId: chosen.teamId ?? all[0]?.id ?? '',
  };
  return { known: cycles.data !== undefined, planning, teams: all, place, choose: setChosen };
}

/** Where objectives, key results and initiatives go: a cycle being planned, or with the list until there is one. */
export function DraftPlaceFields({ at, mayKeep }: { at: ReturnType<typeof useDraftPlace>; mayKeep: boolean }) {
  const words = useWords().sortPage.drafts;
  const { planning, teams, place, choose } = at;
  if (!at.known) return null;
  if (planning.length === 0)
    return (
      <p>
        {words.noCycle}{' '}
        <LinkButton kind="act" to="/okrs">
          {words.openCycle}
        </LinkButton>
      </p>
    );
  return (
    <FieldRow>
      <SelectField
        label={words.cycle}
        value={place.cycleId ?? ''}
        onChange={(event) => choose({ ...place, cycleId: event.target.value || null })}
      >
        {planning.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {mayKeep ? <option value="">{words.keepThem}</option> : null}
      </SelectField>
      {place.cycleId === null ? null : (
        <SelectField
          label={words.team}
          value={place.teamId}
          onChange={(event) => choose({ ...place, teamId: event.target.value })}
        >
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </FieldRow>
  );
}
