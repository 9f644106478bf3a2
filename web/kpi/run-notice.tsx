import { refusalSentence } from '../../i18n/dictionary.ts';
import { useWords } from '../language.tsx';
import { isComputing, type KpiPageData } from './kpi-data.ts';
import styles from './run-notice.module.css';

/** What the computation is doing, where its result will stand. */
export function RunNotice({ page }: { page: KpiPageData }) {
  const words = useWords();
  const { run } = page;
  if (isComputing(page)) {
    return (
      <p role="status" className={styles.notice}>
        {words.kpi.computing}
      </p>
    );
  }
  if (run?.state !== 'failed' || !run.problem) return null;
  return (
    <p role="status" className={styles.notice}>
      {words.kpi.failed} {refusalSentence(words, run.problem.code, run.problem.params)}
    </p>
  );
}
