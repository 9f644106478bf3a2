import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { periodName } from '../../i18n/reading-sentence.ts';
import type { Grain } from '../../src/calendar/bucket.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { copyText } from '../design/copy-text.ts';
import { Drawer } from '../design/drawer.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { LinesComing } from '../design/skeleton.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { FoundCheck } from '../verification/found-check.tsx';
import { useVerification } from '../verification/verification-data.ts';
import styles from './provenance-drawer.module.css';
import { Recompute } from './recompute.tsx';
import { sqlLayout, sqlText } from './sql-layout.ts';

interface Props {
  readonly kpiKey: string;
  readonly grain: Grain;
  readonly period: string | null;
  readonly say: (value: number) => string;
  readonly mayRecompute: boolean;
  readonly onClose: () => void;
}

/** Where a number comes from: its definition, its query, what was read, and every revision. */
export function ProvenanceDrawer({ kpiKey, grain, period, say, mayRecompute, onClose }: Props) {
  const words = useWords().kpi.provenance;
  const provenance = useQuery({
    ...api.measurement.provenance.queryOptions({ input: { key: kpiKey, period: period ?? '' } }),
    enabled: period !== null,
  });
  return (
    <Drawer opened={period !== null} onClose={onClose} title={words.title} width={680}>
      {provenance.error ? <RefusalMessage error={provenance.error} onRetry={() => void provenance.refetch()} /> : null}
      {provenance.isLoading ? <LinesComing /> : null}
      {provenance.data ? (
        <Provenance grain={grain} say={say} found={provenance.data}>
          <Verified kpiKey={kpiKey} />
          {mayRecompute && provenance.data.run ? (
            <div className={styles.acts} data-sheet-acts>
              <Recompute kpiKey={kpiKey} kind="primary" />
            </div>
          ) : null}
        </Provenance>
      ) : null}
    </Drawer>
  );
}

type Found = Awaited<ReturnType<typeof import('../api.ts').client.measurement.provenance>>;

interface Shown {
  readonly found: Found;
  readonly grain: Grain;
  readonly say: (value: number) => string;
  /** What is known of a value that was computed. */
  readonly children: ReactNode;
}

function Provenance({ found, grain, say, children }: Shown) {
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
          ? `, ${words.seconds(format.number(run.durationMs / 1000, { maximumFractionDigits: 1 }))}`
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

/** What the definition in force was held to, as the page says it. */
function Verified({ kpiKey }: { kpiKey: string }) {
  const { verification: words } = useWords();
  const format = useFormat();
  const { organisation } = useSession();
  const { data } = useVerification(kpiKey);
  if (!data) return null;
  const { state, checks } = data;
  return (
    <div>
      <h3 className={styles.heading}>
        {state.kind === 'verified' ? words.verified : words.notVerified}{' '}
        <small>
          {state.kind === 'verified'
            ? words.since(format.instant(state.since, organisation.timezone))
            : words.because[state.because]}
        </small>
      </h3>
      {checks.length > 0 ? (
        <ul className={styles.checks}>
          {checks.map((check) => (
            <li key={check.id}>
              <FoundCheck check={check} />
            </li>
          ))}
        </ul>
      ) : null}
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
