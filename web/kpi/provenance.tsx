import type { UseQueryResult } from '@tanstack/react-query';
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { periodName } from '../../i18n/reading-sentence.ts';
import type { Grain } from '../../src/calendar/bucket.ts';
import type { client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { copyText } from '../design/copy-text.ts';
import { Drawer } from '../design/drawer.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { LinesComing } from '../design/skeleton.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import styles from './provenance.module.css';
import { sqlLayout, sqlText } from './sql-layout.ts';

type Told = Awaited<ReturnType<typeof client.measurement.provenance>>;
/** What is told of a value, of a KPI or of a key result. */
type Found = Pick<Told, 'period' | 'revisions' | 'run'> & { readonly definition: { readonly number: number } };

interface Shown {
  readonly found: Found;
  readonly grain: Grain;
  readonly say: (value: number) => string;
  /** What is known of a value that was computed. */
  readonly children?: ReactNode;
}

interface DrawerProps<Told> {
  readonly asked: Pick<UseQueryResult<Told>, 'data' | 'error' | 'isLoading' | 'refetch'>;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: (told: Told) => ReactNode;
}

/** Where a number comes from, beside the page: awaited, refused, or told. */
export function ProvenanceFrame<Told>({ asked, opened, onClose, children }: DrawerProps<Told>) {
  const { data, error, isLoading, refetch } = asked;
  return (
    <Drawer opened={opened} onClose={onClose} title={useWords().kpi.provenance.title} width={680}>
      {error ? <RefusalMessage error={error} onRetry={() => void refetch()} /> : null}
      {isLoading ? <LinesComing /> : null}
      {data ? children(data) : null}
    </Drawer>
  );
}

/** The value, how it was computed, its former revisions, its query. */
export function Provenance({ found, grain, say, children }: Shown) {
  const { kpi, stability } = useWords();
  const words = kpi.provenance;
  const language = useLanguage();
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  const { run, revisions, definition } = found;
  const [last] = revisions;
  if (!last) return null;
  const voice = { language, words: stability, value: say };
  const kept = { hand: words.typed, import: words.imported, api: words.pushed, computed: words.computed };
  const shownValue = (value: number | null) => (value === null ? '—' : say(value));
  const facts: [string, string][] = [
    [
      kept[last.source],
      format.instant(last.recordedAt, zone) +
        (run?.durationMs
          ? `, ${words.seconds(format.number(run.durationMs / 1000, { maximumFractionDigits: run.durationMs < 100 ? 2 : 1 }))}`
          : ''),
    ],
    ...(run
      ? ([
          [words.source, run.source ?? '—'],
          ...(run.asOf === null ? [] : [[words.known, format.instant(run.asOf, zone)]]),
          [words.rows, run.rowsRead === null ? '—' : format.number(run.rowsRead)],
          [words.engine, `${run.engine}, ${words.zones(run.timezoneData)}`],
          [words.hash, run.specHash.slice(0, 15)],
        ] as [string, string][])
      : []),
    ...(last.note ? ([[words.note, last.note]] as [string, string][]) : []),
  ];
  return (
    <div className={styles.provenance}>
      <p className={styles.value}>{shownValue(last.value)}</p>
      <p className={styles.caption}>
        {words.caption(periodName(voice, found.period, grain), last.revision, definition.number)}
      </p>
      {last.partial ? <p className={styles.partial}>{words.partial}</p> : null}
      <dl className={styles.facts}>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        {revisions.length > 1 ? (
          <div>
            <dt>{words.revisions}</dt>
            <dd>
              {revisions.slice(1).map((one) => (
                <span key={one.revision} className={styles.revision}>
                  {words.revision(one.revision, shownValue(one.value))} · {format.instant(one.recordedAt, zone)}
                  {one.note ? ` · ${one.note}` : null}
                </span>
              ))}
            </dd>
          </div>
        ) : null}
      </dl>
      {run ? (
        <>
          <Query sql={run.sql} />
          {children}
        </>
      ) : (
        <p className={styles.caption}>{words.noQuery}</p>
      )}
    </div>
  );
}

/** The query as one would write it, a line longer than the drawer going on under its own words. */
function Query({ sql }: { sql: string }) {
  const words = useWords().kpi.provenance;
  const lines = useMemo(() => sqlLayout(sql), [sql]);
  const [copied, setCopied] = useState(false);
  return (
    <section aria-label={words.query}>
      <header className={styles.queryHead}>
        <h3 className={styles.heading}>{words.query}</h3>
        <Button kind="act" onClick={() => void copyText(sqlText(lines)).then(() => setCopied(true))}>
          {copied ? words.copied : words.copy}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <pre className={styles.sql} tabIndex={0}>
        {lines.map(({ indent, parts }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, in their order
          <span key={at} style={{ '--indent': indent } as CSSProperties}>
            {parts.map(({ text, keyword }, rank) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line, in their order
              keyword ? <b key={rank}>{text}</b> : text,
            )}
          </span>
        ))}
      </pre>
    </section>
  );
}
