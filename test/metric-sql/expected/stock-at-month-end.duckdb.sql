with g_ends as (select s.d as b, least(cast(cast(s.d + interval 1 month as date) + cast(-1 as int) as date), date '2024-05-05') as hi from (select cast(date '2024-02-01' + to_months(cast(i as int)) as date) as d from range(4) t(i)) s),
g_snaps as (select g_d as d from (select distinct cast("day" as date) as g_d from "events" where "day" < date '2024-05-06') dated),
g_base as (select d, c as x from (select g_d as d, g_e as e, g_c as c from (select cast("day" as date) as g_d, cast("who" as varchar) as g_e, "v" as g_c from "events" where "day" < date '2024-05-06' and starts_with(cast("kind" as varchar), 'r') and "who" is not null and "v" is not null) kept) kept),
g_dated as (select sp.b as b, max(s.d) as d from g_ends sp cross join g_snaps s where s.d <= sp.hi group by sp.b),
g_stock as (select dated.b as b, dated.d as d, coalesce(sum(base.x), 0) as v from g_dated dated left join g_base base on base.d = dated.d group by dated.b, dated.d),
g_values as (select b, v as v from (select b, v from g_stock) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select cast(date '2024-02-01' + to_months(cast(i as int)) as date) as d from range(4) t(i)) report left join g_values vals on vals.b = report.d
order by 1
