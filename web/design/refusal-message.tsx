import { refusalSentence } from '../../i18n/dictionary.ts';
import { refusalOf } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button, LinkButton } from './button.tsx';
import styles from './refusal-message.module.css';

/** What could not be done and why, where it happened. It stays: an error is not a toast. */
export function RefusalMessage({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const said = useErrorSentence()(error);
  const { shell } = useWords();
  const signedOut = refusalOf(error)?.code === 'right.signed-out';
  return (
    <div role="alert" className={styles.message}>
      <p className={styles.sentence}>{signedOut ? shell.error.signedOut : said}</p>
      {signedOut ? (
        <LinkButton kind="act" to="/sign-in" target="_blank">
          {shell.error.signInAside}
        </LinkButton>
      ) : null}
      {onRetry ? (
        <Button kind="act" onClick={onRetry}>
          {shell.error.retry}
        </Button>
      ) : null}
    </div>
  );
}

/** A refusal speaks for itself; anything else is a lost connection or a fault of ours, and says so. */
export function useErrorSentence(): (error: unknown) => string {
  const words = useWords();
  return (error) => {
    const refusal = refusalOf(error);
    if (refusal) return refusalSentence(words, refusal.code, refusal.params);
    if (error instanceof TypeError) return words.shell.error.unreachable;
    return words.shell.error.fault;
  };
}
