import type { Definition } from '../metric-sql/definition.ts';
import type { Row } from '../metric-sql/holds.ts';
import { interpret } from '../metric-sql/interpret.ts';
import type { DataProfile } from './data-profile.ts';
import type { Token } from './question.ts';
import { rowsOf, type Story, type StoryKind } from './story.ts';

export const ANCHORS = 4;
export const CASES = { fewest: 6, most: 8 } as const;

/** What a definition says of a story, by brute force: is it counted? Null where the data can hold no such story. */
export function counts(definition: Definition, story: Story, profile: DataProfile): boolean | null {
  const rows = rowsOf(story, profile);
  return rows === null ? null : isCounted(definition, rows, story.askedOn);
}

function isCounted(definition: Definition, rows: readonly Row[], on: string): boolean {
  return (interpret(definition, rows, { from: on, to: on }).at(-1)?.value ?? 0) > 0;
}

export interface ToldCase {
  readonly story: Story;
  /** What each plausible definition says of it, in their order: checked, not predicted. */
  readonly says: readonly boolean[];
}

export interface ChosenCases {
  readonly cases: readonly ToldCase[];
  /** Of two plausible definitions drawn at random, how often at least one case tells them apart. */
  readonly toldApart: number;
}

/** The anchors of the first test come back as they were; the others separate best what is still together. */
export function chooseCases(
  stories: readonly Story[],
  plausible: readonly Definition[],
  profile: DataProfile,
  anchors: readonly Story[] = [],
  most: number = CASES.most,
): ChosenCases {
  const ask = (story: Story): ToldCase | null => {
    const rows = rowsOf(story, profile);
    if (rows === null) return null;
    return { story, says: plausible.map((definition) => isCounted(definition, rows, story.askedOn)) };
  };
  const told = stories.map(ask).filter((each) => each !== null);
  const chosen = anchors.map((story) => ask({ ...story, anchor: true })).filter((each) => each !== null);
  let groups = chosen.reduce<number[]>(
    (before, each) => split(before, each.says),
    plausible.map(() => 0),
  );
  while (chosen.length < most) {
    const next = best(told, chosen, groups);
    if (!next) break;
    const anchor = anchors.length === 0 && chosen.length < ANCHORS;
    chosen.push({ ...next, story: { ...next.story, anchor } });
    groups = split(groups, next.says);
  }
  return { cases: chosen, toldApart: toldApart(groups) };
}

/** Which question a kind of story is about: a test asks about each of its questions before it asks twice about one. */
const about: Record<StoryKind, Token> = {
  once: 'window',
  'just-before': 'window',
  'long-ago': 'window',
  regular: 'window',
  several: 'threshold',
  'several-days': 'threshold',
  large: 'threshold',
  'left-out': 'exclusion',
  'one-left-out': 'exclusion',
  'other-kind': 'event',
  elsewhere: 'segment',
  midnight: 'zone',
  written: 'window',
};
/** What a question not asked about yet is worth, in pairs told apart. */
const NEW_QUESTION = 0.75;

/** How many stories of one kind, so that eight cases are not eight dates. */
const MOST_OF_A_KIND = 2;

function best(told: readonly ToldCase[], chosen: readonly ToldCase[], groups: readonly number[]): ToldCase | null {
  const kinds = chosen.map((each) => each.story.kind);
  const asked = new Set(chosen.map((each) => about[each.story.kind]));
  const used = new Set(chosen.map((each) => each.story.id));
  let winner: { each: ToldCase; score: number } | null = null;
  for (const each of told) {
    const { kind, id, events } = each.story;
    const already = kinds.filter((one) => one === kind).length;
    if (used.has(id) || already >= MOST_OF_A_KIND || !divides(each.says)) continue;
    // Pairs still together after the case, weighed up for a kind already told and for what is long to read.
    const fresh = asked.has(about[kind]) ? 1 : NEW_QUESTION;
    const score = together(split(groups, each.says)) * fresh * (1 + 0.1 * already + 0.02 * events.length);
    if (!winner || score < winner.score) winner = { each, score };
  }
  return winner?.each ?? null;
}

function divides(says: readonly boolean[]): boolean {
  return says.includes(true) && says.includes(false);
}

/** Each definition's group, refined by what it says: two stay together while every case asked got the same answer. */
function split(groups: readonly number[], says: readonly boolean[]): number[] {
  const ids = new Map<number, number>();
  return groups.map((group, at) => {
    const key = group * 2 + (says[at] ? 1 : 0);
    if (!ids.has(key)) ids.set(key, ids.size);
    return ids.get(key)!;
  });
}

function together(groups: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size * size, 0);
}

function toldApart(groups: readonly number[]): number {
  const pairs = groups.length * (groups.length - 1);
  return pairs === 0 ? 0 : 1 - (together(groups) - groups.length) / pairs;
}
