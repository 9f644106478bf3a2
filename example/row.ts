/** One row, in the order of its table's columns. Words that a person reads in it are codes until a language is chosen. */
export type Row = readonly (string | number | boolean | null)[];

export const tableIds = [
  'rides',
  'signups',
  'subscribers',
  'cancellations',
  'payments',
  'tickets',
  'stations',
  'fleet',
  'repairs',
  'rounds',
] as const;
export type TableId = (typeof tableIds)[number];
