import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import { answered, type Native, nativeEngines } from './native-engines.fixture.ts';

/** A hundred thousand readings of 0.1 kept in 4 bytes; two amounts that together are more than 8 bytes hold. */
const tables = {
  duckdb: `
create table readings as select timestamp '2026-01-05 10:00:00' + to_seconds(i) as moment, 0.1::float as v from range(100000) t(i);
create table amounts (moment timestamp, big bigint);
insert into amounts values ('2026-01-05', 9223372036854775807), ('2026-01-06', 9223372036854775807), ('2026-02-06', 1);
create table walls (moment timestamp, zoned timestamptz);
insert into walls values ('2026-02-01 00:30:00', '2026-02-01 00:30:00+00');
create type plan as enum ('free', 'paid');
create table people (person uuid, plan plan, moment timestamp, country varchar, mail varchar);
insert into people values ('11111111-1111-1111-1111-111111111111', 'paid', '2026-01-31 23:30:00', 'FR', 'X@y.z'), ('11111111-1111-1111-1111-111111111111', 'paid', '2026-02-02 10:00:00', 'FR', 'x@y.z'), ('22222222-2222-2222-2222-222222222222', 'free', '2026-02-03 10:00:00', 'DE', 'x@y.z'), ('33333333-3333-3333-3333-333333333333', 'paid', '2026-03-03 10:00:00', 'FR', 'x@y.z');
create table floats (moment timestamp, v double);
insert into floats values ('2026-01-05', 'NaN'), ('2026-02-05', 1), ('2026-03-05', 'Infinity');
create table births (moment date);
insert into births values ('1949-12-31'), ('1950-02-27'), ('1950-03-05'), ('1950-03-06')`,
  postgres: `
create table readings as select timestamp '2026-01-05 10:00:00' + i * interval '1 second' as moment, 0.1::real as v from generate_series(1, 100000) t(i);
create table amounts (moment timestamp, big bigint);
insert into amounts values ('2026-01-05', 9223372036854775807), ('2026-01-06', 9223372036854775807), ('2026-02-06', 1);
create table walls (moment timestamp, zoned timestamptz);
insert into walls values ('2026-02-01 00:30:00', '2026-02-01 00:30:00+00');
create type plan as enum ('free', 'paid');
create extension if not exists citext;
create domain email as citext;
create domain contact as email;
create table people (person uuid, plan plan, moment timestamp, country char(3), mail contact);
insert into people values ('11111111-1111-1111-1111-111111111111', 'paid', '2026-01-31 23:30:00', 'FR', 'X@y.z'), ('11111111-1111-1111-1111-111111111111', 'paid', '2026-02-02 10:00:00', 'FR', 'x@y.z'), ('22222222-2222-2222-2222-222222222222', 'free', '2026-02-03 10:00:00', 'DE', 'x@y.z'), ('33333333-3333-3333-3333-333333333333', 'paid', '2026-03-03 10:00:00', 'FR', 'x@y.z');
create table floats (moment timestamp, v double precision);
insert into floats values ('2026-01-05', 'NaN'), ('2026-02-05', 1), ('2026-03-05', 'Infinity');
create table births (moment date);
insert into births values ('1949-12-31'), ('1950-02-27'), ('1950-03-05'), ('1950-03-06')`,
  mariadb: `
create or replace table readings as select timestamp '2026-01-05 10:00:00' + interval seq second as moment, cast(0.1 as float) as v from seq_1_to_100000;
create or replace table amounts (moment datetime, big bigint);
insert into amounts values ('2026-01-05', 9223372036854775807), ('2026-01-06', 9223372036854775807), ('2026-02-06', 1);
create or replace table walls (moment datetime, zoned timestamp null);
insert into walls values ('2026-02-01 00:30:00', '2026-02-01 00:30:00');
create or replace table people (person uuid, plan enum ('free', 'paid'), moment datetime, country char(3), mail varchar(50));
insert into people values ('11111111-1111-1111-1111-111111111111', 'paid', '2026-01-31 23:30:00', 'FR', 'X@y.z'), ('11111111-1111-1111-1111-111111111111', 'paid', '2026-02-02 10:00:00', 'FR', 'x@y.z'), ('22222222-2222-2222-2222-222222222222', 'free', '2026-02-03 10:00:00', 'DE', 'x@y.z'), ('33333333-3333-3333-3333-333333333333', 'paid', '2026-03-03 10:00:00', 'FR', 'x@y.z');
create or replace table floats (moment datetime, v double);
insert into floats values ('2026-01-05', 2), ('2026-02-05', 1), ('2026-03-05', 3);
create or replace table births (moment date);
insert into births values ('1949-12-31'), ('1950-02-27'), ('1950-03-05'), ('1950-03-06')`,
  clickhouse: `
create table readings engine = MergeTree order by moment as select toDateTime64('2026-01-05 10:00:00', 3, 'UTC') + number as moment, toFloat32(0.1) as v from numbers(100000);
create table amounts (moment DateTime('UTC'), big Int64) engine = MergeTree order by moment;
insert into amounts values ('2026-01-05 00:00:00', 9223372036854775807), ('2026-01-06 00:00:00', 9223372036854775807), ('2026-02-06 00:00:00', 1);
create table walls (moment DateTime, zoned DateTime('Europe/Paris')) engine = MergeTree order by moment;
insert into walls values ('2026-02-01 00:30:00', toDateTime('2026-02-01 00:30:00', 'UTC'));
create table people (person UUID, plan Enum8('free' = 1, 'paid' = 2), moment DateTime, country FixedString(3), mail LowCardinality(Nullable(String))) engine = MergeTree order by moment;
insert into people values ('11111111-1111-1111-1111-111111111111', 'paid', '2026-01-31 23:30:00', 'FR', 'X@y.z'), ('11111111-1111-1111-1111-111111111111', 'paid', '2026-02-02 10:00:00', 'FR', 'x@y.z'), ('22222222-2222-2222-2222-222222222222', 'free', '2026-02-03 10:00:00', 'DE', 'x@y.z'), ('33333333-3333-3333-3333-333333333333', 'paid', '2026-03-03 10:00:00', 'FR', 'x@y.z');
create table floats (moment DateTime, v Nullable(Float64)) engine = MergeTree order by moment;
insert into floats values ('2026-01-05 00:00:00', nan), ('2026-02-05 00:00:00', 1), ('2026-03-05 00:00:00', inf);
create table births (moment Date32) engine = MergeTree order by moment;
insert into births values ('1949-12-31'), ('1950-02-27'), ('1950-03-05'), ('1950-03-06')`,
};

