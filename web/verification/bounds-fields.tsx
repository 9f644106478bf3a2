import { useState } from 'react';
import { TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useWords } from '../language.tsx';
import type { RuleFields } from './rule-fields.ts';

/** No value outside these can be right. */
export function BoundsFields({ percent, onChange }: RuleFields) {
  const words = useWords().verification.bounds;
  const [typed, setTyped] = useState({ atLeast: '', atMost: '' });
  const change = (next: typeof typed) => {
    setTyped(next);
    const read = (text: string) => (text.trim() === '' ? null : parseNumber(text, percent));
    const [atLeast, atMost] = [read(next.atLeast), read(next.atMost)];
    const unread = atLeast === undefined || atMost === undefined;
    onChange(unread || (atLeast === null && atMost === null) ? null : { kind: 'bounds', atLeast, atMost });
  };
  return (
    <FieldRow>
      <TextField
        label={words.atLeast}
        inputMode="decimal"
        value={typed.atLeast}
        onChange={(event) => change({ ...typed, atLeast: event.currentTarget.value })}
      />
      <TextField
        label={words.atMost}
        inputMode="decimal"
        value={typed.atMost}
        onChange={(event) => change({ ...typed, atMost: event.currentTarget.value })}
      />
    </FieldRow>
  );
}
