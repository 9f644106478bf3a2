import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { refusalOf } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Page } from '../design/page.tsx';
import { useErrorSentence } from '../design/refusal-message.tsx';
import { useWords } from '../language.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/**
 * A page opened before an upgrade asks for scripts that are gone, and a browser does not ask twice for one it failed to get:
 * only opening the page anew helps. Each browser has its own words for it.
 */
const isScriptGone = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script|unable to preload/i.test(error.message);

/** Nor is a style sheet asked for twice: tried again in place, the page would open bare. */
let missing = false;
addEventListener('vite:preloadError', () => {
  missing = true;
});

const codeOf = (error: unknown): string => refusalOf(error)?.code ?? '';

/** What only another person may open: trying again changes nothing. */
const isFinal = (error: unknown): boolean => codeOf(error).startsWith('right.');

/** What is not there, or not for this reader, which looks the same. */
const isAbsent = (error: unknown): boolean => /\.(not-found|absent)$/.test(codeOf(error));

/** An address that could not have been ours: nothing on the page was written that one could read again. */
const isNoAddress = (error: unknown): boolean => codeOf(error) === 'request.invalid';

/** A page that could not open. The frame around it stays, so that one can go elsewhere. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { shell } = useWords();
  const router = useRouter();
  const said = useErrorSentence()(error);
  const gone = isScriptGone(error);
  useEffect(() => {
    // A refusal is an answer; anything else is for whoever reads the console.
    if (!refusalOf(error)) console.error(error);
  }, [error]);
  if (isNoAddress(error)) return <NotFoundPage />;
  const retry = async () => {
    if (gone || missing) return location.reload();
    await router.invalidate();
    reset();
  };
  // Nothing is broken where nothing is: the sentence says what was looked for, the page how to find it.
  if (isAbsent(error))
    return (
      <Page title={shell.notFound.title}>
        <EmptyState sentence={said} more={shell.notFound.more}>
          <LinkButton to="/">{shell.error.home}</LinkButton>
        </EmptyState>
      </Page>
    );
  const final = isFinal(error);
  return (
    <Page title={shell.error.title}>
      <EmptyState sentence={gone ? shell.error.scriptGone : said}>
        {final ? null : <Button onClick={retry}>{gone ? shell.error.reload : shell.error.retry}</Button>}
        <LinkButton kind={final ? 'primary' : 'act'} to="/">
          {shell.error.home}
        </LinkButton>
      </EmptyState>
    </Page>
  );
}
