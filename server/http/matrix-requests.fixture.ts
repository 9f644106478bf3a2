import { isContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '../../contract/contract.ts';
import { type Act, acts } from '../../src/people/acts.ts';

/** An operation of the contract, as the permission matrix asks it. */
export interface Row {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: string;
  readonly input: Schema | undefined;
}

export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly default?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** An operation's access is an act of the rights table, or one of two words of the contract's own. */
export const isAct = (access: string): access is Act => Object.hasOwn(acts, access);

/** The table of who may call what, printed from the contract. */
export function operations(): Row[] {
  const rows: Row[] = [];
  const walk = (node: object, name: string) => {
    if (!isContractProcedure(node)) {
      for (const [key, value] of Object.entries(node)) walk(value as object, name ? `${name}.${key}` : key);
      return;
    }
    const { route, meta, inputSchema } = node['~orpc'];
    rows.push({
      name,
      method: route.method ?? 'POST',
      path: route.path ?? '',
      access: String((meta as { access: string }).access),
      input:
        inputSchema && (z.toJSONSchema(inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema),
    });
  };
  walk(contract, '');
  return rows;
}

/** What a team has, by the name that a path or a body gives it. */
export type Known = (row: Row, property: string) => unknown;

/** The smallest input its schema takes, about what is known; a request that stops at its shape would prove nothing. */
export function request(row: Row, known: Known): { path: string; body: unknown } {
  const input = row.input ? sample(row.input, row.input.$defs ?? {}, (property) => known(row, property)) : {};
  const fields = { ...(input as Record<string, unknown>) };
  const path = row.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fields[name] ?? known(row, name);
    delete fields[name];
    return encodeURIComponent(String(value));
  });
  if (row.method !== 'GET') return { path, body: fields };
  const query = new URLSearchParams(Object.entries(fields).map(([key, value]) => [key, String(value)])).toString();
  return { path: query ? `${path}?${query}` : path, body: undefined };
}

function sample(
  schema: Schema,
  defs: Readonly<Record<string, Schema>>,
  known: (property: string) => unknown,
  property = '',
): unknown {
  const again = (inner: Schema) => sample(inner, defs, known, property);
  if (property !== '') {
    const value = known(property);
    if (value !== undefined) return value;
  }
  if (schema.$ref) return again(defs[schema.$ref.split('/').pop() ?? ''] ?? {});
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const one = schema.anyOf ?? schema.oneOf;
  if (one) return again(one[0] ?? {});
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => again(part) as object));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([name]) => schema.required?.includes(name) || known(name) !== undefined)
        .map(([name, inner]) => [name, sample(inner, defs, known, name)]),
    );
  if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => again(schema.items ?? {}));
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (type === 'boolean') return false;
  if (type === 'null') return null;
  return textOf(schema);
}

function textOf({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return '01890000-0000-7000-8000-000000000000';
  if (format === 'date') return '2026-10-01';
  if (format === 'date-time') return '2026-10-01T09:00:00.000Z';
  if (format === 'email') return 'nobody@cyclade.example';
  return 'x'.repeat(minLength);
}
