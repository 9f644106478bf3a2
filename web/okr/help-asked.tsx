import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { say } from '../design/toast.tsx';
import { WordsForm } from '../design/words-form.tsx';
import { useWords } from '../language.tsx';
import styles from './okr.module.css';
import { type CyclePageData, useOkrChanged, useTeamName } from './okr-data.ts';

type Help = CyclePageData['helpAsked'][number];

/** Help asked of the reader's teams, answered here; and what others answered to theirs. */
export function HelpAsked({ help }: { help: readonly Help[] }) {
  const words = useWords().okrPage.cycle;
  const [asked, answered] = [help.filter(({ mine }) => mine), help.filter(({ mine }) => !mine)];
  return (
    <>
      {asked.length > 0 ? (
        <section>
          <h2 className={styles.sub}>{words.helpAsked}</h2>
          {asked.map((one) => (
            <Asked key={`${one.keyResultId} ${one.ofTeamId}`} help={one} />
          ))}
        </section>
      ) : null}
      {answered.length > 0 ? (
        <section>
          <h2 className={styles.sub}>{words.helpAnswered}</h2>
          {answered.map((one) => (
            <Answered key={`${one.keyResultId} ${one.ofTeamId}`} help={one} />
          ))}
        </section>
      ) : null}
    </>
  );
}

function Asked({ help }: { help: Help }) {
  const { asks, help: words } = useWords().okrPage.cycle;
  const teamName = useTeamName();
  const changed = useOkrChanged();
  const [answering, setAnswering] = useState(false);
  const answer = useMutation(
    api.checkIn.answerHelp.mutationOptions({
      onSuccess: async () => {
        say(words.answered(teamName(help.fromTeamId)));
        await changed();
      },
    }),
  );
  const { keyResultId, ofTeamId } = help;
  return (
    <div className={styles.said}>
      <p>{asks(teamName(help.fromTeamId), help.what)}</p>
      <About help={help} />
      {!answering ? (
        <div>
          <Button kind="act" onClick={() => setAnswering(true)}>
            {words.answer}
            <span className="visually-hidden"> ({teamName(help.fromTeamId)})</span>
          </Button>
        </div>
      ) : (
        <WordsForm
          name={`help ${keyResultId} ${ofTeamId}`}
          label={words.answer}
          field={words.what}
          help={words.whatHelp}
          send={words.send}
          act={answer}
          onCancel={() => setAnswering(false)}
          onSend={(said) => answer.mutateAsync({ keyResultId, teamId: ofTeamId, words: said })}
        />
      )}
    </div>
  );
}

function Answered({ help }: { help: Help }) {
  const words = useWords().okrPage.cycle;
  const teamName = useTeamName();
  return (
    <div className={styles.said}>
      <p>{words.asks(teamName(help.ofTeamId), help.answer ?? '')}</p>
      <span className={styles.quiet}>{words.help.youAsked(help.what)}</span>
      <About help={help} />
    </div>
  );
}

const About = ({ help }: { help: Help }) => (
  <Link className={styles.quiet} to="/okrs/objectives/$id" params={{ id: help.objectiveId }}>
    {help.statement}
  </Link>
);
