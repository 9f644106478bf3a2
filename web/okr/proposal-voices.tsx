import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { WordsForm } from '../design/words-form.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useIsMember, useSession } from '../shell/session.ts';
import styles from './okr.module.css';
import { type Objective, objectiveQuery, useOkrChanged, useTeamName } from './okr-data.ts';

/** What people say of one proposal, who is concerned and has not spoken; each may change their mind. */
export function ProposalVoices({ objective }: { objective: Objective }) {
  const words = useWords().okrPage.room;
  const { list } = useFormat();
  const teamName = useTeamName();
  const { memberships } = useSession();
  const member = useIsMember();
  const changed = useOkrChanged();
  const { stances, silent } = useSuspenseQuery(objectiveQuery(objective.id)).data;
  const [concerned, setConcerned] = useState(false);
  const { id } = objective;
  const give = useMutation(
    api.objective.stance.mutationOptions({
      onSuccess: async () => {
        setConcerned(false);
        await changed();
      },
    }),
  );
  const ask = useMutation(
    api.objective.ask.mutationOptions({
      onSuccess: async ({ asked }) => {
        await changed();
        say(words.askedPeople(asked));
      },
    }),
  );
  const contribute = useMutation(api.objective.contribute.mutationOptions({ onSuccess: () => changed() }));
  const own = stances.find((stance) => stance.own)?.stance.kind;
  const agree = objective.agreeByTeam.reduce((sum, { count }) => sum + count, 0);
  const asked = objective.contributingTeams.filter(
    ({ teamId, answer }) => answer === 'asked' && memberships.some((membership) => membership.teamId === teamId),
  );
  return (
    <section aria-labelledby="voices">
      <h2 id="voices" className={styles.title}>
        {words.stances}
      </h2>
      {member ? <p className={styles.under}>{words.stanceNote}</p> : null}
      {agree > 0 ? (
        <div className={styles.said}>
          <span className={styles.name}>{words.agree(agree)}</span>
          <span className={styles.quiet}>
            {list(objective.agreeByTeam.map(({ teamId, count }) => `${teamName(teamId)} ${count}`))}
          </span>
        </div>
      ) : null}
      {stances.flatMap(({ name, stance, at }) =>
        stance.kind === 'concern'
          ? [
              <div key={at} className={styles.said}>
                <q>{stance.words}</q>
                <span className={styles.name}>{name}</span>
              </div>,
            ]
          : [],
      )}
      {objective.teamsUnheard.map((teamId) => (
        <p key={teamId} className={styles.said}>
          {words.notHeard(teamName(teamId))}{' '}
          {member ? (
            <Button kind="act" busy={ask.isPending} onClick={() => ask.mutate({ id, teamId })}>
              {words.askThem}
              <span className="visually-hidden"> {teamName(teamId)}</span>
            </Button>
          ) : null}
        </p>
      ))}
      {silent.length > 0 ? (
        <p className={styles.said}>
          {words.silent(list(silent.map(({ name }) => name ?? words.someone)), silent.length)}
        </p>
      ) : null}
      {ask.error ? <RefusalMessage error={ask.error} /> : null}
      {asked.map(({ teamId }) => (
        <div key={teamId} className={styles.row}>
          <span>{teamName(teamId)}</span>
          <Button kind="outline" onClick={() => contribute.mutate({ id, teamId, answer: 'accepted' })}>
            {words.accept}
          </Button>
          <Button kind="act" onClick={() => contribute.mutate({ id, teamId, answer: 'declined' })}>
            {words.decline}
          </Button>
        </div>
      ))}
      {!member ? null : (
        // biome-ignore lint/a11y/useSemanticElements: two buttons, not fields
        <div role="group" className={styles.row} aria-label={words.yourStance}>
          <Button
            kind={own === 'agree' ? 'primary' : 'outline'}
            aria-pressed={own === 'agree'}
            onClick={() => give.mutate({ id, stance: { kind: 'agree' } })}
          >
            {words.iAgree}
          </Button>
          <Button
            kind={own === 'concern' ? 'primary' : 'outline'}
            aria-pressed={own === 'concern'}
            onClick={() => setConcerned(true)}
          >
            {words.iHave}
          </Button>
        </div>
      )}
      {concerned ? (
        <WordsForm
          name={`concern objective ${id}`}
          field={words.concernWords}
          send={words.say}
          act={give}
          onCancel={() => setConcerned(false)}
          onSend={(said) => give.mutateAsync({ id, stance: { kind: 'concern', words: said } })}
        />
      ) : null}
      {give.error && !concerned ? <RefusalMessage error={give.error} /> : null}
      {contribute.error ? <RefusalMessage error={contribute.error} /> : null}
    </section>
  );
}
