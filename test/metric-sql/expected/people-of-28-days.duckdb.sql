with base as (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as d, "who" as e from "events" where "at" >= timestamp '2024-01-29 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "who" is not null),
g as (select d, lead(d) over (partition by e order by d) as nx from base),
a as (select d, case when nx is null or (nx - d) > 28 then 28 else (nx - d) end as len, count(*) as n from g where nx is null or nx > d group by 1, 2),
dd as (select d, sum(s) as s from (select d, cast(n as bigint) as s from a union all select d + cast(len as int) as d, -cast(n as bigint) as s from a) q group by d),
running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select date '2024-01-30' + cast(i as int) as d from range(97) t(i)) sp left join (select d, s as s from dd) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
vals as (select b, v as v from (select d as b, v from running where d >= date '2024-02-26') found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select date '2024-02-26' + cast(i as int) as d from range(70) t(i)) report left join vals on vals.b = report.d
order by 1
