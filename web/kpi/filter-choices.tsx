import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Pred } from '../../src/metric-sql/where.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { useColumnWords } from '../source/vocabulary.ts';
import type { ChoicesProps } from './choices.ts';
import { useCondition } from './condition.ts';
import { parseNumber } from './parse-number.ts';

type Operator = 'eq' | 'ne' | 'startsWith' | 'notStartsWith' | 'gt' | 'lt' | 'isNull' | 'notNull';
const operators: readonly Operator[] = ['eq', 'ne', 'startsWith', 'notStartsWith', 'gt', 'lt', 'isNull', 'notNull'];
const forText = new Set<Operator>(['startsWith', 'notStartsWith']);
const forOrder = new Set<Operator>(['gt', 'lt']);

/** Which rows count, or which do not: conditions over columns, with the values that the column really holds. */
export function FilterChoices({
  draft,
  columns,
  sourceId,
  onAnswer,
  question,
}: ChoicesProps & { question: 'qualify' | 'exclude' }) {
  const words = useWords().kpi.builder;
  const condition = useCondition(sourceId, draft.table);
  const column = useColumnWords(sourceId, draft.table);
  const list = useId();
  const conditions = draft[question] ?? [];
  const [next, setNext] = useState({ col: columns[0]?.name ?? '', op: 'eq' as Operator, value: '' });
  const kind = columns.find(({ name }) => name === next.col)?.kind ?? 'text';
  const valueless = next.op === 'isNull' || next.op === 'notNull';
  const found = useQuery({
    ...api.source.values.queryOptions({ input: { id: sourceId, table: draft.table, column: next.col } }),
    enabled: next.col !== '' && !valueless,
  });
  const allowed = operators.filter((op) => (forText.has(op) ? kind === 'text' : !forOrder.has(op) || kind !== 'text'));
  const literal = literalOf(next.value, kind);
  const add = () => {
    if (!valueless && literal === undefined) return;
    const pred: Pred = valueless
      ? { col: next.col, op: next.op }
      : { col: next.col, op: next.op, value: literal ?? null };
    const there = conditions.some((one) => JSON.stringify(one) === JSON.stringify(pred));
    if (!there) onAnswer({ [question]: [...conditions, pred] });
    setNext({ ...next, op: 'eq', value: '' });
  };
  return (
    <>
      <ChoiceList label={words.questions[question]}>
        <Choice chosen={draft[question]?.length === 0} onChoose={() => onAnswer({ [question]: [] })}>
          {question === 'qualify' ? words.everyRow : words.nothing}
        </Choice>
        {conditions.map((one) => (
          <Choice
            key={JSON.stringify(one)}
            chosen
            onChoose={() => onAnswer({ [question]: conditions.filter((other) => other !== one) })}
          >
            {condition(one)}
          </Choice>
        ))}
      </ChoiceList>
      {/* Leaving what is written adds it, as the button does: nothing typed is lost. Another window is not elsewhere. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it does nothing of its own; what is in it does */}
      <div
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget) && !currentTarget.contains(document.activeElement)) add();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          add();
        }}
      >
        <FieldRow>
          <SelectField
            label={words.filter.column}
            value={next.col}
            onChange={(event) => setNext({ col: event.currentTarget.value, op: 'eq', value: '' })}
          >
            {columns.map(({ name }) => (
              <option key={name} value={name}>
                {column(name)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={words.filter.operator}
            value={next.op}
            onChange={(event) => setNext({ ...next, op: event.currentTarget.value as Operator })}
          >
            {allowed.map((op) => (
              <option key={op} value={op}>
                {words.operators[op]}
              </option>
            ))}
          </SelectField>
          {valueless ? null : kind === 'boolean' ? (
            <SelectField
              label={words.filter.value}
              asks
              value={next.value}
              onChange={(event) => setNext({ ...next, value: event.currentTarget.value })}
            >
              <option value="true">{words.truths.true}</option>
              <option value="false">{words.truths.false}</option>
            </SelectField>
          ) : (
            <TextField
              label={words.filter.value}
              type={kind === 'date' ? 'date' : 'text'}
              list={list}
              value={next.value}
              remark={next.value !== '' && literal === undefined ? words.filter.whichNumber : undefined}
              onChange={(event) => setNext({ ...next, value: event.currentTarget.value })}
            />
          )}
        </FieldRow>
        <datalist id={list}>
          {(found.data?.values ?? [])
            .filter(({ value }) => value !== null)
            .map(({ value, count }) => (
              <option key={String(value)} value={String(value)}>
                {count}
              </option>
            ))}
        </datalist>
        {next.op === 'ne' || next.op === 'notStartsWith' ? <p>{words.keepsEmpty}</p> : null}
        <div>
          <Button kind="outline" onClick={add}>
            {words.filter.add}
          </Button>
        </div>
      </div>
    </>
  );
}

/** The typed text as the column's own kind; undefined where it is not one. */
function literalOf(text: string, kind: string): string | number | boolean | undefined {
  if (text === '') return undefined;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (kind !== 'number') return text;
  return parseNumber(text, false);
}
