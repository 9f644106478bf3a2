import { useMutation } from '@tanstack/react-query';
import { client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { readAccount } from './account-data.ts';
import { agentName } from './agent-name.ts';

type Session = Awaited<ReturnType<typeof client.account.show>>['sessions'][number];

/** Where one is signed in, and the way out of each, or of all the others. */
export function SessionsSection({ sessions }: { sessions: readonly Session[] }) {
  const words = useWords().account.page.sessions;
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  const end = useMutation({
    mutationFn: (id: string | 'others') =>
      id === 'others' ? client.account.endOtherSessions() : client.account.endSession({ id }),
    onSuccess: async () => {
      await readAccount();
      say(words.ended);
    },
  });
  const at = (instant: string) => format.instant(instant, zone, { dateStyle: 'medium', timeStyle: 'short' });
  const name = (session: Session) => agentName(session.agent) ?? words.unknown;
  return (
    <Section
      title={words.title}
      note={words.note}
      acts={
        sessions.length > 1 ? (
          <Button kind="act" onClick={() => end.mutate('others')}>
            {words.endOthers}
          </Button>
        ) : null
      }
    >
      <DataTable
        caption={words.title}
        rows={sessions}
        keyOf={(session) => session.id}
        columns={[
          { key: 'where', label: words.where, cell: name },
          { key: 'began', label: words.began, cell: (session) => at(session.began) },
          {
            key: 'acts',
            label: words.acts,
            hiddenLabel: true,
            number: true,
            cell: (session) =>
              session.current ? (
                words.here
              ) : (
                <Button
                  kind="act"
                  aria-label={words.endLabel(name(session), at(session.began))}
                  onClick={() => end.mutate(session.id)}
                >
                  {words.end}
                </Button>
              ),
          },
        ]}
      />
      {end.error ? <RefusalMessage error={end.error} /> : null}
    </Section>
  );
}
