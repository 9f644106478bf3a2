with base as (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as d, "who" as e from "events" where "at" >= timestamp '2024-01-29 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "who" is not null),
u as (select e, d, cast(count(*) as bigint) as n, cast(count(*) as bigint) as m from base group by e, d),
e2 as (select e, d, sum(n) as n, sum(m) as m from (select e, d, n, m from u union all select e, d + cast(28 as int) as d, -n as n, -m as m from u) q group by e, d),
t as (select d, n, m, sum(n) over (partition by e order by d rows between unbounded preceding and current row) as tot from e2),
dd as (select d, sum(case when tot >= 2 then 1 else 0 end - case when tot - n >= 2 then 1 else 0 end) as s, sum(m) as m from t group by d),
running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select date '2024-01-30' + cast(i as int) as d from range(97) t(i)) sp left join (select d, s as s, m as m from dd) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
vals as (select b, v as v from (select d as b, v from running where d >= date '2024-02-26') found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select date '2024-02-26' + cast(i as int) as d from range(70) t(i)) report left join vals on vals.b = report.d
order by 1
