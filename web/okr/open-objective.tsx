import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import { cyclesQuery } from './okr-data.ts';
import styles from './open-objective.module.css';

/** The way back from a KPI: a signal, or a level that does not hold, may call for an effort of a cycle. */
export function OpenObjective({ kpiKey }: { kpiKey: string }) {
  const words = useWords().okrPage.wayBack;
  const member = useIsMember();
  const cycles = useQuery(cyclesQuery()).data?.cycles;
  if (!cycles || !member) return null;
  const planned = cycles.filter(({ state }) => state === 'planning');
  return (
    <p className={`${styles.back} no-print`}>
      {words.question}{' '}
      {planned.length === 0 ? (
        <LinkButton kind="act" to="/okrs">
          {words.plan}
        </LinkButton>
      ) : (
        planned.map(({ id, name }) => (
          <LinkButton key={id} kind="act" to="/okrs/$id" params={{ id }} search={{ improves: kpiKey }}>
            {words.open(name)}
          </LinkButton>
        ))
      )}
    </p>
  );
}
