import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { needsExplanation } from '../../src/wording/act.ts';
import { longestText } from '../../src/wording/longest-text.ts';
import { likeness } from '../../src/wording/near-duplicates.ts';
import { readLine } from '../../src/wording/read-line.ts';
import { longestPaste, type SortedList } from '../../src/wording/sort-list.ts';
import type { Column } from '../../src/wording/sorted-line.ts';
import { api } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { SelectField } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useWords } from '../language.tsx';
import { sessionQuery } from '../shell/session.ts';
import { BringList, useBringFile, useDroppedFile } from '../wording/bring-list.tsx';
import type { CardActs } from '../wording/card-acts.ts';
import { DraftsDrawer } from '../wording/drafts-drawer.tsx';
import { HeldList } from '../wording/held-list.tsx';
import { KeptLists } from '../wording/kept-lists.tsx';
import { leftHere } from '../wording/left-remarks.ts';
import { ListField } from '../wording/list-field.tsx';
import type { Pasted } from '../wording/pasted-list.ts';
import { type Remaining, remainingList } from '../wording/remaining-list.ts';
import { ShareQuestion } from '../wording/share-question.tsx';
import {
  type Correction,
  type Corrections,
  cardsOf,
  columnsByRow,
  correct,
  putBack,
  removedFrom,
  type SortCard,
  withoutRemovals,
} from '../wording/sort-cards.ts';
import { SortColumns } from '../wording/sort-columns.tsx';
import { SortNotes } from '../wording/sort-notes.tsx';
import { NO_LIST, packed, type Source, sharesALine, unpacked } from '../wording/sort-source.ts';
import { type Progress, type Sorting, useSortedList } from '../wording/use-sorted-list.ts';
import { useWritten } from '../written.ts';
import styles from './sort.module.css';

/** A KPI of nearly this name: three quarters of the small words apart would be another one. */
const sameName = 0.6;

