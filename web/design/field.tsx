import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { useWords } from '../language.tsx';
import styles from './field.module.css';

interface FieldWords {
  readonly label: string;
  readonly help?: ReactNode;
  /** One at a time, a question rather than an order. */
  readonly remark?: string | undefined;
}

/** Label above; below, the help, or the remark that takes its place; tied to the control for those who hear the page. */
function useField({ help, remark }: FieldWords) {
  const id = useId();
  const described = remark ? `${id}-remark` : help ? `${id}-help` : '';
  return {
    id,
    control: {
      id,
      className: styles.control,
      ...(described ? { 'aria-describedby': described } : {}),
      ...(remark ? { 'aria-invalid': true } : {}),
    },
  };
}

function Field({ id, label, help, remark, children }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      {help && !remark ? (
        <span id={`${id}-help`} className={styles.help}>
          {help}
        </span>
      ) : null}
      {remark ? (
        <span id={`${id}-remark`} className={styles.remark} role="alert">
          {remark}
        </span>
      ) : null}
    </div>
  );
}

export function TextField({ label, help, remark, ...rest }: FieldWords & ComponentProps<'input'>) {
  const { id, control } = useField({ label, help, remark });
  return (
    <Field id={id} label={label} help={help} remark={remark}>
      <input {...rest} {...control} />
    </Field>
  );
}

/** One line to write, however long: the field grows with it, so that all of it is read. Enter sends, as it does in one line. */
export function GrowingField(
  props: FieldWords &
    Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & { value: string; onText: (text: string) => void },
) {
  const { label, help, remark, value, onText, ...rest } = props;
  const { id, control } = useField({ label, help, remark });
  return (
    <Field id={id} label={label} help={help} remark={remark}>
      <span className={styles.growing} data-text={value}>
        <textarea
          rows={1}
          {...rest}
          {...control}
          value={value}
          onChange={(event) => onText(event.target.value.replace(/\s*\n\s*/g, ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </span>
    </Field>
  );
}

export function TextArea({ label, help, remark, ...rest }: FieldWords & ComponentProps<'textarea'>) {
  const { id, control } = useField({ label, help, remark });
  return (
    <Field id={id} label={label} help={help} remark={remark}>
      <textarea {...rest} {...control} className={`${styles.control} ${styles.serif}`} />
    </Field>
  );
}

interface Asks {
  /** Nothing is taken for granted: until one is chosen (the value is ''), a dash stands there, or these words. */
  readonly asks?: boolean | string;
}

function Asking({ asks }: Asks) {
  return asks ? (
    <option value="" disabled hidden>
      {asks === true ? '—' : asks}
    </option>
  ) : null;
}

/** The browser's own list: it filters as one types, and is the phone's own wheel on phones. */
export function SelectField(props: FieldWords & Asks & ComponentProps<'select'>) {
  const { label, help, remark, asks = false, children, ...rest } = props;
  const { id, control } = useField({ label, help, remark });
  return (
    <Field id={id} label={label} help={help} remark={remark}>
      <select {...rest} {...control}>
        <Asking asks={asks} />
        {children}
      </select>
    </Field>
  );
}

/** A choice inside a row, named by what it is about rather than by a label above it. */
export function RowSelect({
  asks = false,
  children,
  ...rest
}: Asks & ComponentProps<'select'> & { 'aria-label': string }) {
  return (
    <select {...rest} className={styles.small}>
      <Asking asks={asks} />
      {children}
    </select>
  );
}

export function PasswordField({ label, help, remark, ...rest }: FieldWords & ComponentProps<'input'>) {
  const { shell } = useWords();
  const [shown, setShown] = useState(false);
  const { id, control } = useField({ label, help, remark });
  return (
    <Field id={id} label={label} help={help} remark={remark}>
      <span className={styles.withAct}>
        <input {...rest} {...control} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" />
        <button
          type="button"
          className={styles.inside}
          aria-pressed={shown}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {shown ? shell.form.hide : shell.form.show}
          <span className="visually-hidden"> {label}</span>
        </button>
      </span>
    </Field>
  );
}

export function CheckField({ label, help, ...rest }: Omit<FieldWords, 'remark'> & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div>
      <label className={styles.check} htmlFor={id}>
        <input
          {...rest}
          id={id}
          type="checkbox"
          className={styles.box}
          {...(help ? { 'aria-describedby': `${id}-help` } : {})}
        />
        {label}
      </label>
      {help ? (
        <span id={`${id}-help`} className={`${styles.help} ${styles.under}`}>
          {help}
        </span>
      ) : null}
    </div>
  );
}
