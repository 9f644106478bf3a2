import { expect, test } from 'vitest';
import { likelyTable } from './likely-table.ts';

const column = (name: string, kind: string) => ({ name, kind }) as never;
const source = (id: string, ...tables: [name: string, rows: number, ...columns: never[]][]) => ({
  id,
  name: id,
  tables: tables.map(([name, rows, ...columns]) => ({ name, rows, columns })),
});

test('the table where most rows name someone and are dated comes before the first one by name', () => {
  const counts = ['abonnes_au_premier', 37, column('jour', 'date'), column('n', 'number')] as const;
  const signUps = ['inscriptions', 40_000, column('cycliste_id', 'number'), column('le', 'instant')] as const;
  const rides = ['trajets', 887_000, column('cycliste_id', 'number'), column('fin', 'instant')] as const;
  const stations = ['stations', 2_000_000, column('station', 'text'), column('jour', 'date')] as const;
  expect(likelyTable([source('w', [...counts], [...signUps], [...stations], [...rides])])).toEqual({
    sourceId: 'w',
    table: 'trajets',
  });
});

test('without one, rows that are dated; without a source, none', () => {
  expect(
    likelyTable([source('a', ['x', 9, column('n', 'number')]), source('b', ['y', 2, column('d', 'date')])]),
  ).toEqual({
    sourceId: 'b',
    table: 'y',
  });
  expect(likelyTable([])).toEqual({ sourceId: '', table: '' });
});
