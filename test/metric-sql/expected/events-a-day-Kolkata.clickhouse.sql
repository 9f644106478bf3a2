with base as (select toDate32(addSeconds(`at`, 19800), 'UTC') as d, `who` as e from `events` where `at` >= toDateTime64('2024-02-25 18:30:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 18:30:00', 6, 'UTC') and `who` is not null),
w as (select l.d as b, l.d as d, l.e as e from base l),
vals as (select b, toNullable(v) as v from (select b, count(*) as v from w group by b) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addDays(toDate32('2024-02-26'), number) as d from numbers(70)) report left join vals on vals.b = report.d
order by 1
