import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useDeferredValue } from 'react';
import { dayNumber } from '../../src/calendar/day-number.ts';
import { midCycle } from '../../src/okr/cycle-week.ts';
import { heldWeeks } from '../../src/okr/held-weeks.ts';
import { api } from '../api.ts';
import { CycleTimeline } from '../charts/cycle-timeline.tsx';
import { LinkButton } from '../design/button.tsx';
import { Confirmed } from '../design/confirmed.tsx';
import { Wedge } from '../design/motif.tsx';
import { Page } from '../design/page.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { GuardrailMark } from './guardrail-mark.tsx';
import { HelpAsked } from './help-asked.tsx';
import { KeyResultRow } from './key-result-row.tsx';
import { NotDoingList } from './not-doing-list.tsx';
import { ObjectiveLinks } from './objective-links.tsx';
import styles from './okr.module.css';
import { type CyclePageData, FIRST_DAY, isAhead, type Objective, useOkrChanged, useTeamName } from './okr-data.ts';
import { OtherTeams } from './other-teams.tsx';
import { RoundInvitation } from './round-invitation.tsx';

/** What a screen holds is drawn first; the others follow at once, below. */
const AT_FIRST = 4;

/** The cycle beside what we don't do: the two columns are equals. */
export function RunningCycle({ page }: { page: CyclePageData }) {
  const { okr, okrPage } = useWords();
  const words = okrPage.cycle;
  const { date } = useFormat();
  const teamName = useTeamName();
  const { memberships } = useSession();
  const { cycle, objectives } = page;
  const chosen = objectives.filter(({ state }) => state === 'chosen');
  const drawn = useDeferredValue(chosen, chosen.slice(0, AT_FIRST));
  const count = chosen.length + page.others.filter(({ state }) => state === 'chosen').length;
  const day = (iso: string) => date(iso, { day: 'numeric', month: 'short' });
  const changed = useOkrChanged();
  const begin = useMutation(api.cycle.beginClosing.mutationOptions({ onSuccess: () => changed() }));
  const weeks = heldWeeks(
    Math.min(cycle.week, cycle.weeks),
    page.checkIns.map(({ teamId }) => teamId),
    page.checkIns.flatMap(({ teamId, weeks: kept }) => kept.map((week) => ({ teamId, week }))),
  );
  const mine = memberships.find(({ teamId }) => chosen.some((one) => one.teamId === teamId))?.teamId ?? cycle.teamId;
  return (
    <Page
      title={cycle.name}
      note={`${teamName(cycle.teamId)}, ${words.chosen(count, objectives.length + page.others.length)}`}
      acts={
        cycle.state === 'running' ? (
          <>
            {(isAhead(cycle) ? [] : page.myTeamIds).map((team) => (
              <LinkButton key={team} to="/okrs/$id/check-in/$team" params={{ id: cycle.id, team }}>
                {words.checkIn}
                {page.myTeamIds.length > 1 ? ` · ${teamName(team)}` : ''}
              </LinkButton>
            ))}
            {cycle.mayFacilitate && !isAhead(cycle) ? (
              <Confirmed
                kind="outline"
                label={words.beginClosing}
                note={words.beginClosingNote(cycle.weeks - cycle.week)}
                act={begin}
                onConfirm={() => begin.mutate({ id: cycle.id, expectedVersion: cycle.version })}
              />
            ) : null}
          </>
        ) : null
      }
    >
      <RoundInvitation />
      <CycleTimeline
        weeks={cycle.weeks}
        {...(cycle.state === 'running' && {
          now: (dayNumber(page.today) - dayNumber(cycle.start)) / 7,
        })}
        checkIns={weeks}
        moments={[
          { at: 0, label: words.launch(day(cycle.start)) },
          { at: (dayNumber(midCycle(cycle)) - dayNumber(cycle.start)) / 7, label: words.middle },
          { at: cycle.weeks, label: words.end(day(cycle.end)) },
        ]}
      />
      {isAhead(cycle) ? (
        <p className={`${styles.why} ${styles.ahead}`}>{words.ahead(date(cycle.start, FIRST_DAY))}</p>
      ) : null}
      {cycle.startedAnyway ? <p className={styles.quiet}>{words.startedAnyway(cycle.startedAnyway)}</p> : null}
      <HelpAsked help={page.helpAsked} />
      <div className={styles.two}>
        <section aria-labelledby="what-moves">
          <div className={styles.halfHead}>
            <h2 id="what-moves" className={`${styles.half} ${styles.move}`}>
              {words.move}
            </h2>
            <span className={styles.quiet}>{words.byPriority}</span>
          </div>
          <div className={styles.motif}>
            <Wedge />
          </div>
          {drawn.map((objective) => (
            <ObjectiveRow key={objective.id} objective={objective} page={page} />
          ))}
          {drawn.length < chosen.length ? null : (
            <OtherTeams page={page}>{(objective) => <ObjectiveRow objective={objective} page={page} />}</OtherTeams>
          )}
        </section>
        <section aria-labelledby="what-not">
          <div className={styles.halfHead}>
            <h2 id="what-not" className={styles.half}>
              {okr.notDoing.title}
            </h2>
          </div>
          <div className={styles.rule} />
          <NotDoingList items={page.notDoing} cycleId={cycle.id} teamId={mine} />
        </section>
      </div>
    </Page>
  );
}

function ObjectiveRow({ objective, page }: { objective: Objective; page: CyclePageData }) {
  const { cycle } = page;
  const words = useWords().okrPage.cycle;
  const { guardrail } = useWords().okr;
  const { decidedThen } = useWords().okrPage.objective;
  const { list } = useFormat();
  const teamName = useTeamName();
  const teams = [
    objective.teamId,
    ...objective.contributingTeams.filter(({ answer }) => answer !== 'declined').map(({ teamId }) => teamId),
  ];
  return (
    <div className={styles.item}>
      <span className={styles.rank}>{objective.rank}</span>
      <div>
        <h3 className={styles.title}>
          <Link to="/okrs/objectives/$id" params={{ id: objective.id }}>
            {objective.title}
          </Link>
        </h3>
        {objective.whyNow ? <p className={styles.why}>{objective.whyNow}</p> : null}
        <div className={styles.facts}>
          <span>{list(teams.map(teamName))}</span>
          <ObjectiveLinks objective={objective} page={page} />
          {objective.guardrails.map((rail) => (
            <Fragment key={rail.id}>
              <GuardrailMark crossed={rail.state === 'crossed'}>
                {words.guardrail(rail.kpi.name)}
                {rail.state === 'holds' ? '' : `, ${guardrail.states[rail.state]}`}
              </GuardrailMark>
              {rail.state === 'crossed' && rail.decided ? <span>{capital(decidedThen(rail.decided))}</span> : null}
            </Fragment>
          ))}
        </div>
        {objective.keyResults.map((keyResult) => (
          <KeyResultRow key={keyResult.id} keyResult={keyResult} cycle={cycle} />
        ))}
      </div>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
