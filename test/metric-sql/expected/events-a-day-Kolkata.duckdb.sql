with g_base as (select g_d as d, g_e as e from (select cast("at" + interval '19800 second' as date) as g_d, cast("who" as varchar) as g_e from "events" where "at" >= timestamp '2024-02-25 18:30:00' and "at" < timestamp '2024-05-05 18:30:00' and "who" is not null) kept),
g_w as (select l.d as b, l.d as d, l.e as e from g_base l),
g_values as (select b, v as v from (select b, count(*) as v from g_w group by b) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select date '2024-02-26' + cast(i as int) as d from range(70) t(i)) report left join g_values vals on vals.b = report.d
order by 1
