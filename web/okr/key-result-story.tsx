import { useState } from 'react';
import type { client } from '../api.ts';
import { ConfidenceDots } from '../charts/confidence-dots.tsx';
import { Trajectory } from '../charts/trajectory.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Drawer } from '../design/drawer.tsx';
import { useFormat, useWords } from '../language.tsx';
import { ChangeTarget, DropKeyResult } from './change-target.tsx';
import { CycleShows } from './cycle-shows.tsx';
import { Graduation } from './graduation.tsx';
import { KeyResultProvenance } from './key-result-provenance.tsx';
import styles from './okr.module.css';
import { type Cycle, type KeyResult, useTeamName } from './okr-data.ts';
import { trajectoryData } from './trajectory-data.ts';
import { useKeyResultWords } from './use-key-result-words.ts';

interface Props {
  readonly keyResult: KeyResult;
  readonly cycle: Cycle;
  readonly mayEdit: boolean;
  readonly checkIns: Awaited<ReturnType<typeof client.objective.show>>['checkIns'];
}

/** One key result along its cycle: the trajectory, former targets with their reason, each week's answer. */
export function KeyResultStory({ keyResult, cycle, mayEdit, checkIns }: Props) {
  const { kpi, okr, okrPage } = useWords();
  const words = okrPage.objective;
  const { date } = useFormat();
  const teamName = useTeamName();
  const said = useKeyResultWords(keyResult);
  const [asked, setAsked] = useState<'target' | 'drop' | 'graduate' | null>(null);
  const data = trajectoryData(keyResult, cycle);
  const [period, setPeriod] = useState<string | null>(null);
  const measured = keyResult.values.filter(({ value }) => value !== null);
  const last = measured.at(-1);
  // What a KPI behind a wall gives is its values, and no more.
  const { measure } = keyResult;
  const told = measure?.kind === 'own' || measure?.kpi != null;
  const periodOf = (week: number) => measured.find((one) => one.week === week)?.period ?? null;
  const close = () => setAsked(null);
  const open = mayEdit && cycle.state === 'running' && !keyResult.dropped;
  return (
    <section aria-label={keyResult.statement} className={styles.story}>
      <h2 className={styles.title}>{keyResult.statement}</h2>
      <div className={styles.facts}>
        <span>{said.commitment}</span>
        <span>{said.course}</span>
        {measure ? <span>{words.definition(measure.number)}</span> : null}
        {measure?.kpi ? (
          <LinkButton kind="act" to="/kpis/$key" params={{ key: measure.kpi.key }}>
            {measure.kpi.name === keyResult.statement ? words.itsKpi : measure.kpi.name}
          </LinkButton>
        ) : said.measured && said.measured !== keyResult.statement ? (
          <span>{said.measured}</span>
        ) : null}
      </div>
      {data ? <Trajectory data={data} {...(told && { onPoint: (week: number) => setPeriod(periodOf(week)) })} /> : null}
      {said.beyondTarget ? <p>{said.beyondTarget}</p> : null}
      {keyResult.reading && keyResult.values.length > 0 && !keyResult.dropped ? (
        <CycleShows said={said.said} reading={keyResult.reading} charted={data !== null} />
      ) : (
        <p className={styles.why}>{said.state}</p>
      )}
      {told && last ? (
        <div className={styles.row}>
          <Button kind="act" onClick={() => setPeriod(last.period)}>
            {kpi.provenance.title}
            <span className="visually-hidden"> {keyResult.statement}</span>
          </Button>
        </div>
      ) : null}
      {keyResult.confidence === null ? null : (
        <p>
          <ConfidenceDots value={keyResult.confidence} />{' '}
          <span className={styles.quiet}>
            {okr.confidence.label}, {okr.confidence.felt}
          </span>
        </p>
      )}
      {keyResult.formerTargets.map((former) => (
        <p key={`${former.on} ${former.value}`} className={styles.quiet}>
          {words.formerTarget(said.value(former.value), former.week, former.reason)}
        </p>
      ))}
      {open ? (
        <div className={styles.row}>
          <Button kind="outline" onClick={() => setAsked('target')}>
            {words.changeTarget}
            <span className="visually-hidden"> {keyResult.statement}</span>
          </Button>
          <Button kind="act" onClick={() => setAsked('drop')}>
            {words.drop}
            <span className="visually-hidden"> {keyResult.statement}</span>
          </Button>
        </div>
      ) : null}
      {mayEdit && keyResult.closing?.fate?.kind === 'become-kpi' && keyResult.closing.kpiKey === null ? (
        <div className={styles.row}>
          <Button kind="outline" onClick={() => setAsked('graduate')}>
            {okrPage.closing.becomes}
          </Button>
        </div>
      ) : null}
      <KeyResultProvenance
        keyResultId={keyResult.id}
        period={period}
        say={said.value}
        onClose={() => setPeriod(null)}
      />
      <Drawer opened={asked === 'graduate'} onClose={close} title={okrPage.closing.graduation.title}>
        {asked === 'graduate' ? <Graduation keyResult={keyResult} onDone={close} /> : null}
      </Drawer>
      {cycle.state === 'planning' ? null : <h3 className={styles.sub}>{words.checkIns}</h3>}
      {cycle.state !== 'planning' && checkIns.length === 0 ? <p className={styles.quiet}>{words.noCheckIn}</p> : null}
      {checkIns.toReversed().map((one) => (
        <div key={one.checkInId} className={styles.said}>
          <span className={styles.quiet}>
            {okrPage.checkIn.weekShort(one.week)}, {date(one.on, { day: 'numeric', month: 'short' })}
            {one.value === null ? '' : ` · ${said.value(one.value)}`}
            {one.confidence === null ? '' : ` · ${words.felt(one.confidence)}`}
            {one.corrected ? ` · ${words.corrected(one.corrected)}` : ''}
          </span>
          {one.learnt ? <p>{one.learnt}</p> : null}
          {one.blocked ? <p>{words.blocked(one.blocked)}</p> : null}
          {one.help ? <p>{okrPage.cycle.help.says(teamName(one.help.teamId), one.help.words)}</p> : null}
          {one.skipped ? <p>{words.skipped(one.skipped)}</p> : null}
        </div>
      ))}
      <Dialog opened={asked === 'target'} onClose={close} title={words.changeTarget}>
        {asked === 'target' ? <ChangeTarget keyResult={keyResult} cycle={cycle} onDone={close} /> : null}
      </Dialog>
      <Dialog opened={asked === 'drop'} onClose={close} title={words.dropTitle}>
        {asked === 'drop' ? <DropKeyResult keyResult={keyResult} onDone={close} /> : null}
      </Dialog>
    </section>
  );
}
