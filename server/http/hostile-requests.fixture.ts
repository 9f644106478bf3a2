import { type Known, type Row, request, type Schema } from './matrix-requests.fixture.ts';

/** One request of an operation in which one thing is not what the contract asks for, or is what nobody would send. */
export interface HostileRequest {
  readonly row: Row;
  /** The field, as the answer should name it; the whole body, or its bytes, where it is empty. */
  readonly field: string;
  readonly what: string;
  readonly path: string;
  readonly body: string | undefined;
}

const NOBODY = '01890000-0000-7000-8000-000000000001';

/** A name, and JSON as it travels: some of it `JSON.stringify` would not write. */
const values: readonly (readonly [string, string])[] = [
  ['null', 'null'],
  ['a flag', 'true'],
  ['a number', '7'],
  ['a text', '"x"'],
  ['no text', '""'],
  ['blank', '" \\t "'],
  ['a list', '[]'],
  ['a list of lists', '[[[]]]'],
  ['an object', '{}'],
  ['a prototype', '{"__proto__":{"kind":"x"},"constructor":{"prototype":1}}'],
  ['NUL', '"2026-11-02\\u0000x"'],
  ['NUL under a name', '{"a\\u0000b":"c\\u0000"}'],
  ['half a pair', '"a\\ud800b"'],
  ['an override of direction', '"\\u202ex"'],
  ['a long text', JSON.stringify('é'.repeat(70_000))],
  ['many', `[${'"x",'.repeat(5_000)}"x"]`],
  ['deep', `${'['.repeat(3_000)}${']'.repeat(3_000)}`],
  ['deep objects', `${'{"kind":"and","of":['.repeat(1_500)}${']}'.repeat(1_500)}`],
  ['YAML whose keys are maps', JSON.stringify('a: 1\n? '.repeat(23_000))],
  ['YAML that opens and never closes', JSON.stringify('['.repeat(60_000))],
  ['minus one', '-1'],
  ['a half', '0.5'],
  ['huge', '1e308'],
  ['beyond numbers', '1e999'],
  ['beyond four bytes', '3000000000'],
  ['beyond safe integers', '9007199254740993'],
  ['NaN', '"NaN"'],
  ['no such day', '"2026-02-30"'],
  ['a day far off', '"9999-12-31"'],
  ['a day before all', '"0000-01-01"'],
  ['a day of six digits', '"+275760-09-13"'],
  ['an instant far off', '"9999-12-31T23:59:59.999Z"'],
  ['another’s id', `"${NOBODY}"`],
  ['the last id', '"ffffffff-ffff-ffff-ffff-ffffffffffff"'],
  ['a path', '"../../etc/passwd"'],
  ['a quote', '"\' or 1=1 --"'],
];

const inAddress: readonly (readonly [string, string])[] = [
  ['NUL', '%00'],
  ['not UTF-8', '%ff%fe'],
  ['half an escape', '%E0%A4%A'],
  ['a path', '..%2f..%2fetc%2fpasswd'],
  ['long', 'x'.repeat(4_000)],
  ['no such day', '2026-02-30'],
  ['a day far off', '9999-12-31'],
  ['a number', '3000000000'],
  ['a prototype', '__proto__'],
  ['another’s id', NOBODY],
];

/** The whole body. */
const bodies: readonly (readonly [string, string])[] = [
  ['null', 'null'],
  ['a list', '[]'],
  ['a text', '"x"'],
  ['half of it', '{"a":'],
  ['nothing', ''],
  ['deep', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
];

/** Of one operation, from a request that is as it should be: each of its fields in turn, its path, its body. */
export function hostileRequests(row: Row, known: Known): HostileRequest[] {
  const right = request(row, known);
  const inPath = [...row.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const [address = '', query = ''] = right.path.split('?');
  const requests: HostileRequest[] = [];
  for (const name of inPath)
    for (const [what, sent] of inAddress) {
      const at = row.path.split('/').indexOf(`{${name}}`);
      const parts = address.split('/');
      parts[at] = sent;
      const path = `${parts.join('/')}${query && `?${query}`}`;
      requests.push({ row, field: name, what, path, body: written(right.body) });
    }
  const places = row.input
    ? fieldsOf(row.input, row.input.$defs ?? {}).filter(([first]) => !inPath.includes(first ?? ''))
    : [];
  if (row.method === 'GET') {
    for (const [name = ''] of places.filter(({ length }) => length === 1))
      for (const [what, sent] of inAddress) {
        const rest = query.split('&').filter((one) => one && !one.startsWith(`${name}=`));
        const path = `${address}?${[...rest, `${name}=${sent}`].join('&')}`;
        requests.push({ row, field: name, what, path, body: undefined });
      }
    return requests;
  }
  for (const [what, body] of bodies) requests.push({ row, field: '', what, path: right.path, body });
  for (const place of places)
    for (const [what, json] of values) {
      // What is put in its place afterwards, so that it travels as it is written here.
      const body = JSON.stringify(put(right.body, place, HERE)).replace(`"${HERE}"`, () => json);
      requests.push({ row, field: place.join('.'), what, path: right.path, body });
    }
  return requests;
}

const written = (body: unknown) => (body === undefined ? undefined : JSON.stringify(body));

const HERE = 'what is put here';
const DEEPEST = 4;

type Place = readonly string[];

/** Every field that the schema names, whichever of its shapes it is in; `0` for what a list holds. */
function fieldsOf(schema: Schema, defs: Readonly<Record<string, Schema>>, at: Place = []): Place[] {
  if (at.length > DEEPEST) return [];
  const named = schema.$ref ? (defs[schema.$ref.split('/').pop() ?? ''] ?? {}) : schema;
  const found = new Map<string, Place>();
  const note = (places: readonly Place[]) => {
    for (const place of places) found.set(place.join('.'), place);
  };
  for (const part of [...(named.anyOf ?? []), ...(named.oneOf ?? []), ...(named.allOf ?? [])])
    note(fieldsOf(part, defs, at));
  for (const [name, inner] of Object.entries(named.properties ?? {})) {
    note([[...at, name]]);
    note(fieldsOf(inner, defs, [...at, name]));
  }
  if (named.items) {
    note([[...at, '0']]);
    note(fieldsOf(named.items, defs, [...at, '0']));
  }
  return [...found.values()];
}

/** A copy with something else in one place; what stands on the way is made. */
function put(whole: unknown, [name, ...rest]: Place, value: unknown): unknown {
  if (name === undefined) return value;
  const inner = (whole as Record<string, unknown> | null | undefined)?.[name];
  const changed = put(inner, rest, value);
  if (name === '0' && (Array.isArray(whole) || whole === undefined || whole === null)) return [changed];
  return { ...(typeof whole === 'object' ? whole : {}), [name]: changed };
}
