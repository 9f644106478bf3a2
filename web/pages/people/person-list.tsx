import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationRole } from '../../../src/people/relation.ts';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { DataTable, type TableColumn } from '../../design/data-table.tsx';
import { RowSelect } from '../../design/field.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { Section } from '../../design/section.tsx';
import { say } from '../../design/toast.tsx';
import { useFormat, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { type Person, rereadPeople, usePeople, useTeams } from './people-data.ts';
import styles from './person-list.module.css';

const roles: readonly OrganisationRole[] = ['admin', 'member', 'viewer'];

/** Who is here. The erased are not listed: where they wrote, the page says "former member". */
export function PersonList({ admin }: { admin: boolean }) {
  const { people: words } = useWords();
  const format = useFormat();
  const me = useSession().person.id;
  const teams = useTeams();
  const [erasing, setErasing] = useState<Person | null>(null);
  const present = usePeople().filter((person) => !person.erased);
  const teamsOf = (person: Person) =>
    format.list(
      teams.filter((team) => team.members?.some((member) => member.personId === person.id)).map((team) => team.name),
    );

  const columns: TableColumn<Person>[] = [
    {
      key: 'name',
      label: words.list.name,
      cell: (person) => (
        <span className={styles.name}>
          {person.name} {person.id === me ? <span className={styles.you}>({words.you})</span> : null}
        </span>
      ),
    },
    { key: 'email', label: words.list.email, cell: (person) => person.email },
    { key: 'teams', label: words.list.teams, cell: teamsOf },
    {
      key: 'role',
      label: words.list.role,
      cell: (person) => (admin ? <RoleChoice person={person} /> : words.roles[person.role]),
    },
  ];
  const acts: TableColumn<Person> = {
    key: 'acts',
    label: words.list.acts,
    hiddenLabel: true,
    number: true,
    cell: (person) =>
      person.id === me ? null : (
        <Button kind="act" aria-label={words.list.eraseLabel(person.name ?? '')} onClick={() => setErasing(person)}>
          {words.list.erase}
        </Button>
      ),
  };
  return (
    <Section title={words.list.title} note={words.list.note}>
      <DataTable
        caption={words.list.title}
        rows={present}
        keyOf={(person) => person.id}
        columns={admin ? [...columns, acts] : columns}
      />
      {erasing ? <EraseDialog person={erasing} onClose={() => setErasing(null)} /> : null}
    </Section>
  );
}

function RoleChoice({ person }: { person: Person }) {
  const { people: words } = useWords();
  const name = person.name ?? '';
  const change = useMutation({
    mutationFn: (role: OrganisationRole) =>
      client.person.changeRole({ id: person.id, expectedVersion: person.version, role }),
    onSuccess: async ({ role }) => {
      await rereadPeople();
      say(words.roleChanged(name, words.roles[role]));
    },
  });
  const choose = (value: string) => {
    const role = roles.find((one) => one === value);
    if (role) change.mutate(role);
  };
  return (
    <>
      <RowSelect
        aria-label={words.roleOf(name)}
        value={change.isPending ? change.variables : person.role}
        onChange={(event) => choose(event.target.value)}
      >
        {roles.map((role) => (
          <option key={role} value={role} title={words.roleHelp[role]}>
            {words.roles[role]}
          </option>
        ))}
      </RowSelect>
      {change.error ? <RefusalMessage error={change.error} /> : null}
    </>
  );
}
