import { useSyncExternalStore } from 'react';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import styles from './toast.module.css';

interface Toast {
  readonly id: number;
  /** Past tense: it is done. */
  readonly sentence: string;
  readonly undo?: () => void;
}

const STAYS = 6_000;
/** Long enough to read it, decide, and reach it with a keyboard. */
const STAYS_WITH_UNDO = 12_000;

let toasts: readonly Toast[] = [];
let last = 0;
const watchers = new Set<() => void>();

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const changed of watchers) changed();
}

function dismiss(id: number): void {
  show(toasts.filter((toast) => toast.id !== id));
}

/** Says what was done, with a way back where there is one. Errors never come here: they stay where they are. */
export function say(sentence: string, undo?: () => void): void {
  last += 1;
  const id = last;
  show([...toasts.slice(-2), { id, sentence, ...(undo ? { undo } : {}) }]);
  setTimeout(() => dismiss(id), undo ? STAYS_WITH_UNDO : STAYS);
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

export function Toasts() {
  const { shell } = useWords();
  const shown = useSyncExternalStore(watch, () => toasts);
  return (
    <div className={styles.toasts} role="status">
      {shown.map(({ id, sentence, undo }) => (
        <div key={id} className={styles.toast}>
          <span>{sentence}</span>
          {undo ? (
            <Button
              kind="act"
              onClick={() => {
                undo();
                dismiss(id);
              }}
            >
              {shell.undo}
            </Button>
          ) : null}
        </div>
      ))}
    </div>
  );
}
