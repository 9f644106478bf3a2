import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../contract/contract.ts';
import { travels } from '../server/installation/archive.ts';
import { tableShapes } from '../store/archive/table-shape.ts';
import { openStore } from '../store/store.ts';

/** What a key result gives, in any spelling. */
const result =
  /progress|confidence|score|(count|number)_?of_?(key_?)?results?|results?_?count|calibration|outcome|entries/i;
/** What names a person. A team is not one. */
const person = /person|author|actor|user|owner_?id|steward|assignee|name_of_person|e_?mail/i;

interface Place {
  readonly where: string;
  readonly fields: readonly string[];
}

/** A place that holds a person beside a result relates the two, whatever it was meant for. */
const relating = (places: readonly Place[]): string[] =>
  places
    .filter(({ fields }) => fields.some((field) => person.test(field)) && fields.some((field) => result.test(field)))
    .map(({ where }) => where);

async function tablesOfTheStore(): Promise<Place[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-'));
  const store = await openStore({ dataFolder });
  try {
    const tables = await store.db.introspection.getTables();
    return tables.map(({ name, columns }) => ({ where: name, fields: columns.map((column) => column.name) }));
  } finally {
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

const parts = (shape: Shape): [string, Shape][] => [
  ...Object.entries(shape.properties ?? {}),
  ...(shape.items ? [['', shape.items] as [string, Shape]] : []),
  ...(typeof shape.additionalProperties === 'object' ? [['', shape.additionalProperties] as [string, Shape]] : []),
  ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])].map((part): [string, Shape] => [
    '',
    part,
  ]),
];

const fieldsUnder = (shape: Shape): string[] => parts(shape).flatMap(([name, part]) => [name, ...fieldsUnder(part)]);

/**
 * Every object of an input or output, with what stands around and under it: a person in a row of results, or results
 * under a person. A list of people beside a list of results in one page relates nothing, so each branch is read apart.
 */
function objectsOf(shape: Shape, where: string): Place[] {
  const own = Object.keys(shape.properties ?? {});
  const branches = parts(shape);
  const besidePerson = own.some((field) => person.test(field)) ? branches.flatMap(([, part]) => fieldsUnder(part)) : [];
  const besideResult = own.some((field) => result.test(field)) ? branches.flatMap(([, part]) => fieldsUnder(part)) : [];
  return [
    { where, fields: [...own, ...besidePerson, ...besideResult] },
    ...branches.flatMap(([name, part]) => objectsOf(part, name ? `${where}.${name}` : where)),
  ];
}

function operations(node: object, name = ''): Place[] {
  if (!isContractProcedure(node)) {
    return Object.entries(node).flatMap(([key, value]) => operations(value as object, name ? `${name}.${key}` : key));
  }
  const { inputSchema, outputSchema } = node['~orpc'];
  return [inputSchema, outputSchema].flatMap((schema, at) => {
    if (!schema) return [];
    const shape = z.toJSONSchema(schema as z.ZodType, {
      unrepresentable: 'any',
      io: at === 0 ? 'input' : 'output',
      reused: 'inline',
    });
    return objectsOf(shape as Shape, `${name} ${at === 0 ? 'takes' : 'gives'}`);
  });
}

test('no table holds a person beside a progress, a confidence, a score or a count of results', async () => {
  const tables = await tablesOfTheStore();
  expect(tables.length).toBeGreaterThan(30);
  expect(relating(tables)).toEqual([]);
});

test('no operation takes or gives a person beside one', () => {
  const places = operations(contract);
  expect(places.length).toBeGreaterThan(200);
  expect(relating(places)).toEqual([]);
});

/** What an archive holds: the rows of every table that travels, under their own columns. */
async function filesOfTheArchive(): Promise<Place[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-'));
  const store = await openStore({ dataFolder });
  try {
    return (await tableShapes(store))
      .filter(travels)
      .map(({ name, columns }) => ({ where: name, fields: columns.map((column) => column.name) }));
  } finally {
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Who is named in a page: a list of people, or somebody beside a line. Teams and what one may do oneself name nobody. */
const naming = /api\.person\.|api\.membership\.|personId|authorId|stewardId|\bsteward\b/;
/** What a page shows of a result. A label in a dictionary is none. */
const showing = /\.(progress|confidence|score|given)\b|ConfidenceDots|<Trajectory|calibration/;

/** Each file of the client that is or draws a part of a page. */
function pages(): Place[] {
  const web = join(import.meta.dirname, '..', 'web');
  return readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => ({ where: path, fields: [readFileSync(join(web, path), 'utf8')] }));
}

const relatingPages = (places: readonly Place[]): string[] =>
  places
    .filter(({ fields }) => fields.some((text) => naming.test(text) && showing.test(text)))
    .map(({ where }) => where);

test('no file of an export holds one, but the audit trail its author line', async () => {
  const files = await filesOfTheArchive();
  expect(files.length).toBeGreaterThan(30);
  expect(relating(files)).toEqual([]);
  // The events say who wrote; what was written is a whole state, which never names a person.
  expect(files.find(({ where }) => where === 'check_in')?.fields).not.toContain('author_id');
});

test('no part of a page names people and shows results', () => {
  const places = pages();
  expect(places.length).toBeGreaterThan(150);
  expect(relatingPages(places)).toEqual([]);
});

test('a part of a page that would is found', () => {
  const planted = 'api.person.list.queryOptions(); people.map((one) => <ConfidenceDots value={one.confidence} />)';
  expect(relatingPages([{ where: 'okr/leaderboard.tsx', fields: [planted] }])).toEqual(['okr/leaderboard.tsx']);
  const apart = 'teams.map((team) => <ConfidenceDots value={team.confidence} />)';
  expect(relatingPages([{ where: 'okr/teams.tsx', fields: [apart] }])).toEqual([]);
});

test('an export that would is found', () => {
  const planted = { where: 'results-by-person.jsonl', fields: ['person_id', 'score'] };
  expect(relating([planted])).toEqual(['results-by-person.jsonl']);
});

test('a table that would relate them is found', () => {
  const planted = { where: 'check_in', fields: ['id', 'person_id', 'week', 'confidence'] };
  expect(relating([planted])).toEqual(['check_in']);
  expect(relating([{ where: 'leaderboard', fields: ['author_id', 'results_count'] }])).toEqual(['leaderboard']);
});

test('an operation that would is found, however deep the result lies', () => {
  const flat = z.object({ personId: z.string(), score: z.number() });
  const deep = z.object({
    people: z.array(
      z.object({ name: z.string(), personId: z.string(), weeks: z.array(z.object({ confidence: z.number() })) }),
    ),
  });
  const under = z.object({
    keyResults: z.array(z.object({ progress: z.number(), by: z.object({ authorId: z.string() }) })),
  });
  const apart = z.object({
    members: z.array(z.object({ personId: z.string() })),
    keyResults: z.array(z.object({ progress: z.number() })),
  });
  const found = (schema: z.ZodType) => relating(objectsOf(z.toJSONSchema(schema) as Shape, 'planted'));
  expect(found(flat)).toEqual(['planted']);
  expect(found(deep)).toEqual(['planted.people']);
  expect(found(under)).toEqual(['planted.keyResults']);
  expect(found(apart)).toEqual([]);
});
