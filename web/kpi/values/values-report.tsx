import { refusalSentence } from '../../../i18n/dictionary.ts';
import type { Grain } from '../../../src/calendar/bucket.ts';
import { periodLong } from '../../charts/period-label.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { useFormat, useLanguage, useWords } from '../../language.tsx';
import { saveSheet, sheetCsv } from '../../sheet-csv.ts';
import styles from './values.module.css';
import type { ValuesReport } from './values-read.ts';

/** Rows read on one screen; the counts speak for the rest. */
const SHOWN = 60;

interface Props {
  readonly report: ValuesReport;
  readonly grain: Grain;
  readonly say: (value: number) => string;
}

/** What each row would do, or did: counts first, then what is wrong, then the rest. */
export function ValuesReportTable({ report, grain, say }: Props) {
  const dictionary = useWords();
  const words = dictionary.kpiValues.import;
  const language = useLanguage();
  const format = useFormat();
  const counts = (['added', 'corrected', 'unchanged', 'refused'] as const)
    .filter((each) => report[each] > 0)
    .map((each) => words.counts[each](report[each]));
  const wrong = (row: ValuesReport['rows'][number]) => Number(row.outcome !== 'refused');
  const shown = report.rows.toSorted((a, b) => wrong(a) - wrong(b)).slice(0, SHOWN);
  const more = report.added + report.corrected + report.refused - shown.length;
  const saveRefused = () => {
    const refused = report.rows.filter(({ outcome }) => outcome === 'refused');
    const { line, period, value, what } = words.headers;
    const rows = refused.map((row) => [
      row.line ?? row.row + 1,
      row.period,
      row.value === null ? '' : say(row.value),
      row.problem ? refusalSentence(dictionary, row.problem.code, row.problem.params) : '',
    ]);
    const left = report.refused - refused.length;
    if (left > 0) rows.push(['', '', '', words.more(left)]);
    saveSheet(words.refusedFile, sheetCsv(language, [line, period, value, what], rows));
  };
  return (
    <section aria-label={report.written ? words.doneTitle : words.previewTitle}>
      <h3 className={styles.title}>{report.written ? words.doneTitle : words.previewTitle}</h3>
      <p className={styles.counts}>{format.list(counts)}.</p>
      {report.added + report.corrected + report.refused === 0 ? <p>{words.nothingNew}</p> : null}
      {shown.length > 0 ? (
        <DataTable
          caption={words.previewTitle}
          rows={shown}
          keyOf={(row) => String(row.row)}
          stacks={false}
          columns={[
            { key: 'line', label: words.headers.line, number: true, cell: (row) => row.line ?? row.row + 1 },
            {
              key: 'period',
              label: words.headers.period,
              cell: (row) =>
                row.outcome === 'refused' ? row.period : periodLong(language, dictionary.charts, grain, row.period),
            },
            {
              key: 'value',
              label: words.headers.value,
              number: true,
              cell: (row) => (row.value === null ? '' : say(row.value)),
            },
            {
              key: 'what',
              label: words.headers.what,
              cell: (row) =>
                row.problem
                  ? refusalSentence(dictionary, row.problem.code, row.problem.params)
                  : row.outcome === 'corrected'
                    ? words.what.corrected(row.before === null ? '—' : say(row.before))
                    : words.what[row.outcome],
            },
          ]}
        />
      ) : null}
      {more > 0 ? <p className={styles.more}>{words.more(more)}</p> : null}
      {report.refused > 0 ? (
        <p className={styles.more}>
          <Button kind="act" onClick={saveRefused}>
            {words.saveRefused(report.refused)}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
