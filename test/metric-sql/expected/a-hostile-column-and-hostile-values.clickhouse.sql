with base as (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as d, `who` as e, `"; drop table x; --\`'\\` as c from `events` where `at` >= toDateTime64('2024-01-31 23:00:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `"; drop table x; --\`'\\` in ('\'; drop table events; --', '\\', '\\\'; --') and (not (startsWith(`"; drop table x; --\`'\\`, '`')) or `"; drop table x; --\`'\\` is null) and `who` is not null and `"; drop table x; --\`'\\` is not null),
w as (select toDate32(toStartOfMonth(l.d)) as b, l.d as d, l.e as e, l.c as c from base l),
vals as (select b, toNullable(v) as v from (select b, count(distinct c) as v from w group by b) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addMonths(toDate32('2024-02-01'), number) as d from numbers(4)) report left join vals on vals.b = report.d
order by 1
