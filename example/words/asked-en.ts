import type { AskedWords } from './asked-words.ts';

export const askedEn: AskedWords = {
  active: {
    subject: 'active subscriber',
    one: 'ride',
    many: 'rides',
    said: [
      'Someone who took at least one ride these last four weeks.',
      'A subscriber who rode this month, say four full weeks.',
      'Someone who used their subscription over the last four weeks.',
      'One ride over 28 days, staff aside.',
      'To me, someone who really rides: five days a month or more.',
      'Five days of cycling or more; below that, they are just curious.',
      'A subscriber who rode in the last thirty days.',
      'Anyone who rode this year, or we forget seasonal riders.',
      'Someone who started a ride within four weeks, even one they cancelled.',
      'Everyone who has ever ridden.',
    ],
    kept: {
      whatFor: 'Know how many subscribers use their subscription',
      words: 'A subscriber who completed at least one ride over the last 28 days, staff and cancelled rides aside.',
    },
    other: {
      term: 'regular subscriber',
      whatFor: 'Know for how many cycling has become a habit',
      words: 'A subscriber who rode on at least five of the last 28 days, staff and cancelled rides aside.',
    },
    concern: 'One ride in four weeks is no habit: the word “active” promises more than that.',
    inWriting:
      'Both uses are legitimate: “active” says who uses their subscription, “regular” for whom it is a habit. Two words.',
  },
  breakdown: {
    subject: 'faulty bike',
    one: 'bike',
    many: 'bikes',
    leftOut: ['bikes that only a rider has reported', 'bikes that only lack an accessory'],
    cases: [
      'A rider reports a soft brake. Nobody has been to see it yet.',
      'The lamp does not work; it is daylight.',
      'The bike rides, but the lock opens one time in two.',
      'The battery is at 8%.',
      'The bike is at the workshop, repaired, waiting for a truck.',
    ],
    said: [
      'A bike a mechanic has set aside.',
      'A bike reported, whoever reported it.',
      'A bike a rider cannot take.',
      'A bike off the street.',
      'Any bike with a fault, even a small one.',
      'A dangerous bike.',
    ],
  },
  newcomer: {
    subject: 'newcomer',
    one: 'sign-up',
    many: 'sign-ups',
    leftOut: ['people who come back after cancelling', 'accounts never confirmed'],
    cases: [
      'She signed up yesterday and has not confirmed her address.',
      'He cancelled in March; he is back with the same card.',
      'She used a free trial without signing up.',
      'A company signs up forty employees at once.',
    ],
    said: [
      'Someone who created an account.',
      'Someone who created an account and took a first ride.',
      'A person never seen here before.',
      'An account confirmed within the month.',
      'Any sign-up, returns included.',
    ],
  },
};
