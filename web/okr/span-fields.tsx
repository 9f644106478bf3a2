import type { Ref } from 'react';
import type { CycleSpan } from '../../src/calendar/cycle.ts';
import { TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useWords } from '../language.tsx';

interface Props {
  readonly span: CycleSpan;
  readonly onChange: (change: Partial<CycleSpan>) => void;
  /** Of the first day. */
  readonly ref?: Ref<HTMLInputElement>;
}

/** The first and the last day of a cycle. */
export function SpanFields({ span, onChange, ref }: Props) {
  const words = useWords().okrPage.list;
  return (
    <FieldRow>
      <TextField
        label={words.start}
        ref={ref}
        type="date"
        value={span.start}
        onChange={(event) => onChange({ start: event.target.value })}
      />
      <TextField
        label={words.finish}
        type="date"
        value={span.end}
        onChange={(event) => onChange({ end: event.target.value })}
      />
    </FieldRow>
  );
}
