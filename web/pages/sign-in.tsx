import { useMutation } from '@tanstack/react-query';
import { useLoaderData, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../design/button.tsx';
import { PasswordField, TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { PageTitle } from '../design/page.tsx';
import { useWords } from '../language.tsx';
import { signIn } from '../shell/session.ts';
import { signInRefusal } from '../shell/sign-in-refusal.ts';
import { CodeStep } from './code-step.tsx';
import styles from './door.module.css';
import { ProviderDoor } from './provider-door.tsx';

export function SignIn() {
  const { shell, account, sortPage } = useWords();
  const { next = '/', error } = useSearch({ from: '/signed-out/sign-in' });
  const { organisation, example, signIn } = useLoaderData({ from: '/signed-out/sign-in' });
  const { provider, passwords } = signIn;
  return (
    <div className={styles.door}>
      <PageTitle className={styles.title}>{shell.signIn.title}</PageTitle>
      {organisation ? <p className={styles.note}>{example ? shell.example(organisation) : organisation}</p> : null}
      {provider ? <ProviderDoor label={provider.label} next={next} refused={signInRefusal(error)} /> : null}
      {provider && passwords ? <p className={styles.or}>{account.door.or}</p> : null}
      {passwords ? <WithPassword next={next} beside={provider !== null} /> : null}
      <p className={styles.after}>{passwords ? shell.signIn.forgotten : account.door.onlyProvider}</p>
      <p className={styles.after}>
        {sortPage.withoutAccount}{' '}
        <LinkButton kind="act" to="/sort">
          {sortPage.withoutAccountAct}
        </LinkButton>
      </p>
    </div>
  );
}

function WithPassword({ next, beside }: { next: string; beside: boolean }) {
  const { shell } = useWords();
  const words = shell.signIn;
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: (outcome) => {
      if (outcome === 'signed-in') router.history.push(next);
      if (outcome === 'code') setAsked(true);
    },
  });
  const remark = enter.data === 'wrong' ? words.wrong : enter.data === 'too-many' ? words.tooMany : undefined;
  if (asked) return <CodeStep onIn={() => router.history.push(next)} onBack={() => setAsked(false)} />;
  return (
    <Form
      onSend={() => enter.mutate()}
      error={enter.error}
      acts={
        <Button type="submit" large kind={beside ? 'outline' : 'primary'} busy={enter.isPending}>
          {words.send}
        </Button>
      }
    >
      <TextField
        label={words.email}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label={words.password}
        autoComplete="current-password"
        required
        remark={remark}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </Form>
  );
}
