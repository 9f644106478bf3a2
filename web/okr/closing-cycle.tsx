import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import { ClosingRow } from './closing-row.tsx';
import { NotDoingList } from './not-doing-list.tsx';
import styles from './okr.module.css';
import { type CyclePageData, useOkrChanged, useTeamName } from './okr-data.ts';

/** The closing of a cycle while it is written, and what it says for good once it is closed. */
export function ClosingCycle({ page }: { page: CyclePageData }) {
  const { okr, okrPage } = useWords();
  const words = okrPage.closing;
  const { date, list } = useFormat();
  const teamName = useTeamName();
  const changed = useOkrChanged();
  const { cycle } = page;
  const chosen = page.objectives.filter(({ state }) => state === 'chosen');
  const keyResults = chosen.flatMap((objective) => objective.keyResults);
  const left = keyResults.reduce((sum, { closing }) => sum + (closing?.gaps.length ?? 0), 0);
  const close = useMutation(api.cycle.close.mutationOptions({ onSuccess: () => changed() }));
  return (
    <Page
      title={words.title(cycle.name)}
      note={`${okr.states[cycle.state]}${cycle.closedOn ? `, ${date(cycle.closedOn)}` : ''}`}
      acts={
        cycle.state === 'closing' && cycle.mayFacilitate ? (
          left > 0 ? (
            <span className={styles.quiet}>{words.closeAsks(left)}</span>
          ) : (
            <Button
              busy={close.isPending}
              onClick={() => close.mutate({ id: cycle.id, expectedVersion: cycle.version })}
            >
              {words.close}
            </Button>
          )
        ) : null
      }
    >
      {close.error ? <RefusalMessage error={close.error} /> : null}
      <p className={styles.why}>{words.lead(keyResults.length)}</p>
      {chosen.map((objective) => (
        <section key={objective.id} aria-label={objective.title}>
          <div className={styles.rule} />
          <div className={styles.item}>
            <span className={styles.rank}>{objective.rank}</span>
            <div>
              <h2 className={styles.title}>
                <Link to="/okrs/objectives/$id" params={{ id: objective.id }}>
                  {objective.title}
                </Link>
              </h2>
              <div className={styles.facts}>
                <span>
                  {list([objective.teamId, ...objective.contributingTeams.map(({ teamId }) => teamId)].map(teamName))}
                </span>
              </div>
              {objective.keyResults.map((keyResult) => (
                <ClosingRow
                  key={keyResult.id}
                  keyResult={keyResult}
                  cycle={cycle}
                  mayWrite={objective.mayEdit && cycle.state === 'closing'}
                />
              ))}
            </div>
          </div>
        </section>
      ))}
      <section aria-labelledby="closing-not-doing">
        <h2 id="closing-not-doing" className={styles.sub}>
          {okr.notDoing.title}
        </h2>
        <NotDoingList items={page.notDoing} cycleId={cycle.id} teamId={chosen[0]?.teamId ?? cycle.teamId} />
      </section>
    </Page>
  );
}
