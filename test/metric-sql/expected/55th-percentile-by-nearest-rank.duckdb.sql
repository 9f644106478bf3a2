with g_base as (select g_d as d, g_e as e, g_c as c from (select cast(case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end as date) as g_d, cast("who" as varchar) as g_e, "v" as g_c from "events" where "at" >= timestamp '2024-01-31 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "who" is not null and "v" is not null) kept),
g_w as (select cast(date_trunc('month', l.d) as date) as b, l.d as d, l.e as e, l.c as c from g_base l),
g_ranked as (select b, cast(c as double) as c, row_number() over (partition by b order by c) as rn, cast(count(*) over (partition by b) as bigint) as n from g_w where c is not null),
g_values as (select b, v as v from (select b, max(case when rn = greatest(cast(1 as bigint), ((550000 * n + 999999) // 1000000)) then c end) as v from g_ranked group by b) found)
select strftime(report.d, '%Y-%m-%d') as period, cast(vals.v as double) as value from (select cast(date '2024-02-01' + to_months(cast(i as int)) as date) as d from range(4) t(i)) report left join g_values vals on vals.b = report.d
order by 1
