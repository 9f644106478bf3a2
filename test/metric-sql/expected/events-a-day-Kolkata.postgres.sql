with base as (select ("at" + interval '19800 second')::date as d, "who" collate "C" as e from "events" where "at" >= timestamp '2024-02-25 18:30:00' and "at" < timestamp '2024-05-05 18:30:00' and "who" is not null),
w as (select l.d as b, l.d as d, l.e as e from base l),
vals as (select b, v as v from (select b, count(*) as v from w group by b) found)
select to_char(report.d, 'YYYY-MM-DD') as period, cast(coalesce(vals.v, 0) as double precision) as value from (select date '2024-02-26' + i as d from generate_series(0, 69) t(i)) report left join vals on vals.b = report.d
order by 1
