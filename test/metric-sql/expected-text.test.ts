import { describe, expect, it } from 'vitest';
import { compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import type { DialectName } from '../../src/metric-sql/dialect.ts';
import { dialects } from '../../src/metric-sql/dialects/dialects.ts';
import { engineSuite, suiteAsked, suiteColumns } from './engine-suite.ts';

const shown = [
  'events a day, Kolkata',
  'people a quarter of a fiscal year from February',
  'people of 28 days',
  'people of 28 days, twice',
  'quarter to date sum at each week end',
  'people ever',
  '55th percentile by nearest rank',
  'share of rides',
  'stock at month end',
  'a hostile column and hostile values',
  'the last received of each batch',
];

describe('the text of a query', () => {
  for (const name of shown) {
    for (const dialect of Object.keys(dialects) as DialectName[]) {
      it(`${name}, for ${dialect}, is the one written down`, async () => {
        const { definition } = engineSuite.find((one) => one.name === name)!;
        const { sql } = compileMeasure(definition, { ...suiteAsked, dialect, columns: suiteColumns });
        await expect(`${sql}\n`).toMatchFileSnapshot(`expected/${name.replaceAll(/[ ,]+/g, '-')}.${dialect}.sql`);
      });
    }
  }
});
