import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../contract/contract.ts';

/** The operations that carry the values of KPIs. */
const nouns = ['kpi', 'definition', 'measurement', 'kpiDocument', 'around'] as const;
/** Computed over rows before any version exists: its hash comes with it. */
const withoutVersion = new Set(['kpi.preview']);

type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[]; additionalProperties?: Schema };

/** Paths of values that no object around them ties to a definition version. */
function orphans(schema: Schema, path: string, tied: boolean): string[] {
  const fields = schema.properties ?? {};
  const here =
    tied ||
    'versionId' in fields ||
    // A document leaves the installation: its definitions are known by number, within it, and by hash.
    ('definition' in fields && 'specHash' in fields) ||
    ('definition' in fields && namesVersion(fields.definition, 'key' in fields));
  const isValue = 'value' in fields && 'period' in fields;
  return [
    ...(isValue && !here ? [path] : []),
    ...Object.entries(fields).flatMap(([name, field]) => orphans(field, `${path}.${name}`, here)),
    ...(schema.items ? orphans(schema.items, path, here) : []),
    ...(schema.anyOf ?? []).flatMap((one) => orphans(one, path, here)),
  ];
}

/** By its id, by the hash of its meaning, or by its number beside the key of its KPI, as paths of the API do. */
function namesVersion(schema: Schema | undefined, besideKey: boolean): boolean {
  const fields = schema?.properties ?? schema?.anyOf?.find((one) => one.properties)?.properties ?? {};
  return 'versionId' in fields || 'specHash' in fields || (besideKey && 'number' in fields);
}

function outputs(): [string, Schema][] {
  return nouns.flatMap((noun) =>
    Object.entries(contract[noun]).flatMap(([name, operation]) => {
      const output = (operation as { '~orpc': { outputSchemas?: z.ZodType[]; outputSchema?: z.ZodType } })['~orpc'];
      const schema = output.outputSchema ?? output.outputSchemas?.[0];
      return schema
        ? [[`${noun}.${name}`, z.toJSONSchema(schema, { unrepresentable: 'any' }) as Schema] as [string, Schema]]
        : [];
    }),
  );
}

test('every value in an answer is tied to the version of its definition', () => {
  const found = outputs().filter(([name]) => !withoutVersion.has(name));
  expect(found.length).toBeGreaterThan(10);
  expect(found.flatMap(([name, schema]) => orphans(schema, name, false))).toEqual([]);
});

test('a value without a version would be seen', () => {
  const bare = z.toJSONSchema(z.object({ values: z.array(z.object({ period: z.string(), value: z.number() })) }));
  expect(orphans(bare as Schema, 'bare', false)).toEqual(['bare.values']);
  const last = z.object({ period: z.string(), value: z.number() });
  const definition = z.object({ number: z.int() });
  const numbered = z.toJSONSchema(z.object({ definition, last })) as Schema;
  expect(orphans(numbered, 'without a key', false)).toEqual(['without a key.last']);
  const line = z.toJSONSchema(z.object({ key: z.string(), definition, last })) as Schema;
  expect(orphans(line, 'line', false)).toEqual([]);
});
