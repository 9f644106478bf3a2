import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { addDays } from '../../src/calendar/day-number.ts';
import { freeName, nextSixWeeks, nextSpan } from '../../src/okr/next-cycle.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow, FieldStack, Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { useOkrChanged, useTeamName } from './okr-data.ts';
import { SpanFields } from './span-fields.tsx';

type Rhythm = 'six' | 'quarter' | 'four-months' | 'custom';

interface Props {
  readonly teamIds: readonly string[];
  /** Those one sees: a team plans beside the cycle of its organisation as well as beside its own. */
  readonly cycles: readonly { readonly name: string; readonly end: string }[];
  readonly today: string;
  readonly onCancel: () => void;
}

/** A cycle begins with its two dates; six weeks are proposed, from the first week that no cycle of the team reaches. */
export function PlanCycle({ teamIds, cycles, today, onCancel }: Props) {
  const words = useWords().okrPage.list;
  const { organisation } = useSession();
  const teamName = useTeamName();
  const navigate = useNavigate();
  const changed = useOkrChanged();
  const [teamId, setTeamId] = useState(teamIds[0] ?? '');
  const spanOf = (rhythm: Rhythm) => {
    const known = { today, ends: cycles.map(({ end }) => end), rules: organisation };
    return rhythm === 'six' || rhythm === 'custom' ? nextSixWeeks(known) : nextSpan(rhythm, known);
  };
  const [rhythm, setRhythm] = useState<Rhythm>('six');
  const [span, setSpan] = useState(spanOf('six'));
  const [name, setName] = useState<string>();
  // Six weeks stay six weeks; a quarter keeps the day it ends.
  const firstDay = useRef<HTMLInputElement>(null);
  const beginToday = () => {
    setSpan({ start: today, end: rhythm === 'six' ? addDays(today, 41) : span.end });
    firstDay.current?.focus();
  };
  const quarter = Math.floor((Number(span.start.slice(5, 7)) - 1) / 3) + 1;
  const proposed = freeName(
    words.quarterName(quarter, Number(span.start.slice(0, 4))),
    cycles.map(({ name }) => name),
  );
  const plan = useMutation(
    api.cycle.plan.mutationOptions({
      onSuccess: async (cycle) => {
        await changed();
        await navigate({ to: '/okrs/$id', params: { id: cycle.id } });
      },
    }),
  );
  return (
    <Form
      label={words.plan}
      // A cycle needs a name to be spoken of: the one proposed, unless another is written.
      onSend={() => plan.mutate({ teamId, name: name?.trim() || proposed, ...span })}
      error={plan.error}
      onCancel={onCancel}
      acts={
        <Button type="submit" busy={plan.isPending}>
          {words.open}
        </Button>
      }
    >
      <FieldStack>
        <FieldRow>
          <TextField label={words.name} value={name ?? proposed} onChange={(event) => setName(event.target.value)} />
          <SelectField
            label={words.rhythm}
            value={rhythm}
            onChange={(event) => {
              const next = event.target.value as Rhythm;
              setRhythm(next);
              setSpan(spanOf(next));
            }}
          >
            {(['six', 'quarter', 'four-months', 'custom'] as const).map((key) => (
              <option key={key} value={key}>
                {words.rhythms[key]}
              </option>
            ))}
          </SelectField>
        </FieldRow>
        <SpanFields ref={firstDay} span={span} onChange={(change) => setSpan({ ...span, ...change })} />
        {span.start === today ? null : (
          <div>
            <Button kind="act" onClick={beginToday}>
              {words.startToday}
            </Button>
          </div>
        )}
        {teamIds.length > 1 ? (
          <SelectField label={words.whose} value={teamId} onChange={(event) => setTeamId(event.target.value)}>
            {teamIds.map((id) => (
              <option key={id} value={id}>
                {teamName(id)}
              </option>
            ))}
          </SelectField>
        ) : null}
      </FieldStack>
    </Form>
  );
}
