import { expect, test } from 'vitest';
import { card } from './card.ts';
import { type CardRecord, chooseCard } from './choose-card.ts';

const lot = card('a-lot-at-once', 'c1', []);
const quiet = card('no-news', 'kr1', []);
const pay = card('pay-in-sentence', 'n1', []);
const record = (key: string, shown: string, over: Partial<CardRecord> = {}): CardRecord => ({
  key,
  firstShownOn: shown,
  lastShownOn: shown,
  dismissed: null,
  resolvedOn: null,
  ...over,
});

test('the most useful of several is asked, whatever order they come in', () => {
  expect(chooseCard([lot, quiet, pay], [], '2026-02-03').card).toBe(pay);
  expect(chooseCard([pay, lot, quiet], [], '2026-02-03').card).toBe(pay);
});

test('no card, no question', () =>
  expect(chooseCard([], [], '2026-02-03')).toEqual({ card: undefined, audience: 'team', resolved: [] }));

test('the card of Monday is still the card of Sunday, though a more useful one appeared', () => {
  expect(chooseCard([lot, pay], [record(lot.key, '2026-02-02')], '2026-02-08').card).toBe(lot);
  expect(chooseCard([lot, pay], [record(lot.key, '2026-02-02')], '2026-02-09').card).toBe(pay);
});

test('dismissed this week, the week stays silent; afterwards others may speak and it never does again', () => {
  const history = [record(pay.key, '2026-02-02', { dismissed: { on: '2026-02-03', reason: 'a quotation' } })];
  expect(chooseCard([pay, lot], history, '2026-02-05').card).toBeUndefined();
  expect(chooseCard([pay, lot], history, '2026-02-09').card).toBe(lot);
  expect(chooseCard([pay], history, '2027-02-09').card).toBeUndefined();
});

test('a card whose evidence is gone resolves by itself, once, and a dismissed one is left alone', () => {
  const history = [
    record(lot.key, '2026-01-12'),
    record(quiet.key, '2026-01-19', { resolvedOn: '2026-01-26' }),
    record(pay.key, '2026-01-05', { dismissed: { on: '2026-01-06', reason: 'r' } }),
  ];
  expect(chooseCard([], history, '2026-02-03').resolved).toEqual([lot.key]);
});

test('for a fortnight the team alone sees it: 13 days yes, 14 no', () => {
  const history = [record(lot.key, '2026-02-02')];
  expect(chooseCard([lot], history, '2026-02-15').audience).toBe('team');
  expect(chooseCard([lot], history, '2026-02-16').audience).toBe('everyone');
});

test('cards take turns: one already asked waits for one never asked', () => {
  expect(chooseCard([pay, lot], [record(pay.key, '2026-01-26')], '2026-02-03').card).toBe(lot);
});
