import { type ComponentProps, useEffect, useId, useRef } from 'react';
import type { Act } from '../../src/wording/act.ts';
import styles from './goal-field.module.css';
import { RemarkNote } from './remark.tsx';
import { TriggerWords } from './trigger-words.tsx';
import type { Remark } from './use-remark.ts';

interface GoalFieldProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id'> {
  readonly label: string;
  readonly hiddenLabel?: boolean;
  /** From `useRemark` of the same text: the form reads `mayGoOn` there before it sends. */
  readonly remark: Remark;
  readonly onText: (text: string) => void;
  readonly onAct: (act: OtherAct) => void;
  readonly acts?: readonly OtherAct[];
}

/** Saying it otherwise is done in the field itself. */
export type OtherAct = Exclude<Act, 'reword'>;

/** An objective or a key result being written: the words that call for a remark are underlined as one types. */
export function GoalField({ label, hiddenLabel, remark, onText, onAct, acts, ...rest }: GoalFieldProps) {
  const id = useId();
  const { text, finding, askedWhy, excess } = remark;
  const area = useRef<HTMLTextAreaElement>(null);
  // Sent with nothing written, or too much: the keyboard goes where the sentence is wanted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is sent, not as it is written
  useEffect(() => {
    if (askedWhy > 0 && (excess > 0 || area.current?.value.trim() === '')) area.current?.focus();
  }, [askedWhy]);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hiddenLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <div className={styles.stack}>
        {/* The same text under the field, transparent but for the underline: a field cannot underline its own words. */}
        <div className={styles.under} aria-hidden="true">
          {finding ? <TriggerWords text={text} span={finding.span} /> : text}{' '}
        </div>
        <textarea
          rows={1}
          {...rest}
          ref={area}
          id={id}
          className={styles.control}
          value={text}
          aria-describedby={`${id}-remark`}
          // Pasted from macOS, an accent may stand apart from its letter.
          onChange={(event) => onText(event.target.value.normalize('NFC').replace(/\s*\n\s*/g, ' '))}
        />
      </div>
      <RemarkNote
        id={`${id}-remark`}
        remark={remark}
        onAct={(act) => (act === 'reword' ? area.current?.focus() : onAct(act))}
        {...(acts && { acts: [...acts, 'reword'] })}
      />
    </div>
  );
}
