import { expect, test } from 'vitest';
import { z } from 'zod';
import { unknownFields } from './unknown-fields.ts';

const schema = z.object({
  name: z.string().optional(),
  unit: z.object({ kind: z.string() }).nullable().default(null),
  rows: z.array(z.object({ period: z.string() })).max(3),
  reading: z.union([
    z.object({ kind: z.literal('a'), one: z.int() }),
    z.object({ kind: z.literal('b'), two: z.int() }).readonly(),
  ]),
  free: z.record(z.string(), z.unknown()),
  open: z.looseObject({}),
  body: z.unknown(),
});

test('a field that no schema names is found wherever it stands; what is free stays free', () => {
  const found = (sent: unknown) => unknownFields(schema, sent).map((path) => path.join('.'));
  expect(found({ name: 'x', free: { any: { deep: 1 } }, open: { x: 1 }, body: { y: [1] } })).toEqual([]);
  expect(found({ nam: 'x', unit: { kind: 'count', sign: '€' }, rows: [{ period: '1' }, { perid: '2' }] })).toEqual([
    'nam',
    'unit.sign',
    'rows.1.perid',
  ]);
  expect(found({ reading: { kind: 'a', one: 1 } })).toEqual([]);
  expect(found({ reading: { kind: 'b', one: 1, two: 2 } })).toEqual(['reading.one']);
  expect(found({ __proto__x: 1, toString: 2 })).toEqual(['__proto__x', 'toString']);
  expect(found(null)).toEqual([]);
  expect(found([{ a: 1 }])).toEqual([]);
});
