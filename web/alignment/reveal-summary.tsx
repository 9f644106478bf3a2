import { useRef } from 'react';
import type { RivalDefinition, RivalTie, ValueUnit } from '../charts/chart-data.ts';
import { ChartWords } from '../charts/chart-words.tsx';
import { RivalDefinitions } from '../charts/rival-definitions.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { type Revealed, type RevealedPage, revealedOf } from './alignment-data.ts';
import { RevealCases } from './reveal-cases.tsx';
import { RevealDivides } from './reveal-divides.tsx';
import { RevealNumbers } from './reveal-numbers.tsx';
import { RevealRoles } from './reveal-roles.tsx';
import styles from './reveal-summary.module.css';
import { usePrintFit } from './use-print-fit.ts';
import { useRivals } from './use-rivals.ts';

const unit: ValueUnit = { kind: 'number' };

interface Props {
  readonly page: RevealedPage;
  readonly big?: boolean;
  /** Projected: the back row reads it. */
  readonly room?: boolean;
}

/** What has been shown so far: words, then dots and numbers, then series, then what divides, then the cases. */
export function RevealSummary({ page, big = false, room = false }: Props) {
  const { alignment, alignmentPage, charts } = useWords();
  const language = useLanguage();
  const shown = revealedOf(page);
  const rivals = useRivals(page, shown);
  const ties = useTies(shown);
  const step = shown.series ? 'series' : shown.numbers ? 'dots' : 'words';
  const figure = useRef<HTMLDivElement>(null);
  usePrintFit(figure);
  const computed = (shown.numbers?.spread.computed ?? 0) > 0;
  return (
    <ChartWords language={language} words={charts}>
      <div className={big ? `${styles.stage} ${styles.big}` : styles.stage}>
        {shown.numbers ? (
          <RevealNumbers numbers={shown.numbers} />
        ) : (
          <p className={styles.each}>{alignment.reveal.eachAnswers}</p>
        )}
        <div ref={figure} className={styles.figure}>
          {step === 'words' || !computed ? (
            <WordsOnly rivals={rivals} counted={shown.numbers !== undefined} />
          ) : (
            <RivalDefinitions definitions={rivals} unit={unit} ties={ties} step={step} room={room} />
          )}
        </div>
        {page.names === 'roles' && shown.numbers ? <RevealRoles numbers={shown.numbers} /> : null}
        {page.profile === null && shown.numbers ? (
          <p className={styles.quiet}>{alignmentPage.reveal.wordsOnly}</p>
        ) : null}
        <div className={styles.bottom}>
          {shown.divides ? <RevealDivides divides={shown.divides} shown={shown} page={page} /> : null}
          {shown.cases ? <RevealCases cases={shown.cases} page={page} /> : null}
        </div>
      </div>
    </ChartWords>
  );
}

/** The definitions as sentences, in an order that says nothing of how many gave each. */
function WordsOnly({ rivals, counted }: { rivals: readonly RivalDefinition[]; counted: boolean }) {
  const { alignmentPage } = useWords();
  return (
    <ol className={styles.words}>
      {rivals.map((rival) => (
        <li key={rival.id}>
          <p>
            {rival.words.map(({ text, quiet }) =>
              quiet ? <i key={text}>{text} </i> : <span key={text}>{text} </span>,
            )}
          </p>
          {counted ? (
            <small>
              {rival.people} {alignmentPage.reveal.people(rival.people)}
            </small>
          ) : null}
          {rival.written?.map((words) => (
            <q key={words}>{alignmentPage.reveal.quoted(words)}</q>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** One reason a tied number: the one that says where they would part, when there is one. */
function useTies({ numbers }: Revealed): RivalTie[] {
  const { reveal } = useWords().alignment;
  const format = useFormat();
  if (!numbers) return [];
  const valueBy = new Map(numbers.clusters.map(({ hash, value }) => [hash, value]));
  const byValue = new Map<number, RivalTie & { readonly strong: boolean }>();
  for (const tie of numbers.ties) {
    const value = valueBy.get(tie.hashes[0]);
    if (value === null || value === undefined) continue;
    const before = byValue.get(value);
    const strong = tie.kind === 'same-today';
    const ids = [...new Set([...(before?.ids ?? []), ...tie.hashes])];
    const month = (iso: string) => format.date(iso, { month: 'long', year: 'numeric' });
    const said = (one: number | null) => (one === null ? '—' : format.number(one));
    const why =
      tie.kind === 'same-today' && tie.example
        ? reveal.sameToday(month(tie.example.period), said(tie.example.values[0]), said(tie.example.values[1]))
        : tie.kind === 'same-everywhere'
          ? reveal.sameEverywhere(tie.buckets)
          : reveal.sameTodayOnlyKnown;
    byValue.set(value, before?.strong || (before && !strong) ? { ...before, ids } : { ids, why, strong });
  }
  return [...byValue.values()];
}
