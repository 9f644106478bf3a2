import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { guardrailFromLevel } from '../../src/okr/guardrail.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { useTeams } from '../pages/people/people-data.ts';
import { keyFrom } from './key-from.ts';
import styles from './okr.module.css';
import { type Objective, useOkrChanged } from './okr-data.ts';
import { ownerAbove } from './owner-above.ts';

interface Props {
  readonly objective: Objective;
  readonly level: number;
  readonly statement: string;
  readonly unit: { kind: 'count' | 'percent' | 'money' | 'duration' | 'score' | 'other'; label: string };
  /** The KPI that measures it, where one does: a guardrail watches it. Else it becomes a KPI, with what was written of it. */
  readonly kpiKey: string | null;
  readonly definition:
    | { kind: 'structured'; sourceId: string; body: Record<string, unknown> }
    | { kind: 'described'; cadence: 'week'; body: Record<string, unknown> };
  readonly onDone: () => void;
}

const acts = ['slow-down', 'stop', 'talk'] as const;

/** From here to here is a level to hold: a guardrail or a KPI, in one act. */
export function LevelToHold({ objective, level, statement, unit, kpiKey, definition, onDone }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.level;
  const changed = useOkrChanged();
  const queries = useQueryClient();
  const teams = useTeams();
  const [above, setAbove] = useState(true);
  const [act, setAct] = useState<(typeof acts)[number]>('slow-down');
  const done = (said: string) => async () => {
    await Promise.all([changed(), queries.invalidateQueries({ queryKey: api.kpi.key() })]);
    say(said);
    onDone();
  };
  const guard = useMutation(api.objective.guard.mutationOptions({ onSuccess: done(words.guarded) }));
  const propose = useMutation(api.kpi.create.mutationOptions({ onSuccess: done(words.proposed) }));
  const owner = ownerAbove(teams, objective.teamId);
  const limits = guardrailFromLevel(level, above);
  return (
    <div className={styles.outlook}>
      <p className={styles.note}>{okr.target.guardrailOffered}</p>
      <FieldRow>
        <SelectField
          label={words.side}
          value={above ? 'above' : 'below'}
          onChange={(event) => setAbove(event.target.value === 'above')}
        >
          <option value="above">{words.above}</option>
          <option value="below">{words.below}</option>
        </SelectField>
        {kpiKey === null ? null : (
          <SelectField
            label={okrPage.room.beyond}
            value={act}
            onChange={(event) => setAct(event.target.value as typeof act)}
          >
            {acts.map((key) => (
              <option key={key} value={key}>
                {okrPage.room.acts[key]}
              </option>
            ))}
          </SelectField>
        )}
      </FieldRow>
      <div className={styles.row}>
        {kpiKey === null ? (
          <Button
            busy={propose.isPending}
            disabled={owner === undefined || statement.trim() === ''}
            onClick={() =>
              propose.mutate({
                key: keyFrom(statement),
                name: statement.slice(0, 120),
                ownerTeamId: owner?.id ?? '',
                question: '',
                unit,
                direction: above ? 'up' : 'down',
                expectedLevel: limits,
                percentAs: 'fraction',
                looksTeamId: objective.teamId,
                looksFirst: '',
                definition,
              })
            }
          >
            {words.toKpi}
          </Button>
        ) : (
          <Button
            busy={guard.isPending}
            onClick={() =>
              guard.mutate({
                id: objective.id,
                kpiKey,
                ...limits,
                beyond: act === 'talk' ? { act, withinHours: 48 } : { act },
                percentAs: 'fraction',
              })
            }
          >
            {words.toGuardrail}
          </Button>
        )}
      </div>
      {(guard.error ?? propose.error) ? <RefusalMessage error={guard.error ?? propose.error} /> : null}
    </div>
  );
}
