import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api, client, refusalOf } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Form } from '../design/form.tsx';
import { PageTitle } from '../design/page.tsx';
import { useWords } from '../language.tsx';
import { signIn } from '../shell/session.ts';
import styles from './door.module.css';
import { newAccountRemarks } from './new-account.ts';
import { NewAccountFields } from './new-account-fields.tsx';
import { ProviderDoor } from './provider-door.tsx';

type Opened = Awaited<ReturnType<typeof client.invitation.open>>;

export function Invitation() {
  const { token } = useParams({ from: '/signed-out/invitation/$token' });
  const { data } = useSuspenseQuery(invitationQuery(token));
  const { signIn } = useSuspenseQuery(api.setup.state.queryOptions()).data;
  if (data === 'gone') return <Gone />;
  return !signIn.passwords && signIn.provider ? (
    <ByProvider label={signIn.provider.label} invitation={data} />
  ) : (
    <Accept token={token} invitation={data} />
  );
}

/** Without passwords, the address that the organisation's sign-in proves is what finds the place. */
function ByProvider({ label, invitation }: { label: string; invitation: Opened }) {
  const { people, account } = useWords();
  return (
    <div className={styles.door}>
      <PageTitle className={styles.title}>{people.accept.title(invitation.organisation)}</PageTitle>
      {invitation.team ? <p className={styles.note}>{people.accept.note(invitation.team)}</p> : null}
      <p className={styles.words}>{account.door.invited}</p>
      <ProviderDoor label={label} next="/" />
    </div>
  );
}

/** A closed link is a normal outcome with its own words, not an error page. */
const invitationQuery = (token: string) => ({
  queryKey: [...api.invitation.open.key(), token],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Opened | 'gone'> => {
    try {
      return await client.invitation.open({ token });
    } catch (error) {
      if (refusalOf(error)) return 'gone';
      throw error;
    }
  },
});

function Gone() {
  const words = useWords().people.accept;
  return (
    <div className={styles.door}>
      <PageTitle className={styles.title}>{words.gone}</PageTitle>
      <p className={styles.words}>{words.goneMore}</p>
    </div>
  );
}

function Accept({ token, invitation }: { token: string; invitation: Opened }) {
  const words = useWords();
  const { accept } = words.people;
  const router = useRouter();
  const [person, setPerson] = useState({ name: '', email: invitation.email ?? '', password: '' });
  const [sent, setSent] = useState(false);
  const remarks = newAccountRemarks(words, person);
  const join = useMutation({
    mutationFn: async () => {
      await client.invitation.accept({ token, ...person, name: person.name.trim(), email: person.email.trim() });
      await signIn(person.email.trim(), person.password);
    },
    onSuccess: () => router.history.push('/'),
  });
  const send = () => {
    setSent(true);
    if (Object.values(remarks).every((remark) => remark === undefined)) join.mutate();
  };
  return (
    <div className={styles.door}>
      <PageTitle className={styles.title}>{accept.title(invitation.organisation)}</PageTitle>
      {invitation.team ? <p className={styles.note}>{accept.note(invitation.team)}</p> : null}
      <p className={styles.words}>{accept.words}</p>
      <Form
        onSend={send}
        error={join.error}
        acts={
          <Button type="submit" large busy={join.isPending}>
            {accept.send}
          </Button>
        }
      >
        <NewAccountFields
          labels={accept}
          person={person}
          onChange={setPerson}
          remarks={sent ? remarks : null}
          emailKept={invitation.email !== null}
        />
      </Form>
    </div>
  );
}
