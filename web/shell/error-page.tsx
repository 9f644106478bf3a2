import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { refusalOf } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Page } from '../design/page.tsx';
import { useErrorSentence } from '../design/refusal-message.tsx';
import { useWords } from '../language.tsx';

/** A page that could not open. The frame around it stays, so that one can go elsewhere. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { shell } = useWords();
  const router = useRouter();
  const sentence = useErrorSentence()(error);
  useEffect(() => {
    // A refusal is an answer; anything else is for whoever reads the console.
    if (!refusalOf(error)) console.error(error);
  }, [error]);
  const retry = async () => {
    await router.invalidate();
    reset();
  };
  return (
    <Page title={shell.error.title}>
      <EmptyState sentence={sentence}>
        <Button onClick={retry}>{shell.error.retry}</Button>
        <LinkButton kind="act" to="/">
          {shell.error.home}
        </LinkButton>
      </EmptyState>
    </Page>
  );
}
