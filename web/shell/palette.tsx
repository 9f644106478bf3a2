import { Modal } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { usePhone } from '../design/use-phone.ts';
import { useWords } from '../language.tsx';
import { type Command, useCommands } from './commands.ts';
import styles from './palette.module.css';
import type { Session } from './session.ts';

interface PaletteProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Search, go to. The focus stays in the field; the arrows choose in the list below. */
export function Palette({ session, onClose }: PaletteProps) {
  const { shell } = useWords();
  const id = useId();
  const phone = usePhone();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { commands: found, instead } = useCommands(session, typed);
  const chosen = found[Math.min(at, found.length - 1)];

  const run = (command: Command) => {
    onClose();
    void command.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (Math.min(at, found.length - 1) + step + found.length) % found.length;
      setAt(next);
      document.getElementById(`${id}-${found[next]?.key}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(chosen);
    }
  };

  return (
    <Modal.Root
      opened
      onClose={onClose}
      fullScreen={phone}
      size={620}
      yOffset="12vh"
      classNames={{ content: styles.content!, body: styles.body! }}
    >
      <Modal.Overlay className={styles.overlay!} />
      <Modal.Content aria-label={shell.palette.label}>
        <Modal.Body>
          <div className={styles.top}>
            <input
              data-autofocus
              className={styles.input}
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-activedescendant={chosen ? `${id}-${chosen.key}` : undefined}
              aria-label={shell.palette.label}
              placeholder={shell.palette.placeholder}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setAt(0);
              }}
              onKeyDown={press}
            />
            <Modal.CloseButton className={styles.close!} aria-label={shell.close} iconSize={20} />
          </div>
          <p className="visually-hidden" role="status">
            {shell.palette.results(found.length)}
          </p>
          {/* There before it has something to say, or it would not be read aloud. */}
          <p className={styles.instead} role="status">
            {instead.map((one) => shell.palette.instead(one.typed, one.shownFor)).join(' ')}
          </p>
          <Results id={id} found={found} chosen={chosen} onRun={run} />
          {found.length === 0 ? <p className={styles.none}>{shell.palette.none(typed)}</p> : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly found: readonly Command[];
  readonly chosen: Command | undefined;
  readonly onRun: (command: Command) => void;
}

function Results({ id, found, chosen, onRun }: ResultsProps) {
  const { shell } = useWords();
  const groups = (['recent', 'pages', 'kpis', 'found', 'acts'] as const).filter((group) =>
    found.some((command) => command.group === group),
  );
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={shell.palette.label}
      className={found.length > 0 ? styles.list : undefined}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} className={styles.group}>
            {shell.palette[group]}
          </p>
          {found
            .filter((command) => command.group === group)
            .map((command) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, by aria-activedescendant
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
              <div
                key={command.key}
                id={`${id}-${command.key}`}
                role="option"
                aria-selected={command === chosen}
                className={styles.option}
                onClick={() => onRun(command)}
              >
                <span className={styles.name}>{command.label}</span>
                {command.note ? <span className={styles.note}>{command.note}</span> : null}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
