import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useWords } from '../language.tsx';
import type { RuleFields } from './rule-fields.ts';
import styles from './verification.module.css';

/** The same definition over another table, and how far apart the two may be. */
export function ReconciliationFields({ onChange }: RuleFields) {
  const words = useWords().verification.reconciliation;
  const { data } = useQuery(api.source.list.queryOptions());
  const [typed, setTyped] = useState({ sourceId: '', table: '', tolerance: '1' });
  const change = (next: typeof typed) => {
    setTyped(next);
    const tolerance = parseNumber(next.tolerance, true);
    const whole = next.sourceId !== '' && next.table !== '' && tolerance !== undefined;
    onChange(
      whole && tolerance >= 0 && tolerance <= 1
        ? { kind: 'reconciliation', sourceId: next.sourceId, table: next.table, body: null, tolerance }
        : null,
    );
  };
  const source = data?.sources.find(({ id }) => id === typed.sourceId);
  return (
    <>
      <p className={styles.quiet}>{words.help}</p>
      <FieldRow>
        <SelectField
          label={words.source}
          asks
          value={typed.sourceId}
          onChange={(event) => change({ ...typed, sourceId: event.currentTarget.value, table: '' })}
        >
          {data?.sources.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.table}
          asks
          value={typed.table}
          onChange={(event) => change({ ...typed, table: event.currentTarget.value })}
        >
          {source?.tables.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <TextField
          label={words.tolerance}
          inputMode="decimal"
          value={typed.tolerance}
          onChange={(event) => change({ ...typed, tolerance: event.currentTarget.value })}
        />
      </FieldRow>
    </>
  );
}
