import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalOf } from '../api.ts';
import { ChartWords } from '../charts/chart-words.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Page } from '../design/page.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { EditObjective } from '../okr/edit-objective.tsx';
import { GuardrailLine } from '../okr/guardrail-line.tsx';
import { Initiatives } from '../okr/initiatives.tsx';
import { KeyResultStory } from '../okr/key-result-story.tsx';
import { ObjectiveComments } from '../okr/objective-comments.tsx';
import { ObjectiveDecisions } from '../okr/objective-decisions.tsx';
import { ObjectiveLinks } from '../okr/objective-links.tsx';
import styles from '../okr/okr.module.css';
import { cycleQuery, objectiveQuery, useTeamName } from '../okr/okr-data.ts';
import { ProposalVoices } from '../okr/proposal-voices.tsx';
import { WatchButton } from '../watch/watch-button.tsx';

/** An objective along its cycle: where each key result stands, what was felt, learnt, decided. */
export function OkrObjective() {
  const { id } = useParams({ from: '/signed-in/okrs/objectives/$id' });
  const words = useWords();
  const { list } = useFormat();
  const teamName = useTeamName();
  const read = useSuspenseQuery(objectiveQuery(id));
  const story = read.data;
  const withdrawn = refusalOf(read.error)?.code === 'objective.withdrawn';
  const { objective } = story;
  const page = useSuspenseQuery(cycleQuery(objective.cycleId)).data;
  const { cycle, today } = page;
  const [editing, setEditing] = useState(false);
  const teams = [objective.teamId, ...objective.contributingTeams.map(({ teamId }) => teamId)].map(teamName);
  return (
    <ChartWords language={useLanguage()} words={words.charts}>
      <Page
        title={objective.title}
        note={list(teams)}
        acts={
          <>
            <WatchButton kind="objective" id={objective.id} />
            {objective.mayEdit && cycle.state !== 'closed' ? (
              <Button kind="outline" onClick={() => setEditing(true)}>
                {words.okrPage.room.edit}
              </Button>
            ) : null}
            <LinkButton kind="outline" to="/okrs/$id" params={{ id: cycle.id }}>
              {cycle.name}
            </LinkButton>
          </>
        }
      >
        {withdrawn ? (
          <p role="alert" className={styles.withdrawn}>
            {words.okrPage.room.goneMeanwhile}
          </p>
        ) : null}
        {objective.whyNow ? <p className={styles.why}>{objective.whyNow}</p> : null}
        <div className={styles.facts}>
          <ObjectiveLinks objective={objective} page={page} />
        </div>
        <Dialog opened={editing} onClose={() => setEditing(false)} title={words.okrPage.room.edit}>
          {editing ? <EditObjective objective={objective} onDone={() => setEditing(false)} /> : null}
        </Dialog>
        <div className={styles.two}>
          <div>
            {objective.keyResults.map((keyResult) => (
              <KeyResultStory
                key={keyResult.id}
                keyResult={keyResult}
                cycle={cycle}
                mayEdit={objective.mayEdit}
                checkIns={story.checkIns.filter(({ keyResultId }) => keyResultId === keyResult.id)}
              />
            ))}
          </div>
          <div className={styles.column}>
            {objective.guardrails.length > 0 ? (
              <section aria-labelledby="guardrails">
                <h2 id="guardrails" className={styles.title}>
                  {words.okrPage.room.guardrails}
                </h2>
                {objective.guardrails.map((rail) => (
                  <GuardrailLine key={rail.id} rail={rail} />
                ))}
              </section>
            ) : null}
            {(objective.mayEdit && cycle.state !== 'closed') || objective.initiatives.length > 0 ? (
              <section aria-labelledby="initiatives">
                <h2 id="initiatives" className={styles.title}>
                  {words.okrPage.room.initiatives} <span className={styles.quiet}>{words.okrPage.room.bets}</span>
                </h2>
                <Initiatives objective={objective} cycle={cycle} />
              </section>
            ) : null}
            <ObjectiveDecisions objective={objective} decisions={story.decisions} today={today} />
            <ProposalVoices objective={objective} />
            <ObjectiveComments id={id} />
          </div>
        </div>
      </Page>
    </ChartWords>
  );
}
