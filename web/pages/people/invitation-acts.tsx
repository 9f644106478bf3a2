import { useMutation } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { say } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import styles from './invitation-list.module.css';
import type { Made } from './made-links.tsx';
import { type Invitation, rereadPeople } from './people-data.ts';

interface InvitationActsProps {
  readonly invitation: Invitation;
  readonly who: string;
  /** Whether this installation sends letters. */
  readonly mails: boolean;
  readonly onRemade: (made: Made) => void;
}

export function InvitationActs({ invitation, who, mails, onRemade }: InvitationActsProps) {
  const { people, invitationLetter } = useWords();
  const words = invitationLetter.list;
  const { id, letter } = invitation;
  const revoke = useMutation({
    mutationFn: () => client.invitation.revoke({ id }),
    onSuccess: async () => {
      await rereadPeople();
      say(people.invitations.revoked);
    },
  });
  const send = useMutation({
    mutationFn: () => client.invitation.send({ id }),
    onSuccess: async () => {
      await rereadPeople();
      say(words.asked);
    },
  });
  // The new one first: whatever happens in between, a link is left that opens.
  const remake = useMutation({
    mutationFn: async () => {
      const { email, role, teamId, teamRole } = invitation;
      onRemade(await client.invitation.create({ email, role, teamId, teamRole }));
      await client.invitation.revoke({ id });
    },
    onSettled: rereadPeople,
  });
  const error = revoke.error ?? send.error ?? remake.error;
  return (
    <>
      <span className={styles.acts}>
        {mails && maySend(invitation) ? (
          <Button
            kind="act"
            busy={send.isPending}
            aria-label={letter ? words.sendAgainLabel(who) : words.sendLabel(who)}
            onClick={() => send.mutate()}
          >
            {letter ? words.sendAgain : words.send}
          </Button>
        ) : null}
        {hasNotLeft(invitation) ? (
          <Button
            kind="act"
            busy={remake.isPending}
            aria-label={words.remakeLabel(who)}
            onClick={() => remake.mutate()}
          >
            {words.remake}
          </Button>
        ) : null}
        <Button
          kind="act"
          busy={revoke.isPending}
          aria-label={people.invitations.revokeLabel(who)}
          onClick={() => revoke.mutate()}
        >
          {people.invitations.revoke}
        </Button>
      </span>
      {error ? (
        <div className={styles.why}>
          <RefusalMessage error={error} />
        </div>
      ) : null}
    </>
  );
}

/** What is on its way is not asked for twice. */
const maySend = ({ email, letter }: Invitation) =>
  email !== null && (letter === null || letter.state === 'sent' || letter.state === 'failed');

const hasNotLeft = ({ letter }: Invitation) => letter?.state === 'again' || letter?.state === 'failed';
