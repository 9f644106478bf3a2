import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { periodName } from '../../i18n/reading-sentence.ts';
import type { Grain } from '../../src/calendar/bucket.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { copyText } from '../design/copy-text.ts';
import { Drawer } from '../design/drawer.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import styles from './provenance-drawer.module.css';

interface Props {
  readonly kpiKey: string;
  readonly grain: Grain;
  readonly period: string | null;
  readonly say: (value: number) => string;
  readonly onClose: () => void;
}

/** Where a number comes from: its definition, its query, what was read, and every revision. */
export function ProvenanceDrawer({ kpiKey, grain, period, say, onClose }: Props) {
  const words = useWords().kpi.provenance;
  const provenance = useQuery({
    ...api.measurement.provenance.queryOptions({ input: { key: kpiKey, period: period ?? '' } }),
    enabled: period !== null,
  });
  return (
    <Drawer opened={period !== null} onClose={onClose} title={words.title} width={460}>
      {provenance.error ? <RefusalMessage error={provenance.error} onRetry={() => void provenance.refetch()} /> : null}
      {provenance.data ? <Provenance grain={grain} say={say} found={provenance.data} /> : null}
    </Drawer>
  );
}

type Found = Awaited<ReturnType<typeof import('../api.ts').client.measurement.provenance>>;

function Provenance({ found, grain, say }: { found: Found; grain: Grain; say: (value: number) => string }) {
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
      {run ? <Query sql={run.sql} /> : <p className={styles.caption}>{words.noQuery}</p>}
    </div>
  );
}

function Query({ sql }: { sql: string }) {
  const words = useWords().kpi.provenance;
  const [copied, setCopied] = useState(false);
  return (
    <section aria-label={words.query}>
      <header className={styles.queryHead}>
        <h3>{words.query}</h3>
        <Button kind="act" onClick={() => void copyText(sql).then(() => setCopied(true))}>
          {copied ? words.copied : words.copy}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <pre className={styles.sql} tabIndex={0}>
        {sql}
      </pre>
    </section>
  );
}
