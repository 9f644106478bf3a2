with g_base as (select g_d as d, g_e as e from (select (case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end)::date as g_d, "who"::text collate "C" as g_e from "events" where "at" >= timestamp '2024-01-29 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "who" is not null) kept),
g_own as (select e, d from g_base),
g_next as (select d, lead(d) over seq as nx, lag(d, 1) over seq as kth from g_own window seq as (partition by e order by d)),
g_stays as (select d, case when nx is null or (nx - d) > 28 - (d - kth) then 28 - (d - kth) else (nx - d) end as len, count(*) as n from g_next where kth is not null and 28 - (d - kth) > 0 and (nx is null or nx > d) group by 1, 2),
g_moves as (select d, sum(s) as s, sum(m) as m from (select d, cast(n as bigint) as s, cast(0 as bigint) as m from g_stays union all select d + cast(len as int) as d, -cast(n as bigint) as s, cast(0 as bigint) as m from g_stays) q group by d),
g_running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select date '2024-01-30' + i as d from generate_series(0, 96) t(i)) sp left join (select d, s as s, m as m from g_moves) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
g_values as (select b, v as v from (select d as b, v from g_running where d >= date '2024-02-26') found)
select to_char(report.d, 'YYYY-MM-DD') as period, cast(coalesce(vals.v, 0) as double precision) as value from (select date '2024-02-26' + i as d from generate_series(0, 69) t(i)) report left join g_values vals on vals.b = report.d
order by 1
