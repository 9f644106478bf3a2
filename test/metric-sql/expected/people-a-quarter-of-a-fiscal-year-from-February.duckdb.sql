with g_base as (select g_d as d, g_e as e from (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as g_d, cast("who" as varchar) as g_e from "events" where "at" >= timestamp '2024-01-31 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "who" is not null) kept),
g_w as (select cast(date_trunc('quarter', l.d - interval 1 month) + interval 1 month as date) as b, l.d as d, l.e as e from g_base l),
g_values as (select b, v as v from (select b, count(distinct e) as v from g_w group by b) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select cast(date '2024-02-01' + to_months(cast(i as int) * 3) as date) as d from range(2) t(i)) report left join g_values vals on vals.b = report.d
order by 1
