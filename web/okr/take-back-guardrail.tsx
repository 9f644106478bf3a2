import { useMutation } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { type Guardrail, useOkrChanged } from './okr-data.ts';

/** A limit mistyped, or on the wrong KPI: while the cycle is planned nothing leans on it yet. */
export function TakeBackGuardrail({ rail }: { rail: Guardrail }) {
  const words = useWords().okrPage.room;
  const changed = useOkrChanged();
  const takeBack = useMutation(
    api.objective.unguard.mutationOptions({
      onSuccess: async () => {
        say(words.guardrailTakenBack);
        await changed();
      },
    }),
  );
  return (
    <div>
      <Button kind="act" busy={takeBack.isPending} onClick={() => takeBack.mutate({ id: rail.id })}>
        {words.takeBackGuardrail}
        <span className="visually-hidden"> ({rail.kpi.name})</span>
      </Button>
      {takeBack.error ? <RefusalMessage error={takeBack.error} /> : null}
    </div>
  );
}
