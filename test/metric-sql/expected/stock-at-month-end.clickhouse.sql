with g_ends as (select s.d as b, least(toDate32(addDays(addMonths(s.d, 1), -1), 'UTC'), toDate32('2024-05-05')) as hi from (select addMonths(toDate32('2024-02-01'), number) as d from numbers(4)) s),
g_snaps as (select g_d as d from (select distinct toDate32(`day`, 'UTC') as g_d from `events` where `day` < toDate32('2024-05-06')) dated),
g_base as (select d, toNullable(c) as x from (select g_d as d, g_e as e, g_c as c from (select toDate32(`day`, 'UTC') as g_d, toString(`who`) as g_e, `v` * toDecimal128(1, 0) as g_c from `events` where `day` < toDate32('2024-05-06') and startsWith(toString(`kind`), 'r') and `who` is not null and `v` is not null) kept) kept),
g_dated as (select sp.b as b, max(s.d) as d from g_ends sp cross join g_snaps s where s.d <= sp.hi group by sp.b),
g_stock as (select dated.b as b, dated.d as d, coalesce(sum(base.x), 0) as v from g_dated dated left join g_base base on base.d = dated.d group by dated.b, dated.d),
g_values as (select b, toNullable(v) as v from (select b, v from g_stock) found)
select toString(report.d) as period, toFloat64(coalesce(vals.v, 0)) as value from (select addMonths(toDate32('2024-02-01'), number) as d from numbers(4)) report left join g_values vals on vals.b = report.d
order by 1
