import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client, queryClient } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Page } from '../../design/page.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { Section } from '../../design/section.tsx';
import { say } from '../../design/toast.tsx';
import { useFormat, useWords } from '../../language.tsx';
import { isAdmin, useSession } from '../../shell/session.ts';
import styles from './access.module.css';
import { TokenDrawer } from './token-drawer.tsx';

type Token = Awaited<ReturnType<typeof client.token.list>>['own'][number];

/** The tokens one has made; for administrators, those of services beside. */
export function TokensPage() {
  const { access } = useWords();
  const words = access.tokens;
  const admin = isAdmin(useSession());
  const { own, services } = useSuspenseQuery(api.token.list.queryOptions()).data;
  const [making, setMaking] = useState<'self' | 'service' | null>(null);
  return (
    <Page title={words.title} note={words.note} acts={<Button onClick={() => setMaking('self')}>{words.add}</Button>}>
      <Section title={words.own} note={words.ownNote}>
        <Tokens tokens={own} none={words.none} caption={words.own} />
      </Section>
      {admin ? (
        <Section
          title={words.services}
          note={words.servicesNote}
          acts={
            <Button kind="act" onClick={() => setMaking('service')}>
              {words.addService}
            </Button>
          }
        >
          <Tokens tokens={services} none={words.noneOfServices} caption={words.services} />
        </Section>
      ) : null}
      <TokenDrawer whose={making} onClose={() => setMaking(null)} />
    </Page>
  );
}

function Tokens({ tokens, none, caption }: { tokens: readonly Token[]; none: string; caption: string }) {
  const { access } = useWords();
  const words = access.tokens;
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  const revoke = useMutation({
    mutationFn: (id: string) => client.token.revoke({ id }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.token.key() });
      say(words.revoked);
    },
  });
  if (tokens.length === 0) return <p className={styles.quiet}>{none}</p>;
  return (
    <>
      <DataTable
        caption={caption}
        rows={tokens}
        keyOf={(token) => token.id}
        columns={[
          { key: 'name', label: words.name, cell: (token) => token.name },
          {
            key: 'scopes',
            label: words.scopesLabel,
            cell: (token) => format.list(token.scopes.map((scope) => words.scopes[scope])),
          },
          {
            key: 'ends',
            label: words.ends,
            cell: (token) => format.instant(token.expiresAt, zone, { dateStyle: 'long' }),
          },
          { key: 'state', label: words.state, cell: (token) => words.states[token.state] },
          {
            key: 'acts',
            label: words.acts,
            hiddenLabel: true,
            number: true,
            cell: (token) =>
              token.state === 'open' ? (
                <Button kind="act" aria-label={words.revokeLabel(token.name)} onClick={() => revoke.mutate(token.id)}>
                  {words.revoke}
                </Button>
              ) : null,
          },
        ]}
      />
      {revoke.error ? <RefusalMessage error={revoke.error} /> : null}
    </>
  );
}
