with g_base as (select g_d as d, g_e as e, g_c as c from (select (case when "at" >= timestamp '2024-03-31 01:00:00' then "at" + interval '7200 second' else "at" + interval '3600 second' end)::date as g_d, "who"::text collate "C" as g_e, ("v" + 0) as g_c from "events" where "at" >= timestamp '2024-01-31 23:00:00' and "at" < timestamp '2024-05-05 22:00:00' and "who" is not null and "v" is not null) kept),
g_w as (select date_trunc('month', (l.d)::timestamp)::date as b, l.d as d, l.e as e, l.c as c from g_base l),
g_ranked as (select b, cast(c as double precision) as c, row_number() over (partition by b order by c) as rn, cast(count(*) over (partition by b) as bigint) as n from g_w where c is not null),
g_values as (select b, v as v from (select b, max(case when rn = greatest(cast(1 as bigint), ((550000 * n + 999999) / 1000000)) then c end) as v from g_ranked group by b) found)
select to_char(report.d, 'YYYY-MM-DD') as period, cast(vals.v as double precision) as value from (select (date '2024-02-01' + i * interval '1 month')::date as d from generate_series(0, 3) t(i)) report left join g_values vals on vals.b = report.d
order by 1