/** Paste the list you have today: each line finds its place, with a reason. Nothing is stored, signed in or not, before one says so. */
export function Sort() {
  const { sortPage } = useWords();
  const { session } = useSuspenseQuery(sessionQuery()).data;
  // Twenty minutes of a workshop: this tab keeps them through a reload, or a visit to the cycle to be prepared.
  const { written, write } = useWritten('sort', NOTHING_SORTED);
  const [source, setSource] = useState<Source>(() => unpacked(written.source));
  const [refused, setRefused] = useState<string | null>(null);
  const [corrections, setCorrections] = useState<Corrections>(() => new Map(written.corrections));
  // biome-ignore lint/correctness/useExhaustiveDependencies: written when what is sorted changes
  useEffect(() => write({ source: packed(source), corrections: [...corrections] }), [source, corrections]);
  const [drafting, setDrafting] = useState(false);
  /** What stays of the list once drafts were made of the rest. */
  const [remaining, setRemaining] = useState<Remaining | null>(null);
  const [told, setTold] = useState('');
  const blank = source.kind === 'text' && source.text.trim() === '';
  const { sorting, busy, progress } = useSortedList(blank ? null : source);
  const list = sorting?.kind === 'sorted' ? sorting.list : null;
  const cards = useMemo(() => (list ? cardsOf(list, corrections) : []), [list, corrections]);
  const places = useMemo(() => columnsByRow(cards), [cards]);
  const acts = useCardActs(cards, setCorrections, setTold, session !== null);
  const drafts = cards.filter((card) => card.column !== 'unclear' && !acts.needsWord(card) && !acts.isTooLong(card));
  /** What was made into drafts is with its list, below; what was not stays here, to be clarified. */
  const made = (sent: ReadonlySet<string>) => {
    if (!list) return;
    const rest = remainingList(
      source,
      list,
      corrections,
      cards.filter(({ key }) => !sent.has(key)),
    );
    setRemaining(rest);
    // A draft may be opened from the drawer: the tab has the rest already.
    write({ source: packed(rest.source), corrections: [...rest.corrections] });
  };
  const closeDrafts = () => {
    setDrafting(false);
    if (!remaining) return;
    setRemaining(null);
    setCorrections(remaining.corrections);
    from(remaining.source);
  };
  const from = (next: Source) => {
    setRefused(null);
    setSource(next);
  };
  /** Another list: what was corrected about the one before is not about this one, and can be had back with it. */
  const another = (next: Source, sentence: string) => {
    const before = { source, corrections };
    setCorrections(new Map());
    from(next);
    if (blank && corrections.size === 0) return;
    say(sentence, () => {
      from(before.source);
      setCorrections(before.corrections);
    });
  };
  const empty = () => another(NO_LIST, sortPage.cleared);
  const rewritten = (next: Extract<Source, { kind: 'text' }>) => {
    if (next.text.trim() === '' && !blank) empty();
    else if (source.kind === 'text' && !sharesALine(source.text, next.text)) another(next, sortPage.replaced);
    else from(next);
  };
  const bring = useBringFile((name, bytes) => another({ kind: 'file', name, bytes }, sortPage.replaced), setRefused);
  useDroppedFile(bring);
  const pasted = (what: Pasted) => {
    if (what.kind === 'refused') setRefused(sortPage.refusedPaste(...weights(sortPage, what.size)));
    else rewritten({ kind: 'text', text: what.text, ...(what.kind === 'held' ? { held: true } : {}) });
  };
  const lines = list?.entries.length ?? 0;
  return (
    <div className={session ? undefined : styles.signedOut}>
      <Page
        title={sortPage.title}
        note={lines === 0 ? sortPage.start : sortPage.note(lines, cards.length)}
        acts={
          <>
            {lines > 0 ? (
              <Button kind="secondary" onClick={() => print()}>
                {sortPage.print}
              </Button>
            ) : null}
            <BringList bring={bring} />
            {session && drafts.length > 0 ? (
              <Button onClick={() => setDrafting(true)}>{sortPage.drafts.act(drafts.length)}</Button>
            ) : null}
            {session === null && drafts.length > 0 ? (
              <LinkButton kind="secondary" to="/sign-in">
                {sortPage.drafts.signIn}
              </LinkButton>
            ) : null}
          </>
        }
      >
        <div className={styles.layout}>
          <div className={styles.list}>
            <h2>{sortPage.list}</h2>
            {source.kind === 'text' && source.held ? (
              <HeldList
                text={source.text}
                places={busy ? NO_PLACES : places}
                onWrite={() => from({ kind: 'text', text: source.text })}
              />
            ) : source.kind === 'text' ? (
              <ListField
                text={source.text}
                places={busy ? NO_PLACES : places}
                onText={(text) => rewritten({ kind: 'text', text })}
                onPaste={pasted}
              />
            ) : (
              <FileHeld source={source} sorting={sorting} onSource={from} onAway={empty} />
            )}
            {refused ? (
              <p role="alert" className={styles.refused}>
                {refused}
              </p>
            ) : null}
            <p className={styles.help}>{sortPage.listHelp}</p>
            {blank ? null : (
              <Button kind="act" onClick={empty}>
                {sortPage.clear}
              </Button>
            )}
          </div>
          <div aria-busy={busy}>
            <p className="visually-hidden" role="status">
              {told}
            </p>
            {blank ? (
              <Teach onTry={() => from({ kind: 'text', text: sortPage.example.join('\n') })} />
            ) : (
              <>
                <RemovedLines
                  list={list}
                  corrections={corrections}
                  onBack={() => setCorrections((before) => withoutRemovals(before))}
                />
                <ShareQuestion
                  cards={cards}
                  onAnswer={(changes) =>
                    setCorrections((before) =>
                      [...changes].reduce((all, [key, change]) => correct(all, key, change), before),
                    )
                  }
                />
                <Result sorting={sorting} progress={busy ? progress : null} cards={cards} acts={acts} />
              </>
            )}
            {session ? <KeptLists /> : null}
          </div>
        </div>
        {session ? (
          <DraftsDrawer
            opened={drafting}
            cards={drafts}
            others={cards.length - drafts.length}
            session={session}
            onMade={made}
            onClose={closeDrafts}
          />
        ) : null}
      </Page>
    </div>
  );
}

const NO_PLACES: ReadonlyMap<number, Column> = new Map();
const NOTHING_SORTED: { source: string | null; corrections: [string, Correction][] } = {
  source: null,
  corrections: [],
};

type Words = ReturnType<typeof useWords>['sortPage'];
const weights = ({ megabytes }: Words, size: number): [string, string] => [
  megabytes(String(Math.round(size / 1e6))),
  megabytes(String(longestPaste / 1e6)),
];

