with g_part0_0 as (
with g_base as (select g_d as d, g_e as e from (select date(case when `at` >= timestamp '2024-03-31 01:00:00' then `at` + interval 7200 second else `at` + interval 3600 second end) as g_d, convert(`who` using utf8mb4) collate utf8mb4_nopad_bin as g_e from `events` where `at` >= timestamp '2024-02-25 23:00:00' and `at` < timestamp '2024-05-05 22:00:00' and convert(`kind` using utf8mb4) collate utf8mb4_nopad_bin = _utf8mb4'ride' and `who` is not null) kept),
g_w as (select (l.d - interval mod(weekday(l.d) - 0 + 7, 7) day) as b, l.d as d, l.e as e from g_base l),
g_values as (select b, v as v from (select b, count(*) as v from g_w group by b) found)
select date_format(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select date '2024-02-26' + interval i week as d from (select a.i as i from (select 0 i union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9) a where a.i < 10) t) report left join g_values vals on vals.b = report.d
),
g_part0_1 as (
with g_base as (select g_d as d, g_e as e from (select date(case when `at` >= timestamp '2024-03-31 01:00:00' then `at` + interval 7200 second else `at` + interval 3600 second end) as g_d, convert(`who` using utf8mb4) collate utf8mb4_nopad_bin as g_e from `events` where `at` >= timestamp '2024-02-25 23:00:00' and `at` < timestamp '2024-05-05 22:00:00' and `who` is not null) kept),
g_w as (select (l.d - interval mod(weekday(l.d) - 0 + 7, 7) day) as b, l.d as d, l.e as e from g_base l),
g_values as (select b, v as v from (select b, count(*) as v from g_w group by b) found)
select date_format(report.d, '%Y-%m-%d') as period, cast(coalesce(vals.v, 0) as double) as value from (select date '2024-02-26' + interval i week as d from (select a.i as i from (select 0 i union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9) a where a.i < 10) t) report left join g_values vals on vals.b = report.d
)
select g_part0_0.period as period, (g_part0_0.value / nullif(g_part0_1.value, 0)) as value from g_part0_0 join g_part0_1 on g_part0_1.period = g_part0_0.period
order by 1
