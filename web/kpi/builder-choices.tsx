import { useState } from 'react';
import { grains } from '../../src/calendar/bucket.ts';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { TextField } from '../design/field.tsx';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { useColumnWords, useThingWords } from '../source/vocabulary.ts';
import type { ChoicesProps } from './choices.ts';
import type { SimpleMeasure } from './draft-definition.ts';

/** What is counted, over the columns that the table has. */
export function MeasureChoices({ draft, columns, sourceId, kept, onAnswer }: ChoicesProps) {
  const column = useColumnWords(sourceId, draft.table);
  const things = useThingWords(sourceId, draft.table);
  const { builder } = useWords().kpi;
  const words = builder.measures;
  const numbers = columns.filter(({ kind }) => kind === 'number');
  const names = columns.filter(({ kind }) => kind === 'text' || kind === 'number');
  const options: { measure: SimpleMeasure; label: string }[] = [
    { measure: { kind: 'count' }, label: words.count },
    ...names.map(({ name }) => ({
      measure: { kind: 'countDistinct' as const, column: name },
      label: words.countDistinct(things(name)),
    })),
    ...numbers.flatMap(({ name }) =>
      (['sum', 'avg', 'min', 'max'] as const).map((kind) => ({
        measure: { kind, column: name },
        label: words[kind](column(name)),
      })),
    ),
  ];
  return (
    <ChoiceList label={builder.questions.measure}>
      {kept ? (
        <Choice chosen={draft.measure?.kind === 'kept'} onChoose={() => onAnswer({ measure: kept })}>
          {builder.keptMeasures[kept.measure.kind]}
        </Choice>
      ) : null}
      {options.map(({ measure, label }) => (
        <Choice
          key={label}
          chosen={JSON.stringify(draft.measure) === JSON.stringify(measure)}
          onChoose={() => onAnswer({ measure })}
        >
          {label}
        </Choice>
      ))}
    </ChoiceList>
  );
}

const kinds = { instant: 'instant', 'local-time': 'local', date: 'date' } as const;

export function TimeChoices({ draft, columns, sourceId, onAnswer }: ChoicesProps) {
  const column = useColumnWords(sourceId, draft.table);
  const words = useWords().kpi.builder;
  return (
    <ChoiceList label={words.questions.time}>
      {columns
        .filter(({ kind }) => kind in kinds)
        .map(({ name, kind }) => (
          <Choice
            key={name}
            chosen={draft.time?.column === name}
            onChoose={() => onAnswer({ time: { column: name, kind: kinds[kind as keyof typeof kinds] } })}
          >
            {column(name)}
          </Choice>
        ))}
    </ChoiceList>
  );
}

const usualDays = [7, 28, 30, 90, 365];

export function WindowChoices({ draft, onAnswer }: ChoicesProps) {
  const words = useWords().kpi.builder;
  const { window } = draft;
  const [days, setDays] = useState(
    window?.type === 'trailing' && !usualDays.includes(window.days) ? String(window.days) : '',
  );
  const chooseDays = (text: string) => {
    setDays(text);
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= 3660) onAnswer({ window: { type: 'trailing', days: count } });
  };
  return (
    <>
      <ChoiceList label={words.questions.window}>
        {grains.map((grain) => (
          <Choice
            key={grain}
            chosen={window?.type === 'calendar' && window.grain === grain}
            onChoose={() => onAnswer({ window: { type: 'calendar', grain } })}
          >
            {words.calendar[grain]}
          </Choice>
        ))}
        {usualDays.map((count) => (
          <Choice
            key={count}
            chosen={window?.type === 'trailing' && window.days === count}
            onChoose={() => onAnswer({ window: { type: 'trailing', days: count } })}
          >
            {words.trailing(count)}
          </Choice>
        ))}
      </ChoiceList>
      <TextField
        label={words.otherDays}
        inputMode="numeric"
        value={days}
        onChange={(event) => chooseDays(event.currentTarget.value)}
      />
    </>
  );
}

export function ZoneChoices({ draft, onAnswer }: ChoicesProps) {
  const words = useWords().kpi.builder;
  const own = useSession().organisation.timezone;
  const zones = Intl.supportedValuesOf('timeZone');
  const near = [...new Set([own, 'UTC'])];
  return (
    <>
      <ChoiceList label={words.questions.zone}>
        {near.map((zone) => (
          <Choice key={zone} chosen={draft.zone === zone} onChoose={() => onAnswer({ zone })}>
            {zone}
          </Choice>
        ))}
      </ChoiceList>
      <TextField
        label={words.questions.zone}
        list="builder-zones"
        defaultValue={draft.zone && !near.includes(draft.zone) ? draft.zone : ''}
        onChange={(event) => zones.includes(event.currentTarget.value) && onAnswer({ zone: event.currentTarget.value })}
      />
      <datalist id="builder-zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

export function GrainChoices({ draft, onAnswer }: ChoicesProps) {
  const { kpi } = useWords();
  return (
    <ChoiceList label={kpi.builder.questions.grain}>
      {grains.map((grain) => (
        <Choice key={grain} chosen={draft.grain === grain} onChoose={() => onAnswer({ grain })}>
          {kpi.grains[grain]}
        </Choice>
      ))}
    </ChoiceList>
  );
}
