import type { TableId } from '../row.ts';
import type { ColumnOf } from '../tables.ts';
import type { AskedWords } from './asked-words.ts';
import type { StoryWords } from './story-words.ts';

export interface KpiWords {
  readonly key: string;
  readonly name: string;
  readonly question: string;
  readonly looksFirst: string;
}

/** A definition told rather than computed. */
export interface DescribedWords {
  readonly formula: string;
  readonly population: string;
  readonly inclusions: string;
  readonly exclusions: string;
  readonly source: string;
  readonly howObtained: string;
}

export const kpiIds = [
  'activeSubscribers',
  'cancellations',
  'availability',
  'ridesADay',
  'firstAnswer',
  'rideLength',
  'costOfARide',
  'fitBikes',
  'served',
  'fullStations',
  'incidents',
  'repairTime',
  'batteries',
  'trucks',
  'unpowered',
  'abandoned',
  'firstWeeks',
  'appScore',
  'reopened',
  'satisfaction',
  'refunds',
  'foundBikes',
  'signups',
  'costOfASignup',
] as const;
export type KpiId = (typeof kpiIds)[number];

export const describedIds = [
  'costOfARide',
  'incidents',
  'batteries',
  'trucks',
  'unpowered',
  'appScore',
  'foundBikes',
  'costOfASignup',
] as const satisfies readonly KpiId[];
export type DescribedId = (typeof describedIds)[number];

export type ServiceId = 'operations' | 'fleet' | 'product' | 'customers' | 'growth';

/** Everything in Cyclade that a person reads, in one language: data of the example, not text of the product. */
export interface Words {
  readonly language: 'en' | 'fr';
  readonly country: string;
  readonly services: Readonly<Record<ServiceId, string>>;
  /** Who each of the demo's sign-in links is for. */
  readonly doors: Readonly<Record<'administrator' | 'lead' | 'executive', string>>;
  readonly source: string;
  readonly tables: {
    readonly [Table in TableId]: {
      readonly name: string;
      readonly row: string;
      readonly columns: Readonly<Record<ColumnOf<Table>, string>>;
    };
  };
  readonly codes: Readonly<Record<string, string>>;
  readonly kpis: Readonly<Record<KpiId, KpiWords>>;
  readonly described: Readonly<Record<DescribedId, DescribedWords>>;
  readonly notes: Readonly<Record<'outage' | 'summer' | 'guided', string>>;
  /** What is drawn under a KPI, what is believed to drive it, and what people said of it. */
  readonly around: {
    readonly rain: { readonly name: string; readonly origin: string; readonly unit: string };
    readonly fitBikesDriveRides: string;
    readonly comments: Readonly<Record<'fitBikes' | 'served', string>>;
  };
  /** What is written when people agree, or move a KPI. */
  readonly reasons: { readonly firstDefinition: string; readonly trucksOff: string };
  readonly story: StoryWords;
  readonly asked: AskedWords;
  readonly units: {
    readonly hours: string;
    readonly minutes: string;
    readonly days: string;
    readonly outOfFive: string;
    readonly inTenThousand: string;
  };
}
