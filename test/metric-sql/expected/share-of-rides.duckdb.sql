with g_part0_0 as (
with g_base as (select g_d as d, g_e as e from (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as g_d, cast("who" as varchar) as g_e from "events" where "at" >= timestamp '2024-02-25 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and cast("kind" as varchar) = 'ride' and "who" is not null) kept),
g_w as (select cast(date_trunc('week', l.d) as date) as b, l.d as d, l.e as e from g_base l),
g_values as (select b, v as v from (select b, count(*) as v from g_w group by b) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select cast(date '2024-02-26' + to_weeks(cast(i as int)) as date) as d from range(10) t(i)) report left join g_values vals on vals.b = report.d
),
g_part0_1 as (
with g_base as (select g_d as d, g_e as e from (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as g_d, cast("who" as varchar) as g_e from "events" where "at" >= timestamp '2024-02-25 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "who" is not null) kept),
g_w as (select cast(date_trunc('week', l.d) as date) as b, l.d as d, l.e as e from g_base l),
g_values as (select b, v as v from (select b, count(*) as v from g_w group by b) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select cast(date '2024-02-26' + to_weeks(cast(i as int)) as date) as d from range(10) t(i)) report left join g_values vals on vals.b = report.d
)
select g_part0_0.period as period, (g_part0_0.value / nullif(g_part0_1.value, 0)) as value from g_part0_0 join g_part0_1 on g_part0_1.period = g_part0_0.period
order by 1
