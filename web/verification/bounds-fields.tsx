import type { RuleBody } from '../../src/kpi/verification-rule.ts';
import { TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useWords } from '../language.tsx';
import type { RuleFields } from './rule-fields.ts';

interface TypedBounds {
  readonly atLeast: string;
  readonly atMost: string;
}

/** Null while a bound is no number, or none is said. */
export function boundsOf(typed: TypedBounds, percent: boolean): RuleBody | null {
  const read = (text: string) => (text.trim() === '' ? null : parseNumber(text, percent));
  const [atLeast, atMost] = [read(typed.atLeast), read(typed.atMost)];
  const unread = atLeast === undefined || atMost === undefined;
  return unread || (atLeast === null && atMost === null) ? null : { kind: 'bounds', atLeast, atMost };
}

/** No value outside these can be right. */
export function BoundsFields({ typed, onTyped }: RuleFields<TypedBounds>) {
  const words = useWords().verification.bounds;
  return (
    <FieldRow>
      <TextField
        label={words.atLeast}
        inputMode="decimal"
        value={typed.atLeast}
        onChange={(event) => onTyped({ ...typed, atLeast: event.currentTarget.value })}
      />
      <TextField
        label={words.atMost}
        inputMode="decimal"
        value={typed.atMost}
        onChange={(event) => onTyped({ ...typed, atMost: event.currentTarget.value })}
      />
    </FieldRow>
  );
}
