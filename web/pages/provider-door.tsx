import { useMutation } from '@tanstack/react-query';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useWords } from '../language.tsx';
import { signInElsewhere } from '../shell/session.ts';
import styles from './door.module.css';

interface ProviderDoorProps {
  readonly label: string;
  readonly next: string;
  /** Why the last try did not end well. */
  readonly refused?: unknown;
}

/** The organisation's own sign-in: one button, and above it why the last try did not open. */
export function ProviderDoor({ label, next, refused }: ProviderDoorProps) {
  const { account } = useWords();
  const leave = useMutation({ mutationFn: () => signInElsewhere(next) });
  const error = leave.isIdle ? refused : leave.error;
  return (
    <div className={styles.provider}>
      {error ? <RefusalMessage error={error} /> : null}
      {/* Once sent on its way the page is leaving: the button stays busy until the other one is there. */}
      <Button large busy={leave.isPending || leave.isSuccess} onClick={() => leave.mutate()}>
        {account.door.provider(label)}
      </Button>
    </div>
  );
}
