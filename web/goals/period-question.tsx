import { RowSelect, SelectField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useTeamName } from '../okr/okr-data.ts';
import { Ask } from './ask.tsx';
import styles from './goals.module.css';
import type { Answering, PeriodChoice, Preview } from './import-data.ts';

type Period = Preview['periods'][number];

/** Which cycle each period goes to: drafts are only made where drafts are made; a past one may come as the past. */
export function PeriodQuestion({ preview, said, onSay }: Answering) {
  const words = useWords().goalImport.periods;
  const { periods, questions } = preview;
  const say = (period: string, choice: PeriodChoice) => {
    const others = (said.periods ?? []).filter((one) => one.period !== period);
    onSay({ ...said, periods: [...others, { period, choice }] });
  };
  return (
    <Ask question={words.title} open={questions.includes('periods')}>
      <p className={styles.more}>{words.help}</p>
      {periods.map((found) => (
        <OnePeriod key={found.period} found={found} preview={preview} onSay={(choice) => say(found.period, choice)} />
      ))}
    </Ask>
  );
}

interface OneProps {
  readonly found: Period;
  readonly preview: Preview;
  readonly onSay: (choice: PeriodChoice) => void;
}

function OnePeriod({ found, preview, onSay }: OneProps) {
  const words = useWords().goalImport.periods;
  const { date } = useFormat();
  const { period, span, choice, objectives, past } = found;
  const { cycles, plansFor } = preview;
  const facts = [
    words.about(objectives),
    ...(span ? [words.days(date(span.start), date(span.end))] : []),
    ...(past ? [words.past] : []),
  ];
  const choose = (value: string) => {
    if (value === 'leave-out') return onSay({ kind: 'leave-out' });
    if (value !== 'new-cycle' && value !== 'history') return onSay({ kind: 'cycle', cycleId: value });
    const name = (period || words.none).slice(0, 120);
    const [start, end] = [span?.start ?? '', span?.end ?? ''];
    return onSay({ kind: value, name, start, end, teamId: plansFor[0] ?? '' });
  };
  return (
    <div className={styles.period}>
      <p>
        <b>{period || words.none}</b> <span className={styles.quiet}>{facts.join(' · ')}</span>
      </p>
      <span className={styles.select}>
        <RowSelect
          aria-label={words.label(period || words.none)}
          asks={words.ask}
          value={choice === null ? '' : choice.kind === 'cycle' ? choice.cycleId : choice.kind}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {cycles
            .toSorted((a, b) => Number(b.id === found.proposed) - Number(a.id === found.proposed))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          {plansFor.length > 0 ? <option value="new-cycle">{words.newCycle}</option> : null}
          {plansFor.length > 0 ? <option value="history">{words.history}</option> : null}
          <option value="leave-out">{words.leaveOut}</option>
        </RowSelect>
      </span>
      {choice?.kind === 'new-cycle' || choice?.kind === 'history' ? (
        <div className={styles.wide}>
          <CycleFields choice={choice} plansFor={plansFor} onSay={onSay} />
        </div>
      ) : null}
    </div>
  );
}

type NewCycle = Extract<PeriodChoice, { kind: 'new-cycle' | 'history' }>;

function CycleFields({
  choice,
  plansFor,
  onSay,
}: {
  choice: NewCycle;
  plansFor: readonly string[];
  onSay: OneProps['onSay'];
}) {
  const words = useWords().goalImport.periods;
  const teamName = useTeamName();
  const put = (change: Partial<NewCycle>) => onSay({ ...choice, ...change });
  return (
    <FieldRow>
      <TextField
        label={words.name}
        defaultValue={choice.name}
        maxLength={120}
        onBlur={(event) => event.currentTarget.value.trim() !== '' && put({ name: event.currentTarget.value.trim() })}
      />
      <TextField
        label={words.start}
        type="date"
        value={choice.start}
        onChange={(event) => put({ start: event.currentTarget.value })}
      />
      <TextField
        label={words.end}
        type="date"
        value={choice.end}
        onChange={(event) => put({ end: event.currentTarget.value })}
      />
      {plansFor.length > 1 ? (
        <SelectField
          label={words.whose}
          value={choice.teamId}
          onChange={(event) => put({ teamId: event.currentTarget.value })}
        >
          {plansFor.map((id) => (
            <option key={id} value={id}>
              {teamName(id)}
            </option>
          ))}
        </SelectField>
      ) : null}
    </FieldRow>
  );
}
