import { refusalSentence } from '../../i18n/dictionary.ts';
import { Button } from '../design/button.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { saveSheet, sheetCsv } from '../sheet-csv.ts';
import type { Preview } from './import-data.ts';

export type LeftOutLines = Pick<Preview, 'problems' | 'problemsInAll'>;

/**
 * By import, as long as the tab is open. Lines that stay out may name somebody, so the server keeps none of them.
 */
export const leftOutOf = new Map<string, LeftOutLines>();

/** The lines that stay out, or come in with something to know, as a file to correct them by. */
export function LeftOut({ problems, problemsInAll }: LeftOutLines) {
  const dictionary = useWords();
  const language = useLanguage();
  const { trial } = dictionary.goalImport;
  const save = () => {
    const rows = problems.map(({ line, column, title, code, params, stops }) => [
      line,
      column,
      title,
      refusalSentence(dictionary, code, params),
      stops ? trial.out : trial.in,
    ]);
    const more = problemsInAll - problems.length;
    if (more > 0) rows.push(['', '', '', trial.more(more), '']);
    saveSheet(
      trial.problemsFile,
      sheetCsv(language, [trial.line, trial.column, trial.text, trial.what, trial.fate], rows),
    );
  };
  return (
    <p>
      <Button kind="act" onClick={save}>
        {trial.saveProblems(problemsInAll)}
      </Button>
    </p>
  );
}
