import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { specHash } from '../metric-sql/canonical.ts';
import { Definition } from '../metric-sql/definition.ts';
import { candidateOf, type Frame } from './candidate.ts';
import type { DataProfile } from './data-profile.ts';
import { proposeQuestions } from './propose-questions.ts';

const folder = `${import.meta.dirname}/../../../shared/data/active-customer`;
const present = existsSync(folder);
if (!present)
  console.log('skipped: ../shared/data/active-customer is absent, so the sentence is not held to its nine definitions');

const profile: DataProfile = {
  source: { connection: 'file', table: 'orders', rowMeans: 'one invoice line' },
  time: { column: 'InvoiceDate', kind: 'instant', sourceTz: 'UTC' },
  rows: 541_909,
  from: '2010-12-01',
  to: '2011-12-09',
  entities: [{ column: 'CustomerID', distinct: 4_372, missing: 135_080 }],
  events: [],
  findings: [
    {
      id: 'cancelled',
      kind: 'cancellation',
      condition: { col: 'InvoiceNo', op: 'startsWith', value: 'C' },
      rows: 9_288,
    },
  ],
  segments: [
    {
      id: 'uk',
      name: 'United Kingdom',
      condition: { col: 'Country', op: 'eq', value: 'United Kingdom' },
      rows: 495_478,
    },
  ],
  amount: null,
  zones: ['UTC', 'America/New_York'],
};
const frame: Frame = {
  profile,
  zone: 'UTC',
  weekStart: 'mon',
  fiscalYearStart: 1,
  cadence: 'day',
  questions: proposeQuestions(profile),
};

const said: Record<string, Record<string, string>> = {
  '01-any-line-365-days': { window: 'trailing-365', 'exclusion-cancelled': 'keep' },
  '02-order-in-month': { window: 'calendar-month' },
  '03-any-line-in-month': { window: 'calendar-month', 'exclusion-cancelled': 'keep' },
  '04-order-28-days': { window: 'trailing-28' },
  '05-order-30-days': { window: 'trailing-30' },
  '06-uk-order-in-month': { window: 'calendar-month', segment: 'United Kingdom' },
  '07-two-days-in-90': { window: 'trailing-90', threshold: '2-days' },
  '08-order-in-iso-week': { window: 'calendar-week' },
  '09-order-in-month-new-york': { window: 'calendar-month', zone: 'America/New_York' },
};

test.skipIf(!present)(
  'the nine definitions of "active customer" are said by the sentence the data propose, and are the same definitions',
  () => {
    for (const [file, options] of Object.entries(said)) {
      const written = Definition.parse(parse(readFileSync(`${folder}/${file}.yaml`, 'utf8')));
      const picked = {
        entity: 'CustomerID',
        event: 'any',
        threshold: '1-events',
        segment: 'any',
        zone: 'UTC',
        'exclusion-cancelled': 'leave-out',
        ...options,
      };
      const tokens = Object.fromEntries(
        Object.entries(picked).map(([id, optionId]) => [id, { kind: 'option' as const, optionId }]),
      );
      const candidate = candidateOf(frame, { words: '', tokens, doesNotFit: false, cases: {}, role: null });
      if (candidate.kind !== 'definition') throw new Error(`${file}: ${candidate.kind}`);
      expect(specHash(candidate.definition), file).toBe(specHash(written));
    }
  },
);
