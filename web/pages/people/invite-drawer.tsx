import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationRole } from '../../../src/people/relation.ts';
import type { TeamRole } from '../../../src/people/team.ts';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { copyText } from '../../design/copy-text.ts';
import { Drawer } from '../../design/drawer.tsx';
import { SelectField, TextArea, TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { say } from '../../design/toast.tsx';
import { useFormat, useLanguage, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import { addressesIn } from './addresses-in.ts';
import styles from './invite-drawer.module.css';
import { inTreeOrder, rereadPeople, usePeople, useTeams } from './people-data.ts';

const roles: readonly OrganisationRole[] = ['member', 'viewer', 'admin'];

export function InviteDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { people: words } = useWords();
  return (
    <Drawer opened={opened} onClose={onClose} title={words.invite.title}>
      <Invite />
    </Drawer>
  );
}

type Made = Awaited<ReturnType<typeof client.invitation.create>>;

/** Links are shown once: what was made before something went wrong is shown too, beside who was left. */
interface Outcome {
  readonly made: readonly Made[];
  readonly left: readonly string[];
  readonly error: unknown;
}

function Invite() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const another = () => setOutcome(null);
  if (!outcome) return <InviteForm onMade={setOutcome} />;
  const [one] = outcome.made;
  return one && outcome.made.length === 1 && outcome.left.length === 0 ? (
    <Link made={one} onAnother={another} />
  ) : (
    <Links outcome={outcome} onAnother={another} />
  );
}

function InviteForm({ onMade }: { onMade: (outcome: Outcome) => void }) {
  const { people: words, shell } = useWords();
  const language = useLanguage();
  const placed = inTreeOrder(useTeams(), new Intl.Collator(language).compare);
  const [draft, setDraft] = useState({
    email: '',
    role: 'member' as OrganisationRole,
    teamId: '',
    teamRole: 'member' as TeamRole,
  });
  const [sent, setSent] = useState(false);
  const { found, lost } = addressesIn(draft.email);
  const here = new Set(usePeople().map((person) => person.email?.toLowerCase()));
  const known = found.filter((address) => here.has(address.toLowerCase()));
  const remark =
    lost.length > 0
      ? found.length === 0 && lost.length === 1
        ? shell.form.email
        : words.invite.lost(lost)
      : known.length > 0
        ? words.invite.known(known)
        : undefined;
  const create = useMutation({
    mutationFn: async (): Promise<Outcome> => {
      const wanted = found.length > 0 ? found : [null];
      const made: Made[] = [];
      for (const email of wanted) {
        try {
          made.push(
            await client.invitation.create({
              email,
              role: draft.role,
              teamId: draft.teamId || null,
              teamRole: draft.teamId ? draft.teamRole : null,
            }),
          );
        } catch (error) {
          if (made.length === 0) throw error;
          return { made, left: found.slice(made.length), error };
        }
      }
      return { made, left: [], error: null };
    },
    onSuccess: async (outcome) => {
      await rereadPeople();
      onMade(outcome);
    },
  });
  const send = () => {
    setSent(true);
    if (remark === undefined) create.mutate();
  };
  return (
    <Form
      onSend={send}
      error={create.error}
      acts={
        <Button type="submit" busy={create.isPending}>
          {words.invite.create(found.length)}
        </Button>
      }
    >
      <TextArea
        label={words.invite.email}
        help={words.invite.emailHelp}
        rows={found.length > 1 ? 8 : 2}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        remark={sent ? remark : undefined}
        value={draft.email}
        onChange={(event) => setDraft({ ...draft, email: event.target.value })}
      />
      <SelectField
        label={words.invite.role}
        help={words.roleHelp[draft.role]}
        value={draft.role}
        onChange={(event) =>
          setDraft({ ...draft, role: roles.find((role) => role === event.target.value) ?? 'member' })
        }
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {words.roles[role]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.invite.team}
        value={draft.teamId}
        onChange={(event) => setDraft({ ...draft, teamId: event.target.value })}
      >
        <option value="">{words.invite.noTeam}</option>
        {placed.map(({ team, depth }) => (
          <option key={team.id} value={team.id}>
            {`${'\u00a0\u00a0'.repeat(depth)}${team.name}`}
          </option>
        ))}
      </SelectField>
      {draft.teamId ? (
        <SelectField
          label={words.invite.teamRole}
          help={words.team.facilitatorHelp}
          value={draft.teamRole}
          onChange={(event) =>
            setDraft({ ...draft, teamRole: event.target.value === 'facilitator' ? 'facilitator' : 'member' })
          }
        >
          <option value="member">{words.teamRoles.member}</option>
          <option value="facilitator">{words.teamRoles.facilitator}</option>
        </SelectField>
      ) : null}
    </Form>
  );
}

function Links({ outcome: { made, left, error }, onAnother }: { outcome: Outcome; onAnother: () => void }) {
  const { people: words } = useWords();
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
      <p className={styles.ready}>{words.invite.ready(made.length)}</p>
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

function Link({ made, onAnother }: { made: Made; onAnother: () => void }) {
  const { people: words } = useWords();
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  const address = new URL(made.path, location.origin).href;
  const copy = async () => {
    if (await copyText(address)) say(words.invite.copied(1));
  };
  return (
    <>
      <p className={styles.ready}>{words.invite.ready(1)}</p>
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
        <Button kind="act" onClick={onAnother}>
          {words.invite.another}
        </Button>
      </div>
    </>
  );
}
