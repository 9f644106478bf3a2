with base as (select greatest(d, toDate32('2024-03-03')) as d, e from (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as d, `who` as e from `events` where `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `who` is not null) every_row),
first_seen as (select e as e, min(d) as d from base group by e),
dd as (select d, count(*) as s from first_seen group by d),
running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select addDays(toDate32('2024-03-03'), number) as d from numbers(64)) sp left join (select d, toNullable(s) as s from dd) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
vals as (select b, toNullable(v) as v from (select sp.b as b, running.v as v from (select s.d as b, least(toDate32(addDays(addWeeks(s.d, 1), -1), 'UTC'), toDate32('2024-05-05')) as hi from (select addWeeks(toDate32('2024-02-26'), number) as d from numbers(10)) s) sp join running on running.d = sp.hi) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addWeeks(toDate32('2024-02-26'), number) as d from numbers(10)) report left join vals on vals.b = report.d
order by 1
