import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalSentence } from '../../i18n/dictionary.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { PasswordField, TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import styles from './source.module.css';
import type { SourceLine } from './source-data.ts';

interface Props {
  /** The source whose connection is replaced; none: a new one. */
  readonly source?: SourceLine;
  readonly onClose: () => void;
}

/** A connection, tried before it is kept, with what is wrong with it in a sentence. */
export function ConnectDatabase({ source, onClose }: Props) {
  const dictionary = useWords();
  const words = dictionary.sourceTables;
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [connection, setConnection] = useState('');
  const check = useMutation(api.source.check.mutationOptions());
  const onSuccess = async (kept: { name: string }) => {
    await queries.invalidateQueries({ queryKey: api.source.key() });
    say(words.database.done(kept.name));
    onClose();
  };
  const create = useMutation(api.source.createFromDatabase.mutationOptions({ onSuccess }));
  const replace = useMutation(api.source.reconnect.mutationOptions({ onSuccess }));
  const tried = check.data;
  const saving = source ? replace : create;
  return (
    <Drawer
      opened
      onClose={onClose}
      width={560}
      title={source ? `${words.acts.reconnect}, ${source.name}` : words.database.title}
    >
      <Form
        onSend={() => (source ? replace.mutate({ id: source.id, connection }) : create.mutate({ name, connection }))}
        error={saving.error ?? check.error}
        acts={
          <>
            <Button
              type="submit"
              busy={saving.isPending}
              disabled={connection === '' || (!source && name.trim() === '')}
            >
              {source ? words.database.reconnect : words.database.save}
            </Button>
            <Button
              kind="outline"
              busy={check.isPending}
              disabled={connection === ''}
              onClick={() => check.mutate({ connection })}
            >
              {words.database.check}
            </Button>
          </>
        }
      >
        {source ? null : (
          <TextField
            label={words.database.name}
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <PasswordField
          label={words.database.connection}
          help={words.database.help}
          autoComplete="off"
          required
          value={connection}
          onChange={(event) => {
            setConnection(event.currentTarget.value);
            check.reset();
          }}
        />
        <div aria-live="polite">
          {tried?.outcome === 'ok' ? (
            <>
              <p className={styles.found}>{words.database.ok(tried.engine, tried.tables)}</p>
              {tried.canWrite ? <p className={styles.quiet}>{words.canWrite}</p> : null}
            </>
          ) : null}
          {tried?.outcome === 'failed' ? (
            <p className={styles.found}>{refusalSentence(dictionary, tried.problem.code, tried.problem.params)}</p>
          ) : null}
        </div>
      </Form>
    </Drawer>
  );
}
