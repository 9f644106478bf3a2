with g_base as (select g_d as d, g_e as e from (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as g_d, toString(`who`) as g_e from `events` where `at` >= toDateTime64('2024-01-31 23:00:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `who` is not null) kept),
g_w as (select addMonths(addMonths(addDays(addMonths(l.d, -1), 1 - toDayOfMonth(addMonths(l.d, -1))), -(modulo(toMonth(addMonths(l.d, -1)) - 1, 3))), 1) as b, l.d as d, l.e as e from g_base l),
g_values as (select b, toNullable(v) as v from (select b, count(distinct e) as v from g_w group by b) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addQuarters(toDate32('2024-02-01'), number) as d from numbers(2)) report left join g_values vals on vals.b = report.d
order by 1
