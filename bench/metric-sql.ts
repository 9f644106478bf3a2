/**
 * Ten million events, and each compiled query beside the fastest SQL written by hand and the shapes people usually write.
 *   node bench/metric-sql.ts [--events 10000000] [--sample 1000000]
 * The slow shapes run on the sample (a tenth of the people, same days); their ratio is to the compiled query on that sample.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { compileMeasure } from '../src/metric-sql/compile-measure.ts';
import type { Definition } from '../src/metric-sql/definition.ts';
import { plainMonths } from '../src/metric-sql/test-definition.ts';

const { values: options } = parseArgs({
  options: { events: { type: 'string', default: '10000000' }, sample: { type: 'string', default: '1000000' } },
});
const total = Number(options.events);
const people = 200_000;

const base: Definition = {
  source: { connection: 'bench', table: 'events', rowMeans: 'one event' },
  entity: 'who',
  time: { column: 'ts', kind: 'instant', sourceTz: 'UTC' },
  measure: { kind: 'countDistinct' },
  ...plainMonths,
  window: { type: 'trailing', days: 28 },
  reportGrain: 'day',
};
const years = { from: '2023-01-01', to: '2024-12-31' };
const compiled = (definition: Definition, from = years.from, to = years.to, table = 'events'): string =>
  compileMeasure(definition, {
    dialect: 'duckdb',
    from,
    to,
    table: [table],
    columns: { who: 'number', ts: 'local-time', kind: 'number' },
  }).sql;

// Every change of Paris's offset over the two years and the month before them.
const changes = ['2024-10-27 01:00:00', '2024-03-31 01:00:00', '2023-10-29 01:00:00', '2023-03-26 01:00:00'];
const local = `cast(case ${changes.map((at, i) => `when ts >= timestamp '${at}' then ts + interval '${i % 2 === 0 ? 3600 : 7200} second'`).join(' ')} else ts + interval '3600 second' end as date)`;
const range = `ts >= timestamp '2022-12-04 23:00:00' and ts < timestamp '2024-12-31 23:00:00'`;

/** Each row of a person and the next one of theirs (`g`: d, nx), then lengths of presence and a running sum. */
const gapsByHand = (gaps: string): string => `with ${gaps},
a as (select d, case when nx is null or (nx - d) > 28 then 28 else (nx - d) end as len, count(*) as n from g where nx is null or nx > d group by 1, 2),
dd as (select d, sum(s) as s from (select d, cast(n as int) as s from a union all select d + cast(len as int) as d, -cast(n as int) as s from a) q group by 1)
select d, v from (select sp.d as d, sum(coalesce(dd.s, 0)) over (order by sp.d) as v from (select date '2022-12-05' + cast(i as int) as d from range(758) t(i)) sp left join dd on dd.d = sp.d) z where d >= date '2023-01-01' order by d`;
const read = `u as (select who as e, ${local} as d from events where ${range} and who is not null)`;
/** One row a day first; every row sorted; every row in a list of each person, which holds them all in memory. */
const byHand = {
  'the same by hand, one row a day first': gapsByHand(
    `${read}, once as (select distinct e, d from u), g as (select d, lead(d) over (partition by e order by d) as nx from once)`,
  ),
  'the same by hand, every row sorted': gapsByHand(
    `${read}, g as (select d, lead(d) over (partition by e order by d) as nx from u)`,
  ),
  'the same by hand, a sorted list a person': gapsByHand(
    `${read}, lists as (select list_sort(list(d)) as l from u group by e), g as (select unnest(l) as d, unnest(l[2:]) as nx from lists)`,
  ),
};
const days = `(select date '2023-01-01' + cast(i as int) as d from range(731) t(i))`;
const userDays = (table: string): string => `(select distinct who as e, ${local} as d from ${table} where ${range})`;
const rangeJoin = (table: string): string =>
  `select sp.d, count(distinct u.e) as v from ${days} sp left join ${userDays(table)} u on u.d <= sp.d and u.d > sp.d - 28 group by sp.d order by sp.d`;
const exploded = (table: string): string =>
  `select sp.d, count(distinct x.e) as v from ${days} sp left join (select u.e, u.d + cast(i as int) as d from ${userDays(table)} u, range(28) t(i)) x on x.d = sp.d group by sp.d order by sp.d`;
