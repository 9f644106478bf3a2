import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat } from '../language.tsx';
import { type Purpose, sendFile } from './send-file.ts';
import styles from './send-file-button.module.css';

interface Props {
  readonly purpose: Purpose;
  readonly words: {
    readonly choose: string;
    readonly another: string;
    readonly sending: (share: string) => string;
  };
  readonly again: boolean;
  readonly onBegin: () => void;
  readonly onSent: (upload: string) => void;
}

/** A table in a file, sent as it is; what it holds is read on the other side. */
export function SendFileButton({ purpose, words, again, onBegin, onSent }: Props) {
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<number | null>(null);
  const send = useMutation({
    mutationFn: (file: File) => sendFile(file, setSent, purpose),
    onSuccess: onSent,
    onSettled: () => setSent(null),
  });
  return (
    <div className={styles.stack}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.choose}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (!file) return;
          onBegin();
          send.mutate(file);
        }}
      />
      <div className={styles.acts}>
        <Button kind={again ? 'outline' : 'primary'} busy={send.isPending} onClick={() => input.current?.click()}>
          {again ? words.another : words.choose}
        </Button>
        <span aria-live="polite" className={styles.share}>
          {sent === null ? '' : words.sending(format.percent(sent))}
        </span>
      </div>
      {send.error ? <RefusalMessage error={send.error} /> : null}
    </div>
  );
}
