with g_base as (select g_d as d, g_e as e from (select toDate32(addSeconds(`at`, 19800), 'UTC') as g_d, toString(`who`) as g_e from `events` where `at` >= toDateTime64('2024-02-25 18:30:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 18:30:00', 6, 'UTC') and `who` is not null) kept),
g_w as (select l.d as b, l.d as d, l.e as e from g_base l),
g_values as (select b, toNullable(v) as v from (select b, count(*) as v from g_w group by b) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addDays(toDate32('2024-02-26'), number) as d from numbers(70)) report left join g_values vals on vals.b = report.d
order by 1
