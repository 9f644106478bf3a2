import type { Plan, Shape } from './plan.ts';
import { counted, evaluatedSpine } from './plan.ts';

/**
 * A stock, photographed on some dates: at a bucket's end it is what the last photograph on or before that day says
 * (`periodEnd`), or the mean over the photographs of the bucket (`periodAvg`). A photograph exists as soon as the table
 * has a row on that date, so that nothing matching on it counts as zero, not as the photograph before.
 */
export function snapshotShape(plan: Plan): Shape {
  const { definition, dialect, scan } = plan;
  const { measure } = definition;
  if (measure.kind !== 'snapshot') throw new Error('not a snapshot');
  const average = measure.at === 'periodAvg';
  const dated = average
    ? 'select sp.b as b, s.d as d from g_ends sp cross join g_snaps s where s.d >= sp.b and s.d <= sp.hi'
    : 'select sp.b as b, max(s.d) as d from g_ends sp cross join g_snaps s where s.d <= sp.hi group by sp.b';
  const name = measure.agg === 'countDistinct' ? counted(plan) : 'c';
  const total = measure.agg === 'countDistinct' ? 'count(distinct base.x)' : 'coalesce(sum(base.x), 0)';
  const parts: [string, string][] = [
    ['g_ends', evaluatedSpine(plan)],
    ['g_snaps', scan.days],
    ['g_base', `select d, ${dialect.nullable(name)} as x from (${scan.rows}) kept`],
    ['g_dated', dated],
    [
      'g_stock',
      `select dated.b as b, dated.d as d, ${total} as v from g_dated dated left join g_base base on base.d = dated.d group by dated.b, dated.d`,
    ],
  ];
  return {
    parts,
    values: average
      ? `select b, ${dialect.double('sum(v)')} / count(*) as v from g_stock group by b`
      : 'select b, v from g_stock',
  };
}
