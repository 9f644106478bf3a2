import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { Drawer } from '../../design/drawer.tsx';
import { TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { useWords } from '../../language.tsx';
import type { KpiPageData } from '../kpi-data.ts';
import { useKpiActDone } from '../use-kpi-act.ts';
import { ChooseFile } from './choose-file.tsx';
import { FileQuestions } from './file-questions.tsx';
import styles from './values.module.css';
import type { FileRead, FileSaid } from './values-read.ts';
import { ValuesReportTable } from './values-report.tsx';

interface Props {
  readonly page: KpiPageData;
  readonly say: (value: number) => string;
  readonly onClose: () => void;
}

/** Values from a file: understood, asked about, tried, then written; what could not go in is said line by line. */
export function ImportValues({ page, say, onClose }: Props) {
  const words = useWords().kpiValues.import;
  const done = useKpiActDone();
  const [upload, setUpload] = useState<string | null>(null);
  const [file, setFile] = useState<FileRead | null>(null);
  const [said, setSaid] = useState<FileSaid>({});
  const [note, setNote] = useState('');
  const { key } = page.kpi;
  const read = useMutation(
    api.measurement.readFile.mutationOptions({
      onSuccess: async (found) => {
        setFile(found);
        const { report } = found;
        if (!report?.written) return;
        const went = report.added + report.corrected;
        await done(report.refused > 0 ? words.partly(went, report.refused) : words.done(went));
        if (report.refused === 0) onClose();
      },
    }),
  );
  const answer = (next: FileSaid) => {
    setSaid(next);
    if (upload) read.mutate({ key, upload, reading: next, trial: true });
  };
  const report = file?.report ?? null;
  const entering = report ? report.added + report.corrected : 0;
  const write = () => {
    if (!upload || !report) return;
    const leaveOut = report.refused > 0;
    read.mutate({ key, upload, reading: said, trial: false, leaveOut, ...(note.trim() ? { note: note.trim() } : {}) });
  };
  return (
    <Drawer opened onClose={onClose} title={words.title} width={680}>
      <p className={styles.help}>{words.help}</p>
      <ChooseFile
        purpose={{ kpi: key }}
        again={file !== null}
        onBegin={() => {
          setFile(null);
          setSaid({});
          read.reset();
        }}
        onSent={(id) => {
          setUpload(id);
          read.mutate({ key, upload: id, trial: true });
        }}
      />
      {read.isPending && !file ? <p aria-live="polite">{words.reading}</p> : null}
      {file ? (
        <Form
          onSend={write}
          error={read.error}
          acts={
            report?.written ? (
              <Button onClick={onClose}>{words.close}</Button>
            ) : entering > 0 && report ? (
              <Button type="submit" kind={report.refused > 0 ? 'outline' : 'primary'} busy={read.isPending}>
                {report.refused > 0 ? words.saveOthers(entering) : words.save(entering)}
              </Button>
            ) : null
          }
        >
          <div className={styles.read}>
            <Understood file={file} />
            {report?.written ? null : <FileQuestions file={file} said={said} onSay={answer} />}
            {report ? <ValuesReportTable report={report} grain={page.kpi.cadence} say={say} /> : null}
            {report && !report.written && report.refused > 0 ? <p>{words.orCorrect}</p> : null}
            {report && !report.written && report.corrected > 0 ? (
              <TextField
                label={words.note}
                help={words.noteHelp}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            ) : null}
          </div>
        </Form>
      ) : read.error ? (
        <RefusalMessage error={read.error} />
      ) : null}
    </Drawer>
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
