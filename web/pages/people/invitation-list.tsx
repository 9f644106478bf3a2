import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { Section } from '../../design/section.tsx';
import { say } from '../../design/toast.tsx';
import { useFormat, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import { type Invitation, rereadPeople, useTeams } from './people-data.ts';

/** Links nobody has used. The section is not there when there is none. */
export function InvitationList() {
  const { people: words } = useWords();
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  const teams = useTeams();
  const open =
    useQuery(api.invitation.list.queryOptions()).data?.invitations.filter((one) => one.state === 'open') ?? [];
  const revoke = useMutation({
    mutationFn: (id: string) => client.invitation.revoke({ id }),
    onSuccess: async () => {
      await rereadPeople();
      say(words.invitations.revoked);
    },
  });
  if (open.length === 0) return null;
  const who = (one: Invitation) => one.email ?? words.invitations.anyone;
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
          {
            key: 'acts',
            label: words.list.acts,
            hiddenLabel: true,
            number: true,
            cell: (one) => (
              <Button
                kind="act"
                aria-label={words.invitations.revokeLabel(who(one))}
                onClick={() => revoke.mutate(one.id)}
              >
                {words.invitations.revoke}
              </Button>
            ),
          },
        ]}
      />
      {revoke.error ? <RefusalMessage error={revoke.error} /> : null}
    </Section>
  );
}
