import type { ReactNode } from 'react';
import { useVoice } from '../charts/chart-words.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { useFormat, useWords } from '../language.tsx';
import { GuardrailMark } from './guardrail-mark.tsx';
import styles from './okr.module.css';
import type { Guardrail } from './okr-data.ts';

/** What was agreed at the start, and where it is now. A word says crossed, never a colour alone. */
export function GuardrailLine({ rail, children }: { rail: Guardrail; children?: ReactNode }) {
  const { okr, okrPage } = useWords();
  const voice = useVoice();
  const { date } = useFormat();
  const say = (value: number, beside?: readonly number[]) => voice.value(value, valueUnit(rail.kpi.unit), beside);
  const { atLeast, atMost } = rail;
  const sides = atLeast !== null && atMost !== null ? 'within' : atMost !== null ? 'atMost' : 'atLeast';
  const accept =
    sides === 'within'
      ? okr.guardrail.accept.within(say(atLeast ?? 0, [atMost ?? 0]), say(atMost ?? 0, [atLeast ?? 0]))
      : okr.guardrail.accept[sides](say(atMost ?? atLeast ?? 0));
  const past = okr.guardrail.past[sides];
  const beyond = rail.beyond as { act: 'slow-down' | 'stop' } | { act: 'talk'; withinHours: number };
  const then =
    beyond.act === 'talk'
      ? okr.guardrail.beyond.talk(past, beyond.withinHours)
      : okr.guardrail.beyond[beyond.act](past);
  const crossed = rail.state === 'crossed';
  return (
    <div className={styles.said}>
      <GuardrailMark crossed={crossed}>
        {rail.kpi.name}
        {rail.value === null ? '' : ` ${say(rail.value)}`}, {okr.guardrail.states[rail.state]}
      </GuardrailMark>
      <p>
        {okr.guardrail.agreed(accept, then)}
        {rail.words ? ` ${rail.words}` : ''}
      </p>
      {crossed && rail.crossedSince ? (
        <span className={styles.quiet}>
          {rail.decided
            ? `${okrPage.objective.crossedSince(date(rail.crossedSince))}, ${okrPage.objective.decidedThen(rail.decided)}`
            : okrPage.objective.crossedUndecided(date(rail.crossedSince))}
        </span>
      ) : null}
      {children}
    </div>
  );
}
