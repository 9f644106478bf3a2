import { Menu } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { quotedWords } from '../../src/wording/quoted-words.ts';
import type { Column } from '../../src/wording/sort-list.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import type { CardActs } from './card-acts.ts';
import { ColumnMark } from './column-mark.tsx';
import { LineEditor } from './line-editor.tsx';
import styles from './sort-card.module.css';
import { columns, type SortCard } from './sort-cards.ts';
import { TriggerWords } from './trigger-words.tsx';

export function CardItem({ card, acts }: { card: SortCard; acts: CardActs }) {
  const { sortPage } = useWords();
  const [editing, setEditing] = useState(false);
  const { entry, lines } = card;
  if (editing)
    return (
      <li className={styles.card}>
        <LineEditor card={card} acts={acts} onClose={() => setEditing(false)} />
      </li>
    );
  return (
    <li
      className={styles.card}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', card.key);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className={styles.top}>
        <p className={card.column === 'unclear' ? `${styles.text} ${styles.open}` : styles.text} dir="auto">
          {card.movedFrom ? entry.text : <TriggerWords text={entry.text} span={entry.span} />}
        </p>
        <Grip card={card} onMove={(to) => acts.move(card, to)} />
      </div>
      <Reason card={card} />
      {lines.length > 1 ? <Group card={card} /> : null}
      {acts.needsWord(card) ? <p className={styles.word}>{sortPage.needsWord}</p> : null}
      <div className={styles.acts}>
        {card.movedFrom ? (
          <Button kind="act" onClick={() => acts.putBack(card)}>
            {sortPage.undoMove}
          </Button>
        ) : null}
        <Button kind="act" onClick={() => setEditing(true)} aria-label={sortPage.editLine(entry.text)}>
          {sortPage.edit}
        </Button>
        <Elsewhere card={card} acts={acts} />
      </div>
    </li>
  );
}

function Reason({ card }: { card: SortCard }) {
  const { wording, sortPage } = useWords();
  const { entry, movedFrom, lines } = card;
  const words =
    entry.reason === 'under-heading' && entry.heading
      ? quotedWords(entry.heading, [0, entry.heading.length])
      : quotedWords(entry.text, entry.span);
  return (
    <p className={styles.reason}>
      {movedFrom
        ? sortPage.movedFrom(sortPage.columnTitles[movedFrom])
        : lines.length > 1 && card.column === 'kpi'
          ? sortPage.groupReason(lines.length)
          : wording.reasons[entry.reason](words)}
    </p>
  );
}

function Group({ card: { lines } }: { card: SortCard }) {
  const { sortPage } = useWords();
  const shown = lines.slice(0, 5);
  return (
    <div className={styles.group}>
      <b>{sortPage.groups(shown.map(({ row }) => row + 1).join(', ') + (lines.length > shown.length ? '…' : ''))}</b>
      {shown.map(({ row, text }) => (
        <span key={row} dir="auto">
          {text}
        </span>
      ))}
    </div>
  );
}

/** A KPI that exists already, or a word that several lines define: the next step is elsewhere. */
function Elsewhere({ card, acts }: { card: SortCard; acts: CardActs }) {
  const { sortPage } = useWords();
  if (card.column !== 'kpi' || !acts.signedIn) return null;
  const known = acts.existing(card.entry.text);
  return (
    <>
      {known ? (
        <LinkButton kind="act" to="/kpis/$key" params={{ key: known.key }}>
          {sortPage.exists(known.name)}
        </LinkButton>
      ) : null}
      {card.lines.length > 1 ? (
        <LinkButton kind="act" to="/alignment">
          {sortPage.askAlignment}
        </LinkButton>
      ) : null}
    </>
  );
}

/** Dragged with a pointer; opened, or walked with arrows, from a keyboard. */
function Grip({ card, onMove }: { card: SortCard; onMove: (to: Column) => void }) {
  const { sortPage, wording } = useWords();
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to = columns[columns.indexOf(card.column) + step];
    if (step === 0 || to === undefined) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <Menu position="bottom-end" shadow="md" radius="md" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={styles.grip}
          data-card={card.key}
          aria-label={sortPage.moveTo(card.entry.text)}
          aria-description={sortPage.moveHelp}
          onKeyDown={walk}
        >
          <IconGripVertical size={18} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter((column) => column !== card.column)
          .map((column) => (
            <Menu.Item key={column} leftSection={<ColumnMark column={column} />} onClick={() => onMove(column)}>
              {wording.columns[column]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
