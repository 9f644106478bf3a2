with k0_0 as (
with base as (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as d, `who` as e from `events` where `at` >= toDateTime64('2024-02-25 23:00:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `kind` = 'ride' and `who` is not null),
w as (select addDays(toDate32(toMonday(addDays(l.d, -0))), 0) as b, l.d as d, l.e as e from base l),
vals as (select b, toNullable(v) as v from (select b, count(*) as v from w group by b) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addWeeks(toDate32('2024-02-26'), number) as d from numbers(10)) report left join vals on vals.b = report.d
),
k0_1 as (
with base as (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as d, `who` as e from `events` where `at` >= toDateTime64('2024-02-25 23:00:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `who` is not null),
w as (select addDays(toDate32(toMonday(addDays(l.d, -0))), 0) as b, l.d as d, l.e as e from base l),
vals as (select b, toNullable(v) as v from (select b, count(*) as v from w group by b) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addWeeks(toDate32('2024-02-26'), number) as d from numbers(10)) report left join vals on vals.b = report.d
)
select k0_0.period as period, (k0_0.value / nullif(k0_1.value, 0)) as value from k0_0 join k0_1 on k0_1.period = k0_0.period
order by 1
