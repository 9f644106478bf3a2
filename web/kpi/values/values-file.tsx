import { useState } from 'react';
import type { Grain } from '../../../src/calendar/bucket.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { useWords } from '../../language.tsx';
import { SendFileButton } from '../../source/send-file-button.tsx';
import { FileQuestions } from './file-questions.tsx';
import styles from './values.module.css';
import type { FileRead, FileSaid, ValuesReport } from './values-read.ts';
import { ValuesReportTable } from './values-report.tsx';

interface Asked {
  readonly upload: string;
  readonly reading: FileSaid;
  readonly trial: boolean;
  readonly leaveOut?: boolean;
  readonly note?: string;
}

interface Props {
  readonly purpose: { readonly kpi?: string; readonly context?: string };
  readonly grain: Grain;
  readonly say: (value: number) => string;
  readonly read: (asked: Asked) => Promise<FileRead>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly reset: () => void;
  readonly onWritten: (report: ValuesReport) => Promise<void>;
  /** A correction of a KPI says why. */
  readonly asksWhy?: boolean;
}

/** A file of values: understood, asked about, tried, then written; what could not go in is said line by line. */
export function ValuesFile({ purpose, grain, say, read, busy, error, reset, onWritten, asksWhy }: Props) {
  const words = useWords().kpiValues.import;
  const [upload, setUpload] = useState<string | null>(null);
  const [file, setFile] = useState<FileRead | null>(null);
  const [said, setSaid] = useState<FileSaid>({});
  const [note, setNote] = useState('');
  const ask = async (asked: Asked) => {
    // A refusal is shown where it happened, by `error`.
    const found = await read(asked).catch(() => null);
    if (!found) return;
    setFile(found);
    if (found.report?.written) await onWritten(found.report);
  };
  const report = file?.report ?? null;
  const entering = report ? report.added + report.corrected : 0;
  const write = () => {
    if (!upload || !report) return;
    const why = note.trim();
    void ask({ upload, reading: said, trial: false, leaveOut: report.refused > 0, ...(why ? { note: why } : {}) });
  };
  const choose = (
    <SendFileButton
      purpose={purpose}
      words={words}
      again={file !== null}
      onBegin={() => {
        setFile(null);
        setSaid({});
        reset();
      }}
      onSent={(id) => {
        setUpload(id);
        void ask({ upload: id, reading: {}, trial: true });
      }}
    />
  );
  if (!file)
    return (
      <div>
        {choose}
        {busy ? <p aria-live="polite">{words.reading}</p> : null}
        {error ? <RefusalMessage error={error} /> : null}
      </div>
    );
  const trying = report !== null && !report.written;
  return (
    <Form
      onSend={write}
      error={error}
      acts={
        trying && entering > 0 ? (
          <Button type="submit" kind={report.refused > 0 ? 'outline' : 'primary'} busy={busy}>
            {report.refused > 0 ? words.saveOthers(entering) : words.save(entering)}
          </Button>
        ) : null
      }
    >
      {choose}
      <div className={styles.read}>
        <Understood file={file} />
        {report?.written ? null : (
          <FileQuestions
            file={file}
            said={said}
            onSay={(next) => {
              setSaid(next);
              if (upload) void ask({ upload, reading: next, trial: true });
            }}
          />
        )}
        {report ? <ValuesReportTable report={report} grain={grain} say={say} /> : null}
        {trying && report.refused > 0 ? <p>{words.orCorrect}</p> : null}
        {trying && asksWhy && report.corrected > 0 ? (
          <TextField
            label={words.note}
            help={words.noteHelp}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        ) : null}
      </div>
    </Form>
  );
}

function Understood({ file }: { file: FileRead }) {
  const words = useWords().kpiValues.import;
  const { report } = file;
  const count = report ? report.added + report.corrected + report.unchanged + report.refused : null;
  return (
    <div>
      {count === null ? null : (
        <p className={styles.understood}>{words.shape[file.shape](file.fileName, words.values(count))}</p>
      )}
      {file.elsewhere > 0 ? <p>{words.elsewhere(file.elsewhere)}</p> : null}
      {file.empty > 0 && report ? <p>{words.empty(file.empty)}</p> : null}
    </div>
  );
}
