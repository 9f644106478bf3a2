with sp as (select s.d as b, least(date((s.d + interval 1 month) + interval -1 day), date '2024-05-05') as hi from (select date '2024-02-01' + interval i month as d from (select a.i as i from (select 0 i union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9) a where a.i < 4) t) s),
snaps as (select distinct date(`day`) as d from `events` where `day` < date '2024-05-06'),
base as (select d, c as x from (select date(`day`) as d, convert(`who` using utf8mb4) collate utf8mb4_nopad_bin as e, `v` as c from `events` where `day` < date '2024-05-06' and left(convert(`kind` using utf8mb4) collate utf8mb4_nopad_bin, 1) = _utf8mb4'r' and `who` is not null and `v` is not null) kept),
dated as (select sp.b as b, max(s.d) as d from sp cross join snaps s where s.d <= sp.hi group by sp.b),
stock as (select dated.b as b, dated.d as d, coalesce(sum(base.x), 0) as v from dated left join base on base.d = dated.d group by dated.b, dated.d),
vals as (select b, v as v from (select b, v from stock) found)
select date_format(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select date '2024-02-01' + interval i month as d from (select a.i as i from (select 0 i union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9) a where a.i < 4) t) report left join vals on vals.b = report.d
order by 1
