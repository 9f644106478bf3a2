import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { PasswordField, TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { PageTitle } from '../design/page.tsx';
import { useWords } from '../language.tsx';
import { signIn } from '../shell/session.ts';
import styles from './door.module.css';

export function SignIn() {
  const { shell } = useWords();
  const words = shell.signIn;
  const { next } = useSearch({ from: '/signed-out/sign-in' });
  const router = useRouter();
  const state = useQuery(api.setup.state.queryOptions());
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: (outcome) => (outcome === 'signed-in' ? router.history.push(next ?? '/') : undefined),
  });
  const remark = enter.data === 'wrong' ? words.wrong : enter.data === 'too-many' ? words.tooMany : undefined;
  const organisation = state.data?.organisation;
  return (
    <div className={styles.door}>
      <PageTitle className={styles.title}>{words.title}</PageTitle>
      {/* The line's place is kept while the name is on its way. */}
      <p className={styles.note}>
        {organisation ? (state.data?.example ? shell.example(organisation) : organisation) : '\u00a0'}
      </p>
      <Form
        onSend={() => enter.mutate()}
        error={enter.error}
        acts={
          <Button type="submit" large busy={enter.isPending}>
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
      <p className={styles.after}>{words.forgotten}</p>
    </div>
  );
}
