import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationRole } from '../../../src/people/relation.ts';
import type { TeamRole } from '../../../src/people/team.ts';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { copyText } from '../../design/copy-text.ts';
import { Drawer } from '../../design/drawer.tsx';
import { SelectField, TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { say } from '../../design/toast.tsx';
import { useFormat, useLanguage, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import styles from './invite-drawer.module.css';
import { inTreeOrder, rereadPeople, useTeams } from './people-data.ts';

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

function Invite() {
  const [made, setMade] = useState<Made | null>(null);
  return made ? <Link made={made} onAnother={() => setMade(null)} /> : <InviteForm onMade={setMade} />;
}

function InviteForm({ onMade }: { onMade: (made: Made) => void }) {
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
  const email = draft.email.trim();
  const readable = email === '' || /^\S+@\S+\.\S+$/.test(email);
  const create = useMutation({
    mutationFn: () =>
      client.invitation.create({
        email: email || null,
        role: draft.role,
        teamId: draft.teamId || null,
        teamRole: draft.teamId ? draft.teamRole : null,
      }),
    onSuccess: async (made) => {
      await rereadPeople();
      onMade(made);
    },
  });
  const send = () => {
    setSent(true);
    if (readable) create.mutate();
  };
  return (
    <Form
      onSend={send}
      error={create.error}
      acts={
        <Button type="submit" busy={create.isPending}>
          {words.invite.create}
        </Button>
      }
    >
      <TextField
        label={words.invite.email}
        help={words.invite.emailHelp}
        type="email"
        autoComplete="off"
        data-autofocus
        remark={sent && !readable ? shell.form.email : undefined}
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

function Link({ made, onAnother }: { made: Made; onAnother: () => void }) {
  const { people: words } = useWords();
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  const address = new URL(made.path, location.origin).href;
  const copy = async () => {
    if (await copyText(address)) say(words.invite.copied);
  };
  return (
    <>
      <p className={styles.ready}>{words.invite.ready}</p>
      <div className={styles.link}>
        <TextField label={words.invite.linkLabel} readOnly value={address} onFocus={(event) => event.target.select()} />
        <p className={styles.expires}>
          {words.invite.expires(format.instant(made.invitation.expiresAt, zone, { dateStyle: 'long' }))}
        </p>
      </div>
      <div className={styles.acts}>
        <Button onClick={copy}>{words.invite.copy}</Button>
        <Button kind="act" onClick={onAnother}>
          {words.invite.another}
        </Button>
      </div>
    </>
  );
}