const windowed = (table: string): string =>
  `select d, max(v) as v from (select d, count(distinct e) over (order by d range between interval 27 day preceding and current row) as v from ${userDays(table)}) where d >= date '2023-01-01' group by d order by d`;
/** Three days at least: a rolling total a person, and the days it crosses three. */
const threeDaysByHand = `with ${read}, once as (select distinct e, d from u),
moves as (select e, d, sum(n) as n from (select e, d, 1 as n from once union all select e, d + 28 as d, -1 as n from once) q group by 1, 2),
totals as (select d, n, sum(n) over (partition by e order by d) as tot from moves),
dd as (select d, sum(case when tot >= 3 then 1 else 0 end - case when tot - n >= 3 then 1 else 0 end) as s from totals group by 1)
select d, v from (select sp.d as d, sum(coalesce(dd.s, 0)) over (order by sp.d) as v from (select date '2022-12-05' + cast(i as int) as d from range(758) t(i)) sp left join dd on dd.d = sp.d) z where d >= date '2023-01-01' order by d`;
const threeDaysJoined = `select d, sum(case when n >= 3 then 1 else 0 end) as v from (select sp.d, u.e, count(*) as n from ${days} sp left join ${userDays('portion')} u on u.d <= sp.d and u.d > sp.d - 28 group by sp.d, u.e) group by d order by d`;
const dailyByHand = `select ${local} as d, count(*) as v from events where ts >= timestamp '2022-12-31 23:00:00' and ts < timestamp '2024-12-31 23:00:00' group by 1 order by 1`;
const dailyIcu = `select timezone('Europe/Paris', timezone('UTC', ts))::date as d, count(*) as v from events where ts >= timestamp '2022-12-31 23:00:00' and ts < timestamp '2024-12-31 23:00:00' group by 1 order by 1`;

const folder = mkdtempSync(join(tmpdir(), 'bench-metric-sql-'));
const instance = await DuckDBInstance.create(join(folder, 'events.duckdb'), { threads: '2' });
const connection = await instance.connect();
try {
  await fill(connection);
  const trailing = base;
  const { entity: _, ...rows } = base;
  const daily: Definition = { ...rows, measure: { kind: 'count' }, window: { type: 'calendar', grain: 'day' } };
  const monthly: Definition = { ...base, window: { type: 'calendar', grain: 'month' }, reportGrain: 'month' };

  const [compiledTrailing, ...hands] = await together({
    'trailing 28 distinct, two years, compiled': compiled(trailing),
    ...byHand,
  });
  const handTrailing = hands.reduce((a, b) => (b.ms < a.ms ? b : a));
  const over = await best('the same, count(distinct) over a range', windowed('events'), 1);
  const [compiledSample, overSample] = await together({
    'trailing 28 distinct, sample, compiled': compiled(trailing, years.from, years.to, 'portion'),
    'the same, count(distinct) over a range': windowed('portion'),
  });
  const joined = await best('the same, range join', rangeJoin('portion'), 1);
  const spread = await best('the same, exploded days', exploded('portion'), 1);
  const one = await best('trailing 28 distinct, one date, compiled', compiled(trailing, '2024-06-30', '2024-06-30'));
  const [compiledDaily, handDaily] = await together({
    'daily count in Paris, compiled': compiled(daily),
    'the same, CASE by hand': dailyByHand,
  });
  const icu = await best('the same, the engine’s time zones', dailyIcu);
  await best('monthly distinct in Paris, compiled', compiled(monthly));
  const threeDays = { ...trailing, threshold: { min: 3, of: 'days' } } as const;
  const [compiledThree, handThree] = await together(
    {
      'trailing 28, three days at least, compiled': compiled(threeDays),
      'the same, rolling totals by hand': threeDaysByHand,
    },
    2,
  );
  const threeSample = await best('the same, sample, compiled', compiled(threeDays, years.from, years.to, 'portion'), 2);
  const threeJoined = await best('the same, range join', threeDaysJoined, 1);
  await best(
    'monthly 90th percentile, compiled',
    compiled({ ...monthly, measure: { kind: 'quantile', column: 'kind', p: 0.9, method: 'interpolated', per: 'row' } }),
    2,
  );

  if (
    compiledTrailing.sum !== handTrailing.sum ||
    compiledDaily.sum !== handDaily.sum ||
    compiledSample.sum !== joined.sum ||
    spread.sum !== joined.sum ||
    over.sum !== compiledTrailing.sum ||
    overSample.sum !== joined.sum ||
    hands.some((run) => run.sum !== compiledTrailing.sum) ||
    handThree.sum !== compiledThree.sum ||
    threeJoined.sum !== threeSample.sum
  ) {
    throw new Error(
      `sums differ: ${[compiledTrailing, handTrailing, compiledDaily, handDaily, compiledSample, joined, spread, over, overSample, compiledThree, handThree, threeSample, threeJoined].map((run) => run.sum).join(' ')}`,
    );
  }
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  console.log(`
| ratio | figure | aim |
|---|---|---|
| trailing 28, compiled to best by hand | ${ratio(compiledTrailing.ms, handTrailing.ms)} | ≤ 1.15 |
| range join to compiled (sample) | ${ratio(joined.ms, compiledSample.ms)} | ≥ 15 |
| exploded days to compiled (sample) | ${ratio(spread.ms, compiledSample.ms)} | |
| count(distinct) over a range to compiled (sample) | ${ratio(overSample.ms, compiledSample.ms)} | ≥ 15 |
| count(distinct) over a range to compiled | ${ratio(over.ms, compiledTrailing.ms)} | ≥ 15 |
| three days at least, compiled to rolling totals by hand | ${ratio(compiledThree.ms, handThree.ms)} | |
| three days at least, range join to compiled (sample) | ${ratio(threeJoined.ms, threeSample.ms)} | |
| one date | ${(one.ms / 1000).toFixed(3)} s | ≤ 0.3 s |
| daily count in a zone, compiled to CASE by hand | ${ratio(compiledDaily.ms, handDaily.ms)} | ≤ 1.2 |
| the engine’s time zones to compiled | ${ratio(icu.ms, compiledDaily.ms)} | |`);
} finally {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
}

