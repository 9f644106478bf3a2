import { Link } from '@tanstack/react-router';
import type { client } from '../api.ts';
import { formatValue } from '../charts/format-value.ts';
import { periodLong } from '../charts/period-label.ts';
import { DataTable } from '../design/data-table.tsx';
import { valueUnit } from '../kpi/value-unit.ts';
import { useLanguage, useWords } from '../language.tsx';
import styles from './kpi-list.module.css';

type KpiLine = Awaited<ReturnType<typeof client.kpi.list>>['kpis'][number];

/** KPIs with their last value; a value never without the version of its definition. */
export function KpiList({ kpis }: { kpis: readonly KpiLine[] }) {
  const { shell, charts } = useWords();
  const language = useLanguage();
  const words = shell.teaching.kpis;
  const period = (kpi: KpiLine) => {
    const last = kpi.recent.at(-1);
    return last ? periodLong(language, charts, kpi.cadence, last.period) : '';
  };
  const value = (kpi: KpiLine) => {
    // The value of the period beside it, or nothing: an older one would pass for fresh.
    const last = kpi.recent.at(-1);
    if (!last || last.value === null) return <span>{words.noValue}</span>;
    const text = formatValue(language, last.value, valueUnit(kpi.unit));
    return <b>{text}</b>;
  };
  return (
    <DataTable
      caption={words.title}
      rows={kpis}
      keyOf={(kpi) => kpi.id}
      columns={[
        {
          key: 'name',
          label: words.name,
          cell: (kpi) => (
            <Link to="/kpis/$key" params={{ key: kpi.key }} className={styles.name}>
              {kpi.name}
            </Link>
          ),
        },
        {
          key: 'definition',
          label: words.definition,
          cell: (kpi) => (kpi.definition ? words.version(kpi.definition.number) : words.noDefinition),
        },
        {
          key: 'period',
          label: words.period,
          cell: period,
        },
        { key: 'value', label: words.value, number: true, cell: value },
      ]}
    />
  );
}
