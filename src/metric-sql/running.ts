import type { Plan, Shape } from './plan.ts';
import { bucketSql, counted, evaluatedSpine } from './plan.ts';

/**
 * Overlapping windows without joining every row to every window it is in: what enters and what leaves, day by day, then
 * running sums. A trailing distinct count follows each entity's gaps: it enters on its day and leaves N days later
 * unless it came back before.
 */
export function runningApplies({ definition, scan, buckets }: Plan): boolean {
  const { measure, window, threshold } = definition;
  if (window.type === 'calendar' || buckets.length === 1) return false;
  if (!threshold) return ['count', 'sum', 'avg', 'min', 'max', 'countDistinct'].includes(measure.kind);
  // A sum that need not exceed zero is reached by nobody's rows at all: only the plain shape knows who was there.
  return measure.kind === 'countDistinct' && !scan.has.column && threshold.min > 0;
}

/** The query of what `runningApplies` accepts: one value a bucket, at its end. */
export function runningShape(plan: Plan): Shape {
  const { definition, dialect, last } = plan;
  const first = firstDay(plan);
  const days = dialect.spine({ start: first, count: daysBetween(first, last) + 1, grain: 'day' });
  const base: [string, string] = ['g_base', clamped(plan, first)];
  const inner = definition.measure.kind === 'countDistinct' ? distinct(plan) : additive(plan);
  const names = [...new Set(inner.columns)];
  const daily = names.map((name) => `${dialect.nullable(name)} as ${name}`).join(', ');
  const running = `select sp.d as d, ${inner.value} as v from (${days}) sp left join (select d, ${daily} from ${inner.source}) x on x.d = sp.d window win as (${partition(plan, 'sp.d')}order by sp.d ${frame(plan, inner.delta)})`;
  const parts: [string, string][] = [base, ...inner.parts, ['g_running', running]];
  if (definition.reportGrain === 'day') {
    return { parts, values: `select d as b, v from g_running where d >= ${dialect.date(plan.buckets[0]!.period)}` };
  }
  return {
    parts,
    values: `select sp.b as b, r.v as v from (${evaluatedSpine(plan)}) sp join g_running r on r.d = sp.hi`,
  };
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** All that came before the first day evaluated weighs on it, whatever day it was. */
function firstDay({ buckets, definition }: Plan): string {
  return definition.window.type === 'allTime' ? buckets[0]!.windowEnd : buckets[0]!.windowStart!;
}

function clamped({ definition, dialect, scan }: Plan, first: string): string {
  if (definition.window.type !== 'allTime' || definition.threshold?.of === 'days') return scan.rows;
  const others = [...(scan.has.entity ? ['e'] : []), ...(scan.has.column ? ['c'] : []), ...(scan.has.sum ? ['t'] : [])];
  return `select ${[`${dialect.greatest('d', dialect.date(first))} as d`, ...others].join(', ')} from (${scan.rows}) every_row`;
}

/** To-date windows start anew with each of their buckets. */
function partition(plan: Plan, date: string): string {
  const { window } = plan.definition;
  return window.type === 'toDate' ? `partition by ${bucketSql(plan, date, window.grain)} ` : '';
}

function frame({ definition }: Plan, delta: boolean): string {
  const { window } = definition;
  if (window.type === 'trailing' && !delta) return `rows between ${window.days - 1} preceding and current row`;
  return 'rows between unbounded preceding and current row';
}

type Inner = { parts: [string, string][]; source: string; columns: string[]; value: string; delta: boolean };

function additive({ definition, dialect, scan }: Plan): Inner {
  const { measure, emptyBucket } = definition;
  const rows = scan.has.column ? 'count(c)' : 'count(*)';
  const per: Record<string, string> = { count: rows, sum: 'sum(c)', avg: 'sum(c)', min: 'min(c)', max: 'max(c)' };
  const total = (name: string): string => `sum(coalesce(${name}, 0)) over win`;
  const value = {
    count: total('n'),
    sum: total('n'),
    avg: `${dialect.double(total('n'))} / nullif(${total('k')}, 0)`,
    min: 'min(n) over win',
    max: 'max(n) over win',
  }[measure.kind as 'count' | 'sum' | 'avg' | 'min' | 'max'];
  const empty = emptyBucket === 'none' && (measure.kind === 'count' || measure.kind === 'sum');
  return {
    parts: [['g_daily', `select d, ${per[measure.kind]} as n, ${rows} as k from g_base group by d`]],
    source: 'g_daily',
    columns: ['n', 'k'],
    value: empty ? `case when ${total('k')} > 0 then ${value} end` : value,
    delta: false,
  };
}

function distinct(plan: Plan): Inner {
  const { definition } = plan;
  if (definition.threshold && definition.window.type !== 'trailing') return cumulativeThreshold(plan);
  if (definition.threshold) return definition.threshold.of === 'sum' ? trailingThreshold(plan) : trailingRank(plan);
  const inner = definition.window.type === 'trailing' ? trailingDistinct(plan) : cumulativeDistinct(plan);
  const total = 'sum(coalesce(s, 0)) over win';
  return { ...inner, value: definition.emptyBucket === 'none' ? `nullif(${total}, 0)` : total };
}

/**
 * Someone's rows of one day but the last are told by the next one being of that day too: sorting every row costs less than
 * first keeping one a day, which is another pass over as many rows wherever people come back on many days.
 */
function trailingDistinct(plan: Plan): Inner {
  const { definition, dialect } = plan;
  const { window } = definition;
  const days = window.type === 'trailing' ? window.days : 0;
  const gap = dialect.dayDifference('d', 'nx');
  const n = dialect.integer('n');
  const parts: [string, string][] = [
    ['g_next', `select d, ${dialect.lead('d')} over (partition by ${counted(plan)} order by d) as nx from g_base`],
    [
      'g_stays',
      `select d, case when nx is null or ${gap} > ${days} then ${days} else ${gap} end as len, count(*) as n from g_next where nx is null or nx > d group by 1, 2`,
    ],
    [
      'g_moves',
      `select d, sum(s) as s from (select d, ${n} as s from g_stays union all select ${dialect.addDays('d', 'len')} as d, -${n} as s from g_stays) q group by d`,
    ],
  ];
  return { parts, source: 'g_moves', columns: ['s'], value: '', delta: true };
}

function cumulativeDistinct(plan: Plan): Inner {
  const { window } = plan.definition;
  const anchor = window.type === 'toDate' ? `${bucketSql(plan, 'd', window.grain)}` : undefined;
  const who = counted(plan);
  const rows = anchor === undefined ? 'g_base' : `(select ${anchor} as p, d, ${who} from g_base) anchored`;
  const first = `select ${who} as e, min(d) as d from ${rows} group by ${anchor === undefined ? who : `p, ${who}`}`;
  return {
    parts: [
      ['g_first_seen', first],
      ['g_moves', 'select d, count(*) as s from g_first_seen group by d'],
    ],
    source: 'g_moves',
    columns: ['s'],
    value: '',
    delta: true,
  };
}

/** How much one entity adds to its threshold on one day. */
function weight({ definition, dialect }: Plan): string {
  if (definition.threshold!.of === 'days') return dialect.integer('1');
  if (definition.threshold!.of === 'events') return dialect.integer('count(*)');
  return `coalesce(sum(${dialect.exact('t')}), 0)`;
}

function crossings({ definition }: Plan): string {
  const min = definition.threshold!.min;
  return `sum(case when tot >= ${min} then 1 else 0 end - case when tot - n >= ${min} then 1 else 0 end) as s`;
}

/**
 * Someone is counted as long as the k-th last of their events (or days) is within the window: from a day on, until it
 * leaves the window or until their next day says otherwise. One pass over each person's rows, whatever k.
 */
function trailingRank(plan: Plan): Inner {
  const { definition, dialect } = plan;
  const threshold = definition.threshold!;
  const days = definition.window.type === 'trailing' ? definition.window.days : 0;
  const gap = dialect.dayDifference('d', 'nx');
  const left = `${days} - ${dialect.dayDifference('kth', 'd')}`;
  const zero = dialect.integer('0');
  const n = dialect.integer('n');
  const rows = dialect.integer('count(*)');
  const counts = definition.emptyBucket === 'none';
  const moves = [
    `select d, ${n} as s, ${zero} as m from g_stays`,
    `select ${dialect.addDays('d', 'len')} as d, -${n} as s, ${zero} as m from g_stays`,
    ...(counts
      ? [
          `select d, ${zero} as s, ${rows} as m from g_base group by d`,
          `select ${dialect.addDays('d', days)} as d, ${zero} as s, -${rows} as m from g_base group by d`,
        ]
      : []),
  ];
  const parts: [string, string][] = [
    ['g_own', `select ${threshold.of === 'days' ? 'distinct ' : ''}e, d from g_base`],
    [
      'g_next',
      `select d, ${dialect.lead('d')} over seq as nx, ${dialect.lag('d', threshold.min - 1)} over seq as kth from g_own window seq as (partition by e order by d)`,
    ],
    [
      'g_stays',
      `select d, case when nx is null or ${gap} > ${left} then ${left} else ${gap} end as len, count(*) as n from g_next where kth is not null and ${left} > 0 and (nx is null or nx > d) group by 1, 2`,
    ],
    ['g_moves', `select d, sum(s) as s, sum(m) as m from (${moves.join(' union all ')}) q group by d`],
  ];
  return { parts, source: 'g_moves', columns: ['s', 'm'], value: thresholdValue(plan), delta: true };
}

/** Someone counts from the day their total reaches the threshold to the day it falls below it again. */
function trailingThreshold(plan: Plan): Inner {
  const { definition, dialect } = plan;
  const days = definition.window.type === 'trailing' ? definition.window.days : 0;
  const leaves = dialect.addDays('d', days);
  const parts: [string, string][] = [
    ['g_own', `select e, d, ${weight(plan)} as n, ${dialect.integer('count(*)')} as m from g_base group by e, d`],
    [
      'g_turns',
      `select e, d, sum(n) as n, sum(m) as m from (select e, d, n, m from g_own union all select e, ${leaves} as d, -n as n, -m as m from g_own) q group by e, d`,
    ],
    [
      'g_totals',
      'select d, n, m, sum(n) over (partition by e order by d rows between unbounded preceding and current row) as tot from g_turns',
    ],
    ['g_moves', `select d, ${crossings(plan)}, sum(m) as m from g_totals group by d`],
  ];
  return { parts, source: 'g_moves', columns: ['s', 'm'], value: thresholdValue(plan), delta: true };
}

function cumulativeThreshold(plan: Plan): Inner {
  const { definition, dialect } = plan;
  const { window } = definition;
  const anchor = window.type === 'toDate' ? bucketSql(plan, 'd', window.grain) : dialect.integer('0');
  const parts: [string, string][] = [
    ['g_own', `select e, d, ${weight(plan)} as n, ${dialect.integer('count(*)')} as m from g_base group by e, d`],
    [
      'g_totals',
      `select d, n, m, sum(n) over (partition by p, e order by d rows between unbounded preceding and current row) as tot from (select ${anchor} as p, e, d, n, m from g_own) anchored`,
    ],
  ];
  const day = window.type === 'allTime' ? dialect.greatest('d', dialect.date(firstDay(plan))) : 'd';
  parts.push([
    'g_moves',
    `select ${day === 'd' ? 'd' : 'dc as d'}, ${crossings(plan)}, sum(m) as m from ${day === 'd' ? 'g_totals' : `(select ${day} as dc, n, m, tot from g_totals) clamped`} group by ${day === 'd' ? 'd' : 'dc'}`,
  ]);
  return { parts, source: 'g_moves', columns: ['s', 'm'], value: thresholdValue(plan), delta: true };
}

function thresholdValue({ definition }: Plan): string {
  const total = 'sum(coalesce(s, 0)) over win';
  return definition.emptyBucket === 'none' ? `case when sum(coalesce(m, 0)) over win > 0 then ${total} end` : total;
}
