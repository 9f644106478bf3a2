import { datesBetween } from '../src/calendar/bucket.ts';
import { demandOf, seasonOf } from './demand.ts';
import { drawOf } from './draw.ts';
import { type PlantedTruths, within } from './planted-truths.ts';
import { ridesOf } from './rides.ts';
import type { Row, TableId } from './row.ts';
import { fleetOf, repairsOf, roundsOf, stationsOf, ticketsOf } from './service.ts';
import { subscribersOf } from './subscribers.ts';
import { utcText, wallClock } from './wall-clock.ts';

const SUBSCRIBERS_AT_FIRST = 14_000;
const SIGNUPS_A_DAY = 36;
const PRICE = 12.9;
const reasons = ['moving', 'price', 'own-bike', 'stations', 'unknown'];

export type DayRows = Readonly<Record<TableId, readonly Row[]>>;

/** Cyclade, day after day. The same truths give the same rows on every machine. */
export function* livedDays(truths: PlantedTruths): Generator<DayRows> {
  const days = datesBetween(truths.firstDay, truths.lastDay);
  const demand = demandOf(days, truths);
  const draw = drawOf('people');
  const riding = drawOf('rides');
  const subscribers = subscribersOf(drawOf('habits'));
  let riders = 0;
  for (; riders < SUBSCRIBERS_AT_FIRST; riders++) subscribers.join(riders);
  const newcomers: number[] = [0];
  const occasional = () =>
    newcomers[newcomers.length - 1 - Math.floor(draw.uniform() * Math.min(400, newcomers.length))] ?? 0;
  const [tickets, stations, fleet] = [ticketsOf(truths), stationsOf(truths), fleetOf(truths)];
  const [repairs, rounds] = [repairsOf(truths), roundsOf(truths)];

  for (const [at, day] of days.entries()) {
    const wanted = demand[at] ?? 1;
    const clock = wallClock(day);
    const count = day.endsWith('-01') ? [[day, subscribers.count()]] : [];

    const kept = truths.activation.before + (within(day, truths.activation) ? truths.activation.effect : 0);
    const signups: Row[] = Array.from({ length: draw.count(SIGNUPS_A_DAY * seasonOf(day, truths)) }, () => {
      const rider = riders++;
      const subscribes = draw.chance(0.4);
      if (subscribes) subscribers.join(rider);
      else newcomers.push(rider);
      const written = utcText(clock.instant(Math.floor(420 + 960 * draw.uniform()), 0, false));
      return [`c${rider}`, written, draw.chance(0.01), subscribes, draw.chance(kept)];
    });

    const leaving = draw.count((subscribers.count() * truths.monthlyChurn) / 30.44);
    const cancellations: Row[] = Array.from({ length: leaving }, () => [
      `c${subscribers.leave()}`,
      day,
      reasons[Math.floor(draw.uniform() ** 1.5 * reasons.length)] ?? 'unknown',
    ]);

    const payments: Row[] = Array.from({ length: draw.count(subscribers.count() / 30.44) }, () => {
      const state = draw.uniform();
      const outcome = state < 0.028 ? 'refused' : state < 0.037 ? 'refunded' : 'paid';
      return [`c${subscribers.anyone()}`, day, PRICE, outcome];
    });

    yield {
      rides: ridesOf(day, wanted, { subscribers, occasional }, truths, riding),
      signups,
      subscribers: count,
      cancellations,
      payments,
      tickets: tickets(day, wanted),
      stations: stations(day),
      fleet: fleet(day),
      repairs: repairs(day),
      rounds: rounds(day),
    };
  }
}
