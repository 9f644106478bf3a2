import { useMutation } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { Question, SettledQuestion } from './question-card.tsx';
import styles from './questions.module.css';
import { type TeamQuestions as OfTeam, useQuestionsChanged } from './questions-data.ts';
import { Waits } from './waits.tsx';

/** One team: its question of the week, those asked before, what became of the others, what is not asked yet. */
export function TeamQuestions({ of }: { of: OfTeam }) {
  const { page } = useWords().drift;
  const { team, mine, mayDismiss, card, earlier, settled, waits } = of;
  return (
    <Section title={team.name} note={mine ? <Looked of={of} /> : page.others}>
      <div className={styles.columns}>
        <div>
          {card ? (
            <Question card={card} mine={mine} mayDismiss={mayDismiss} />
          ) : mine ? (
            <p className={styles.none}>{of.lookedAt ? page.none : page.noneYet}</p>
          ) : null}
          {earlier.length > 0 ? (
            <div className={styles.earlier}>
              <h3 className={styles.sub}>{page.earlier}</h3>
              {earlier.map((one) => (
                <Question key={one.id} card={one} mine={mine} mayDismiss={mayDismiss} />
              ))}
            </div>
          ) : null}
        </div>
        <div>
          {settled.length > 0 ? (
            <>
              <h3 className={styles.sub}>{page.settled}</h3>
              <ul>
                {settled.map((one) => (
                  <SettledQuestion key={one.id} card={one} mayDismiss={mayDismiss} />
                ))}
              </ul>
            </>
          ) : null}
          <Waits waits={waits} />
        </div>
      </div>
    </Section>
  );
}

function Looked({ of: { team, lookedAt } }: { of: OfTeam }) {
  const { page } = useWords().drift;
  const format = useFormat();
  const { organisation } = useSession();
  const changed = useQuestionsChanged();
  const look = useMutation(
    api.question.look.mutationOptions({
      onSuccess: async () => {
        await changed();
        say(page.lookedNow);
      },
    }),
  );
  return (
    <>
      {lookedAt
        ? page.looked(format.instant(lookedAt, organisation.timezone, { dateStyle: 'long', timeStyle: 'short' }))
        : null}{' '}
      <Button kind="act" busy={look.isPending} onClick={() => look.mutate({ teamId: team.id })}>
        {page.look}
        <span className="visually-hidden"> ({team.name})</span>
      </Button>
      {look.error ? <RefusalMessage error={look.error} /> : null}
    </>
  );
}
