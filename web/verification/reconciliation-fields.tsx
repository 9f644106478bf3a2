import { useQuery } from '@tanstack/react-query';
import type { RuleBody } from '../../src/kpi/verification-rule.ts';
import { api } from '../api.ts';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useWords } from '../language.tsx';
import type { RuleFields } from './rule-fields.ts';
import styles from './verification.module.css';

interface TypedReconciliation {
  readonly sourceId: string;
  readonly table: string;
  readonly tolerance: string;
}

/** Null while a table is left to choose, or the tolerance is no share. */
export function reconciliationOf({ sourceId, table, tolerance: text }: TypedReconciliation): RuleBody | null {
  const tolerance = parseNumber(text, true);
  const whole = sourceId !== '' && table !== '' && tolerance !== undefined;
  return whole && tolerance >= 0 && tolerance <= 1
    ? { kind: 'reconciliation', sourceId, table, body: null, tolerance }
    : null;
}

/** The same definition over another table, and how far apart the two may be. */
export function ReconciliationFields({ typed, onTyped }: RuleFields<TypedReconciliation>) {
  const words = useWords().verification.reconciliation;
  const { data } = useQuery(api.source.list.queryOptions());
  const source = data?.sources.find(({ id }) => id === typed.sourceId);
  return (
    <>
      <p className={styles.quiet}>{words.help}</p>
      <FieldRow>
        <SelectField
          label={words.source}
          asks
          value={typed.sourceId}
          onChange={(event) => onTyped({ ...typed, sourceId: event.currentTarget.value, table: '' })}
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
          onChange={(event) => onTyped({ ...typed, table: event.currentTarget.value })}
        >
          {source?.tables.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <TextField
          label={words.tolerance}
          inputMode="decimal"
          value={typed.tolerance}
          onChange={(event) => onTyped({ ...typed, tolerance: event.currentTarget.value })}
        />
      </FieldRow>
    </>
  );
}
