with g_ends as (select s.d as b, least(((s.d + interval '1 month')::date + cast(-1 as int))::date, date '2024-05-05') as hi from (select (date '2024-02-01' + i * interval '1 month')::date as d from generate_series(0, 3) t(i)) s),
g_snaps as (select g_d as d from (select distinct ("day")::date as g_d from "events" where "day" < date '2024-05-06') dated),
g_base as (select d, c as x from (select g_d as d, g_e as e, g_c as c from (select ("day")::date as g_d, "who"::text collate "C" as g_e, ("v" + 0) as g_c from "events" where "day" < date '2024-05-06' and starts_with("kind"::text, 'r') and "who" is not null and "v" is not null) kept) kept),
g_dated as (select sp.b as b, max(s.d) as d from g_ends sp cross join g_snaps s where s.d <= sp.hi group by sp.b),
g_stock as (select dated.b as b, dated.d as d, coalesce(sum(base.x), 0) as v from g_dated dated left join g_base base on base.d = dated.d group by dated.b, dated.d),
g_values as (select b, v as v from (select b, v from g_stock) found)
select to_char(report.d, 'YYYY-MM-DD') as period, cast(coalesce(vals.v, 0) as double precision) as value from (select (date '2024-02-01' + i * interval '1 month')::date as d from generate_series(0, 3) t(i)) report left join g_values vals on vals.b = report.d
order by 1
