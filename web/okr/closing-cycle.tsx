import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { LinkButton } from '../design/button.tsx';
import { Confirmed } from '../design/confirmed.tsx';
import { Page } from '../design/page.tsx';
import { Projector } from '../design/projector.tsx';
import { useFormat, useWords } from '../language.tsx';
import { ClosingRow } from './closing-row.tsx';
import { NotDoingList } from './not-doing-list.tsx';
import styles from './okr.module.css';
import { type CyclePageData, type Objective, useOkrChanged, useTeamName } from './okr-data.ts';
import { OtherTeams } from './other-teams.tsx';

/** The closing of a cycle while it is written, and what it says for good once it is closed. */
export function ClosingCycle({ page }: { page: CyclePageData }) {
  const { okr, okrPage, retrospective } = useWords();
  const words = okrPage.closing;
  const { date } = useFormat();
  const changed = useOkrChanged();
  const { cycle } = page;
  const chosen = page.objectives.filter(({ state }) => state === 'chosen');
  const keyResults = chosen.flatMap((objective) => objective.keyResults);
  const left = page.questionsLeft;
  const close = useMutation(api.cycle.close.mutationOptions({ onSuccess: () => changed() }));
  return (
    <Page
      title={words.title(cycle.name)}
      note={`${okr.states[cycle.state]}${cycle.closedOn ? `, ${date(cycle.closedOn)}` : ''}`}
      acts={
        <>
          {cycle.state === 'closing' && cycle.mayFacilitate ? (
            left > 0 ? (
              <span className={styles.quiet}>{words.closeAsks(left)}</span>
            ) : (
              <Confirmed
                label={words.close}
                note={
                  page.lastValueOn === null
                    ? words.closeNote
                    : `${words.closeNote} ${words.closeEarly(date(page.lastValueOn, { day: 'numeric', month: 'long' }))}`
                }
                act={close}
                onConfirm={() => close.mutate({ id: cycle.id, expectedVersion: cycle.version })}
              />
            )
          ) : null}
          <Projector />
          <LinkButton kind="secondary" to="/okrs/$id/retrospective" params={{ id: cycle.id }}>
            {retrospective.link}
          </LinkButton>
        </>
      }
    >
      <p className={styles.why}>{words.lead(keyResults.length)}</p>
      <Meanwhile page={page} />
      {chosen.map((objective) => (
        <ObjectiveClosing key={objective.id} objective={objective} page={page} />
      ))}
      <OtherTeams page={page}>{(objective) => <ObjectiveClosing objective={objective} page={page} />}</OtherTeams>
      <section aria-labelledby="closing-not-doing">
        <h2 id="closing-not-doing" className={styles.sub}>
          {okr.notDoing.title}
        </h2>
        <NotDoingList items={page.notDoing} cycleId={cycle.id} teamId={chosen[0]?.teamId ?? cycle.teamId} />
      </section>
    </Page>
  );
}

/** What people noted while the cycle ran: before the verdicts, so that a difference is not read as a cause. */
function Meanwhile({ page }: { page: CyclePageData }) {
  const { okrPage } = useWords();
  const { date } = useFormat();
  if (page.annotations.length === 0) return null;
  return (
    <section aria-labelledby="meanwhile">
      <h2 id="meanwhile" className={styles.sub}>
        {okrPage.closing.meanwhile}
      </h2>
      <ul className={styles.meanwhile}>
        {page.annotations.map(({ kpi, period, text }) => (
          <li key={`${kpi.key} ${period} ${text}`}>
            <span className={styles.quiet}>
              {date(period, { day: 'numeric', month: 'short' })},{' '}
              <Link to="/kpis/$key" params={{ key: kpi.key }}>
                {kpi.name}
              </Link>
            </span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ObjectiveClosing({ objective, page }: { objective: Objective; page: CyclePageData }) {
  const { list } = useFormat();
  const teamName = useTeamName();
  const { cycle } = page;
  return (
    <section aria-label={objective.title}>
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
  );
}
