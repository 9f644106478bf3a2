with sp as (select s.d as b, least(((s.d + interval '1 month')::date + cast(-1 as int))::date, date '2024-05-05') as hi from (select (date '2024-02-01' + i * interval '1 month')::date as d from generate_series(0, 3) t(i)) s),
snaps as (select distinct ("day")::date as d from "events" where "day" < date '2024-05-06'),
base as (select d, c as x from (select ("day")::date as d, "who" collate "C" as e, "v" as c from "events" where "day" < date '2024-05-06' and starts_with("kind", 'r') and "who" is not null and "v" is not null) kept),
dated as (select sp.b as b, max(s.d) as d from sp cross join snaps s where s.d <= sp.hi group by sp.b),
stock as (select dated.b as b, dated.d as d, coalesce(sum(base.x), 0) as v from dated left join base on base.d = dated.d group by dated.b, dated.d),
vals as (select b, v as v from (select b, v from stock) found)
select to_char(report.d, 'YYYY-MM-DD') as period, cast(coalesce(vals.v, 0) as double precision) as value from (select (date '2024-02-01' + i * interval '1 month')::date as d from generate_series(0, 3) t(i)) report left join vals on vals.b = report.d
order by 1
