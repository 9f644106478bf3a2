import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Page } from '../../design/page.tsx';
import { useWords } from '../../language.tsx';
import { isAdmin, useSession } from '../../shell/session.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteDrawer } from './invite-drawer.tsx';
import { usePeople, useTeams } from './people-data.ts';
import { PersonList } from './person-list.tsx';
import { TeamTree } from './team-tree.tsx';

export function PeoplePage() {
  const { people: words } = useWords();
  const admin = isAdmin(useSession());
  const [inviting, setInviting] = useState(false);
  const present = usePeople().filter((person) => !person.erased);
  const teams = useTeams();
  return (
    <Page
      title={words.title}
      note={words.note(present.length, teams.length)}
      acts={admin ? <Button onClick={() => setInviting(true)}>{words.invite.act}</Button> : undefined}
    >
      <TeamTree admin={admin} />
      <PersonList admin={admin} />
      {admin ? <InvitationList /> : null}
      {admin ? <InviteDrawer opened={inviting} onClose={() => setInviting(false)} /> : null}
    </Page>
  );
}
