import type { Answer } from './answer.ts';
import type { Frame } from './candidate.ts';
import type { DataProfile } from './data-profile.ts';
import { proposeQuestions } from './propose-questions.ts';
import type { Question } from './question.ts';

/** A shop whose orders may be cancelled, or made by colleagues; its instants are in UTC, its people in Paris. */
export const shop: DataProfile = {
  source: { connection: 'shop', table: 'orders', rowMeans: 'one event' },
  time: { column: 'at', kind: 'instant', sourceTz: 'UTC' },
  rows: 500_000,
  from: '2024-01-01',
  to: '2026-06-15',
  entities: [{ column: 'customer', distinct: 4_300, missing: 12 }],
  events: [
    { id: 'order', name: 'order', condition: { col: 'kind', op: 'eq', value: 'order' }, rows: 400_000 },
    { id: 'visit', name: 'visit', condition: { col: 'kind', op: 'eq', value: 'visit' }, rows: 100_000 },
  ],
  findings: [
    { id: 'cancelled', kind: 'cancellation', condition: { col: 'number', op: 'startsWith', value: 'C' }, rows: 9_288 },
    {
      id: 'staff',
      kind: 'staff',
      condition: { col: 'email', op: 'in', value: ['a@shop.example', 'b@shop.example'] },
      rows: 700,
    },
  ],
  segments: [
    {
      id: 'uk',
      name: 'United Kingdom',
      condition: { col: 'country', op: 'eq', value: 'United Kingdom' },
      rows: 300_000,
    },
  ],
  amount: 'amount',
  zones: ['Europe/Paris', 'UTC'],
};

export const questions: Question[] = proposeQuestions(shop);

export const frame: Frame = {
  profile: shop,
  zone: 'Europe/Paris',
  weekStart: 'mon',
  fiscalYearStart: 1,
  cadence: 'month',
  questions,
};

/** An answer that picks these options, the first option of every question it does not name. */
export function answerWith(options: Readonly<Record<string, string>>, over: Partial<Answer> = {}): Answer {
  const tokens = Object.fromEntries(
    questions.map((question) => [
      question.id,
      { kind: 'option' as const, optionId: options[question.id] ?? question.options[0]!.id },
    ]),
  );
  return { words: '', tokens, doesNotFit: false, cases: {}, role: null, ...over };
}
