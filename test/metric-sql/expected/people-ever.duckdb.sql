with g_base as (select greatest(d, date '2024-03-03') as d, e from (select g_d as d, g_e as e from (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as g_d, cast("who" as varchar) as g_e from "events" where "at" < timestamp '2024-05-05 22:00:00' and "who" is not null) kept) every_row),
g_first_seen as (select e as e, min(d) as d from g_base group by e),
g_moves as (select d, count(*) as s from g_first_seen group by d),
g_running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select date '2024-03-03' + cast(i as int) as d from range(64) t(i)) sp left join (select d, s as s from g_moves) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
g_values as (select b, v as v from (select sp.b as b, r.v as v from (select s.d as b, least(cast(cast(s.d + interval 1 week as date) + cast(-1 as int) as date), date '2024-05-05') as hi from (select cast(date '2024-02-26' + to_weeks(cast(i as int)) as date) as d from range(10) t(i)) s) sp join g_running r on r.d = sp.hi) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select cast(date '2024-02-26' + to_weeks(cast(i as int)) as date) as d from range(10) t(i)) report left join g_values vals on vals.b = report.d
order by 1
