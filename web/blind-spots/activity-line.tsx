import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './blind-spots.module.css';
import type { Activity, BlindSpotsData } from './blind-spots-data.ts';
import { SayFollow } from './say-follow.tsx';

/** One activity: its name, what follows it or the question, and the act. */
export function ActivityLine({ activity, page }: { activity: Activity; page: BlindSpotsData }) {
  const { coverage: words } = useWords();
  const [saying, setSaying] = useState(false);
  const { name, coverage, teamId, mayEdit } = activity;
  const team = page.team === null ? page.teams.find(({ id }) => id === teamId)?.name : undefined;
  return (
    <li className={styles.line}>
      <div>
        <h3 className={styles.name}>{name}</h3>
        {team ? <p className={styles.team}>{team}</p> : null}
      </div>
      <div className={styles.follow}>
        <Followed coverage={coverage} />
      </div>
      <div className={styles.act}>
        {mayEdit ? (
          <Button kind="act" onClick={() => setSaying(true)}>
            {coverage.kind === 'nobody' ? words.say.act : words.say.change}
            <span className="visually-hidden"> ({name})</span>
          </Button>
        ) : null}
      </div>
      <Drawer opened={saying} onClose={() => setSaying(false)} title={name}>
        {saying ? <SayFollow activity={activity} page={page} onDone={() => setSaying(false)} /> : null}
      </Drawer>
    </li>
  );
}

/** What stands between its name and its being followed by it, if anything does. */
function KpiState({ states }: { states: readonly (string | undefined)[] }) {
  const said = states.filter((state) => state !== undefined);
  return said.length > 0 ? <small> {said.join(', ')}</small> : null;
}

function Followed({ coverage }: { coverage: Activity['coverage'] }) {
  const { coverage: words } = useWords();
  const { date } = useFormat();
  if (coverage.kind === 'nobody') {
    const month = coverage.since && date(coverage.since, { month: 'long', year: 'numeric' });
    return (
      <p className={styles.question}>
        {month === null ? words.never : coverage.withOkrs ? words.stoppedWithOkrs(month) : words.stopped(month)}
      </p>
    );
  }
  if (coverage.kind === 'neither') return <p>{coverage.why}</p>;
  if (coverage.objective)
    return (
      <p>
        <Link to="/okrs/objectives/$id" params={{ id: coverage.objective.id }} className={styles.link}>
          {coverage.objective.title}
        </Link>
      </p>
    );
  return (
    <ul className={styles.kpis}>
      {coverage.kpis.map(({ key, name, status, measured }) => (
        <li key={key}>
          <Link to="/kpis/$key" params={{ key }} className={styles.link}>
            {name}
          </Link>
          <KpiState states={[words.kpiStatus[status], measured ? undefined : words.notMeasured]} />
        </li>
      ))}
    </ul>
  );
}
