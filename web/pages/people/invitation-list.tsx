import { useState } from 'react';
import { DataTable, type TableColumn } from '../../design/data-table.tsx';
import { Drawer } from '../../design/drawer.tsx';
import { Section } from '../../design/section.tsx';
import { useFormat, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import { InvitationActs } from './invitation-acts.tsx';
import { LetterState } from './letter-state.tsx';
import { type Made, MadeLink } from './made-links.tsx';
import { type Invitation, useInvitations, useTeams } from './people-data.ts';

/** Links nobody has used. The section is not there when there is none. */
export function InvitationList() {
  const { people: words, invitationLetter } = useWords();
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  const teams = useTeams();
  const { invitations = [], letters = null } = useInvitations() ?? {};
  const open = invitations.filter((one) => one.state === 'open');
  const [remade, setRemade] = useState<Made | null>(null);
  if (open.length === 0) return null;
  const who = (one: Invitation) => one.email ?? words.invitations.anyone;
  const letter: TableColumn<Invitation> = {
    key: 'letter',
    label: invitationLetter.list.letter,
    cell: (one) => <LetterState invitation={one} />,
  };
  // Where no letter is sent nor was asked for, nothing speaks of letters.
  const speaksOfLetters = letters !== null || open.some((one) => one.letter !== null);
  return (
    <Section title={words.invitations.title} note={words.invitations.note}>
      <DataTable
        caption={words.invitations.title}
        rows={open}
        keyOf={(one) => one.id}
        columns={[
          { key: 'who', label: words.invitations.who, cell: who },
          { key: 'role', label: words.list.role, cell: (one) => words.roles[one.role] },
          {
            key: 'team',
            label: words.invitations.team,
            cell: (one) => teams.find((team) => team.id === one.teamId)?.name ?? words.invite.noTeam,
          },
          {
            key: 'expires',
            label: words.invitations.expires,
            cell: (one) => format.instant(one.expiresAt, zone, { dateStyle: 'long' }),
          },
          ...(speaksOfLetters ? [letter] : []),
          {
            key: 'acts',
            label: words.list.acts,
            hiddenLabel: true,
            number: true,
            cell: (one) => (
              <InvitationActs invitation={one} who={who(one)} mails={letters !== null} onRemade={setRemade} />
            ),
          },
        ]}
      />
      <Drawer opened={remade !== null} onClose={() => setRemade(null)} title={invitationLetter.list.remade}>
        {remade ? <MadeLink made={remade} /> : null}
      </Drawer>
    </Section>
  );
}
