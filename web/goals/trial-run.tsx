import { refusalSentence } from '../../i18n/dictionary.ts';
import { DataTable } from '../design/data-table.tsx';
import { useFormat, useWords } from '../language.tsx';
import { countsSaid } from './counts-said.ts';
import styles from './goals.module.css';
import type { Preview } from './import-data.ts';
import { LeftOut } from './left-out.tsx';

/** Lines read on one screen; the file has them all. */
const SHOWN = 300;

/** What would be written, what stays out and why, line by line; nothing is written. */
export function TrialRun({ preview }: { preview: Preview }) {
  const dictionary = useWords();
  const words = dictionary.goalImport;
  const format = useFormat();
  const { trial, holders } = words;
  const { counts, newTeams, newCycles, problems, problemsInAll, report } = preview;
  const said = countsSaid(words, counts);
  const added = Object.keys(counts).some((what) => /\.(added|changed|kept)$/.test(what));
  return (
    <div className={styles.stack}>
      {added ? <p className={styles.more}>{trial.would}</p> : null}
      <ul className={styles.counts}>
        {said.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
        {counts.left ? <li>{trial.left(counts.left)}</li> : null}
      </ul>
      {said.length > 0 && !added ? <p className={styles.said}>{trial.nothing}</p> : null}
      {newTeams.length > 0 ? (
        <p className={styles.more}>
          {trial.newTeams(format.list(newTeams.map((name) => name ?? holders.placeholderName)))}
        </p>
      ) : null}
      {newCycles.length > 0 ? <p className={styles.more}>{trial.newCycles(format.list(newCycles))}</p> : null}
      {problems.length > 0 ? (
        <div className={styles.stack}>
          <h3 className={styles.question}>{trial.problems}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
          <section className={styles.scroll} tabIndex={0} aria-label={trial.problems}>
            <DataTable
              caption={trial.problems}
              rows={problems.slice(0, SHOWN)}
              keyOf={({ line, code, title }) => `${line} ${code} ${title}`}
              columns={[
                { key: 'line', label: trial.line, number: true, cell: ({ line }) => format.number(line) },
                { key: 'column', label: trial.column, cell: ({ column }) => column ?? '—' },
                { key: 'text', label: trial.text, cell: ({ title }) => <span className={styles.text}>{title}</span> },
                {
                  key: 'what',
                  label: trial.what,
                  cell: ({ code, params }) => refusalSentence(dictionary, code, params),
                },
              ]}
            />
          </section>
          {problemsInAll > SHOWN ? <p className={styles.quiet}>{trial.more(problemsInAll - SHOWN)}</p> : null}
          <LeftOut problems={problems} problemsInAll={problemsInAll} />
        </div>
      ) : null}
      {report.length > 0 ? (
        <div className={styles.stack}>
          <h3 className={styles.question}>{trial.report}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
          <section className={styles.scroll} tabIndex={0} aria-label={trial.report}>
            <DataTable
              caption={trial.report}
              rows={report.map((row, at) => ({ ...row, at }))}
              keyOf={({ at }) => String(at)}
              columns={[
                { key: 'line', label: trial.line, number: true, cell: ({ line }) => format.number(line) },
                { key: 'text', label: trial.text, cell: ({ title }) => <span className={styles.text}>{title}</span> },
                { key: 'becomes', label: trial.becomes, cell: ({ becomes }) => trial.become[becomes] },
                { key: 'does', label: trial.does, cell: ({ does }) => trial.doing[does] },
              ]}
            />
          </section>
        </div>
      ) : null}
    </div>
  );
}
