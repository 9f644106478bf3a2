import { IconShield } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComparedWithStart, CycleReading } from '../../src/impact/cycle-reading.ts';
import type { TrajectoryData } from '../charts/chart-data.ts';
import { ConfidenceDots } from '../charts/confidence-dots.tsx';
import { formatValue } from '../charts/format-value.ts';
import { Trajectory } from '../charts/trajectory.tsx';
import { LinkButton } from '../design/button.tsx';
import { Wedge } from '../design/motif.tsx';
import { Chip } from '../design/tag.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { FIRST_DAY } from '../okr/okr-data.ts';
import { useCycleShows } from '../okr/use-cycle-shows.ts';
import styles from './halves.module.css';
import type { Move, MovedKeyResult, MovedObjective, SteeringData } from './steering-data.ts';

/** What moves: objectives by priority, each key result from its starting point to its target. Before the first, what it is. */
export function MoveHalf({ page, pastDay }: { page: SteeringData; pastDay: string | undefined }) {
  const { steering } = useWords();
  const { date } = useFormat();
  const { move } = page;
  const objectives = move?.objectives ?? [];
  return (
    <section aria-labelledby="move" className={`${styles.half} ${styles.move}`}>
      <header className={styles.head}>
        <h2 id="move">{steering.move}</h2>
        <p>{steering.page.moveNote}</p>
        {move ? <p className={styles.count}>{steering.page.cycleNote(move.cycle.name, objectives.length)}</p> : null}
      </header>
      <Wedge height={16} />
      {move?.cycle.week === 0 && objectives.length > 0 ? (
        <p className={`${styles.why} ${styles.ahead}`}>{steering.page.ahead(date(move.cycle.start, FIRST_DAY))}</p>
      ) : null}
      {objectives.length === 0 ? (
        <div className={styles.teach}>
          <p>{steering.page.noObjective}</p>
          <LinkButton kind="outline" to="/okrs">
            {steering.page.firstObjective}
          </LinkButton>
        </div>
      ) : null}
      <ol className={styles.objectives}>
        {move
          ? objectives.map((objective) => (
              <Objective key={objective.id} objective={objective} cycle={move.cycle} page={page} pastDay={pastDay} />
            ))
          : null}
      </ol>
    </section>
  );
}

interface ObjectiveProps {
  readonly objective: MovedObjective;
  readonly cycle: Move['cycle'];
  readonly page: SteeringData;
  /** The day looked at, where it is not today. */
  readonly pastDay: string | undefined;
}

function Objective({ objective, cycle, page, pastDay }: ObjectiveProps) {
  const { steering } = useWords();
  const improves = page.kpis.find(({ id }) => id === objective.improvesKpiId);
  const teams = [objective.team, ...objective.contributing].map(({ name }) => name).join(', ');
  return (
    <li id={`objective-${objective.id}`} className={styles.objective}>
      <div className={styles.title}>
        <span className={styles.rank} data-rank>
          {objective.rank ?? '·'}
        </span>
        <div>
          <h3>
            <Link to="/okrs/objectives/$id" params={{ id: objective.id }}>
              {objective.title}
            </Link>
          </h3>
          <p className={styles.meta}>
            {objective.guardrails.map((rail) => (
              <span key={rail.kpiId} data-guard={rail.kpiId}>
                <Chip
                  kind={rail.state === 'crossed' ? 'concern' : 'hold'}
                  icon={<IconShield size={14} stroke={1.75} aria-hidden="true" />}
                >
                  {steering.page.guardrail(rail.kpiName, steering.page.guards[rail.state])}
                </Chip>
              </span>
            ))}
            {improves ? <Chip kind="move">{steering.links.improves(improves.name)}</Chip> : null}
            <span>{teams}</span>
          </p>
        </div>
      </div>
      <ol>
        {objective.keyResults.map((one) => (
          <KeyResult key={one.id} keyResult={one} cycle={cycle} day={pastDay ?? steering.page.today} />
        ))}
      </ol>
    </li>
  );
}

function KeyResult({ keyResult, cycle, day }: { keyResult: MovedKeyResult; cycle: Move['cycle']; day: string }) {
  const { steering } = useWords();
  const language = useLanguage();
  const { past } = useCycleShows(keyResult);
  const { baseline, target, values } = keyResult;
  const unit = valueUnit(keyResult.unit);
  const last = values.at(-1);
  const beyondTarget = past(last?.value);
  if (keyResult.dropped)
    return (
      <li className={`${styles.keyResult} ${styles.left}`}>
        <p className={styles.statement}>{keyResult.statement}</p>
        <p className={styles.why}>{steering.page.dropped(keyResult.dropped.week, keyResult.dropped.reason)}</p>
      </li>
    );
  const data: TrajectoryData | null =
    baseline === null || target === null
      ? null
      : {
          name: keyResult.statement,
          unit,
          periods: cycle.weeks,
          baseline,
          target,
          actual: values,
          ...(keyResult.going && { counterfactual: keyResult.going }),
          ...(cycle.week > 0 ? { today: cycle.week } : {}),
        };
  return (
    <li className={styles.keyResult}>
      <div className={styles.said}>
        <p className={styles.statement}>{keyResult.statement}</p>
        <Difference keyResult={keyResult} />
        {beyondTarget ? <p className={styles.difference}>{beyondTarget}</p> : null}
      </div>
      <div className={styles.course}>
        {data ? (
          <div className={styles.trajectory}>
            <Trajectory data={data} small />
          </div>
        ) : null}
        <dl className={styles.numbers}>
          <div>
            <dt>{day}</dt>
            <dd>{last ? <b>{formatValue(language, last.value, unit)}</b> : steering.page.noValue}</dd>
          </div>
          <div>
            <dt>
              {steering.page.confidence} <i>{steering.page.felt}</i>
            </dt>
            <dd>
              {keyResult.confidence === null ? (
                steering.page.notAsked
              ) : (
                <>
                  <span className={styles.felt}>
                    <b>{keyResult.confidence}</b>
                    {steering.page.outOf}
                  </span>
                  <ConfidenceDots value={keyResult.confidence} />
                </>
              )}
            </dd>
          </div>
        </dl>
      </div>
    </li>
  );
}

/**
 * What the cycle shows beyond where it was going, with its interval, and its total where it adds up; with too little past,
 * that nothing is concluded; nothing before the first value.
 */
function Difference({ keyResult }: { keyResult: MovedKeyResult }) {
  const { said } = useCycleShows(keyResult);
  const reading = keyResult.reading as CycleReading | ComparedWithStart | null;
  if (!said || !reading || keyResult.values.length === 0) return null;
  if (reading.kind === 'compared-with-start') return <p className={styles.difference}>{said.notes.join(' ')}</p>;
  if (!reading.difference) return null;
  const moved = reading.verdict !== null && reading.verdict !== 'undetermined';
  return (
    <p className={`${styles.difference} ${moved ? styles.moved : ''}`}>
      {[said.finding, said.total].filter(Boolean).join(' ')}
    </p>
  );
}
