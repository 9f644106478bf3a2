with base as (select toDate32(case when `at` >= toDateTime64('2024-03-31 01:00:00', 6, 'UTC') then addSeconds(`at`, 7200) else addSeconds(`at`, 3600) end, 'UTC') as d, `who` as e from `events` where `at` >= toDateTime64('2024-01-29 23:00:00', 6, 'UTC') and `at` < toDateTime64('2024-05-05 22:00:00', 6, 'UTC') and `who` is not null),
u as (select e, d, toInt64(count(*)) as n, toInt64(count(*)) as m from base group by e, d),
e2 as (select e, d, sum(n) as n, sum(m) as m from (select e, d, n, m from u union all select e, addDays(d, 28) as d, -n as n, -m as m from u) q group by e, d),
t as (select d, n, m, sum(n) over (partition by e order by d rows between unbounded preceding and current row) as tot from e2),
dd as (select d, sum(case when tot >= 2 then 1 else 0 end - case when tot - n >= 2 then 1 else 0 end) as s, sum(m) as m from t group by d),
running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select addDays(toDate32('2024-01-30'), number) as d from numbers(97)) sp left join (select d, toNullable(s) as s, toNullable(m) as m from dd) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
vals as (select b, toNullable(v) as v from (select d as b, v from running where d >= toDate32('2024-02-26')) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addDays(toDate32('2024-02-26'), number) as d from numbers(70)) report left join vals on vals.b = report.d
order by 1
