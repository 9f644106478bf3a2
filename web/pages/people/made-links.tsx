import type { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { copyText } from '../../design/copy-text.ts';
import { TextArea, TextField } from '../../design/field.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { say } from '../../design/toast.tsx';
import { useFormat, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import styles from './invite-drawer.module.css';

export type Made = Awaited<ReturnType<typeof client.invitation.create>>;

/** Links are shown once: what was made before something went wrong is shown too, beside who was left. */
export interface Outcome {
  readonly made: readonly Made[];
  readonly left: readonly string[];
  readonly error: unknown;
}

export function MadeLinks({ outcome: { made, left, error }, onAnother }: { outcome: Outcome; onAnother: () => void }) {
  const { people: words, invitationLetter } = useWords();
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  // Two columns, as a spreadsheet or a mail merge takes them.
  const list = made
    .map(({ invitation, path }) => `${invitation.email ?? ''}\t${new URL(path, location.origin).href}`)
    .join('\n');
  const copy = async () => {
    if (await copyText(list)) say(words.invite.copied(made.length));
  };
  const until = made[0]?.invitation.expiresAt;
  return (
    <>
      {error ? <RefusalMessage error={error} /> : null}
      {left.length > 0 ? <p className={styles.ready}>{words.invite.left(left)}</p> : null}
      <p className={styles.ready}>
        {made[0]?.invitation.letter ? invitationLetter.offer.leaving(made.length) : words.invite.ready(made.length)}
      </p>
      <div className={styles.link}>
        <TextArea
          label={words.invite.linkLabel(made.length)}
          readOnly
          rows={Math.min(12, made.length + 1)}
          wrap="off"
          value={list}
          onFocus={(event) => event.target.select()}
        />
        {until ? (
          <p className={styles.expires}>
            {words.invite.expires(made.length, format.instant(until, zone, { dateStyle: 'long' }))}
          </p>
        ) : null}
      </div>
      <div className={styles.acts}>
        <Button onClick={copy}>{words.invite.copy(made.length)}</Button>
        <Button kind="act" onClick={onAnother}>
          {words.invite.another}
        </Button>
      </div>
    </>
  );
}

/** `onAnother`: where one may go on from here. */
export function MadeLink({ made, onAnother }: { made: Made; onAnother?: () => void }) {
  const { people: words, invitationLetter } = useWords();
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  const address = new URL(made.path, location.origin).href;
  const copy = async () => {
    if (await copyText(address)) say(words.invite.copied(1));
  };
  return (
    <>
      <p className={styles.ready}>
        {made.invitation.letter ? invitationLetter.offer.leaving(1) : words.invite.ready(1)}
      </p>
      <div className={styles.link}>
        <TextField
          label={words.invite.linkLabel(1)}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <p className={styles.expires}>
          {words.invite.expires(1, format.instant(made.invitation.expiresAt, zone, { dateStyle: 'long' }))}
        </p>
      </div>
      <div className={styles.acts}>
        <Button onClick={copy}>{words.invite.copy(1)}</Button>
        {onAnother ? (
          <Button kind="act" onClick={onAnother}>
            {words.invite.another}
          </Button>
        ) : null}
      </div>
    </>
  );
}
