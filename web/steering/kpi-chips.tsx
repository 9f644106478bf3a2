import { IconShield } from '@tabler/icons-react';
import { Chip } from '../design/tag.tsx';
import { useWords } from '../language.tsx';
import styles from './halves.module.css';
import type { HeldKpi, SteeringData } from './steering-data.ts';

/** Where the halves are one above the other there is nothing to draw between them: the links are words. */
export function KpiChips({ kpi, page }: { kpi: HeldKpi; page: SteeringData }) {
  const { steering } = useWords();
  const links = page.links.filter(({ kpiId }) => kpiId === kpi.id);
  if (links.length === 0) return null;
  return (
    <p className={styles.chips}>
      {links.map(({ kind, objectiveId }) => {
        const objective = page.move?.objectives.find(({ id }) => id === objectiveId);
        const rank = objective?.rank ?? null;
        const state = objective?.guardrails.find(({ kpiId }) => kpiId === kpi.id)?.state;
        return kind === 'improves' ? (
          <Chip key={`${kind} ${objectiveId}`} kind="move">
            {steering.page.aimedBy(rank)}
          </Chip>
        ) : (
          <Chip
            key={`${kind} ${objectiveId}`}
            kind={state === 'crossed' ? 'concern' : 'hold'}
            icon={<IconShield size={14} stroke={1.75} aria-hidden="true" />}
          >
            {steering.page.guardsObjective(rank)}
          </Chip>
        );
      })}
    </p>
  );
}
