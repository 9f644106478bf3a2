import type { ActivityId, KeyResultId, ObjectiveId } from '../story-ids.ts';

export interface KeyResultWords {
  readonly statement: string;
  /** What is counted, of whom, and how: where the key result has a definition of its own. */
  readonly own?: {
    readonly formula: string;
    readonly population: string;
    readonly exclusions: string;
    readonly howObtained: string;
  };
  /** What was learnt, by week. */
  readonly learnt: Readonly<Record<number, string>>;
  readonly dropped?: string;
  readonly blocked?: string;
  readonly closing?: { readonly learnt: string; readonly whyShort?: string; readonly fate: string };
}

export interface ObjectiveWords {
  readonly title: string;
  readonly whyNow: string;
  readonly bets: readonly string[];
  readonly guard?: string;
}

export interface NotDoingWords {
  readonly what: string;
  readonly why: string;
  readonly askedBy: string;
}

/** What people at Cyclade wrote about their cycles, in one language. */
export interface StoryWords {
  /** Before the number of a quarter. */
  readonly quarter: string;
  readonly ambitions: readonly { readonly phrase: string; readonly why: string }[];
  readonly objectives: Readonly<Record<ObjectiveId, ObjectiveWords>>;
  readonly keyResults: Readonly<Record<KeyResultId, KeyResultWords>>;
  readonly notDoing: Readonly<Record<'scooters' | 'site' | 'suburb' | 'map' | 'gifts', NotDoingWords>>;
  readonly draftRoom: {
    readonly concern: string;
    readonly comments: Readonly<Record<'stations' | 'wear' | 'once' | 'shared', string>>;
  };
  readonly priorities: Readonly<Record<'product' | 'operations' | 'growth', readonly string[]>>;
  readonly activities: Readonly<Record<ActivityId, string>>;
  /** Why an activity is deliberately under neither. */
  readonly neither: string;
  /** What was decided when a limit was crossed: in the campaign, with what followed; in the cycle that runs, last week. */
  readonly slowDown: { readonly what: string; readonly why: string; readonly followed: string };
  readonly fewerBikes: { readonly what: string; readonly why: string };
  readonly review: {
    readonly rounds: string;
    readonly roundsWhy: string;
    readonly roundsFollowed: string;
    readonly questionLeft: string;
    /** Said of an objective that runs; the question it raises is the team's alone this week. */
    readonly bonus: string;
    readonly age: string;
    readonly ageWhy: string;
    readonly cost: string;
  };
  /** What the retrospectives decided. */
  readonly retrospectives: {
    readonly season: string;
    readonly seasonWhy: string;
    readonly seasonFollowed: string;
    readonly faulty: string;
    readonly faultyWhy: string;
    readonly faultyFollowed: string;
    readonly electric: string;
    readonly electricWhy: string;
    readonly answers: string;
    readonly answersWhy: string;
  };
  /** The key result that became a KPI. */
  readonly graduated: {
    readonly key: string;
    readonly name: string;
    readonly question: string;
    readonly looksFirst: string;
    /** What its definition still had to say to be one. */
    readonly inclusions: string;
    readonly source: string;
    readonly confirmed: string;
  };
}
