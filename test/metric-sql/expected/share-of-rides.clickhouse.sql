with g_part0_0 as (
with g_base as (select g_d as d, g_e as e from (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as g_d, toString(`who`) as g_e from `events` where `at` >= toDateTime64('2024-02-25 23:00:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and toString(`kind`) = 'ride' and `who` is not null) kept),
g_w as (select addDays(l.d, -modulo(toDayOfWeek(l.d) - 1 - 0 + 7, 7)) as b, l.d as d, l.e as e from g_base l),
g_values as (select b, toNullable(v) as v from (select b, count(*) as v from g_w group by b) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addWeeks(toDate32('2024-02-26'), number) as d from numbers(10)) report left join g_values vals on vals.b = report.d
),
g_part0_1 as (
with g_base as (select g_d as d, g_e as e from (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as g_d, toString(`who`) as g_e from `events` where `at` >= toDateTime64('2024-02-25 23:00:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `who` is not null) kept),
g_w as (select addDays(l.d, -modulo(toDayOfWeek(l.d) - 1 - 0 + 7, 7)) as b, l.d as d, l.e as e from g_base l),
g_values as (select b, toNullable(v) as v from (select b, count(*) as v from g_w group by b) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addWeeks(toDate32('2024-02-26'), number) as d from numbers(10)) report left join g_values vals on vals.b = report.d
)
select g_part0_0.period as period, (g_part0_0.value / nullif(g_part0_1.value, 0)) as value from g_part0_0 join g_part0_1 on g_part0_1.period = g_part0_0.period
order by 1
