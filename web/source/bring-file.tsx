import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './bring-file.module.css';
import type { Inspection } from './file-inspection.ts';
import { FileReadingForm } from './file-reading-form.tsx';
import { sendFile } from './send-file.ts';

/** A file in three steps that one sees: sent, understood (and corrected), loaded whole or not at all. */
export function BringFile() {
  const words = useWords().sourcePage;
  const format = useFormat();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const inspect = useMutation(api.source.inspect.mutationOptions({ onSuccess: setInspection }));
  const load = useMutation(
    api.source.createFromFile.mutationOptions({
      onSuccess: async ({ outcome }) => {
        if (outcome === 'loaded') await queries.invalidateQueries();
      },
    }),
  );
  const send = useMutation({
    mutationFn: (file: File) => sendFile(file, setSent),
    onSuccess: (upload) => inspect.mutate({ upload, reading: {} }),
    onSettled: () => setSent(null),
  });
  const begin = () => {
    setInspection(null);
    load.reset();
    inspect.reset();
    input.current?.click();
  };
  const done = load.data?.outcome === 'loaded' ? load.data : null;
  return (
    <Section title={words.bring} rule="hairline">
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.choose}
        accept=".csv,.tsv,.txt,.parquet,.xlsx,.xls,.jsonl,.ndjson"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) send.mutate(file);
        }}
      />
      <div className={styles.begin}>
        <Button kind={inspection || done ? 'outline' : 'primary'} busy={send.isPending} onClick={begin}>
          {inspection || done ? words.again : words.choose}
        </Button>
        <span className={styles.formats}>{words.formats}</span>
      </div>
      <div aria-live="polite" className={styles.progress}>
        {sent !== null ? <p>{words.sending(format.percent(sent))}</p> : null}
        {inspect.isPending ? <p>{words.reading}</p> : null}
        {load.isPending ? <p>{words.loading}</p> : null}
        {done ? (
          <p className={styles.done}>
            {words.loaded(done.source.name, format.number(done.rows), done.leftOut)}{' '}
            <LinkButton kind="act" to="/kpis/new" search={{ source: done.source.id }}>
              {words.define}
            </LinkButton>
          </p>
        ) : null}
      </div>
      {send.error || inspect.error ? <RefusalMessage error={send.error ?? inspect.error} /> : null}
      {inspection && !done ? (
        <FileReadingForm
          inspection={inspection}
          busy={inspect.isPending || load.isPending}
          error={load.error}
          refused={load.data?.outcome === 'bad-rows' ? load.data : null}
          onReread={(reading) => inspect.mutate({ upload: inspection.upload, reading })}
          onLoad={(name, reading, leaveOut) => load.mutate({ upload: inspection.upload, name, reading, leaveOut })}
        />
      ) : null}
    </Section>
  );
}
