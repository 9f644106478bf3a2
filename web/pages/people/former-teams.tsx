import { useMutation } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { say } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import { rereadPeople, useFormerTeams } from './people-data.ts';
import styles from './team-tree.module.css';

/** Teams put away, each one act from coming back. Nothing where there is none. */
export function FormerTeams() {
  const words = useWords().people.archive;
  const former = useFormerTeams();
  const bring = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      client.team.bringBack({ id, expectedVersion: version }),
    onSuccess: async ({ name }) => {
      await rereadPeople();
      say(words.back(name));
    },
  });
  if (former.length === 0) return null;
  return (
    <details className={styles.former}>
      <summary>{words.former(former.length)}</summary>
      <ul>
        {former.map(({ id, name, version }) => (
          <li key={id}>
            <span>{name}</span>
            <Button kind="act" aria-label={words.bringLabel(name)} onClick={() => bring.mutate({ id, version })}>
              {words.bring}
            </Button>
          </li>
        ))}
      </ul>
      {bring.error ? <RefusalMessage error={bring.error} /> : null}
    </details>
  );
}
