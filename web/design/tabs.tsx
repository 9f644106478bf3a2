import { type KeyboardEvent, useId } from 'react';
import styles from './tabs.module.css';

interface Choice<Key extends string> {
  readonly key: Key;
  readonly label: string;
}

interface ChoicesProps<Key extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
}

/** Arrow keys choose, as everywhere; one stop for the Tab key. */
function moves<Key extends string>({ choices, chosen, onChoose }: ChoicesProps<Key>) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = choices.findIndex((choice) => choice.key === chosen);
    const next = choices[(at + step + choices.length) % choices.length];
    if (!next) return;
    onChoose(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
}

/** Several sides of one thing. The panel carries `panelProps(key)`. */
export function Tabs<Key extends string>(props: ChoicesProps<Key> & { readonly id: string }) {
  return (
    <div role="tablist" aria-label={props.label} className={styles.tabs} onKeyDown={moves(props)}>
      {props.choices.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`${props.id}-${key}`}
          data-key={key}
          data-text={label}
          className={styles.tab}
          aria-selected={key === props.chosen}
          aria-controls={`${props.id}-panel`}
          tabIndex={key === props.chosen ? 0 : -1}
          onClick={() => props.onChoose(key)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

export const panelProps = (id: string, chosen: string) => ({
  role: 'tabpanel',
  id: `${id}-panel`,
  'aria-labelledby': `${id}-${chosen}`,
});

/** One of a few, all in sight: a view of a chart, a language, a theme. */
export function Segments<Key extends string>(props: ChoicesProps<Key>) {
  const id = useId();
  const stop = props.choices.some(({ key }) => key === props.chosen) ? props.chosen : props.choices[0]?.key;
  return (
    <div role="radiogroup" aria-label={props.label} className={styles.segments} onKeyDown={moves(props)}>
      {props.choices.map(({ key, label }) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot be drawn as a joined segment in forced colours
        <button
          key={key}
          id={`${id}-${key}`}
          type="button"
          role="radio"
          data-key={key}
          className={styles.segment}
          aria-checked={key === props.chosen}
          tabIndex={key === stop ? 0 : -1}
          onClick={() => props.onChoose(key)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
