import { useState } from 'react';
import { zoneWords } from '../../i18n/definition-sentence.ts';
import { grains } from '../../src/calendar/bucket.ts';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { TextField } from '../design/field.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { useColumnWords, useThingWords } from '../source/vocabulary.ts';
import type { ChoicesProps } from './choices.ts';
import type { DraftDefinition, SimpleMeasure } from './draft-definition.ts';

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

type Time = NonNullable<DraftDefinition['time']>;

/** A column that says no zone is read as written here, or in UTC: two answers, since they are two numbers. */
const unzoned = (column: string, sourceTz: string): Time => ({
  column,
  kind: sourceTz === 'UTC' ? 'instant' : 'local',
  sourceTz,
});

export function TimeChoices({ draft, columns, sourceId, onAnswer }: ChoicesProps) {
  const column = useColumnWords(sourceId, draft.table);
  const language = useLanguage();
  const words = useWords().kpi.builder;
  const near = [...new Set([useSession().organisation.timezone, 'UTC'])];
  const { time } = draft;
  const options = columns.flatMap(({ name, kind }): { time: Time; label: string }[] => {
    if (kind === 'local-time')
      return near.map((zone) => ({
        time: unzoned(name, zone),
        label: `${column(name)}, ${zoneWords(language, zone)}`,
      }));
    return kind === 'instant' || kind === 'date' ? [{ time: { column: name, kind }, label: column(name) }] : [];
  });
  const asked = columns.some(({ name, kind }) => name === time?.column && kind === 'local-time');
  return (
    <>
      {columns.some(({ kind }) => kind === 'local-time') ? <p>{words.unzoned}</p> : null}
      <ChoiceList label={words.questions.time}>
        {options.map((option) => (
          <Choice
            key={option.label}
            chosen={
              time?.column === option.time.column &&
              (option.time.sourceTz === undefined || time.sourceTz === option.time.sourceTz)
            }
            onChoose={() => onAnswer({ time: option.time })}
          >
            {option.label}
          </Choice>
        ))}
      </ChoiceList>
      {asked && time ? (
        <ZoneField
          label={words.writtenElsewhere}
          zone={time.sourceTz && !near.includes(time.sourceTz) ? time.sourceTz : ''}
          onZone={(zone) => onAnswer({ time: unzoned(time.column, zone) })}
        />
      ) : null}
    </>
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
  const near = [...new Set([useSession().organisation.timezone, 'UTC'])];
  return (
    <>
      <ChoiceList label={words.questions.zone}>
        {near.map((zone) => (
          <Choice key={zone} chosen={draft.zone === zone} onChoose={() => onAnswer({ zone })}>
            {zone}
          </Choice>
        ))}
      </ChoiceList>
      <ZoneField
        label={words.questions.zone}
        zone={draft.zone && !near.includes(draft.zone) ? draft.zone : ''}
        onZone={(zone) => onAnswer({ zone })}
      />
    </>
  );
}

/** Any zone there is, by its name: an answer once it is one. */
function ZoneField({ label, zone, onZone }: { label: string; zone: string; onZone: (zone: string) => void }) {
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    <>
      <TextField
        label={label}
        list="builder-zones"
        defaultValue={zone}
        onChange={(event) => zones.includes(event.currentTarget.value) && onZone(event.currentTarget.value)}
      />
      <datalist id="builder-zones">
        {zones.map((one) => (
          <option key={one} value={one} />
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
