import { Menu } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { longestText } from '../../src/wording/longest-text.ts';
import { quotedWords } from '../../src/wording/quoted-words.ts';
import type { Column, Entry } from '../../src/wording/sorted-line.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';
import type { CardActs } from './card-acts.ts';
import { ColumnMark } from './column-mark.tsx';
import { LineEditor } from './line-editor.tsx';
import { SetApart } from './set-apart.tsx';
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
        <p
          className={[
            styles.text,
            card.column === 'unclear' ? styles.open : '',
            entry.reason === 'too-long' ? styles.long : '',
          ].join(' ')}
          dir="auto"
        >
          {card.movedFrom ? entry.text : <TriggerWords text={entry.text} span={entry.span} />}
        </p>
        <Grip card={card} onMove={(to) => acts.move(card, to)} />
      </div>
      <SetApart entry={entry} />
      <Reason card={card} />
      {lines.length > 1 ? <Group card={card} /> : null}
      {acts.needsWord(card) ? <p className={styles.word}>{sortPage.needsWord}</p> : null}
      {acts.isTooLong(card) && card.column !== 'unclear' ? (
        <p className={styles.word}>{sortPage.tooLong(card.column, entry.text.length, longestText[card.column])}</p>
      ) : null}
      {card.column === 'unclear' && card.movedFrom === null ? <Choice card={card} acts={acts} /> : null}
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

/** Beyond this share of the line, quoting it says it twice. */
const mostQuoted = 0.6;

function Reason({ card }: { card: SortCard }) {
  const { wording, sortPage } = useWords();
  const { entry, movedFrom, lines } = card;
  const [from, to] = entry.span;
  const words =
    entry.reason === 'under-heading' && entry.heading
      ? quotedWords(entry.heading, [0, entry.heading.length])
      : to - from > entry.text.length * mostQuoted
        ? ''
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

const mostOfGroup = 5;

function Group({ card: { lines } }: { card: SortCard }) {
  const { sortPage } = useWords();
  const format = useFormat();
  const shown = lines.slice(0, mostOfGroup);
  const rows = shown.map(({ row }) => format.number(row + 1));
  return (
    <div className={styles.group}>
      <b>{sortPage.groups(lines.length > shown.length ? `${rows.join(', ')}…` : format.list(rows))}</b>
      {shown.map(({ row, text }) => (
        <span key={row} dir="auto">
          {text}
        </span>
      ))}
    </div>
  );
}

const answers: Partial<Record<Entry['reason'], readonly Column[]>> = {
  'too-short': ['kpi', 'key-result'],
  'name-alone': ['kpi', 'initiative'],
  'change-without-number': ['key-result', 'objective'],
  'other-script': ['kpi', 'key-result', 'initiative', 'objective'],
  'too-long': ['kpi', 'key-result', 'initiative', 'objective'],
};

/** The sorter would rather ask: each answer is one press. */
function Choice({ card, acts }: { card: SortCard; acts: CardActs }) {
  const { sortPage, wording } = useWords();
  const offered = answers[card.entry.reason];
  if (!offered) return null;
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{sortPage.choose}</legend>
      {offered.map((column) => (
        <button key={column} type="button" onClick={() => acts.move(card, column)}>
          {wording.columns[column]}
        </button>
      ))}
    </fieldset>
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
        <LinkButton kind="act" to="/alignment/new" search={{ word: card.entry.text.slice(0, 120) }}>
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
