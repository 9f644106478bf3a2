import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { useFormat, useWords } from '../../language.tsx';
import { sendFile } from '../../source/send-file.ts';

interface Props {
  readonly purpose: { readonly kpi?: string; readonly context?: string };
  readonly again: boolean;
  readonly onSent: (upload: string) => void;
  readonly onBegin: () => void;
}

/** A file of values, sent as it is; what it holds is read on the other side. */
export function ChooseFile({ purpose, again, onSent, onBegin }: Props) {
  const words = useWords().kpiValues.import;
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<number | null>(null);
  const send = useMutation({
    mutationFn: (file: File) => sendFile(file, setSent, purpose),
    onSuccess: onSent,
    onSettled: () => setSent(null),
  });
  return (
    <>
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
      <Button kind={again ? 'outline' : 'primary'} busy={send.isPending} onClick={() => input.current?.click()}>
        {again ? words.another : words.choose}
      </Button>
      <p aria-live="polite">{sent === null ? '' : words.sending(format.percent(sent))}</p>
      {send.error ? <RefusalMessage error={send.error} /> : null}
    </>
  );
}
