import { addDays } from '../calendar/day-number.ts';
import type { Frame } from './candidate.ts';
import type { Question } from './question.ts';
import { daysBefore, eventOn, type Story, type StoryEvent, type StoryKind } from './story.ts';

/**
 * Stories that could divide: each stands at the edge of what two options of a question would say. They end on the last
 * day of a month of 31 days, where a calendar month and thirty days differ.
 */
export function tellStories(frame: Frame, before: string): Story[] {
  const day = lastLongMonthEnd(before);
  const plain = plainEvent(frame);
  const on = (days: number, over: Partial<StoryEvent> = {}) => eventOn(daysBefore(day, days), { ...plain, ...over });
  const story = (kind: StoryKind, events: StoryEvent[], askedOn = day): Story => ({
    id: storyId(kind, askedOn, events),
    kind,
    askedOn,
    events,
    anchor: false,
    text: null,
  });
  /** Once a week for five weeks, the last time this many days before. */
  const regular = (days: number) => [28, 21, 14, 7, 0].map((earlier) => on(days + earlier));
  const stories: Story[] = [
    story('once', [on(3)]),
    ...edgesOf(frame, day).map((days) =>
      story(days > 40 ? 'long-ago' : days > 27 ? 'just-before' : 'once', [on(days)]),
    ),
    ...[2, 9, 29, 31, 45, 91, 200].map((days) => story('regular', regular(days))),
    ...[1, 10, 30, 45].map((days) =>
      story(
        'several-days',
        [5, 4, 3, 2, 0].map((earlier) => on(days + earlier)),
      ),
    ),
    story('several', [on(5, { times: 2 })]),
    story('several', [on(5, { times: 6 })]),
    story('several', [on(40, { times: 6 })]),
    story('several-days', [on(24), on(5)]),
    story('several-days', [on(70), on(45)]),
    story('long-ago', [on(100, { times: 12 })]),
  ];
  if (asksForSum(frame.questions))
    stories.push(
      story('large', [on(5, { amount: 150 })]),
      story('large', [on(24, { amount: 60 }), on(5, { amount: 60 })]),
    );
  for (const finding of frame.profile.findings) {
    const leftOut = { findingId: finding.id };
    stories.push(story('left-out', [on(4, leftOut)]));
    // A colleague's account is so for good: none of its events is an ordinary one.
    if (finding.kind === 'staff' || finding.kind === 'trial')
      stories.push(story('left-out', [on(70, leftOut), on(9, leftOut)]));
    else stories.push(story('one-left-out', [on(20), on(9, leftOut)]), story('one-left-out', [on(60), on(8, leftOut)]));
  }
  for (const event of otherKinds(frame))
    stories.push(
      story('other-kind', [on(4, { eventId: event })]),
      story('other-kind', [on(50), on(6, { eventId: event })]),
    );
  if (asks(frame.questions, 'segment'))
    stories.push(
      story('elsewhere', [on(4, { segmentId: null })]),
      story('elsewhere', [on(20, { segmentId: null }), on(9)]),
    );
  if (asks(frame.questions, 'zone')) {
    const monthStart = `${day.slice(0, 8)}01`;
    stories.push(
      story('midnight', [{ ...eventOn(daysBefore(monthStart, 1), plain), time: '23:50' }]),
      story('midnight', [{ ...eventOn(monthStart, plain), time: '00:20' }]),
      story('midnight', [{ ...eventOn(monthStart, plain), time: '03:30' }]),
    );
  }
  return unique(stories);
}

/** The days before the asked one at which some offered length begins or has just ended. */
function edgesOf(frame: Frame, day: string): number[] {
  const edges = new Set<number>();
  for (const question of frame.questions) {
    for (const { choice } of question.options) {
      if (choice.token !== 'window') continue;
      const { window } = choice;
      if (window.type === 'trailing') for (const days of [window.days - 1, window.days]) edges.add(days);
      else if (window.type === 'calendar' && window.grain === 'month')
        for (const days of [Number(day.slice(8)) - 1, Number(day.slice(8))]) edges.add(days);
      else if (window.type === 'allTime') edges.add(400);
      else edges.add(window.grain === 'week' ? 8 : 80);
    }
  }
  return [...edges].sort((a, b) => a - b);
}

/** What happens to most: the commonest kind of event, in the largest part of the population. */
function plainEvent(frame: Frame): Partial<StoryEvent> {
  const [kind] = [...frame.profile.events].sort((a, b) => b.rows - a.rows || a.id.localeCompare(b.id));
  const [part] = [...frame.profile.segments].sort((a, b) => b.rows - a.rows || a.id.localeCompare(b.id));
  return { eventId: kind?.id ?? null, segmentId: part?.id ?? null };
}

function asksForSum(questions: readonly Question[]): boolean {
  return questions.some((question) =>
    question.options.some(({ choice }) => choice.token === 'threshold' && choice.threshold.of === 'sum'),
  );
}

function otherKinds(frame: Frame): string[] {
  const main = plainEvent(frame).eventId;
  return asks(frame.questions, 'event')
    ? frame.profile.events.map((event) => event.id).filter((id) => id !== main)
    : [];
}

function asks(questions: readonly Question[], token: Question['token']): boolean {
  return questions.some((question) => question.token === token && question.options.length > 1);
}

/** The last 31st at or before a day, not the last day of December: New Year is a story of its own. */
function lastLongMonthEnd(before: string): string {
  let day = before;
  while (day.slice(8) !== '31' || day.slice(5, 7) === '12') day = addDays(day, -1);
  return day;
}

function storyId(kind: StoryKind, askedOn: string, events: readonly StoryEvent[]): string {
  const told = events.map((event) =>
    [event.on, event.time, event.eventId, event.findingId, event.segmentId, event.times, event.amount]
      .map((part) => part ?? '')
      .join('.'),
  );
  return [kind, askedOn, ...told].join('/');
}

function unique(stories: readonly Story[]): Story[] {
  const told = new Set<string>();
  return stories.filter((story) => {
    const events = JSON.stringify([story.askedOn, story.events]);
    if (told.has(events)) return false;
    told.add(events);
    return true;
  });
}
