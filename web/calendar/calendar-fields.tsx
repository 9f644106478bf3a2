import { useMemo } from 'react';
import { SelectField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { type CalendarChoice, cityOf, countries, weekdays, zonesByRegion } from './browser-calendar.ts';

interface CalendarFieldsProps {
  readonly calendar: CalendarChoice;
  readonly onChange: (calendar: CalendarChoice) => void;
  readonly disabled?: boolean;
}

export function CalendarFields({ calendar, onChange, disabled = false }: CalendarFieldsProps) {
  const { setup, shell } = useWords();
  const language = useLanguage();
  const words = setup.form;
  const regions = useMemo(() => zonesByRegion(calendar.timezone), [calendar.timezone]);
  const places = useMemo(() => countries(language), [language]);
  const set = (change: Partial<CalendarChoice>) => onChange({ ...calendar, ...change });
  return (
    <>
      <FieldRow>
        <SelectField
          label={words.timezone}
          disabled={disabled}
          value={calendar.timezone}
          onChange={(event) => set({ timezone: event.target.value })}
        >
          {regions.map(({ region, zones }) => (
            <optgroup key={region} label={region}>
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {cityOf(zone)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <SelectField
          label={words.country}
          help={words.countryHelp}
          disabled={disabled}
          value={calendar.country}
          onChange={(event) => set({ country: event.target.value })}
        >
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </FieldRow>
      <FieldRow>
        <SelectField
          label={words.weekStart}
          disabled={disabled}
          value={calendar.weekStart}
          onChange={(event) => set({ weekStart: weekdays.find((day) => day === event.target.value) ?? 'mon' })}
        >
          {weekdays.map((day) => (
            <option key={day} value={day}>
              {setup.weekday[day]}
            </option>
          ))}
        </SelectField>
        <MonthField
          label={words.fiscalYearStart}
          disabled={disabled}
          month={calendar.fiscalYearStart}
          onChange={(fiscalYearStart) => set({ fiscalYearStart })}
        />
      </FieldRow>
      <SelectField
        label={words.language}
        help={words.languageHelp}
        disabled={disabled}
        value={calendar.language}
        onChange={(event) => set({ language: event.target.value === 'fr' ? 'fr' : 'en' })}
      >
        <option value="fr">{shell.language.fr}</option>
        <option value="en">{shell.language.en}</option>
      </SelectField>
    </>
  );
}

function MonthField(props: { label: string; month: number; disabled: boolean; onChange: (month: number) => void }) {
  const format = useFormat();
  return (
    <SelectField
      label={props.label}
      disabled={props.disabled}
      value={props.month}
      onChange={(event) => props.onChange(Number(event.target.value))}
    >
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
        <option key={month} value={month}>
          {format.date(`2026-${String(month).padStart(2, '0')}-01`, { month: 'long' })}
        </option>
      ))}
    </SelectField>
  );
}
