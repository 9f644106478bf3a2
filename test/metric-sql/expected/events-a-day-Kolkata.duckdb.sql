with base as (select cast("at" + interval '19800 second' as date) as d, "who" as e from "events" where "at" >= timestamp '2024-02-25 18:30:00' and "at" < timestamp '2024-05-05 18:30:00' and "who" is not null),
w as (select l.d as b, l.d as d, l.e as e from base l),
vals as (select b, v as v from (select b, count(*) as v from w group by b) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select date '2024-02-26' + cast(i as int) as d from range(70) t(i)) report left join vals on vals.b = report.d
order by 1
