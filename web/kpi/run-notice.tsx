import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { refusalSentence } from '../../i18n/dictionary.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { isComputing, type KpiPageData } from './kpi-data.ts';
import styles from './run-notice.module.css';

const AGAIN_MS = 1_000;

/** What the computation is doing, where its result will stand: how far, what failed and when it is tried again, and the way to stop it. */
export function RunNotice({ page }: { page: KpiPageData }) {
  const words = useWords();
  const { run } = page;
  if (isComputing(page)) return <Running page={page} />;
  if (run?.state === 'cancelled')
    return (
      <p role="status" className={styles.notice}>
        {words.runs.cancelled}
      </p>
    );
  if (run?.state !== 'failed' || !run.problem) return null;
  return (
    <p role="status" className={styles.notice}>
      {words.kpi.failed} {refusalSentence(words, run.problem.code, run.problem.params)}
    </p>
  );
}

function Running({ page }: { page: KpiPageData }) {
  const dictionary = useWords();
  const words = dictionary.runs;
  const format = useFormat();
  const { organisation } = useSession();
  const queries = useQueryClient();
  const { key } = page.kpi;
  const { data } = useQuery({ ...api.run.show.queryOptions({ input: { key } }), refetchInterval: AGAIN_MS });
  const cancel = useMutation(
    api.run.cancel.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.kpi.key() }),
    }),
  );
  const job = data?.job ?? null;
  const failed = job?.state === 'waiting' && job.attempts > 0;
  return (
    <div className={styles.running}>
      <p role="status" className={styles.notice}>
        {failed
          ? words.again(job.attempts, format.instant(job.dueAt, organisation.timezone, { timeStyle: 'medium' }))
          : job?.state === 'waiting'
            ? words.waiting
            : dictionary.kpi.computing}{' '}
        {failed && job.problem ? refusalSentence(dictionary, job.problem.code, job.problem.params) : null}
        {job?.state === 'running' ? <Elapsed since={job.createdAt} /> : null}
      </p>
      {page.may.includes('kpi.edit') ? (
        <Button kind="outline" busy={cancel.isPending} onClick={() => cancel.mutate({ key })}>
          {words.cancel}
        </Button>
      ) : null}
      {cancel.error ? <RefusalMessage error={cancel.error} /> : null}
    </div>
  );
}

/** Said once it has lasted: a query does not know how far it is, only for how long it has run. */
function Elapsed({ since }: { since: string }) {
  const words = useWords().runs;
  const format = useFormat();
  const seconds = Math.round((Date.now() - Date.parse(since)) / 1000);
  return seconds < 2 ? null : <span className={styles.elapsed}>{words.elapsed(format.number(seconds))}</span>;
}
