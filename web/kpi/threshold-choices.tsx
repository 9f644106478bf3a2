import { useState } from 'react';
import type { Threshold } from '../../src/metric-sql/definition.ts';
import { Choice } from '../design/choice-list.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { useColumnWords } from '../source/vocabulary.ts';
import type { ChoicesProps } from './choices.ts';
import { useDraftWords } from './draft-words.ts';
import { Group } from './group.tsx';
import { parseNumber } from './parse-number.ts';
import { typedNumber } from './typed-number.ts';

/** How much it takes to be counted: so many rows, days or so much in total, for each of those counted. */
export function ThresholdChoices({ draft, columns, sourceId, onAnswer }: ChoicesProps) {
  const { builder } = useWords().kpi;
  const words = builder.threshold;
  const language = useLanguage();
  const column = useColumnWords(sourceId, draft.table);
  const say = useDraftWords(sourceId);
  const { threshold, measure } = draft;
  const counted = measure?.kind === 'countDistinct' ? (draft.entity ?? measure.column) : undefined;
  const numbers = columns.filter(({ kind }) => kind === 'number');
  const names = columns.filter(({ kind }) => kind === 'text' || kind === 'number');
  const [typed, setTyped] = useState({
    min: typedNumber(threshold?.min, false, language),
    of: threshold?.of ?? ('events' as Threshold['of']),
    column: threshold?.column ?? '',
    entity: counted ?? draft.entity ?? '',
  });
  const write = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    const min = numberOf(next.min, next.of);
    if (min === undefined || next.entity === '' || (next.of === 'sum' && next.column === '')) return;
    onAnswer({
      entity: next.entity,
      threshold: { min, of: next.of, ...(next.of === 'sum' && { column: next.column }) },
    });
  };
  const keepsEntity = counted !== undefined || (measure?.kind === 'quantile' && measure.per === 'entity');
  const none = () => {
    setTyped({ ...typed, min: '' });
    onAnswer({ threshold: null, ...(!keepsEntity && { entity: undefined }) });
  };
  return (
    <>
      <Group label={builder.questions.threshold}>
        <Choice chosen={!threshold} onChoose={none}>
          {counted === undefined ? words.none : say.reached({ ...draft, threshold: null })}
        </Choice>
        {counted === undefined
          ? null
          : [2, 3, 5].map((min) => (
              <Choice
                key={min}
                chosen={threshold?.of === 'events' && threshold.min === min}
                onChoose={() => write({ min: String(min), of: 'events' })}
              >
                {say.reached({ ...draft, threshold: { min, of: 'events' } })}
              </Choice>
            ))}
      </Group>
      <FieldRow>
        {counted === undefined ? (
          <SelectField
            label={words.who}
            asks
            value={typed.entity}
            onChange={(event) => write({ entity: event.currentTarget.value })}
          >
            {names.map(({ name }) => (
              <option key={name} value={name}>
                {say.things(draft, name).one}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField
          label={words.min}
          inputMode="decimal"
          value={typed.min}
          remark={typed.min !== '' && numberOf(typed.min, typed.of) === undefined ? words.whole : undefined}
          onChange={(event) => write({ min: event.currentTarget.value })}
        />
        <SelectField
          label={words.of}
          value={typed.of}
          onChange={(event) => write({ of: event.currentTarget.value as Threshold['of'] })}
        >
          {(['events', 'days', ...(numbers.length > 0 ? (['sum'] as const) : [])] as const).map((of) => (
            <option key={of} value={of}>
              {words.ofs[of]}
            </option>
          ))}
        </SelectField>
        {typed.of === 'sum' ? (
          <SelectField
            label={words.column}
            asks
            value={typed.column}
            onChange={(event) => write({ column: event.currentTarget.value })}
          >
            {numbers.map(({ name }) => (
              <option key={name} value={name}>
                {column(name)}
              </option>
            ))}
          </SelectField>
        ) : null}
      </FieldRow>
    </>
  );
}

/** Rows and days are whole and at least one; a total is any number. */
function numberOf(text: string, of: Threshold['of']): number | undefined {
  const number = parseNumber(text, false);
  return number === undefined || of === 'sum' || (Number.isInteger(number) && number >= 1) ? number : undefined;
}
