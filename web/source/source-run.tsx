import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refusalSentence } from '../../i18n/dictionary.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import styles from './source.module.css';
import type { SourceLine } from './source-data.ts';

/** A reading in progress: how far it is, what failed before, and the way to stop it. */
export function SourceRun({ source, manages }: { source: SourceLine; manages: boolean }) {
  const dictionary = useWords();
  const words = dictionary.sourceTables;
  const format = useFormat();
  const queries = useQueryClient();
  const { organisation } = useSession();
  const stop = useMutation(
    api.source.cancelRefresh.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.source.key() }),
    }),
  );
  const { job } = source;
  if (!job) return null;
  const { progress, problem, state, attempts, dueAt } = job;
  const retries = state === 'waiting' && attempts > 0;
  return (
    <div className={styles.run} role="status">
      <p className={styles.runWords}>
        <b>{state === 'running' ? words.running.reading : retries ? null : words.running.waiting}</b>{' '}
        {progress?.count ? words.running.rows(format.number(progress.count)) : null}
        {retries ? words.running.again(format.instant(dueAt, organisation.timezone, { timeStyle: 'short' })) : null}{' '}
        <span className={styles.quiet}>{words.running.close}</span>
        {problem ? (
          <span className={styles.quiet}> {refusalSentence(dictionary, problem.code, problem.params)}</span>
        ) : null}
      </p>
      {state === 'running' ? <span className={styles.moving} aria-hidden /> : null}
      {manages ? (
        <Button kind="outline" busy={stop.isPending} onClick={() => stop.mutate({ id: source.id })}>
          {words.acts.stop}
        </Button>
      ) : null}
      {stop.error ? <RefusalMessage error={stop.error} /> : null}
    </div>
  );
}
