with g_base as (select g_d as d, g_e as e, g_c as c from (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as g_d, toString(`who`) as g_e, `v` * toDecimal128(1, 0) as g_c from `events` where `at` >= toDateTime64('2024-01-31 23:00:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `who` is not null and `v` is not null) kept),
g_w as (select addDays(l.d, 1 - toDayOfMonth(l.d)) as b, l.d as d, l.e as e, l.c as c from g_base l),
g_ranked as (select b, toFloat64(c) as c, row_number() over (partition by b order by c) as rn, toInt64(count(*) over (partition by b)) as n from g_w where c is not null),
g_values as (select b, toNullable(v) as v from (select b, max(case when rn = greatest(toInt64(1), intDiv((550000 * n + 999999), 1000000)) then c end) as v from g_ranked group by b) found)
select toString(report.d) as period, toFloat64(vals.v) as value from (select addMonths(toDate32('2024-02-01'), number) as d from numbers(4)) report left join g_values vals on vals.b = report.d
order by 1
