with g_base as (select greatest(d, date '2024-03-03') as d, e from (select g_d as d, g_e as e from (select (case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end)::date as g_d, "who"::text collate "C" as g_e from "events" where "at" < timestamp '2024-05-05 22:00:00' and "who" is not null) kept) every_row),
g_first_seen as (select e as e, min(d) as d from g_base group by e),
g_moves as (select d, count(*) as s from g_first_seen group by d),
g_running as (select sp.d as d, sum(coalesce(s, 0)) over win as v from (select date '2024-03-03' + i as d from generate_series(0, 63) t(i)) sp left join (select d, s as s from g_moves) x on x.d = sp.d window win as (order by sp.d rows between unbounded preceding and current row)),
g_values as (select b, v as v from (select sp.b as b, r.v as v from (select s.d as b, least(((s.d + interval '1 week')::date + cast(-1 as int))::date, date '2024-05-05') as hi from (select (date '2024-02-26' + i * interval '1 week')::date as d from generate_series(0, 9) t(i)) s) sp join g_running r on r.d = sp.hi) found)
select to_char(report.d, 'YYYY-MM-DD') as period, cast(coalesce(vals.v, 0) as double precision) as value from (select (date '2024-02-26' + i * interval '1 week')::date as d from generate_series(0, 9) t(i)) report left join g_values vals on vals.b = report.d
order by 1
