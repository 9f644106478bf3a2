import { useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import type { CardActs } from './card-acts.ts';
import { GoalField, type OtherAct } from './goal-field.tsx';
import styles from './line-editor.module.css';
import type { SortCard } from './sort-cards.ts';
import { useRemark } from './use-remark.ts';

/** A line edited where it stands: remarks come as one writes, and each act does what it says. */
export function LineEditor({ card, acts, onClose }: { card: SortCard; acts: CardActs; onClose: () => void }) {
  const { sortPage } = useWords();
  const [text, setText] = useState(card.entry.text);
  const [baseline, setBaseline] = useState(card.entry.baseline ?? '');
  const [target, setTarget] = useState(card.entry.target ?? '');
  const [beside, setBeside] = useState(card.column === 'key-result' || baseline !== '' || target !== '');
  const fields = useRef<HTMLDivElement>(null);
  const remark = useRemark({
    type: card.column === 'objective' ? 'objective' : 'kr',
    text,
    hasBaseline: baseline.trim() !== '',
    hasTarget: target.trim() !== '',
  });
  const keep = (line = text) => {
    acts.correct(card, { text: line, baseline: baseline.trim(), target: target.trim() });
    onClose();
  };
  const act = (which: OtherAct) => {
    if (which === 'make-initiative' || which === 'make-kpi') {
      acts.correct(card, { text, column: which === 'make-kpi' ? 'kpi' : 'initiative' });
      onClose();
    } else if (which === 'split' && remark.halves) {
      say(sortPage.splitAt);
      keep(remark.halves.join('\n'));
    } else {
      setBeside(true);
      requestAnimationFrame(() => fields.current?.querySelectorAll('input')[which === 'add-baseline' ? 0 : 1]?.focus());
    }
  };
  return (
    <div className={styles.editor} ref={fields}>
      <GoalField
        label={sortPage.lineLabel}
        hiddenLabel
        remark={remark}
        onText={setText}
        onAct={act}
        autoFocus
        dir="auto"
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            if (text.trim() !== '') keep();
          } else if (event.key === 'Escape') onClose();
        }}
      />
      {beside ? (
        <FieldRow>
          <TextField label={sortPage.baseline} value={baseline} onChange={(event) => setBaseline(event.target.value)} />
          <TextField label={sortPage.target} value={target} onChange={(event) => setTarget(event.target.value)} />
        </FieldRow>
      ) : null}
      <div className={styles.acts}>
        <Button kind="secondary" onClick={() => (text.trim() === '' ? undefined : keep())}>
          {sortPage.done}
        </Button>
        <Button kind="act" onClick={() => acts.correct(card, { gone: true })}>
          {sortPage.remove}
        </Button>
      </div>
    </div>
  );
}
