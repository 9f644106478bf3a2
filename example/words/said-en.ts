import type { Said } from './said.ts';

const rider = { one: 'rider', many: 'riders', term: 'active' };

export const saidInEnglish: Said = {
  rides: {
    row: { one: 'ride', many: 'rides' },
    columns: {
      id: 'number of the ride',
      rider: 'rider',
      plan: 'plan',
      staff: 'staff account',
      status: 'status',
      ended: 'end of the ride',
      minutes: 'length of rides',
      station: 'station',
      received: 'arrival of the row',
    },
    entities: { rider, station: { one: 'station', many: 'stations' } },
    values: {
      plan: { subscription: 'on a subscription', ride: 'paid one by one' },
      staff: { true: 'by staff' },
      status: { completed: 'completed', cancelled: 'cancelled', abandoned: 'abandoned' },
    },
  },
  signups: {
    row: { one: 'sign-up', many: 'sign-ups' },
    columns: {
      rider: 'rider',
      signedUp: 'sign-up',
      staff: 'staff account',
      subscribed: 'subscription taken',
      ridesAgain: 'ride after fourteen days',
    },
    entities: { rider: { one: 'newcomer', many: 'newcomers' } },
    values: {
      staff: { true: 'by staff' },
      subscribed: { true: 'followed by a subscription' },
      ridesAgain: { true: 'followed by a ride after fourteen days' },
    },
  },
  subscribers: {
    row: { one: 'count', many: 'counts' },
    columns: { day: 'day', subscribers: 'of subscribers on the first of the month' },
  },
  cancellations: {
    row: { one: 'cancellation', many: 'cancellations' },
    columns: { rider: 'rider', day: 'day', reason: 'reason' },
    entities: { rider },
  },
  payments: {
    row: { one: 'direct debit', many: 'direct debits' },
    columns: { rider: 'rider', day: 'day', amount: 'amount', outcome: 'outcome' },
    entities: { rider },
    values: { outcome: { paid: 'paid', refused: 'refused', refunded: 'refunded' } },
  },
  tickets: {
    row: { one: 'message', many: 'messages' },
    columns: {
      id: 'number of the message',
      written: 'sending of the message',
      waitHours: 'wait for the first answer',
      reopened: 'reopening',
      score: 'score given by riders',
    },
    values: { reopened: { true: 'reopened' } },
  },
  stations: {
    row: { one: 'station day', many: 'station days' },
    columns: {
      station: 'station',
      day: 'day',
      openMinutes: 'of the minutes stations are open',
      usableMinutes: 'of the minutes a station has a bike and a place',
      fullMinutes: 'of the minutes a station is full, from 5 to 8 pm',
    },
    entities: { station: { one: 'station', many: 'stations' } },
  },
  fleet: {
    row: { one: 'state of the fleet', many: 'states of the fleet' },
    columns: { day: 'day', bikes: 'of bikes in the fleet', fit: 'of bikes fit to ride' },
  },
  repairs: {
    row: { one: 'return to the street', many: 'returns to the street' },
    columns: { bike: 'bike', day: 'day of return', days: 'days off the street' },
    entities: { bike: { one: 'bike', many: 'bikes' } },
  },
  rounds: {
    row: { one: 'morning of rounds', many: 'mornings of rounds' },
    columns: { day: 'day', needed: 'of the needs of the morning', served: 'of the needs met before 8 am' },
  },
};
