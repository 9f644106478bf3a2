import { expect, test } from 'vitest';
import { sqlLayout, sqlText } from './sql-layout.ts';

const written = (sql: string): string => sqlText(sqlLayout(sql));

test('a clause a line, and what is inside under what it belongs to', () => {
  expect(
    written(
      `with g as (select d, c from (select cast("jour" as date) as d from "stations" where "jour" >= date '2026-01-01' and "jour" < date '2026-02-01') kept)\nselect count(*) from g left join t on t.d = g.d order by 1`,
    ),
  ).toBe(`with g as (
  select d, c
  from (
    select cast("jour" as date) as d
    from "stations"
    where "jour" >= date '2026-01-01'
      and "jour" < date '2026-02-01'
  ) kept
)
select count(*)
from g
left join t on t.d = g.d
order by 1`);
});

test('a function, the two ends of a between and a short case stay on their line', () => {
  expect(
    written('select left(a, 2), case when b then 1 else 0 end from t where c between 1 and 2 or d in (3, 4)'),
  ).toBe('select left(a, 2), case when b then 1 else 0 end\nfrom t\nwhere c between 1 and 2\n  or d in (3, 4)');
});

test('only white space changes: text between quotes, however it is written, stays whole', () => {
  const sql = `select "from  here", 'it''s  (select' as "a ""b""" from t where x = 'case when' -- why\nand y = 1`;
  const squeezed = (text: string) => text.replace(/\s+/g, '');
  expect(squeezed(written(sql))).toBe(squeezed(sql));
  expect(written(sql)).toContain(`'it''s  (select'`);
});
