with g_base as (select g_d as d, g_e as e from (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as g_d, cast("who" as varchar) as g_e from "events" where "at" >= timestamp '2024-01-29 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "who" is not null) kept),
g_next as (select d, lead(d) over (partition by e order by d) as nx from g_base),
g_stays as (select d, case when nx is null or (nx - d) > 28 then 28 else (nx - d) end as len, count(*) as n from g_next where nx is null or nx > d group by 1, 2),
g_moves as (select d, sum(s) as s from (select d, cast(n as bigint) as s from g_stays union all select d + cast(len as int) as d, -cast(n as bigint) as s from g_stays) q group by d),
g_running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select date '2024-01-30' + cast(i as int) as d from range(97) t(i)) sp left join (select d, s as s from g_moves) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
g_values as (select b, v as v from (select d as b, v from g_running where d >= date '2024-02-26') found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select date '2024-02-26' + cast(i as int) as d from range(70) t(i)) report left join g_values vals on vals.b = report.d
order by 1