async function fill(on: DuckDBConnection): Promise<void> {
  const started = performance.now();
  await on.run('select setseed(0.42)');
  await on.run(
    `create table events as select cast(floor(pow(random(), 1.5) * ${people}) as int) as who, timestamp '2022-12-01' + to_seconds(cast(floor(random() * 762 * 86400) as bigint)) as ts, cast(floor(random() * 5) as int) as kind from range(${total}) order by ts`,
  );
  const share = Math.max(1, Math.round(total / Number(options.sample)));
  await on.run(`create table portion as select * from events where who % ${share} = 0`);
  console.log(
    `${total} events, ${people} people, 762 days, generated in ${Math.round(performance.now() - started)} ms\n\n| query | ms |\n|---|---|`,
  );
}

type Run = { ms: number; sum: number };

/** Queries compared with each other, in turns: what else the machine does meets all of them. The fastest of their turns. */
async function together<Label extends string>(
  queries: Record<Label, string>,
  turns = 5,
): Promise<[Run, Run, ...Run[]]> {
  const labels = Object.keys(queries) as Label[];
  const runs = labels.map((): Run => ({ ms: Number.POSITIVE_INFINITY, sum: 0 }));
  for (let turn = 0; turn < turns; turn++)
    for (const [at, label] of labels.entries()) {
      const { ms, sum } = await timed(queries[label]);
      runs[at] = { ms: Math.min(ms, runs[at]?.ms ?? ms), sum };
    }
  labels.forEach((label, at) => void console.log(`| ${label} | ${Math.round(runs[at]?.ms ?? 0)} |`));
  return runs as [Run, Run, ...Run[]];
}

async function timed(sql: string): Promise<Run> {
  const started = performance.now();
  const rows = (await connection.runAndReadAll(sql)).getRowsJS();
  return { ms: performance.now() - started, sum: rows.reduce((a, row) => a + Number(row[1] ?? 0), 0) };
}

/** The fastest of some runs, and the sum of the values, to know that two queries say the same. */
async function best(label: string, sql: string, runs = 3): Promise<Run> {
  let ms = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let run = 0; run < runs; run++) {
    const one = await timed(sql);
    ms = Math.min(ms, one.ms);
    sum = one.sum;
  }
  console.log(`| ${label} | ${Math.round(ms)} |`);
  return { ms, sum };
}
