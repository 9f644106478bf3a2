import type { Plan, Shape } from './plan.ts';
import { bucketSql, counted, evaluatedSpine, reaches } from './plan.ts';

/**
 * The plain shape: each row is put in the windows it belongs to, then one aggregate per bucket. Right for every measure
 * and every window; used where windows do not overlap (calendar, a single date), and for what cannot be summed along.
 */
export function aggregateShape(plan: Plan): Shape {
  const parts: [string, string][] = [
    ['g_base', plan.scan.rows],
    ['g_w', windowed(plan)],
  ];
  const { definition } = plan;
  const { measure, threshold } = definition;
  if (threshold && measure.kind === 'countDistinct' && !plan.scan.has.column) {
    const each = `select b, e, case when ${reaches(plan)} then 1 else 0 end as reached from g_w group by b, e`;
    return { parts, values: `select b, sum(reached) as v from (${each}) q group by b` };
  }
  if (threshold) {
    parts.push(['g_q', `select b, e, 1 as r from g_w group by b, e having ${reaches(plan)}`]);
    const column = plan.scan.has.column ? ', case when q.r = 1 then w.c end as c' : '';
    const q = `(select b, e, ${plan.dialect.nullable('r')} as r from g_q)`;
    parts.push([
      'g_k',
      `select w.b as b, w.d as d, w.e as e${column}, q.r as r from g_w w left join ${q} q on q.b = w.b and q.e = w.e`,
    ]);
  }
  const rows = threshold ? 'g_k' : 'g_w';
  if (measure.kind === 'quantile') return quantile(plan, parts, rows);
  return { parts, values: `select b, ${aggregate(plan, threshold !== undefined)} as v from ${rows} group by b` };
}

function windowed(plan: Plan): string {
  const { definition, dialect, buckets, scan } = plan;
  const names = [
    'd',
    ...(scan.has.entity ? ['e'] : []),
    ...(scan.has.column ? ['c'] : []),
    ...(scan.has.sum ? ['t'] : []),
  ];
  const columns = names.map((name) => `l.${name} as ${name}`).join(', ');
  const { window } = definition;
  if (buckets.length === 1) return `select ${dialect.date(buckets[0]!.period)} as b, ${columns} from g_base l`;
  if (window.type === 'calendar')
    return `select ${bucketSql(plan, 'l.d', window.grain)} as b, ${columns} from g_base l`;
  let within = 'l.d <= sp.hi';
  if (window.type === 'trailing') within += ` and l.d > ${dialect.toDate(dialect.addDays('sp.hi', -window.days))}`;
  if (window.type === 'toDate') within += ` and l.d >= ${bucketSql(plan, 'sp.hi', window.grain)}`;
  return `select sp.b as b, ${columns} from (${evaluatedSpine(plan)}) sp cross join g_base l where ${within}`;
}

function aggregate(plan: Plan, afterThreshold: boolean): string {
  const { definition, dialect } = plan;
  const { measure } = definition;
  if (measure.kind === 'count') return afterThreshold ? 'count(r)' : 'count(*)';
  if (measure.kind === 'countDistinct') {
    if (plan.approximate && dialect.approximateDistinct && !afterThreshold)
      return dialect.approximateDistinct(counted(plan));
    return `count(distinct ${counted(plan)})`;
  }
  if (measure.kind === 'sum') return 'coalesce(sum(c), 0)';
  if (measure.kind === 'avg') return `${dialect.double('sum(c)')} / nullif(count(c), 0)`;
  if (measure.kind === 'min' || measure.kind === 'max') return `${measure.kind}(c)`;
  throw new Error(`no aggregate for ${measure.kind}`);
}

/** Ranks are whole numbers of millionths, so that every engine takes the same rows. */
function quantile(plan: Plan, parts: [string, string][], source: string): Shape {
  const { definition, dialect } = plan;
  const { measure } = definition;
  if (measure.kind !== 'quantile') throw new Error('not a quantile');
  let rows = source;
  if (measure.per === 'entity') {
    const totals = `select b, e, sum(c) as total from ${source} where c is not null group by b, e`;
    // Renamed outside: an engine that expands aliases would otherwise filter on the sum.
    parts.push(['g_per_entity', `select b, total as c from (${totals}) each_entity`]);
    rows = 'g_per_entity';
  }
  if (measure.method === 'interpolated' && dialect.interpolated) {
    return {
      parts,
      values: `select b, ${dialect.interpolated(dialect.double('c'), String(measure.p))} as v from ${rows} where c is not null group by b`,
    };
  }
  const p = Math.round(measure.p * 1e6);
  const n = dialect.integer('count(*) over (partition by b)');
  parts.push([
    'g_ranked',
    `select b, ${dialect.double('c')} as c, row_number() over (partition by b order by c) as rn, ${n} as n from ${rows} where c is not null`,
  ]);
  if (measure.method === 'nearestRank') {
    const rank = dialect.greatest(dialect.integer('1'), dialect.integerDivision(`(${p} * n + 999999)`, '1000000'));
    return { parts, values: `select b, max(case when rn = ${rank} then c end) as v from g_ranked group by b` };
  }
  const low = dialect.integerDivision(`(${p} * (n - 1))`, '1000000');
  parts.push(['g_placed', `select b, c, rn, ${low} as low, ${p} * (n - 1) - 1000000 * ${low} as part from g_ranked`]);
  const at = (rank: string): string => `max(case when rn = ${rank} then c end)`;
  const rest = `${dialect.double('max(part)')} / 1000000 * (${at('low + 2')} - ${at('low + 1')})`;
  return { parts, values: `select b, ${at('low + 1')} + coalesce(${rest}, 0) as v from g_placed group by b` };
}
