import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { SelectField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useWords } from '../language.tsx';
import { GoalField, type OtherAct } from '../wording/goal-field.tsx';
import type { Remark } from '../wording/use-remark.ts';
import styles from './okr.module.css';
import type { CyclePageData } from './okr-data.ts';
import { useRemarkActs } from './remark-acts.ts';

interface Props {
  readonly page: CyclePageData;
  readonly title: string;
  readonly teamId: string;
  readonly remark: Remark;
  readonly onTitle: (title: string) => void;
  /** Once it has become something else, where the form is about a new one. */
  readonly onBecome: (() => void) | undefined;
}

/** The phrase of an objective as it is written: a task finds its objective, a level to hold becomes a KPI. */
export function ObjectiveTitle({ page, title, teamId, remark, onTitle, onBecome }: Props) {
  const { okrPage, sortPage, wording } = useWords();
  const becomes = useRemarkActs(teamId);
  const own = page.objectives.filter(({ state, mayEdit }) => state !== 'not-doing' && mayEdit);
  const [asked, setAsked] = useState(false);
  const [of, setOf] = useState(own[0]?.id ?? '');
  const acts: OtherAct[] = [];
  if (onBecome && own.length > 0) acts.push('make-initiative');
  if (onBecome && becomes.mayOwn) acts.push('make-kpi');
  const act = async (which: OtherAct): Promise<void> => {
    if (which === 'make-initiative') setAsked(true);
    else if (which === 'make-kpi') {
      if (await becomes.makeKpi(title, { kind: 'other', label: '' })) onBecome?.();
    }
  };
  return (
    <>
      <GoalField
        name="objective"
        label={okrPage.room.objective}
        remark={remark}
        acts={acts}
        onAct={(which) => void act(which).catch(() => {})}
        onText={onTitle}
      />
      {asked ? (
        <FieldRow>
          <SelectField label={sortPage.remark.ofObjective} value={of} onChange={(event) => setOf(event.target.value)}>
            {own.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </SelectField>
          <div className={styles.row}>
            <Button
              kind="outline"
              onClick={() => void becomes.makeInitiative(of, title).then(onBecome ?? (() => {}), () => {})}
            >
              {wording.acts['make-initiative']}
            </Button>
          </div>
        </FieldRow>
      ) : null}
      {becomes.asks ? (
        <p className={styles.note} role="alert">
          {becomes.asks}
        </p>
      ) : null}
      {becomes.error ? <RefusalMessage error={becomes.error} /> : null}
    </>
  );
}
