import { Segments } from '../design/tabs.tsx';
import { useWords } from '../language.tsx';
import { Ask } from './ask.tsx';
import type { Answering } from './import-data.ts';

/** How the file writes its days and its numbers, where its cells do not tell. */
export function WritingQuestions({ preview, said, onSay }: Answering) {
  const { kpiValues, goalImport } = useWords();
  const { dateOrder, decimal } = kpiValues.import;
  const { percent } = goalImport;
  const { questions, file } = preview;
  const { date, number, percent: share } = file.written;
  return (
    <>
      {questions.includes('date-order') || said.dateOrder ? (
        <Ask question={dateOrder.ask(date ?? '')} open={questions.includes('date-order')}>
          <Segments
            label={dateOrder.label}
            choices={(['dmy', 'mdy'] as const).map((key) => ({ key, label: dateOrder[key] }))}
            chosen={said.dateOrder ?? ('' as 'dmy')}
            onChoose={(chosen) => onSay({ ...said, dateOrder: chosen })}
          />
        </Ask>
      ) : null}
      {questions.includes('decimal') || said.decimal ? (
        <Ask question={decimal.ask(number ?? '')} open={questions.includes('decimal')}>
          <Segments
            label={decimal.label}
            choices={(['comma', 'point'] as const).map((key) => ({ key, label: decimal[key] }))}
            chosen={said.decimal ?? ('' as 'comma')}
            onChoose={(chosen) => onSay({ ...said, decimal: chosen })}
          />
        </Ask>
      ) : null}
      {questions.includes('percent') || said.percentAs ? (
        <Ask question={percent.ask(share ?? '')} open={questions.includes('percent')}>
          <Segments
            label={percent.label}
            choices={(['percent', 'fraction'] as const).map((key) => ({ key, label: percent[key](share ?? '') }))}
            chosen={said.percentAs ?? ('' as 'percent')}
            onChoose={(chosen) => onSay({ ...said, percentAs: chosen })}
          />
        </Ask>
      ) : null}
    </>
  );
}
