import { Link } from '@tanstack/react-router';
import { useFormat, useWords } from '../../language.tsx';
import styles from './around.module.css';
import type { Around } from './around-data.ts';

interface Props {
  readonly around: Around;
  readonly say: (value: number) => string;
  readonly teamName: (id: string) => string;
}

/** The objectives that mean to move it, and those it guards. */
export function Linked({ around, say, teamName }: Props) {
  const words = useWords().kpiPage.around;
  const format = useFormat();
  const where = ({ teamId, cycle }: Around['objectives'][number]) =>
    [teamName(teamId), cycle.name, words.cycleStates[cycle.state]].filter(Boolean).join(' · ');
  return (
    <>
      {around.objectives.length > 0 ? (
        <>
          <p className={styles.kind}>{words.improves}</p>
          <ul className={styles.list}>
            {around.objectives.map((objective) => (
              <li key={objective.id}>
                <Link to="/okrs/objectives/$id" params={{ id: objective.id }} className={styles.words}>
                  {objective.title}
                </Link>
                <span className={styles.quiet}>{where(objective)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {around.guardrails.length > 0 ? (
        <>
          <p className={styles.kind}>{words.guards}</p>
          <ul className={styles.list}>
            {around.guardrails.map(({ id, objective, atLeast, atMost, words: sentence }) => (
              <li key={id}>
                <Link to="/okrs/objectives/$id" params={{ id: objective.id }} className={styles.words}>
                  {objective.title}
                </Link>
                <span className={styles.quiet}>
                  {format.list([
                    ...(atLeast === null ? [] : [words.atLeast(say(atLeast))]),
                    ...(atMost === null ? [] : [words.atMost(say(atMost))]),
                  ])}
                  {sentence ? `. ${sentence}` : ''}
                </span>
                <span className={styles.quiet}>{where(objective)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
