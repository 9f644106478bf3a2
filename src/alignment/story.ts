import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { addDays } from '../calendar/day-number.ts';
import { instantOfWall } from '../calendar/local-time.ts';
import { offsetAt } from '../calendar/zone-offset.ts';
import type { Row } from '../metric-sql/holds.ts';
import type { DataProfile } from './data-profile.ts';
import { witness } from './witness.ts';

/** One thing that happened, told without a real row: when, what kind, and what it was found to be. */
export const StoryEvent = z.object({
  on: z.iso.date(),
  /** The time of day, in the first of the profile's zones; told only where midnight is the point. */
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable(),
  /** The kind of event in the profile; null where there is only one. */
  eventId: z.string().nullable(),
  /** What would have it left out: cancelled, a colleague's, a trial. */
  findingId: z.string().nullable(),
  segmentId: z.string().nullable(),
  /** How many the same day. */
  times: z.int().min(1).max(20),
  /** Told where how much is the point. */
  amount: z.number().nullable(),
});
export type StoryEvent = z.infer<typeof StoryEvent>;

export const StoryKind = z.enum([
  'once',
  'just-before',
  'long-ago',
  'several',
  'several-days',
  'regular',
  'large',
  'left-out',
  'one-left-out',
  'other-kind',
  'elsewhere',
  'midnight',
  'written',
]);
export type StoryKind = z.infer<typeof StoryKind>;

/** A boundary case: an invented story of a real shape, and the day on which one is asked. */
export const Story = z.object({
  id: z.string().min(1),
  kind: StoryKind,
  askedOn: z.iso.date(),
  events: z.array(StoryEvent),
  /** Stays the same when the test is repeated. */
  anchor: z.boolean(),
  /** Written by the facilitator, in a test without data; told as it is. */
  text: z.string().trim().max(500).nullable(),
});
export type Story = z.infer<typeof Story>;

const SOMEONE = 'story';
const USUAL_AMOUNT = 10;

/** The rows the story would leave in the data: what a definition is asked about. Null where no such row can exist. */
export function rowsOf(story: Story, profile: DataProfile): Row[] | null {
  const rows: Row[] = [];
  for (const event of story.events) {
    const shape = shapeOf(event, profile);
    if (shape === null) return null;
    for (let at = 0; at < event.times; at++) {
      const entities = Object.fromEntries(
        profile.entities.map((entity) => [entity.column, shape[entity.column] ?? SOMEONE]),
      );
      const amount =
        profile.amount === null ? {} : { [profile.amount]: event.amount ?? shape[profile.amount] ?? USUAL_AMOUNT };
      rows.push({ ...shape, ...entities, ...amount, [profile.time.column]: written(event, at, profile) });
    }
  }
  // A story is of one person: an event that would make it another's cannot be in it.
  const oneOf = (column: string) => new Set(rows.map((row) => row[column])).size <= 1;
  return profile.entities.every((entity) => oneOf(entity.column)) ? rows : null;
}

/** The moment as the source would have written it. */
function written(event: StoryEvent, minute: number, { time, zones }: DataProfile): string {
  if (time.kind === 'date') return event.on;
  const told = Date.parse(`${event.on}T${event.time ?? '12:00'}:00Z`) + minute * 60_000;
  const at =
    zones[0] === undefined || time.sourceTz === undefined ? told : wallOf(time.sourceTz, instantOfWall(zones[0], told));
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

const wallOf = (zone: string, instant: number): number => instant + offsetAt(zone, instant) * 1000;

function shapeOf(event: StoryEvent, profile: DataProfile): Row | null {
  const finding = profile.findings.filter((each) => each.id === event.findingId);
  const otherFindings = profile.findings.filter((each) => each.id !== event.findingId).map((each) => each.condition);
  const kind = profile.events.filter((each) => each.id === event.eventId);
  const segment = profile.segments.filter((each) => each.id === event.segmentId);
  const otherSegments = profile.segments.filter((each) => each.id !== event.segmentId).map((each) => each.condition);
  const holds = [...finding, ...kind, ...segment].map((each) => each.condition);
  return (
    witness(holds, [...otherFindings, ...otherSegments]) ??
    witness(holds, otherFindings) ??
    witness(
      [...finding, ...segment].map((each) => each.condition),
      otherFindings,
    )
  );
}

export function eventOn(on: string, over: Partial<StoryEvent> = {}): StoryEvent {
  return { on, time: null, eventId: null, findingId: null, segmentId: null, times: 1, amount: null, ...over };
}

export function daysBefore(day: string, days: number): string {
  return addDays(day, -days);
}

/** A case written by the facilitator, where no data can tell one. Its words are its identity, so an anchor comes back as it was. */
export function writtenCase(text: string, askedOn: string, anchor: boolean): Story {
  const words = text.trim().replace(/\s+/gu, ' ');
  return {
    id: `written/${bytesToHex(sha256(utf8ToBytes(words.toLowerCase()))).slice(0, 16)}`,
    kind: 'written',
    askedOn,
    events: [],
    anchor,
    text: words,
  };
}
