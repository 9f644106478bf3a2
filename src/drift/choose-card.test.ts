import { expect, test } from 'vitest';
import { card } from './card.ts';
import { type CardRecord, chooseCard as chooseOf, type Seen } from './choose-card.ts';

const lot = card('a-lot-at-once', 'c1', []);
const quiet = card('no-news', 'kr1', []);
const pay = card('pay-in-sentence', 'n1', []);
const chooseCard = (cards: Seen['cards'], history: CardRecord[], now: string, over: Partial<Seen> = {}) =>
  chooseOf({ cards, notNow: new Set(), isLookedAt: () => true, ...over }, history, now);
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
  expect(chooseCard([], [], '2026-02-03')).toEqual({ card: undefined, audience: 'team', ended: [] }));

test('the card of Monday is still the card of Sunday, though a more useful one appeared', () => {
  expect(chooseCard([lot, pay], [record(lot.key, '2026-02-02')], '2026-02-08').card).toBe(lot);
  expect(chooseCard([lot, pay], [record(lot.key, '2026-02-02')], '2026-02-09').card).toBe(pay);
});

test('dismissed this week, the week stays silent; afterwards others may speak, and it does not while its evidence stands', () => {
  const history = [record(pay.key, '2026-02-02', { dismissed: { on: '2026-02-03', reason: 'a quotation' } })];
  expect(chooseCard([pay, lot], history, '2026-02-05').card).toBeUndefined();
  expect(chooseCard([pay, lot], history, '2026-02-09').card).toBe(lot);
  expect(chooseCard([pay], history, '2027-02-09').card).toBeUndefined();
});

const dismissed = { on: '2026-01-06', reason: 'r' };

test('a card whose evidence is gone ends by itself, once, dismissed or not', () => {
  const history = [
    record(lot.key, '2026-01-12'),
    record(quiet.key, '2026-01-19', { resolvedOn: '2026-01-26' }),
    record(pay.key, '2026-01-05', { dismissed }),
  ];
  const gone = [lot.key, pay.key].map((key) => ({ key, as: 'gone' }));
  expect(chooseCard([], history, '2026-02-03').ended).toEqual(gone);
  const after = history.map((one) => ({ ...one, resolvedOn: one.resolvedOn ?? '2026-02-03' }));
  expect(chooseCard([], after, '2026-02-04').ended).toEqual([]);
});

test('dismissed, its evidence went on a Tuesday and came back on the Thursday: asked from the Monday on, the team’s alone again', () => {
  const history = [record(pay.key, '2026-01-05', { dismissed, resolvedOn: '2026-02-03' })];
  expect(chooseCard([pay], history, '2026-02-05').card).toBeUndefined();
  expect(chooseCard([pay, lot], history, '2026-02-05').card).toBe(lot);
  expect(chooseCard([pay], history, '2026-02-09')).toEqual({ card: pay, audience: 'team', ended: [] });
  expect(chooseCard([pay], history, '2027-02-09').card).toBe(pay);
});

test('what came back is another card: dismissed again, it stays so, and the earlier one is history', () => {
  const history = [
    record(pay.key, '2027-02-09', { dismissed: { on: '2027-02-10', reason: 'the same' } }),
    record(pay.key, '2026-01-05', { dismissed, resolvedOn: '2026-02-03' }),
  ];
  expect(chooseCard([pay], history, '2027-03-01')).toEqual({ card: undefined, audience: 'team', ended: [] });
  expect(chooseCard([], history, '2027-03-01').ended).toEqual([{ key: pay.key, as: 'gone' }]);
});

test('a card that stands where it is not the time to ask says so; one that was dismissed stays dismissed', () => {
  const notNow = new Set([lot.key, pay.key]);
  const history = [record(lot.key, '2026-01-12'), record(pay.key, '2026-01-05', { dismissed })];
  expect(chooseCard([], history, '2026-02-03', { notNow }).ended).toEqual([{ key: lot.key, as: 'not-now' }]);
  const ended = [record(lot.key, '2026-01-12', { resolvedOn: '2026-02-03' })];
  expect(chooseCard([lot], ended, '2026-05-04').card).toBe(lot);
});

test('a card about what is looked at no more is over, rather than no longer seen', () => {
  const history = [record(lot.key, '2026-01-12')];
  expect(chooseCard([], history, '2026-02-03', { isLookedAt: (key) => key !== lot.key }).ended).toEqual([
    { key: lot.key, as: 'over' },
  ]);
});

test('for a fortnight the team alone sees it: 13 days yes, 14 no', () => {
  const history = [record(lot.key, '2026-02-02')];
  expect(chooseCard([lot], history, '2026-02-15').audience).toBe('team');
  expect(chooseCard([lot], history, '2026-02-16').audience).toBe('everyone');
});

test('cards take turns: one already asked waits for one never asked', () => {
  expect(chooseCard([pay, lot], [record(pay.key, '2026-01-26')], '2026-02-03').card).toBe(lot);
});
