import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import styles from './okr.module.css';
import { type Cycle, type Objective, useOkrChanged } from './okr-data.ts';

type Initiative = Objective['initiatives'][number];

/** The bets of an objective; once its cycle runs, each is done, stopped, or open again. */
export function Initiatives({ objective, cycle }: { objective: Objective; cycle: Cycle }) {
  const words = useWords().okrPage.room;
  const [adding, setAdding] = useState(false);
  const mayWrite = objective.mayEdit && cycle.state !== 'closed';
  return (
    <>
      {objective.initiatives.map((initiative) => (
        <InitiativeLine key={initiative.id} initiative={initiative} mayMove={mayWrite && cycle.state !== 'planning'} />
      ))}
      {!mayWrite ? null : adding ? (
        <AddBet objectiveId={objective.id} onDone={() => setAdding(false)} />
      ) : (
        <div className={styles.said}>
          <Button kind="act" onClick={() => setAdding(true)}>
            {words.addBet}
          </Button>
        </div>
      )}
    </>
  );
}

function InitiativeLine({ initiative, mayMove }: { initiative: Initiative; mayMove: boolean }) {
  const { betStates, moveBet } = useWords().okrPage.room;
  const changed = useOkrChanged();
  const { id, bet, state, version: expectedVersion } = initiative;
  const move = useMutation(api.objective.moveBet.mutationOptions({ onSuccess: changed }));
  const others = state === 'open' ? (['done', 'stopped'] as const) : (['open'] as const);
  return (
    <div className={styles.said}>
      <p>{bet}</p>
      <div className={styles.row}>
        {state === 'open' ? null : <span className={styles.quiet}>{betStates[state]}</span>}
        {mayMove
          ? others.map((to) => (
              <Button
                key={to}
                kind="act"
                busy={move.isPending}
                onClick={() => move.mutate({ id, expectedVersion, state: to })}
              >
                {moveBet[to]}
                <span className="visually-hidden"> {bet}</span>
              </Button>
            ))
          : null}
      </div>
      {move.error ? <RefusalMessage error={move.error} /> : null}
    </div>
  );
}

function AddBet({ objectiveId, onDone }: { objectiveId: string; onDone: () => void }) {
  const words = useWords().okrPage.room;
  const { written, write, ...kept } = useWritten(`bet ${objectiveId}`, { bet: '' });
  const { bet } = written;
  const changed = useOkrChanged();
  const place = useMutation(
    api.objective.bet.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        onDone();
      },
    }),
  );
  return (
    <Form
      onSend={() => bet.trim() !== '' && place.mutate({ id: objectiveId, bet })}
      error={place.error}
      written={kept}
      onCancel={onDone}
      acts={
        <Button type="submit" busy={place.isPending}>
          {words.addBet}
        </Button>
      }
    >
      <TextField
        label={words.initiatives}
        help={words.bets}
        maxLength={300}
        value={bet}
        onChange={(event) => write({ bet: event.target.value })}
      />
    </Form>
  );
}
