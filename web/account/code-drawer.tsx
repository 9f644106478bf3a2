import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { copyText } from '../design/copy-text.ts';
import { Drawer } from '../design/drawer.tsx';
import { PasswordField, TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { ScanCode } from '../design/scan-code.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import styles from './account.module.css';
import { type CodeSetUp, giveCode, giveUpCode, newSpareCodes, setUpCode } from './account-calls.ts';
import { readAccount } from './account-data.ts';

export type CodeAct = 'set-up' | 'spare' | 'give-up';

/** Each act begins with the password; setting up goes on with the code, then with the spare ones, shown once. */
export function CodeDrawer({ act, onClose }: { act: CodeAct | null; onClose: () => void }) {
  const words = useWords().account.page.code;
  const [given, setGiven] = useState<CodeSetUp | null>(null);
  const [spare, setSpare] = useState<readonly string[] | null>(null);
  const close = () => {
    setGiven(null);
    setSpare(null);
    onClose();
  };
  const title = act === 'give-up' ? words.giveUp : act === 'spare' ? words.newSpare : words.setUp;
  const withPassword = async (password: string) => {
    if (act === 'set-up') return setGiven(await setUpCode(password));
    if (act === 'spare') return setSpare((await newSpareCodes(password)).backupCodes);
    await giveUpCode(password);
    await readAccount();
    say(words.gone);
    close();
  };
  return (
    <Drawer opened={act !== null} onClose={close} title={title}>
      {spare ? (
        <SpareCodes codes={spare} onKept={close} />
      ) : given ? (
        <Scan given={given} onGiven={() => setSpare(given.backupCodes)} />
      ) : (
        <Password send={title} onSend={withPassword} />
      )}
    </Drawer>
  );
}

function Password({ send, onSend }: { send: string; onSend: (password: string) => Promise<void> }) {
  const words = useWords().account.page.code;
  const [password, setPassword] = useState('');
  const go = useMutation({ mutationFn: () => onSend(password) });
  return (
    <Form
      onSend={() => go.mutate()}
      error={go.error}
      acts={
        <Button type="submit" busy={go.isPending}>
          {send}
        </Button>
      }
    >
      <PasswordField
        label={words.password}
        help={words.passwordHelp}
        autoComplete="current-password"
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </Form>
  );
}

function Scan({ given, onGiven }: { given: CodeSetUp; onGiven: () => void }) {
  const words = useWords().account.page.code;
  const [code, setCode] = useState('');
  const secret = new URL(given.totpURI).searchParams.get('secret') ?? '';
  const verify = useMutation({
    mutationFn: () => giveCode(code.replace(/\s/g, '')),
    onSuccess: async () => {
      await readAccount();
      onGiven();
    },
  });
  return (
    <Form
      onSend={() => verify.mutate()}
      error={verify.error}
      acts={
        <Button type="submit" busy={verify.isPending}>
          {words.confirm}
        </Button>
      }
    >
      <p className={styles.says}>{words.scan}</p>
      <ScanCode text={given.totpURI} label={words.scanLabel} />
      <p className={styles.help}>
        {words.orType}
        <span className={styles.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</span>
      </p>
      <TextField
        label={words.code}
        help={words.codeHelp}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
    </Form>
  );
}

function SpareCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const words = useWords().account.page.code;
  const copy = async () => {
    if (await copyText(codes.join('\n'))) say(words.copied);
  };
  return (
    <Form
      onSend={onKept}
      acts={
        <>
          <Button type="submit">{words.kept}</Button>
          <Button kind="act" onClick={() => void copy()}>
            {words.copy}
          </Button>
        </>
      }
    >
      <p className={styles.says}>{words.spare}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Form>
  );
}
