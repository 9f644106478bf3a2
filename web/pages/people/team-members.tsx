import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { TeamRole } from '../../../src/people/team.ts';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { RowSelect, SelectField } from '../../design/field.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { say } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import { rereadPeople, type Team, usePeople } from './people-data.ts';
import styles from './team-drawer.module.css';

type Member = NonNullable<Team['members']>[number];

const roles: readonly TeamRole[] = ['member', 'facilitator'];
const roleFrom = (value: string): TeamRole => (value === 'facilitator' ? 'facilitator' : 'member');

export function TeamMembers({ team }: { team: Team }) {
  const { people: words } = useWords();
  const members = team.members ?? [];
  return (
    <section className={styles.members}>
      <h3>{words.team.members}</h3>
      <p className={styles.help}>{words.team.facilitatorHelp}</p>
      {members.length === 0 ? <p className={styles.nobody}>{words.team.nobody}</p> : null}
      <ul>
        {members.map((member) => (
          <MemberRow key={member.membershipId} team={team} member={member} />
        ))}
      </ul>
      <AddMember team={team} />
    </section>
  );
}

function MemberRow({ team, member }: { team: Team; member: Member }) {
  const { people: words } = useWords();
  const name = member.name ?? words.formerMember;
  const place = { id: team.id, personId: member.personId };
  const join = useMutation({
    mutationFn: (role: TeamRole) => client.team.join({ ...place, role }),
    onSuccess: rereadPeople,
  });
  const leave = useMutation({
    mutationFn: () => client.team.leave(place),
    onSuccess: async () => {
      await rereadPeople();
      say(words.team.left(name, team.name), () => join.mutate(member.role));
    },
  });
  const error = join.error ?? leave.error;
  return (
    <li>
      <div className={styles.member}>
        <span>{name}</span>
        <RowSelect
          aria-label={words.team.roleOf(name)}
          value={join.isPending ? join.variables : member.role}
          onChange={(event) => join.mutate(roleFrom(event.target.value))}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {words.teamRoles[role]}
            </option>
          ))}
        </RowSelect>
        <Button
          kind="act"
          busy={leave.isPending}
          aria-label={words.team.leaveLabel(name)}
          onClick={() => leave.mutate()}
        >
          {words.team.leave}
        </Button>
      </div>
      {error ? <RefusalMessage error={error} /> : null}
    </li>
  );
}

function AddMember({ team }: { team: Team }) {
  const { people: words } = useWords();
  const there = new Set(team.members?.map((member) => member.personId));
  const absent = usePeople().filter((person) => !person.erased && !there.has(person.id));
  const [chosen, setChosen] = useState('');
  const personId = absent.some((person) => person.id === chosen) ? chosen : '';
  const join = useMutation({
    mutationFn: () => client.team.join({ id: team.id, personId, role: 'member' }),
    onSuccess: async () => {
      const name = absent.find((person) => person.id === personId)?.name ?? '';
      await rereadPeople();
      say(words.team.joined(name, team.name));
    },
  });
  if (absent.length === 0) return <p className={styles.help}>{words.team.everyone}</p>;
  return (
    <>
      <div className={styles.add}>
        <SelectField label={words.team.addMember} value={personId} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{words.team.choose}</option>
          {absent.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </SelectField>
        <Button kind="secondary" busy={join.isPending} onClick={() => (personId ? join.mutate() : undefined)}>
          {words.team.add}
        </Button>
      </div>
      {join.error ? <RefusalMessage error={join.error} /> : null}
    </>
  );
}
