import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import type { ValueUnit } from '../charts/chart-data.ts';
import { useVoice } from '../charts/chart-words.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './okr.module.css';

/** Where a KPI comes from, where it was a key result; nothing elsewhere. */
export function KpiLineage({ kpiKey, unit }: { kpiKey: string; unit: ValueUnit }) {
  const { okr, okrPage } = useWords();
  const words = okrPage.lineage;
  const voice = useVoice();
  const { date } = useFormat();
  const lineage = useQuery(api.keyResult.lineage.queryOptions({ input: { key: kpiKey } })).data?.lineage;
  if (!lineage) return null;
  const { baseline, target, trial } = lineage;
  const say = (value: number) => voice.value(value, unit);
  return (
    <Section title={words.title} rule="hairline">
      <p className={styles.why}>
        <Link to="/okrs/$id" params={{ id: lineage.cycle.id }}>
          {words.sentence(lineage.statement, lineage.cycle.name)}
        </Link>
        .{' '}
        {target === null
          ? ''
          : baseline === null
            ? words.noBaseline(say(target))
            : words.course(say(baseline), say(target))}
      </p>
      {lineage.learnt ? <p className={styles.name}>{lineage.learnt}</p> : null}
      <p className={styles.quiet}>
        {trial.kind !== 'on-trial'
          ? okr.graduation[trial.kind === 'asks' ? 'asksKeep' : 'answered']
          : `${okr.graduation.onTrial(trial.cyclesLeft)}${trial.until ? `, ${words.until(date(trial.until))}` : ''}`}
      </p>
    </Section>
  );
}
