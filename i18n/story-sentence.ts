import type { Finding } from '../src/alignment/data-profile.ts';
import type { Story, StoryEvent } from '../src/alignment/story.ts';
import { alignment as english } from './en/alignment.ts';
import { formatDate, formatList, formatNumber, type Language } from './format.ts';
import { alignment as french } from './fr/alignment.ts';

const dictionaries = { en: english, fr: french };

/** The words people gave to what the data hold. */
export interface StoryWords {
  /** What is defined: "active customer". */
  readonly term: string;
  readonly events: Readonly<Record<string, { readonly one: string; readonly many: string }>>;
  /** Where there is only one kind of event, or none named. */
  readonly anyEvent: { readonly one: string; readonly many: string };
  readonly findings: Readonly<Record<string, Finding['kind']>>;
  /** The largest part of the population, which a story is outside of when it says so. */
  readonly segment: { readonly name: string; readonly said?: string | undefined } | null;
}

/** A boundary case as a colleague would tell it: what happened, nothing since, and the question. */
export function storySentence(language: Language, story: Story, words: StoryWords): string {
  if (story.text !== null) return story.text;
  const asked = dictionaries[language].cases.ask(day(language, story.askedOn, story.askedOn), words.term);
  return `${storyTold(language, story, words)} ${asked}`;
}

/** What happened, without the question: in a list whose head asks it once. */
export function storyTold(language: Language, story: Story, words: StoryWords): string {
  if (story.text !== null) return story.text;
  const say = dictionaries[language].cases;
  const told = alike(story.events).map((group) => groupWords(language, story, group, words));
  const last =
    story.events
      .map((event) => event.on)
      .sort()
      .at(-1) ?? story.askedOn;
  const since = last < story.askedOn ? ` ${say.nothingSince}` : '';
  return `${told.join(say.join)}.${since}`;
}

/** Words are given with their article or without: “un trajet”, “trajet”. Here a number stands before them. */
const withoutArticle = (noun: string) => noun.replace(/^(?:(?:un|une|des|les|le|la|an?|the)\s+|l[’'])/iu, '');

/** Events that follow one another and differ by their day alone are told together. */
function alike(events: readonly StoryEvent[]): StoryEvent[][] {
  const groups: StoryEvent[][] = [];
  const shape = (event: StoryEvent) => JSON.stringify({ ...event, on: '' });
  for (const event of [...events].sort((a, b) => a.on.localeCompare(b.on))) {
    const group = groups.at(-1);
    if (group && shape(group[0]!) === shape(event)) group.push(event);
    else groups.push([event]);
  }
  return groups;
}

function groupWords(language: Language, story: Story, group: readonly StoryEvent[], words: StoryWords): string {
  const say = dictionaries[language].cases;
  const [first] = group;
  const count = first!.times * group.length;
  const nouns = (first!.eventId === null ? undefined : words.events[first!.eventId]) ?? words.anyEvent;
  const amount = first!.amount === null ? '' : say.amount(formatNumber(language, first!.amount));
  const noun = `${withoutArticle(count === 1 ? nouns.one : nouns.many)}${amount}`;
  const dates = group.map((event) => day(language, event.on, story.askedOn));
  const finding = first!.findingId === null ? '' : say.findings[words.findings[first!.findingId] ?? 'other'];
  const where =
    story.kind === 'elsewhere' && first!.segmentId === null && words.segment !== null
      ? words.segment.said === undefined
        ? say.elsewhere(words.segment.name)
        : say.otherThan(words.segment.said)
      : '';
  const told = () => {
    if (group.length > 2 && isWeekly(group))
      return say.weekly(`${withoutArticle(nouns.one)}${amount}`, dates[0]!, dates.at(-1)!);
    if (group.length > 1) return say.several(count, noun, formatList(language, dates));
    return first!.time === null
      ? say.event(count, noun, dates[0]!)
      : say.eventAt(count, noun, dates[0]!, time(language, first!.time));
  };
  return told() + finding + where;
}

function isWeekly(group: readonly StoryEvent[]): boolean {
  const weekMs = 7 * 86_400_000;
  return group.every(
    (event, at) => event.times === 1 && (at === 0 || Date.parse(event.on) - Date.parse(group[at - 1]!.on) === weekMs),
  );
}

/** The year is said only where it is not the year of the question. */
function day(language: Language, date: string, askedOn: string): string {
  const sameYear = date.slice(0, 4) === askedOn.slice(0, 4);
  return formatDate(language, date, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

function time(language: Language, text: string): string {
  return language === 'fr' ? `${Number(text.slice(0, 2))}\u00a0h\u00a0${text.slice(3)}` : text;
}
