import { dayNumber } from '../src/calendar/day-number.ts';
import { seasonOf } from './demand.ts';
import { type Draw, drawOf, wander } from './draw.ts';
import { type PlantedTruths, within } from './planted-truths.ts';
import type { Row } from './row.ts';
import { utcText, wallClock } from './wall-clock.ts';

const STATIONS = 60;
const OPEN_MINUTES = 960;
const EVENING_MINUTES = 180;
const BIKES = 3200;

/** Messages to the customer service: median wait of 3.8 hours, and what was planted in it. */
export function ticketsOf(truths: PlantedTruths): (day: string, demand: number) => Row[] {
  const draw = drawOf('tickets');
  const busy = wander(draw, 0.3, 0.06);
  let number = 0;
  return (day, demand) => {
    const clock = wallClock(day);
    const slow = within(day, truths.slowAnswers) ? truths.slowAnswers.ratio : 1;
    const guided = within(day, truths.guidedMessages) ? truths.guidedMessages.ratio : 1;
    const median = 3.8 * slow * guided * Math.exp(busy());
    return Array.from({ length: draw.count(55 * demand ** 0.4) }, () => {
      const hours = median * Math.exp(0.7 * draw.normal());
      const score = draw.chance(0.4) ? satisfaction(draw) : null;
      const written = utcText(
        clock.instant(Math.floor(360 + 960 * draw.uniform()), Math.floor(60 * draw.uniform()), false),
      );
      return [++number, written, hours.toFixed(2), draw.chance(0.075), score];
    });
  };
}

const satisfaction = (draw: Draw): number => Math.min(5, Math.max(1, Math.round(4.3 + 0.9 * draw.normal())));

/** One row per station and day: minutes with a bike and a free dock, and minutes full in the evening. */
export function stationsOf(truths: PlantedTruths): (day: string) => Row[] {
  const draw = drawOf('stations');
  const network = wander(draw, 0.4, 0.009);
  const own = Array.from({ length: STATIONS }, () => 0.01 * draw.normal());
  return (day) => {
    const slip = within(day, truths.stationsSlip) ? truths.stationsSlip.points : 0;
    const today = 0.957 + slip + network();
    return own.map((offset, at) => {
      const open = Math.min(1, Math.max(0.4, today + offset + 0.02 * draw.normal()));
      const full = Math.min(0.5, Math.max(0, 0.062 + 0.03 * draw.normal() - 2 * (today - 0.957 - slip)));
      return [at + 1, day, OPEN_MINUTES, Math.round(OPEN_MINUTES * open), Math.round(EVENING_MINUTES * full)];
    });
  };
}

/** One row a day: bikes, and those fit to ride. The wear is slow: no week stands out. */
export function fleetOf(truths: PlantedTruths): (day: string) => Row[] {
  const draw = drawOf('fleet');
  const garage = wander(draw, 0.5, 0.006);
  return (day) => {
    const worn = Math.max(0, dayNumber(day) - dayNumber(truths.fleetWear.from)) / 365.25;
    return [[day, BIKES, Math.round(BIKES * (0.934 + truths.fleetWear.perYear * worn + garage()))]];
  };
}

/** Bikes back on the street: days from the fault reported to the return. */
export function repairsOf(truths: PlantedTruths): (day: string) => Row[] {
  const draw = drawOf('repairs');
  const workshop = wander(draw, 0.6, 0.08);
  return (day) => {
    const median = 2.1 * Math.exp(workshop());
    return Array.from({ length: draw.count(28 * seasonOf(day, truths) ** 0.5) }, () => [
      Math.floor(draw.uniform() * BIKES) + 1,
      day,
      (median * Math.exp(0.5 * draw.normal())).toFixed(2),
    ]);
  };
}

/** The morning rounds: how many stations needed bikes, how many had them by eight. */
export function roundsOf(truths: PlantedTruths): (day: string) => Row[] {
  const draw = drawOf('rounds');
  const traffic = wander(draw, 0.3, 0.03);
  return (day) => {
    const needed = Math.max(10, draw.count(60 * seasonOf(day, truths) ** 0.5));
    return [[day, needed, draw.successes(needed, Math.min(0.97, 0.8 + traffic()))]];
  };
}
