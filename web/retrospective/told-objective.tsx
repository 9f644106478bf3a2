import { Link } from '@tanstack/react-router';
import { useFormat, useWords } from '../language.tsx';
import { ClosingRow } from '../okr/closing-row.tsx';
import { GuardrailMark } from '../okr/guardrail-mark.tsx';
import okr from '../okr/okr.module.css';
import { type KeyResult, useTeamName } from '../okr/okr-data.ts';
import { useKeyResultWords } from '../okr/use-key-result-words.ts';
import { DecisionLines } from '../review/decision-lines.tsx';
import styles from './retrospective.module.css';
import type { RetrospectiveData, ToldObjective } from './retrospective-data.ts';

interface Props {
  readonly objective: ToldObjective;
  readonly page: RetrospectiveData;
}

/** One objective as its cycle leaves it: each key result from what was said at the start to what was learnt. */
export function ToldObjectiveSection({ objective, page }: Props) {
  const { retrospective: words } = useWords();
  const { date, list } = useFormat();
  const teamName = useTeamName();
  const day = (iso: string) => date(iso, { day: 'numeric', month: 'long' });
  const contributing = objective.contributingTeams.filter(({ answer }) => answer === 'accepted');
  const bets = (['done', 'stopped', 'open'] as const).flatMap((state) => {
    const of = objective.initiatives.filter((one) => one.state === state).map(({ bet }) => bet);
    return of.length > 0 ? [{ state, of }] : [];
  });
  return (
    <section aria-label={objective.title} className={styles.objective}>
      <div className={okr.item}>
        <span className={okr.rank}>{objective.rank}</span>
        <div>
          <h2 className={okr.title}>
            <Link to="/okrs/objectives/$id" params={{ id: objective.id }}>
              {objective.title}
            </Link>
          </h2>
          {objective.whyNow ? <p className={okr.why}>{objective.whyNow}</p> : null}
          <div className={okr.facts}>
            <span>{list([objective.teamId, ...contributing.map(({ teamId }) => teamId)].map(teamName))}</span>
            {objective.crossed.map((one) => (
              <GuardrailMark key={`${one.kpi.key} ${one.since}`} crossed>
                {words.crossed(one.kpi.name, day(one.since), one.until === null ? null : day(one.until))}
              </GuardrailMark>
            ))}
          </div>
          {objective.keyResults.map((keyResult) => (
            <ClosingRow key={keyResult.id} keyResult={keyResult} cycle={page.cycle} mayWrite={false}>
              <Said keyResult={keyResult} page={page} />
            </ClosingRow>
          ))}
          {bets.map(({ state, of }) => (
            <p key={state} className={styles.bets}>
              <b>{words.bets[state]}</b> {of.join(' · ')}
            </p>
          ))}
          {objective.decided.length > 0 ? (
            <div className={styles.onTheWay}>
              <h3 className={okr.strong}>{words.decidedOnTheWay}</h3>
              <DecisionLines decisions={objective.decided} mayFollow={false} />
            </div>
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** What was said before anything was known: the forecast at the start; at the half, to its own team, felt and computed. */
function Said({ keyResult, page }: { keyResult: KeyResult; page: RetrospectiveData }) {
  const { retrospective: words } = useWords();
  const { list, number } = useFormat();
  const { value } = useKeyResultWords(keyResult);
  const end = keyResult.going?.at(-1);
  const half = page.midCycle.find(({ keyResultId }) => keyResultId === keyResult.id);
  const chance = half?.chance as { bound: keyof typeof words.halfChance; times: number; of: number } | null | undefined;
  const parts = [
    ...(half?.confidence == null ? [] : [words.halfFelt(number(half.confidence))]),
    ...(chance ? [words.halfComputed(words.halfChance[chance.bound], chance.times, chance.of)] : []),
  ];
  return (
    <>
      {end ? (
        <p className={okr.quiet}>
          {words.start(value(end.mean), value(end.lower, [end.upper]), value(end.upper, [end.lower]))}
        </p>
      ) : null}
      {parts.length > 0 ? <p className={`${okr.quiet} no-print`}>{words.half(list(parts))}</p> : null}
    </>
  );
}
