import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useWords } from '../language.tsx';
import { ConnectDatabase } from './connect-database.tsx';
import { sendFile } from './send-file.ts';
import styles from './source.module.css';
import { isBeingRead, isDatabase, type SourceLine } from './source-data.ts';

/** What an administrator does with a source: read it again, send its next version, change its connection, remove it. */
export function SourceActs({ source }: { source: SourceLine }) {
  const { sourceTables, sourcePage } = useWords();
  const words = sourceTables.acts;
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'connection' | 'removal' | null>(null);
  const again = () => queries.invalidateQueries({ queryKey: api.source.key() });
  const refresh = useMutation(api.source.refresh.mutationOptions({ onSuccess: again }));
  const remove = useMutation(
    api.source.remove.mutationOptions({
      onSuccess: again,
      onSettled: () => setAsking(null),
    }),
  );
  const replace = useReplacedFile(source.id);
  const error = refresh.error ?? remove.error ?? replace.error;
  return (
    <div className={styles.acts}>
      <LinkButton kind="act" to="/kpis/new" search={{ source: source.id }}>
        {sourcePage.define}
      </LinkButton>
      {source.kind === 'file' ? replace.control : null}
      {source.readable ? (
        <Button
          kind="act"
          busy={refresh.isPending || isBeingRead(source)}
          onClick={() => refresh.mutate({ id: source.id })}
        >
          {words.refresh}
        </Button>
      ) : null}
      {isDatabase(source) ? (
        <Button kind="act" onClick={() => setAsking('connection')}>
          {words.reconnect}
        </Button>
      ) : null}
      {source.readers.length === 0 ? (
        <Button kind="act" onClick={() => setAsking('removal')}>
          {words.remove}
        </Button>
      ) : null}
      {replace.said ? <p className={styles.found}>{replace.said}</p> : null}
      {error ? <RefusalMessage error={error} /> : null}
      {asking === 'connection' ? <ConnectDatabase source={source} onClose={() => setAsking(null)} /> : null}
      <Dialog opened={asking === 'removal'} onClose={() => setAsking(null)} title={words.removeSure(source.name)}>
        <div className={styles.acts}>
          <Button busy={remove.isPending} onClick={() => remove.mutate({ id: source.id })}>
            {words.remove}
          </Button>
          <Button kind="outline" onClick={() => setAsking(null)}>
            {words.keep}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

function useReplacedFile(id: string) {
  const { sourceTables } = useWords();
  const words = sourceTables.replaced;
  const format = useFormat();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const put = useMutation({
    ...api.source.replaceFile.mutationOptions(),
    onSuccess: async (answer) => {
      if (answer.outcome === 'loaded') {
        setSaid(null);
        say(words.done(format.number(answer.rows)));
        await queries.invalidateQueries();
      } else if (answer.outcome === 'columns-missing')
        setSaid(words.missing(format.list(answer.columns.map(({ name }) => name))));
      else setSaid(words.refused(format.number(answer.total)));
    },
  });
  const send = useMutation({
    mutationFn: (file: File) => sendFile(file, () => {}),
    onSuccess: (upload) => put.mutate({ id, upload }),
  });
  const control = (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={sourceTables.acts.replace}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) send.mutate(file);
        }}
      />
      <Button kind="act" busy={send.isPending || put.isPending} onClick={() => input.current?.click()}>
        {sourceTables.acts.replace}
      </Button>
    </>
  );
  return { control, said, error: send.error ?? put.error };
}
