with g_base as (select greatest(d, toDate32('2024-03-03')) as d, e from (select g_d as d, g_e as e from (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as g_d, toString(`who`) as g_e from `events` where `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `who` is not null) kept) every_row),
g_first_seen as (select e as e, min(d) as d from g_base group by e),
g_moves as (select d, count(*) as s from g_first_seen group by d),
g_running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select addDays(toDate32('2024-03-03'), number) as d from numbers(64)) sp left join (select d, toNullable(s) as s from g_moves) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
g_values as (select b, toNullable(v) as v from (select sp.b as b, r.v as v from (select s.d as b, least(toDate32(addDays(addWeeks(s.d, 1), -1), 'UTC'), toDate32('2024-05-05')) as hi from (select addWeeks(toDate32('2024-02-26'), number) as d from numbers(10)) s) sp join g_running r on r.d = sp.hi) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addWeeks(toDate32('2024-02-26'), number) as d from numbers(10)) report left join g_values vals on vals.b = report.d
order by 1
