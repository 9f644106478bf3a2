import { useState } from 'react';
import { zoneWords } from '../../i18n/definition-sentence.ts';
import { type Grain, grains } from '../../src/calendar/bucket.ts';
import type { Window } from '../../src/metric-sql/definition.ts';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { TextField } from '../design/field.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { useColumnWords } from '../source/vocabulary.ts';
import type { ChoicesProps } from './choices.ts';
import type { DraftDefinition } from './draft-definition.ts';
import { Group } from './group.tsx';

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

function countOfDays(text: string): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= 3660 ? count : undefined;
}

export function WindowChoices({ draft, onAnswer }: ChoicesProps) {
  const words = useWords().kpi.builder;
  const { window } = draft;
  const [days, setDays] = useState(
    window?.type === 'trailing' && !usualDays.includes(window.days) ? String(window.days) : '',
  );
  const chooseDays = (text: string) => {
    setDays(text);
    const count = countOfDays(text);
    if (count !== undefined) onAnswer({ window: { type: 'trailing', days: count } });
  };
  const choose = (next: Window) =>
    // A window read less often than it starts again would be another window.
    onAnswer({ window: next, ...(next.type === 'toDate' && longer(next.grain, draft.grain) && { grain: undefined }) });
  const trails = draft.measure?.kind !== 'snapshot';
  return (
    <>
      <Group label={words.windows.calendar}>
        {grains.map((grain) => (
          <Choice
            key={grain}
            chosen={window?.type === 'calendar' && window.grain === grain}
            onChoose={() => choose({ type: 'calendar', grain })}
          >
            {words.calendar[grain]}
          </Choice>
        ))}
      </Group>
      {trails ? (
        <>
          <Group label={words.windows.trailing}>
            {usualDays.map((count) => (
              <Choice
                key={count}
                chosen={window?.type === 'trailing' && window.days === count}
                onChoose={() => choose({ type: 'trailing', days: count })}
              >
                {words.trailing(count)}
              </Choice>
            ))}
          </Group>
          <TextField
            label={words.otherDays}
            inputMode="numeric"
            value={days}
            remark={days.trim() !== '' && countOfDays(days) === undefined ? words.whichDays : undefined}
            onChange={(event) => chooseDays(event.currentTarget.value)}
          />
          <Group label={words.windows.soFar}>
            {startings.map((grain) => (
              <Choice
                key={grain}
                chosen={window?.type === 'toDate' && window.grain === grain}
                onChoose={() => choose({ type: 'toDate', grain })}
              >
                {words.toDate[grain]}
              </Choice>
            ))}
            <Choice chosen={window?.type === 'allTime'} onChoose={() => choose({ type: 'allTime' })}>
              {words.allTime}
            </Choice>
          </Group>
        </>
      ) : null}
    </>
  );
}

const startings = ['week', 'month', 'quarter', 'year'] as const;
const longer = (window: Grain, read: Grain | undefined) =>
  read !== undefined && grains.indexOf(read) >= grains.indexOf(window);

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
        label={words.otherZone}
        zone={draft.zone && !near.includes(draft.zone) ? draft.zone : ''}
        onZone={(zone) => onAnswer({ zone })}
      />
    </>
  );
}

/** Any zone there is, by its name: an answer once it is one, and a remark once it can no longer become one. */
function ZoneField({ label, zone, onZone }: { label: string; zone: string; onZone: (zone: string) => void }) {
  const words = useWords().kpi.builder;
  const [text, setText] = useState(zone);
  const [left, setLeft] = useState(false);
  const typed = text.trim().toLowerCase();
  const near = zones.map((one) => one.toLowerCase()).filter((one) => one.includes(typed));
  const unknown = near.length === 0 || (left && typed !== '' && !near.includes(typed));
  const change = (next: string) => {
    setText(next);
    setLeft(false);
    const chosen = zones.find((one) => one.toLowerCase() === next.trim().toLowerCase());
    if (chosen) onZone(chosen);
  };
  return (
    <>
      <TextField
        label={label}
        list="builder-zones"
        value={text}
        remark={unknown ? words.whichZone : undefined}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
      <datalist id="builder-zones">
        {zones.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}

const zones = Intl.supportedValuesOf('timeZone');

export function GrainChoices({ draft, onAnswer }: ChoicesProps) {
  const { kpi } = useWords();
  const { window } = draft;
  const offered = grains.filter((grain) => window?.type !== 'toDate' || !longer(window.grain, grain));
  return (
    <ChoiceList label={kpi.builder.questions.grain}>
      {offered.map((grain) => (
        <Choice key={grain} chosen={draft.grain === grain} onChoose={() => onAnswer({ grain })}>
          {kpi.grains[grain]}
        </Choice>
      ))}
    </ChoiceList>
  );
}
