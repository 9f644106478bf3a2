import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalSentence } from '../../../i18n/dictionary.ts';
import { api, client, queryClient } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { Section } from '../../design/section.tsx';
import { say } from '../../design/toast.tsx';
import { useFormat, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import { HookDrawer } from './hook-drawer.tsx';
import styles from './webhooks.module.css';

type Hook = Awaited<ReturnType<typeof client.hook.list>>['hooks'][number];

/** What may write here from outside, for which team, and what came last. */
export function HooksSection() {
  const { incoming: words } = useWords().webhooks;
  const { hooks } = useSuspenseQuery(api.hook.list.queryOptions({ refetchInterval: 5_000 })).data;
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Hook | null>(null);
  const last = useLast();
  return (
    <Section
      title={words.title}
      acts={
        <Button kind="act" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      <p className={`${styles.quiet} ${styles.intro}`}>{words.note}</p>
      {hooks.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <DataTable
          caption={words.caption}
          rows={hooks}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', label: words.name, cell: ({ name }) => name },
            { key: 'team', label: words.team, cell: ({ team }) => team.name },
            {
              key: 'writes',
              label: words.writesLabel,
              cell: ({ writes }) => writes.map((one) => words.writes[one]).join(' · '),
            },
            { key: 'last', label: words.last, cell: last },
            {
              key: 'acts',
              label: words.acts,
              hiddenLabel: true,
              number: true,
              cell: (hook) => (
                <Button kind="act" aria-label={words.endLabel(hook.name)} onClick={() => setEnding(hook)}>
                  {words.end}
                </Button>
              ),
            },
          ]}
        />
      )}
      <HookDrawer opened={adding} onClose={() => setAdding(false)} />
      <EndHook hook={ending} onClose={() => setEnding(null)} />
    </Section>
  );
}

function useLast(): (hook: Hook) => string {
  const dictionary = useWords();
  const { incoming: words } = dictionary.webhooks;
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  return ({ receipts: [receipt] }) => {
    if (!receipt) return words.nothing;
    const when = format.instant(receipt.at, zone, { dateStyle: 'long', timeStyle: 'short' });
    const { problem } = receipt;
    return problem ? words.refused(when, refusalSentence(dictionary, problem.code, problem.params)) : words.came(when);
  };
}

function EndHook({ hook, onClose }: { hook: Hook | null; onClose: () => void }) {
  const { incoming: words } = useWords().webhooks;
  const end = useMutation({
    mutationFn: (id: string) => client.hook.end({ id }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.hook.key() });
      onClose();
      say(words.ended);
    },
  });
  return (
    <Dialog opened={hook !== null} onClose={onClose} title={words.endSure}>
      <p className={styles.sure}>{hook ? words.endWhat(hook.name) : null}</p>
      {end.error ? <RefusalMessage error={end.error} /> : null}
      <p>
        <Button busy={end.isPending} onClick={() => hook && end.mutate(hook.id)}>
          {words.end}
        </Button>
      </p>
    </Dialog>
  );
}
