with k0_0 as (
with base as (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as d, "who" as e from "events" where "at" >= timestamp '2024-02-25 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "kind" = 'ride' and "who" is not null),
w as (select cast(date_trunc('week', l.d) as date) as b, l.d as d, l.e as e from base l),
vals as (select b, v as v from (select b, count(*) as v from w group by b) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select cast(date '2024-02-26' + to_weeks(cast(i as int)) as date) as d from range(10) t(i)) report left join vals on vals.b = report.d
),
k0_1 as (
with base as (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as d, "who" as e from "events" where "at" >= timestamp '2024-02-25 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "who" is not null),
w as (select cast(date_trunc('week', l.d) as date) as b, l.d as d, l.e as e from base l),
vals as (select b, v as v from (select b, count(*) as v from w group by b) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select cast(date '2024-02-26' + to_weeks(cast(i as int)) as date) as d from range(10) t(i)) report left join vals on vals.b = report.d
)
select k0_0.period as period, (k0_0.value / nullif(k0_1.value, 0)) as value from k0_0 join k0_1 on k0_1.period = k0_0.period
order by 1
