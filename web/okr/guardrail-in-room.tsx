import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useWords } from '../language.tsx';
import { DecideForm } from './decide-form.tsx';
import { GuardrailLine } from './guardrail-line.tsx';
import type { CheckInPageData } from './okr-data.ts';

type Rail = CheckInPageData['guardrails'][number];

/** In the room: when it is crossed, what was agreed is read and what is decided is noted, without leaving the check-in. */
export function GuardrailInRoom({ rail, today }: { rail: Rail; today: string }) {
  const { okr, okrPage } = useWords();
  const [deciding, setDeciding] = useState(false);
  return (
    <>
      <GuardrailLine rail={rail} />
      {rail.state === 'crossed' && rail.decided === null ? (
        <Button kind="act" onClick={() => setDeciding(true)}>
          {okrPage.objective.decide}
        </Button>
      ) : null}
      <Dialog opened={deciding} onClose={() => setDeciding(false)} title={okrPage.objective.decide}>
        <p>{okr.guardrail.decide}</p>
        <GuardrailLine rail={rail} />
        <DecideForm
          objectiveId={rail.objectiveId}
          guardrailId={rail.id}
          today={today}
          onDone={() => setDeciding(false)}
        />
      </Dialog>
    </>
  );
}
