with g_base as (select g_d as d, g_e as e from (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as g_d, toString(`who`) as g_e from `events` where `at` >= toDateTime64('2024-01-29 23:00:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `who` is not null) kept),
g_next as (select d, lead(toNullable(d)) over (partition by e order by d) as nx from g_base),
g_stays as (select d, case when nx is null or dateDiff('day', d, nx) > 28 then 28 else dateDiff('day', d, nx) end as len, count(*) as n from g_next where nx is null or nx > d group by 1, 2),
g_moves as (select d, sum(s) as s from (select d, toInt64(n) as s from g_stays union all select addDays(d, len) as d, -toInt64(n) as s from g_stays) q group by d),
g_running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select addDays(toDate32('2024-01-30'), number) as d from numbers(97)) sp left join (select d, toNullable(s) as s from g_moves) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
g_values as (select b, toNullable(v) as v from (select d as b, v from g_running where d >= toDate32('2024-02-26')) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addDays(toDate32('2024-02-26'), number) as d from numbers(70)) report left join g_values vals on vals.b = report.d
order by 1
