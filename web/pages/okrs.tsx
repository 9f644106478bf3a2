import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Band, Wedge } from '../design/motif.tsx';
import { Page } from '../design/page.tsx';
import { Section } from '../design/section.tsx';
import { BringGoals } from '../goals/bring-goals.tsx';
import { useFormat, useWords } from '../language.tsx';
import { Ambitions } from '../okr/ambitions.tsx';
import rows from '../okr/okr.module.css';
import { cyclesQuery, FIRST_DAY, isAhead } from '../okr/okr-data.ts';
import { PlanCycle } from '../okr/plan-cycle.tsx';
import { TeamCalibration } from '../okr/team-calibration.tsx';
import { useSession } from '../shell/session.ts';
import styles from './okrs.module.css';

export function Okrs() {
  const { okr, okrPage, retrospective } = useWords();
  const words = okrPage.list;
  const { date } = useFormat();
  const { memberships } = useSession();
  const { cycles, ambitions, mayPlan, today } = useSuspenseQuery(cyclesQuery()).data;
  const tree = useSuspenseQuery(api.team.list.queryOptions()).data.teams;
  const teams = tree.filter(({ id, kind }) => kind === 'team' && memberships.some(({ teamId }) => teamId === id));
  const [planning, setPlanning] = useState(false);
  if (cycles.length === 0 && ambitions.length === 0 && !planning)
    return <Teaching mayPlan={mayPlan.length > 0} onPlan={() => setPlanning(true)} />;
  const open = cycles.filter(({ state }) => state !== 'closed');
  const past = cycles.filter(({ state }) => state === 'closed');
  const list = (shown: typeof cycles) =>
    shown.map((cycle) => (
      <div key={cycle.id} className={rows.cycle}>
        <h3 className={rows.title}>
          <Link to="/okrs/$id" params={{ id: cycle.id }}>
            {cycle.name}
          </Link>
        </h3>
        <div className={rows.facts}>
          <span>{isAhead(cycle) ? okr.begins(date(cycle.start, FIRST_DAY)) : okr.states[cycle.state]}</span>
          <span>{words.dates(date(cycle.start), date(cycle.end))}</span>
          {cycle.state === 'running' && !isAhead(cycle) ? <span>{okr.week(cycle.week, cycle.weeks)}</span> : null}
          {cycle.state === 'closing' || cycle.state === 'closed' ? (
            <LinkButton kind="act" to="/okrs/$id/retrospective" params={{ id: cycle.id }}>
              {retrospective.link}
              <span className="visually-hidden"> {cycle.name}</span>
            </LinkButton>
          ) : null}
        </div>
      </div>
    ));
  return (
    <Page
      title={words.title}
      acts={
        planning ? null : (
          <>
            <BringGoals />
            {mayPlan.length > 0 ? <Button onClick={() => setPlanning(true)}>{words.plan}</Button> : null}
          </>
        )
      }
    >
      {planning ? (
        <Section title={words.plan}>
          <PlanCycle teamIds={mayPlan} cycles={cycles} today={today} onCancel={() => setPlanning(false)} />
        </Section>
      ) : null}
      {open.length > 0 || past.length === 0 ? (
        <Section title={words.cycles}>
          {open.length === 0 ? <p className={rows.act}>{words.none}</p> : list(open)}
        </Section>
      ) : null}
      <Ambitions
        ambitions={ambitions}
        mayState={memberships.some(({ role, teamId }) => role === 'facilitator' && mayPlan.includes(teamId))}
      />
      {past.length > 0 ? <Section title={words.past}>{list(past)}</Section> : null}
      {past.length > 0 && teams.length > 0 ? (
        <Section title={okrPage.calibration.title} note={okr.calibration.ownOnly}>
          {teams.map(({ id, name }) => (
            <TeamCalibration key={id} teamId={id} team={name} />
          ))}
        </Section>
      ) : null}
    </Page>
  );
}

/** Before the first cycle: what moves, beside what holds, so that nobody mixes the two up. */
function Teaching({ mayPlan, onPlan }: { mayPlan: boolean; onPlan: () => void }) {
  const { shell, okrPage } = useWords();
  const words = shell.teaching.okrs;
  return (
    <Page
      title={words.title}
      note={words.note}
      acts={
        <>
          <BringGoals />
          {mayPlan ? <Button onClick={onPlan}>{okrPage.list.plan}</Button> : null}
        </>
      }
    >
      <div className={styles.rule}>
        <EmptyState sentence={words.sentence} />
      </div>
      <div className={styles.halves}>
        <section className={`${styles.half} ${styles.hold}`}>
          <h2>{words.hold}</h2>
          <div className={styles.motif}>
            <Band />
          </div>
          <p>{words.holdWords}</p>
        </section>
        <section className={`${styles.half} ${styles.move}`}>
          <h2>{words.move}</h2>
          <div className={styles.motif}>
            <Wedge height={40} />
          </div>
          <p>{words.moveWords}</p>
        </section>
      </div>
      <p className={styles.first}>
        {words.before}
        <LinkButton kind="act" to="/kpis">
          {words.act}
        </LinkButton>
      </p>
    </Page>
  );
}
