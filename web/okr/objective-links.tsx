import { Link } from '@tanstack/react-router';
import { useWords } from '../language.tsx';
import styles from './okr.module.css';
import { type CyclePageData, type Objective, useTeamName } from './okr-data.ts';

interface Props {
  readonly objective: Objective;
  readonly page: Pick<CyclePageData, 'ambitions' | 'cycle'>;
}

/** What an objective serves, means to improve, supports: links, from which nothing is copied. */
export function ObjectiveLinks({ objective, page }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.room;
  const teamName = useTeamName();
  const { serves, improvesKpi, supports } = objective;
  const ambition =
    serves !== null && serves !== 'none' ? page.ambitions.find(({ id }) => id === serves.ambitionId) : undefined;
  return (
    <>
      {ambition ? <span>{words.servesAmbition(ambition.phrase)}</span> : null}
      {serves === 'none' ? <span>{words.servesNoAmbition}</span> : null}
      {serves === null && page.ambitions.length > 0 && page.cycle.state === 'planning' ? (
        <span>{okr.target.noAmbition}</span>
      ) : null}
      {improvesKpi ? (
        <Link className={styles.hold} to="/kpis/$key" params={{ key: improvesKpi.key }}>
          {words.improvesKpi(improvesKpi.name)}
        </Link>
      ) : null}
      {supports ? (
        <Link to="/okrs/objectives/$id" params={{ id: supports.id }}>
          {words.supportsObjective(teamName(supports.teamId), supports.title)}
        </Link>
      ) : null}
    </>
  );
}
