with g_base as (select g_d as d, g_e as e from (select ("at" + interval '19800 second')::date as g_d, "who"::text collate "C" as g_e from "events" where "at" >= timestamp '2024-02-25 18:30:00' and "at" < timestamp '2024-05-05 18:30:00' and "who" is not null) kept),
g_w as (select l.d as b, l.d as d, l.e as e from g_base l),
g_values as (select b, v as v from (select b, count(*) as v from g_w group by b) found)
select to_char(report.d, 'YYYY-MM-DD') as period, cast(coalesce(vals.v, 0) as double precision) as value from (select date '2024-02-26' + i as d from generate_series(0, 69) t(i)) report left join g_values vals on vals.b = report.d
order by 1
