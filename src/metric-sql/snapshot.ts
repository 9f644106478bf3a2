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
    ? 'select sp.b as b, s.d as d from sp cross join snaps s where s.d >= sp.b and s.d <= sp.hi'
    : 'select sp.b as b, max(s.d) as d from sp cross join snaps s where s.d <= sp.hi group by sp.b';
  const name = measure.agg === 'countDistinct' ? counted(plan) : 'c';
  const total = measure.agg === 'countDistinct' ? 'count(distinct base.x)' : 'coalesce(sum(base.x), 0)';
  const parts: [string, string][] = [
    ['sp', evaluatedSpine(plan)],
    ['snaps', scan.days],
    ['base', `select d, ${dialect.nullable(name)} as x from (${scan.rows}) kept`],
    ['dated', dated],
    [
      'stock',
      `select dated.b as b, dated.d as d, ${total} as v from dated left join base on base.d = dated.d group by dated.b, dated.d`,
    ],
  ];
  return {
    parts,
    values: average
      ? `select b, ${dialect.double('sum(v)')} / count(*) as v from stock group by b`
      : 'select b, v from stock',
  };
}
