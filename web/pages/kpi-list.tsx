import { Link } from '@tanstack/react-router';
import type { client } from '../api.ts';
import { DataTable } from '../design/data-table.tsx';
import { useFormat, useWords } from '../language.tsx';

type KpiLine = Awaited<ReturnType<typeof client.kpi.list>>['kpis'][number];

/** KPIs with their last value; a value never without the version of its definition. */
export function KpiList({ kpis }: { kpis: readonly KpiLine[] }) {
  const { shell } = useWords();
  const format = useFormat();
  const words = shell.teaching.kpis;
  const value = (kpi: KpiLine) => {
    const last = kpi.recent.findLast((one) => one.value !== null);
    if (!last || last.value === null) return <span>{words.noValue}</span>;
    const text =
      kpi.unit.kind === 'percent'
        ? format.percent(last.value, 1)
        : `${format.number(last.value)}${kpi.unit.label ? `\u00a0${kpi.unit.label}` : ''}`;
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
            <Link to={'/kpis/$key' as string} params={{ key: kpi.key } as never}>
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
          cell: (kpi) => (kpi.recent.at(-1) ? format.date(kpi.recent.at(-1)!.period) : ''),
        },
        { key: 'value', label: words.value, number: true, cell: value },
      ]}
    />
  );
}
