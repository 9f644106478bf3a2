import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { mayOwnKpis } from '../../../src/people/team.ts';
import { api, client } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { SelectField } from '../../design/field.tsx';
import { FieldStack, Form } from '../../design/form.tsx';
import { Skeleton } from '../../design/skeleton.tsx';
import { say } from '../../design/toast.tsx';
import { useFormat, useLanguage, useWords } from '../../language.tsx';
import { inTreeOrder, rereadPeople, type Team, useTeams } from './people-data.ts';
import styles from './team-drawer.module.css';

/** The end of a team, and what becomes of what it held. */
export function ArchiveTeam({ team, onDone }: { team: Team; onDone: () => void }) {
  const words = useWords().people.archive;
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p className={styles.end}>
        <Button kind="act" onClick={() => setAsked(true)}>
          {words.ask}
        </Button>
      </p>
      <Dialog opened={asked} onClose={() => setAsked(false)} title={words.title(team.name)}>
        {asked ? (
          <Suspense fallback={<Skeleton width="100%" height={120} />}>
            <Heir team={team} onClose={() => setAsked(false)} onDone={onDone} />
          </Suspense>
        ) : null}
      </Dialog>
    </>
  );
}

function Heir({ team, onClose, onDone }: { team: Team; onClose: () => void; onDone: () => void }) {
  const { people, shell } = useWords();
  const words = people.archive;
  const language = useLanguage();
  const { list } = useFormat();
  const holds = useSuspenseQuery(
    api.team.holdings.queryOptions({ input: { id: team.id }, staleTime: 0, retry: false }),
  ).data;
  const placed = inTreeOrder(useTeams(), new Intl.Collator(language).compare);
  const possible = placed.filter(({ team: one }) => one.id !== team.id && (holds.kpis === 0 || mayOwnKpis(one)));
  const [heirId, setHeirId] = useState('');
  const said = [
    holds.kpis > 0 ? words.kpis(holds.kpis) : '',
    holds.objectives > 0 ? words.objectives(holds.objectives) : '',
    holds.cycles > 0 ? words.cycles(holds.cycles) : '',
    holds.others > 0 ? words.others(holds.others) : '',
  ].filter((part) => part !== '');
  const archive = useMutation({
    mutationFn: () => client.team.archive({ id: team.id, expectedVersion: team.version, heirId: heirId || null }),
    onSuccess: async () => {
      onDone();
      await rereadPeople();
      say(words.done(team.name));
    },
  });
  return (
    <Form
      onSend={() => archive.mutate()}
      error={archive.error}
      acts={
        <>
          <Button type="submit" busy={archive.isPending}>
            {words.act}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <FieldStack>
        <p>{words.lead}</p>
        {said.length > 0 ? (
          <SelectField
            label={words.heir}
            help={`${words.holds(list(said))}${team.private ? ` ${words.privateHelp}` : ''}`}
            required
            value={heirId}
            onChange={(event) => setHeirId(event.target.value)}
          >
            <option value="">{words.choose}</option>
            {possible.map(({ team: one, depth }) => (
              <option key={one.id} value={one.id}>
                {`${'\u00a0\u00a0'.repeat(depth)}${one.name}`}
              </option>
            ))}
          </SelectField>
        ) : (
          <p>{words.nothing}</p>
        )}
      </FieldStack>
    </Form>
  );
}
