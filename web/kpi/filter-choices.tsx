import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Operator } from '../../src/metric-sql/where.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { useColumnWords } from '../source/vocabulary.ts';
import type { ChoicesProps } from './choices.ts';
import { useCondition } from './condition.ts';
import styles from './definition-builder.module.css';
import { Group } from './group.tsx';
import {
  blankCondition,
  faultOf,
  isDated,
  isList,
  isTime,
  isValueless,
  operatorsOf,
  predOf,
  type WrittenCondition,
  withCondition,
} from './written-condition.ts';

/** So many of a column's values are offered to pick from; others are typed. */
const mostPicked = 12;

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
  const conditions = draft[question] ?? [];
  const [next, setNext] = useState(blankCondition(columns[0]?.name ?? ''));
  const kind = columns.find(({ name }) => name === next.col)?.kind ?? 'text';
  const fault = faultOf(next, kind);
  const joins = words.filter.joins[question];
  const add = () => {
    const pred = predOf(next, kind);
    if (!pred) return;
    const all = withCondition(conditions, pred, next.beside, question === 'qualify' ? 'any' : 'all');
    onAnswer({ [question]: all });
    setNext({ ...blankCondition(next.col), op: operatorsOf(kind)[0] ?? 'eq' });
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
        className={styles.fields}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget) && !currentTarget.contains(document.activeElement)) add();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          add();
        }}
      >
        <TestFields
          {...{ columns, sourceId, kind, next }}
          table={draft.table}
          onNext={(change) => setNext({ ...next, ...change })}
        />
        {conditions.length > 0 ? (
          <SelectField
            label={words.filter.join}
            value={next.beside ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setNext({ ...next, beside: value === '' ? null : Number(value) })
            }
          >
            <option value="">{joins.alone}</option>
            {conditions.map((one, place) => (
              <option key={JSON.stringify(one)} value={place}>
                {joins.with(condition(one))}
              </option>
            ))}
          </SelectField>
        ) : null}
        {['ne', 'notIn', 'notStartsWith'].includes(next.op) ? <p>{words.keepsEmpty}</p> : null}
        {fault === 'reversed' ? <p role="alert">{words.filter.reversed}</p> : null}
        <div>
          <Button kind="outline" onClick={add}>
            {words.filter.add}
          </Button>
        </div>
      </div>
    </>
  );
}

interface TestProps extends Pick<ChoicesProps, 'columns' | 'sourceId'> {
  readonly table: string;
  readonly kind: string;
  readonly next: WrittenCondition;
  readonly onNext: (change: Partial<WrittenCondition>) => void;
}

/** Column, test, and what it is tested against. */
function TestFields({ columns, sourceId, table, kind, next, onNext }: TestProps) {
  const words = useWords().kpi.builder;
  const column = useColumnWords(sourceId, table);
  const list = useId();
  const valueless = isValueless(next.op);
  const found = useQuery({
    ...api.source.values.queryOptions({ input: { id: sourceId, table, column: next.col } }),
    enabled: next.col !== '' && !valueless,
  });
  const values = (found.data?.values ?? []).filter(({ value }) => value !== null);
  const fault = faultOf(next, kind);
  const tests: Readonly<Record<string, string>> = isDated(kind)
    ? { ...words.operators, ...words.dateOperators }
    : words.operators;
  const input = (name: 'value' | 'more', label: string) => (
    <TextField
      label={label}
      type={kind === 'date' ? 'date' : isTime(kind) ? 'datetime-local' : 'text'}
      list={list}
      value={next[name]}
      help={kind === 'instant' ? words.filter.utc : undefined}
      remark={fault === name ? words.filter.whichNumber : undefined}
      onChange={(event) => onNext({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <FieldRow>
        <SelectField
          label={words.filter.column}
          value={next.col}
          onChange={({ currentTarget: { value } }) => {
            const of = columns.find(({ name }) => name === value)?.kind ?? 'text';
            onNext({ ...blankCondition(value), op: operatorsOf(of)[0] ?? 'eq', beside: next.beside });
          }}
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
          onChange={(event) => onNext({ op: event.currentTarget.value as Operator })}
        >
          {operatorsOf(kind).map((op) => (
            <option key={op} value={op}>
              {tests[op]}
            </option>
          ))}
        </SelectField>
        {valueless || isList(next.op) ? null : kind === 'boolean' ? (
          <SelectField
            label={words.filter.value}
            asks
            value={next.value}
            onChange={(event) => onNext({ value: event.currentTarget.value })}
          >
            <option value="true">{words.truths.true}</option>
            <option value="false">{words.truths.false}</option>
          </SelectField>
        ) : next.op === 'between' ? (
          <>
            {input('value', words.filter.from)}
            {input('more', words.filter.to)}
          </>
        ) : (
          input('value', words.filter.value)
        )}
      </FieldRow>
      {isList(next.op) ? (
        <>
          {values.length > 0 ? (
            <Group label={words.filter.values}>
              {values.slice(0, mostPicked).map(({ value }) => {
                const picked = typeof value === 'number' ? value : String(value);
                const there = next.picked.includes(picked);
                return (
                  <Choice
                    key={String(value)}
                    chosen={there}
                    onChoose={() =>
                      onNext({ picked: there ? next.picked.filter((one) => one !== picked) : [...next.picked, picked] })
                    }
                  >
                    {String(value)}
                  </Choice>
                );
              })}
            </Group>
          ) : null}
          <TextField
            label={words.filter.otherValues}
            value={next.more}
            remark={fault === 'more' ? words.filter.whichNumber : undefined}
            onChange={(event) => onNext({ more: event.currentTarget.value })}
          />
        </>
      ) : null}
      <datalist id={list}>
        {values.map(({ value, count }) => (
          <option key={String(value)} value={String(value)}>
            {count}
          </option>
        ))}
      </datalist>
    </>
  );
}