function useCardActs(
  cards: readonly SortCard[],
  setCorrections: (change: (before: Corrections) => Corrections) => void,
  tell: (sentence: string) => void,
  signedIn: boolean,
): CardActs {
  const { sortPage } = useWords();
  const { data } = useQuery(api.kpi.list.queryOptions({ enabled: signedIn }));
  const move = (card: SortCard, to: Column) => {
    setCorrections((before) => correct(before, card.key, { column: to }));
    tell(sortPage.moved(card.entry.text, sortPage.columnTitles[to]));
    // The card is drawn again in another column: the keyboard follows it there.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-card="${CSS.escape(card.key)}"]`)?.focus({ preventScroll: false }),
    );
  };
  return {
    signedIn,
    move,
    moveKey: (key, to) => {
      const card = cards.find((one) => one.key === key);
      if (card && card.column !== to) move(card, to);
    },
    putBack: (card) => setCorrections((before) => putBack(before, card.key)),
    correct: (card, change) => {
      setCorrections((before) => correct(before, card.key, change));
      if (change.gone)
        say(sortPage.removed, () =>
          setCorrections((before) => {
            const { gone: _, ...rest } = before.get(card.key) ?? {};
            return new Map([...before, [card.key, rest]]);
          }),
        );
    },
    isTooLong: ({ column, entry }) => column !== 'unclear' && entry.text.length > longestText[column],
    existing: (text) => data?.kpis.find(({ name }) => likeness(name, text) >= sameName),
    needsWord: ({ entry }) => {
      if (entry.reason !== 'about-pay' && entry.reason !== 'about-a-person') return false;
      const left = leftHere(entry.text);
      // The sorter has said why it is here: nothing left, nothing to read again, be there five thousand such lines.
      if (left.length === 0) return true;
      return readLine({ type: 'kr', text: entry.text }).findings.some(
        ({ code }) => needsExplanation(code) && !left.includes(code),
      );
    },
  };
}

/** What a person took away is never gone without a word: a list pasted again may hold it again. */
function RemovedLines({ list, corrections, onBack }: RemovedLinesProps) {
  const { sortPage } = useWords();
  const count = useMemo(() => (list ? removedFrom(list, corrections) : 0), [list, corrections]);
  if (count === 0) return null;
  return (
    <p className={styles.notice}>
      {sortPage.removedLines(count)}{' '}
      <Button kind="act" onClick={onBack}>
        {sortPage.removedBack(count)}
      </Button>
    </p>
  );
}

interface RemovedLinesProps {
  readonly list: SortedList | null;
  readonly corrections: Corrections;
  readonly onBack: () => void;
}

function Teach({ onTry }: { onTry: () => void }) {
  const { sortPage } = useWords();
  return (
    <div className={styles.teach}>
      <p className={styles.sentence}>{sortPage.teach}</p>
      <p>{sortPage.teachMore}</p>
      <Button kind="outline" large onClick={onTry}>
        {sortPage.tryExample}
      </Button>
    </div>
  );
}

interface ResultProps {
  readonly sorting: Sorting;
  readonly progress: Progress | null;
  readonly cards: readonly SortCard[];
  readonly acts: CardActs;
}

function Result({ sorting, progress, cards, acts }: ResultProps) {
  const { sortPage } = useWords();
  const format = useFormat();
  const reading = progress ? sortPage.readingOf(format.number(progress.read), format.number(progress.of)) : null;
  if (sorting === null) return <p className={styles.notice}>{reading ?? sortPage.reading}</p>;
  if (sorting.kind !== 'sorted')
    return (
      <p role="alert" className={styles.refused}>
        {sorting.kind === 'slow' ? sortPage.slowFile : sortPage.unreadableFile}
      </p>
    );
  return (
    <>
      {reading ? <p className={styles.notice}>{reading}</p> : null}
      <SortNotes list={sorting.list} className={styles.notice} />
      {sorting.list.entries.length > 0 ? <SortColumns cards={cards} acts={acts} /> : null}
      <p className={styles.printed}>{format.date(new Date().toISOString().slice(0, 10), { dateStyle: 'long' })}</p>
    </>
  );
}

type Held = Exclude<Source, { kind: 'text' }>;

interface FileHeldProps {
  readonly source: Held;
  readonly sorting: Sorting;
  readonly onSource: (next: Source) => void;
  readonly onAway: () => void;
}

function FileHeld({ source, sorting, onSource, onAway }: FileHeldProps) {
  const { sortPage } = useWords();
  const sheets = sorting?.kind === 'sorted' ? sorting.sheets : [];
  const { name, bytes } = source;
  return (
    <div className={styles.file}>
      <p>{sortPage.fromFile(name, sorting?.kind === 'sorted' ? sorting.rows : 0)}</p>
      {sheets.length > 1 ? (
        <SelectField
          label={sortPage.sheet}
          value={source.kind === 'sheet' ? source.index : 0}
          onChange={(event) => onSource({ kind: 'sheet', name, bytes, index: Number(event.target.value) })}
        >
          {sheets.map((sheet, index) => (
            <option key={sheet} value={index}>
              {sheet}
            </option>
          ))}
        </SelectField>
      ) : null}
      <Button kind="act" onClick={onAway}>
        {sortPage.fileAway}
      </Button>
    </div>
  );
}
