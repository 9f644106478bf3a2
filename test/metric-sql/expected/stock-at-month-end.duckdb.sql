with sp as (select s.d as b, least(cast(cast(s.d + interval 1 month as date) + cast(-1 as int) as date), date '2024-05-05') as hi from (select cast(date '2024-02-01' + to_months(cast(i as int)) as date) as d from range(4) t(i)) s),
snaps as (select distinct cast("day" as date) as d from "events" where "day" < date '2024-05-06'),
base as (select d, c as x from (select cast("day" as date) as d, "who" as e, "v" as c from "events" where "day" < date '2024-05-06' and starts_with("kind", 'r') and "who" is not null and "v" is not null) kept),
dated as (select sp.b as b, max(s.d) as d from sp cross join snaps s where s.d <= sp.hi group by sp.b),
stock as (select dated.b as b, dated.d as d, coalesce(sum(base.x), 0) as v from dated left join base on base.d = dated.d group by dated.b, dated.d),
vals as (select b, v as v from (select b, v from stock) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select cast(date '2024-02-01' + to_months(cast(i as int)) as date) as d from range(4) t(i)) report left join vals on vals.b = report.d
order by 1
