import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationRole } from '../../../src/people/relation.ts';
import type { TeamRole } from '../../../src/people/team.ts';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { Drawer } from '../../design/drawer.tsx';
import { SelectField, TextArea } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { useLanguage, useWords } from '../../language.tsx';
import { addressesIn } from './addresses-in.ts';
import { LetterField } from './letter-field.tsx';
import { type Made, MadeLink, MadeLinks, type Outcome } from './made-links.tsx';
import { inTreeOrder, rereadPeople, useInvitations, usePeople, useTeams } from './people-data.ts';

const roles: readonly OrganisationRole[] = ['member', 'viewer', 'admin'];

export function InviteDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { people: words } = useWords();
  return (
    <Drawer opened={opened} onClose={onClose} title={words.invite.title}>
      <Invite />
    </Drawer>
  );
}

function Invite() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const another = () => setOutcome(null);
  if (!outcome) return <InviteForm onMade={setOutcome} />;
  const [one] = outcome.made;
  return one && outcome.made.length === 1 && outcome.left.length === 0 ? (
    <MadeLink made={one} onAnother={another} />
  ) : (
    <MadeLinks outcome={outcome} onAnother={another} />
  );
}

function InviteForm({ onMade }: { onMade: (outcome: Outcome) => void }) {
  const { people: words, shell, invitationLetter } = useWords();
  const language = useLanguage();
  const placed = inTreeOrder(useTeams(), new Intl.Collator(language).compare);
  const [draft, setDraft] = useState({
    email: '',
    role: 'member' as OrganisationRole,
    teamId: '',
    teamRole: 'member' as TeamRole,
    letter: null as boolean | null,
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
  const letters = useInvitations()?.letters;
  // A letter whose link would lead elsewhere than here is asked for on purpose, not by default.
  const byLetter = letters && found.length > 0 ? (draft.letter ?? letters.address === location.origin) : false;
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
              letter: byLetter,
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
          {byLetter ? invitationLetter.offer.create(found.length) : words.invite.create(found.length)}
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
      {letters && found.length > 0 ? (
        <LetterField
          address={letters.address}
          checked={byLetter}
          onCheck={(letter) => setDraft({ ...draft, letter })}
        />
      ) : null}
    </Form>
  );
}
