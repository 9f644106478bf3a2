import { expect, test } from 'vitest';
import { onlyTable } from './table-field.tsx';

const source = (id: string, ...tables: string[]) => ({
  id,
  name: id,
  tables: tables.map((name) => ({ name, columns: [] })) as never,
});

test('the only table there is needs no question, wherever it stands', () => {
  expect(onlyTable([source('empty'), source('shop', 'orders')])).toEqual({ sourceId: 'shop', table: 'orders' });
});

test('two tables, of one source or of two, are a question: none is taken for granted', () => {
  const open = { sourceId: '', table: '' };
  expect(onlyTable([source('shop', 'orders', 'lines')])).toEqual(open);
  expect(onlyTable([source('shop', 'orders'), source('till', 'sales')])).toEqual(open);
  expect(onlyTable([])).toEqual(open);
});