let natives: Native[] = [];
beforeAll(async () => {
  natives = await nativeEngines(tables);
}, 120_000);
afterAll(() => Promise.all(natives.map((one) => one.close())));

const asked = { from: '2026-01-01', to: '2026-03-31', asOf: '2026-07-01T00:00:00Z' };
const of = (table: string, changes: Partial<Definition>): Definition => ({
  source: { connection: 'native', table, rowMeans: 'one row' },
  time: { column: 'moment', kind: 'instant', sourceTz: 'UTC' },
  measure: { kind: 'count' },
  ...plainMonths,
  timezone: 'UTC',
  ...changes,
});

/** The answer of each engine, by its name. */
async function everywhere(definition: Definition, when = asked): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const { engine } of natives) answers[engine.dialect] = await answered(engine, definition, when);
  return answers;
}

async function sameEverywhere(definition: Definition, want: unknown, when = asked): Promise<void> {
  const answers = await everywhere(definition, when);
  expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((name) => [name, want])));
}

describe('columns of an engine’s own types', () => {
  it('of 4-byte floats are summed and averaged as doubles', async () => {
    const tenth = Math.fround(0.1);
    for (const answer of Object.values(await everywhere(of('readings', { measure: { kind: 'sum', column: 'v' } }))))
      expect((answer as number[])[0]).toBeCloseTo(100_000 * tenth, 4);
    for (const answer of Object.values(await everywhere(of('readings', { measure: { kind: 'avg', column: 'v' } }))))
      expect((answer as number[])[0]).toBeCloseTo(tenth, 10);
  });

  it('of 8-byte integers do not wrap when summed', async () => {
    await sameEverywhere(of('amounts', { measure: { kind: 'sum', column: 'big' } }), [2 ** 64, 1, 0]);
  });

  it('of times without a zone are the wall clock of where they were written', async () => {
    const paris = { timezone: 'Europe/Paris' };
    const read = (changes: Partial<Definition>) => of('walls', changes);
    const local = { column: 'moment', kind: 'local' } as const;
    await sameEverywhere(read({ ...paris, time: local }), [0, 1, 0]);
    await sameEverywhere(read({ ...paris, time: { ...local, sourceTz: 'Europe/Paris' } }), [0, 1, 0]);
    await sameEverywhere(read({ time: { column: 'moment', kind: 'instant', sourceTz: 'Europe/Paris' } }), [1, 0, 0]);
    await sameEverywhere(read({ time: { column: 'moment', kind: 'instant', sourceTz: 'UTC' } }), [0, 1, 0]);
    for (const answer of Object.values(await everywhere(read({ time: { column: 'moment', kind: 'instant' } }))))
      expect(answer).toMatch(/^measure\.source-zone-needed/);
  });

  it('of times with a zone are what they say, and no other zone is said of them', async () => {
    const time = { column: 'zoned', kind: 'instant' } as const;
    const away = { timezone: 'America/New_York' };
    await sameEverywhere(of('walls', { ...away, time }), [1, 0, 0]);
    await sameEverywhere(of('walls', { time: { ...time, sourceTz: 'UTC' } }), [0, 1, 0]);
    for (const answer of Object.values(await everywhere(of('walls', { time: { ...time, sourceTz: 'Europe/Paris' } }))))
      expect(answer).toMatch(/^measure\.source-zone-contradicts/);
  });

  it('of identifiers are counted, compared and begun with as text', async () => {
    const one = '11111111-1111-1111-1111-111111111111';
    const people = { entity: 'person', measure: { kind: 'countDistinct' } } as const;
    await sameEverywhere(of('people', people), [1, 2, 1]);
    await sameEverywhere(of('people', { ...people, window: { type: 'trailing', days: 70 } }), [1, 2, 3]);
    await sameEverywhere(of('people', { qualify: [{ col: 'person', op: 'eq', value: one }] }), [1, 1, 0]);
    await sameEverywhere(of('people', { qualify: [{ col: 'person', op: 'startsWith', value: '22' }] }), [0, 1, 0]);
    await sameEverywhere(of('people', { exclude: [{ col: 'person', op: 'eq', value: 'nobody' }] }), [1, 2, 1]);
  });

  it('of enumerations are text, with values that are not among theirs', async () => {
    const where = (qualify: Definition['qualify'][number]) => of('people', { qualify: [qualify] });
    await sameEverywhere(where({ col: 'plan', op: 'eq', value: 'paid' }), [1, 1, 1]);
    await sameEverywhere(where({ col: 'plan', op: 'ne', value: 'gold' }), [1, 2, 1]);
    await sameEverywhere(where({ col: 'plan', op: 'in', value: ['paid', 'gold'] }), [1, 1, 1]);
    await sameEverywhere(where({ col: 'plan', op: 'startsWith', value: 'fr' }), [0, 1, 0]);
    await sameEverywhere(of('people', { measure: { kind: 'countDistinct', column: 'plan' } }), [1, 2, 1]);
  });

  it('of a fixed length, and of domains without case, are compared byte by byte', async () => {
    await sameEverywhere(of('people', { qualify: [{ col: 'country', op: 'eq', value: 'FR' }] }), [1, 1, 1]);
    await sameEverywhere(of('people', { qualify: [{ col: 'mail', op: 'eq', value: 'x@y.z' }] }), [0, 2, 1]);
    const mails = {
      measure: { kind: 'countDistinct', column: 'mail' },
      window: { type: 'trailing', days: 70 },
    } as const;
    await sameEverywhere(of('people', mails), [1, 2, 2]);
  });

  it('of floats that are no number are refused, by the period they spoil; the others are not', async () => {
    const sum = of('floats', { measure: { kind: 'sum', column: 'v' } });
    const february = { from: '2026-02-01', to: '2026-02-28' };
    for (const { engine } of natives) {
      expect(await answered(engine, sum, { ...asked, ...february })).toEqual([1]);
      const spoiled =
        engine.dialect === 'mariadb' ? [2, 1, 3] : expect.stringMatching(/^measure.not-finite.*2026-01-01/);
      expect(await answered(engine, sum, asked), engine.dialect).toEqual(spoiled);
    }
    for (const { engine } of natives.filter((one) => one.engine.dialect !== 'mariadb')) {
      const { rows } = await engine.query('select v from floats order by moment');
      expect(
        rows.map(([v]) => typeof v),
        engine.dialect,
      ).toEqual(['string', 'number', 'string']);
    }
  });

  it('of dates before 1970 are in the periods of their time', async () => {
    const time = { column: 'moment', kind: 'date' } as const;
    const births = (grain: Definition['reportGrain'], changes: Partial<Definition> = {}) =>
      of('births', { time, window: { type: 'calendar', grain }, reportGrain: grain, ...changes });
    const march = { ...asked, from: '1950-02-27', to: '1950-03-12' };
    await sameEverywhere(births('week'), [2, 1], march);
    await sameEverywhere(births('week', { weekStart: 'sun' }), [1, 2, 0], march);
    const winter = { ...asked, from: '1949-12-01', to: '1950-03-31' };
    await sameEverywhere(births('month'), [1, 0, 1, 2], winter);
    await sameEverywhere(births('quarter'), [1, 3], winter);
    await sameEverywhere(births('quarter', { fiscalYearStart: 3 }), [2, 2], winter);
    await sameEverywhere(births('year', { fiscalYearStart: 3 }), [2, 2], winter);
  });
});
