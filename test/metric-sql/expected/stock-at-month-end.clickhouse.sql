with sp as (select s.d as b, least(toDate32(addDays(addMonths(s.d, 1), -1), 'UTC'), toDate32('2024-05-05')) as hi from (select addMonths(toDate32('2024-02-01'), number) as d from numbers(4)) s),
snaps as (select distinct toDate32(`day`, 'UTC') as d from `events` where `day` < toDate32('2024-05-06')),
base as (select d, toNullable(c) as x from (select toDate32(`day`, 'UTC') as d, `who` as e, `v` as c from `events` where `day` < toDate32('2024-05-06') and startsWith(`kind`, 'r') and `who` is not null and `v` is not null) kept),
dated as (select sp.b as b, max(s.d) as d from sp cross join snaps s where s.d <= sp.hi group by sp.b),
stock as (select dated.b as b, dated.d as d, coalesce(sum(base.x), 0) as v from dated left join base on base.d = dated.d group by dated.b, dated.d),
vals as (select b, toNullable(v) as v from (select b, v from stock) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addMonths(toDate32('2024-02-01'), number) as d from numbers(4)) report left join vals on vals.b = report.d
order by 1
