import type { FindingCode } from '../wording/read-line.ts';
import type { Stated } from './alike.ts';

/**
 * What the detectors look at: one team in one cycle, as plain data. Counts of people, never who they are; no figure by
 * person can be put in it. Dates are ISO local dates.
 */
export type Day = string;

export type TeamCycle = {
  readonly team: { readonly id: string; readonly members: number };
  readonly cycle: { readonly id: string; readonly start: Day; readonly end: Day };
  readonly today: Day;
  readonly objectives: readonly ObjectivePicture[];
  readonly kpis: readonly KpiPicture[];
  /** Live KPIs of the owner this team looks to, against its budget; null when the team's owner has none. */
  readonly budget: { readonly live: number; readonly limit: number } | null;
  readonly notes: readonly NotePicture[];
  /** Key results of other levels, to see wording copied down. */
  readonly elsewhere: readonly (Stated & { readonly id: string })[];
  /** Live KPIs that it neither owns nor follows, and sees: one of its own may have nearly their name. */
  readonly kpisElsewhere: readonly Pick<KpiPicture, 'id' | 'name' | 'specHash'>[];
  /** Cycles before this one, the latest first. */
  readonly past: readonly PastCycle[];
};

/** What is said of the team's goals beside their titles: why now, concerns, comments, the words of check-ins. */
export type NotePicture = {
  readonly id: string;
  readonly text: string;
  readonly where: 'why-now' | 'concern' | 'comment' | 'check-in';
};

/** The objectives that were chosen, which alone are asked about. */
export const chosenIn = ({ objectives }: TeamCycle): readonly ObjectivePicture[] =>
  objectives.filter(({ active }) => active);

export type ObjectivePicture = {
  readonly id: string;
  readonly title: string;
  /** Chosen: a draft is asked nothing but what is asked as it is written. */
  readonly active: boolean;
  /** Remarks about its title that somebody gave a reason for, as it was written. */
  readonly explained: readonly FindingCode[];
  readonly contributors: number;
  /** "Agree" given by members of the team other than the authors. */
  readonly agreements: number;
  /** Comments and stances from people other than its authors. */
  readonly voices: number;
  /** One more than the limit, decided with why: not asked about before that day. */
  readonly oneMoreUntil: Day | null;
  readonly contributing: readonly { readonly teamId: string; readonly teamName: string; readonly accepted: boolean }[];
  readonly guardrails: readonly { readonly id: string; readonly state: 'fine' | 'to-watch' | 'crossed' }[];
  readonly keyResults: readonly KeyResultPicture[];
};

export type KeyResultPicture = {
  readonly id: string;
  readonly statement: string;
  readonly explained: readonly FindingCode[];
  readonly intent: 'aspirational' | 'committed';
  /** One more than the limit of its objective, as above. */
  readonly oneMoreUntil: Day | null;
  readonly baseline: number | null;
  readonly target: number | null;
  /** Days between two values of its measure. */
  readonly periodDays: number;
  /** Since when there can be news of it: it is written, and its cycle started. */
  readonly openedOn: Day;
  /** What the team said of it; a null value or confidence is one that was not given. */
  readonly checkIns: readonly { readonly on: Day; readonly value: number | null; readonly confidence: number | null }[];
  readonly values: readonly { readonly on: Day; readonly value: number }[];
  /** Where the measure was going when the cycle started: its 80 % interval at the end of the cycle. */
  readonly forecast: { readonly expected: number; readonly lower: number; readonly upper: number } | null;
  /** Chance of reaching the target at the present pace, 0 to 1; null when it cannot be said. */
  readonly chance: number | null;
  readonly firstMovementWeek: number | null;
  readonly changes: readonly Change[];
  /** The stable range of the KPI it is measured by, if any. */
  readonly kpiRange: { readonly kpiId: string; readonly lower: number; readonly upper: number } | null;
};

export type Change = {
  readonly on: Day;
  readonly what: 'target' | 'baseline' | 'definition';
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: string | null;
};

export type KpiPicture = {
  readonly id: string;
  readonly name: string;
  /** Its own, rather than another's that it follows: what it may change. */
  readonly owned: boolean;
  readonly specHash: string | null;
  readonly periodDays: number;
  readonly lastValueOn: Day | null;
  /** Latest periods running that are outside the stable range without a note. */
  readonly outsideWithoutNote: number;
  readonly lastOpenedOn: Day | null;
  /** Cycles since a decision cited it, this one counted; null when none ever did. */
  readonly cyclesSinceCited: number | null;
  readonly followedSince: Day;
  readonly unanswered: readonly string[];
  readonly changedWithoutNote: boolean;
};

export type PastCycle = {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
  readonly closed: boolean;
  readonly keyResults: readonly (Stated & {
    readonly id: string;
    readonly intent: 'aspirational' | 'committed';
    readonly score: number | null;
  })[];
};
