import { Link } from '@tanstack/react-router';
import { refusalSentence } from '../../i18n/dictionary.ts';
import { LinkButton } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './source.module.css';
import type { SourceLine } from './source-data.ts';

/** Each failure explained: what broke, in the engine's words made readable, what waits for it, what was not touched. */
export function SourceFailures({ sources }: { sources: readonly SourceLine[] }) {
  const failing = sources.filter(({ status, problem }) => status === 'failing' && problem);
  const readers = sources.flatMap((source) =>
    source.readers.filter(({ problem }) => problem && problem.code !== source.problem?.code),
  );
  if (failing.length + readers.length === 0) return null;
  return (
    <div className={styles.failures}>
      {failing.map((source) => (
        <SourceFailure key={source.id} source={source} />
      ))}
      {readers.map((reader) => (
        <ReaderFailure key={reader.key} reader={reader} />
      ))}
    </div>
  );
}

function SourceFailure({ source }: { source: SourceLine }) {
  const dictionary = useWords();
  const words = dictionary.sourceTables.failure;
  const format = useFormat();
  const { problem, readers } = source;
  if (!problem) return null;
  const refused = problem.code === 'source.bad-rows' ? (problem.params.rows as readonly Refused[] | undefined) : null;
  return (
    <section aria-label={words.lead(source.name)} className={styles.failure}>
      <p className={styles.failureLead}>{words.lead(source.name)}</p>
      <h2>{refusalSentence(dictionary, problem.code, problem.params)}</h2>
      {refused ? <RefusedRows rows={refused} /> : null}
      <p>
        {words.kept} {readers.length > 0 ? words.readers(format.list(readers.map(({ name }) => name))) : null}
      </p>
    </section>
  );
}

interface Refused {
  readonly line: number;
  readonly code: string;
  readonly params: Record<string, unknown>;
}

function RefusedRows({ rows }: { rows: readonly Refused[] }) {
  const dictionary = useWords();
  return (
    <ul className={styles.refused}>
      {rows.map(({ line, code, params }) => (
        <li key={line}>{refusalSentence(dictionary, code, { ...params, line })}</li>
      ))}
    </ul>
  );
}

function ReaderFailure({ reader }: { reader: SourceLine['readers'][number] }) {
  const dictionary = useWords();
  const words = dictionary.sourceTables.failure;
  if (!reader.problem) return null;
  return (
    <section aria-label={words.readerLead(reader.name)} className={styles.failure}>
      <p className={styles.failureLead}>
        <Link to="/kpis/$key" params={{ key: reader.key }}>
          {words.readerLead(reader.name)}
        </Link>
      </p>
      <h2>{refusalSentence(dictionary, reader.problem.code, reader.problem.params)}</h2>
      <p>{words.kept}</p>
      <div>
        <LinkButton kind="outline" to="/kpis/$key" params={{ key: reader.key }}>
          {words.toDefinition}
        </LinkButton>
      </div>
    </section>
  );
}
