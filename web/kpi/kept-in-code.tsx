import { useWords } from '../language.tsx';
import styles from './kept-in-code.module.css';
import type { KpiPageData } from './kpi-data.ts';

type InCode = NonNullable<KpiPageData['inCode']>;

/** Where a KPI is kept, for whoever wonders why the screen does not change it; and whether the file has followed. */
export function KeptInCode({ code }: { code: InCode }) {
  const words = useWords().kpiCode;
  return (
    <p className={styles.kept}>
      {words.kept(whereOf(code))} {code.differs ? words.differs : null}
    </p>
  );
}

/** Said before the form of what the file keeps: what is written here is a proposal, and the file is to follow. */
export function KeptInCodeNotice({ code, about }: { code: InCode | null; about: 'editing' | 'settings' }) {
  const words = useWords().kpiCode;
  return code ? (
    <p className={styles.notice}>
      {words.kept(whereOf(code))} {words[about]}
    </p>
  ) : null;
}

const whereOf = ({ repository, path, commit }: InCode): string =>
  `${repository}/${path}${commit ? `@${commit.slice(0, 8)}` : ''}`;
