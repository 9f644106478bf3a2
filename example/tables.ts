import type { TableId } from './row.ts';

/** What a column holds; `code` is text whose values are said in the chosen language. */
export type ColumnKind = 'text' | 'code' | 'number' | 'boolean' | 'date' | 'local-time';

/** The columns of each table, in the order of its rows. */
export const tables = {
  rides: {
    id: 'text',
    rider: 'text',
    plan: 'code',
    staff: 'boolean',
    status: 'code',
    ended: 'local-time',
    minutes: 'number',
    station: 'number',
    received: 'local-time',
  },
  signups: { rider: 'text', signedUp: 'local-time', staff: 'boolean', subscribed: 'boolean', ridesAgain: 'boolean' },
  subscribers: { day: 'date', subscribers: 'number' },
  cancellations: { rider: 'text', day: 'date', reason: 'code' },
  payments: { rider: 'text', day: 'date', amount: 'number', outcome: 'code' },
  tickets: { id: 'number', written: 'local-time', waitHours: 'number', reopened: 'boolean', score: 'number' },
  stations: { station: 'number', day: 'date', openMinutes: 'number', usableMinutes: 'number', fullMinutes: 'number' },
  fleet: { day: 'date', bikes: 'number', fit: 'number' },
  repairs: { bike: 'number', day: 'date', days: 'number' },
  rounds: { day: 'date', needed: 'number', served: 'number' },
} as const satisfies Record<TableId, Record<string, ColumnKind>>;

export type Tables = typeof tables;
export type ColumnOf<Table extends TableId> = Extract<keyof Tables[Table], string>;
