import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Section } from '../design/section.tsx';
import { useWords } from '../language.tsx';
import styles from './account.module.css';
import { type CodeAct, CodeDrawer } from './code-drawer.tsx';

/** Whether a code is asked for after the password, and the acts on it. */
export function CodeSection({ on }: { on: boolean }) {
  const words = useWords().account.page.code;
  const [act, setAct] = useState<CodeAct | null>(null);
  return (
    <Section title={words.title} note={words.note}>
      <p className={styles.says}>{on ? words.on : words.off}</p>
      <div className={styles.acts}>
        {on ? (
          <>
            <Button kind="secondary" onClick={() => setAct('spare')}>
              {words.newSpare}
            </Button>
            <Button kind="act" onClick={() => setAct('give-up')}>
              {words.giveUp}
            </Button>
          </>
        ) : (
          <Button onClick={() => setAct('set-up')}>{words.setUp}</Button>
        )}
      </div>
      <CodeDrawer act={act} onClose={() => setAct(null)} />
    </Section>
  );
}
