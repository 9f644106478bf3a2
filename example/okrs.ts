import { addDays } from '../src/calendar/day-number.ts';
import { seasonOf } from './demand.ts';
import type { PersonId } from './people.ts';
import type { PlantedTruths } from './planted-truths.ts';
import type { KeyResultId, ObjectiveId } from './story-ids.ts';
import type { KpiId, ServiceId } from './words/words.ts';

/** Three cycles closed, one that runs, one being drafted. */
export const cycleIds = ['first', 'second', 'third', 'running', 'next'] as const;
export type CycleId = (typeof cycleIds)[number];

const WEEKS = 13;
const weeksAgo: Record<CycleId, number> = { first: 46, second: 33, third: 20, running: 7, next: -6 };

export interface CyclePlan {
  readonly id: CycleId;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** Named after the quarter most of it lies in. */
export function cyclesOf(thisWeek: string, quarter: string): CyclePlan[] {
  return cycleIds.map((id) => {
    const start = addDays(thisWeek, -7 * weeksAgo[id]);
    const middle = addDays(start, 45);
    const number = Math.floor((Number(middle.slice(5, 7)) - 1) / 3) + 1;
    return { id, name: `${quarter}${number} ${middle.slice(0, 4)}`, start, end: addDays(start, 7 * WEEKS - 1) };
  });
}

/** From this rise on, the season alone reaches a target that looks ambitious. */
const CLEAR_RISE = 1.15;

/** The closed cycle that ends nearest the crest of a year it clearly climbed: where a rise is nobody's doing. */
export function seasonalCycle(cycles: readonly CyclePlan[], truths: PlantedTruths): CycleId {
  const endOf = ({ end }: CyclePlan) => seasonOf(addDays(end, -6), truths);
  const rise = (cycle: CyclePlan) => endOf(cycle) / seasonOf(addDays(cycle.start, -4), truths);
  const closed = cycles.filter(({ id }) => id === 'first' || id === 'second' || id === 'third');
  const climbed = closed.filter((cycle) => rise(cycle) >= CLEAR_RISE);
  if (climbed.length > 0) return climbed.reduce((best, cycle) => (endOf(cycle) > endOf(best) ? cycle : best)).id;
  return closed.reduce((best, cycle) => (rise(cycle) > rise(best) ? cycle : best)).id;
}

export interface KeyResultPlan {
  readonly id: KeyResultId;
  /** The KPI that measures it; left out where it has a definition of its own, with the values typed week after week. */
  readonly kpi?: KpiId;
  readonly typed?: readonly number[];
  readonly unit: { readonly kind: 'count' | 'percent' | 'other'; readonly label: string };
  /** Left out where they are read on the KPI itself. */
  readonly baseline?: number;
  readonly target?: number;
  readonly commitment?: 'committed';
  readonly firstMovementWeek?: number;
  /** Felt at each check-in, the last one kept on. */
  readonly confidence: readonly number[];
  readonly droppedInWeek?: number;
  readonly blocked?: { readonly week: number; readonly helpFrom: ServiceId };
  readonly fate?: 'stop' | 'continue' | 'become-kpi';
}

export interface ObjectivePlan {
  readonly id: ObjectiveId;
  readonly cycle: CycleId | 'seasonal';
  readonly team: ServiceId;
  readonly author: PersonId;
  /** Those of the team who say they agree. */
  readonly heard: readonly PersonId[];
  readonly contributing: readonly ServiceId[];
  readonly ambition: 0 | 1 | null;
  readonly improves?: KpiId;
  readonly guard?: { readonly kpi: KpiId; readonly atLeast?: number; readonly atMost?: number };
  readonly dots: readonly (readonly [PersonId, number])[];
  readonly keyResults: readonly KeyResultPlan[];
}

const percent = { kind: 'percent', label: '' } as const;
const count = { kind: 'count', label: '' } as const;

/** In the order they were proposed. */
export const objectives: readonly ObjectivePlan[] = [
  {
    id: 'answers',
    cycle: 'first',
    team: 'customers',
    author: 'theo',
    heard: ['julie'],
    contributing: [],
    ambition: 1,
    improves: 'reopened',
    dots: [
      ['theo', 4],
      ['salome', 3],
    ],
    keyResults: [
      {
        id: 'firstContact',
        unit: percent,
        typed: [0.58, 0.59, 0.58, 0.6, 0.62, 0.63, 0.65, 0.66, 0.66, 0.68, 0.7, 0.71, 0.71],
        baseline: 0.58,
        target: 0.7,
        confidence: [6, 6, 6, 6, 7, 7, 7, 8],
        fate: 'become-kpi',
      },
    ],
  },
  {
    id: 'rounds',
    cycle: 'first',
    team: 'operations',
    author: 'paul',
    heard: ['hugo'],
    contributing: [],
    ambition: 0,
    improves: 'availability',
    dots: [['paul', 5]],
    keyResults: [
      {
        id: 'onTime',
        kpi: 'served',
        unit: percent,
        baseline: 0.8,
        target: 0.88,
        confidence: [6, 6, 5, 5, 4, 4, 3],
        fate: 'stop',
      },
    ],
  },
  {
    id: 'parts',
    cycle: 'second',
    team: 'fleet',
    author: 'luc',
    heard: ['hugo'],
    contributing: [],
    ambition: 0,
    improves: 'repairTime',
    dots: [['luc', 5]],
    keyResults: [
      {
        id: 'missingParts',
        unit: count,
        typed: [31, 30, 31, 28, 26, 24, 22, 19, 17, 15, 13, 11, 11],
        baseline: 31,
        target: 12,
        commitment: 'committed',
        confidence: [7, 7, 7, 7, 8],
        fate: 'continue',
      },
    ],
  },
  {
    id: 'ride',
    cycle: 'seasonal',
    team: 'growth',
    author: 'nadia',
    heard: [],
    contributing: ['product'],
    ambition: 0,
    improves: 'ridesADay',
    dots: [
      ['nadia', 5],
      ['ines', 2],
    ],
    keyResults: [{ id: 'rides', kpi: 'ridesADay', unit: count, confidence: [7, 7, 8, 8, 9], fate: 'stop' }],
  },
  {
    id: 'campaign',
    cycle: 'third',
    team: 'growth',
    author: 'nadia',
    heard: [],
    contributing: ['customers'],
    ambition: 0,
    improves: 'signups',
    guard: { kpi: 'firstAnswer', atMost: 5 },
    dots: [
      ['nadia', 5],
      ['theo', 3],
    ],
    keyResults: [
      {
        id: 'trials',
        unit: count,
        typed: [120, 168, 214, 262, 171, 165, 170, 186, 204, 215, 228, 236, 240],
        baseline: 120,
        target: 300,
        confidence: [7, 8, 8, 6, 5, 5, 5, 6],
        fate: 'continue',
      },
    ],
  },
  {
    id: 'workshop',
    cycle: 'third',
    team: 'fleet',
    author: 'luc',
    heard: ['hugo'],
    contributing: ['operations'],
    ambition: 0,
    improves: 'fitBikes',
    dots: [
      ['luc', 4],
      ['paul', 2],
    ],
    keyResults: [
      {
        id: 'oldFaults',
        unit: count,
        typed: [180, 178, 181, 174, 169, 166, 170, 163, 160, 158, 152, 151, 150],
        baseline: 180,
        target: 80,
        confidence: [7, 7, 6, 6, 5, 5, 4, 4, 3],
        fate: 'stop',
      },
    ],
  },
  {
    id: 'help',
    cycle: 'third',
    team: 'customers',
    author: 'theo',
    heard: ['julie'],
    contributing: [],
    ambition: 1,
    improves: 'firstAnswer',
    dots: [['theo', 2]],
    keyResults: [
      {
        id: 'selfService',
        unit: percent,
        typed: [0.12, 0.12, 0.13, 0.12, 0.13, 0.13, 0.14, 0.14, 0.18, 0.23, 0.27, 0.3, 0.31],
        baseline: 0.12,
        target: 0.3,
        firstMovementWeek: 9,
        confidence: [8],
        fate: 'continue',
      },
    ],
  },
  {
    id: 'habit',
    cycle: 'running',
    team: 'product',
    author: 'salome',
    heard: ['karim'],
    contributing: ['customers'],
    ambition: 0,
    improves: 'activeSubscribers',
    guard: { kpi: 'cancellations', atMost: 0.04 },
    dots: [
      ['salome', 5],
      ['karim', 5],
      ['ines', 4],
      ['theo', 2],
    ],
    keyResults: [
      {
        id: 'stillRiding',
        kpi: 'firstWeeks',
        unit: percent,
        baseline: 0.34,
        target: 0.45,
        firstMovementWeek: 2,
        confidence: [6, 6, 6, 6, 7],
      },
      {
        id: 'secondMonth',
        unit: { kind: 'other', label: '' },
        typed: [3.1, 3, 3.2, 3.1, 3.3, 3.1, 3.2],
        baseline: 3.1,
        target: 4.5,
        firstMovementWeek: 7,
        confidence: [6],
      },
    ],
  },
  {
    id: 'morning',
    cycle: 'running',
    team: 'operations',
    author: 'paul',
    heard: ['hugo'],
    contributing: ['fleet'],
    ambition: 0,
    guard: { kpi: 'availability', atLeast: 0.94 },
    dots: [
      ['paul', 5],
      ['luc', 4],
      ['hugo', 3],
    ],
    keyResults: [
      {
        id: 'noBikeNearby',
        unit: percent,
        typed: [0.22, 0.218, 0.212, 0.195, 0.178, 0.164, 0.153],
        baseline: 0.22,
        target: 0.12,
        confidence: [5],
      },
      {
        id: 'servedByEight',
        kpi: 'served',
        unit: percent,
        baseline: 0.8,
        target: 0.88,
        confidence: [6, 6, 5, 5, 5, 4],
      },
      {
        id: 'eveningDocks',
        unit: percent,
        typed: [0.15, 0.14, 0.17],
        baseline: 0.15,
        target: 0.08,
        confidence: [5, 4, 3],
        droppedInWeek: 5,
      },
    ],
  },
  {
    id: 'rain',
    cycle: 'running',
    team: 'growth',
    author: 'nadia',
    heard: [],
    contributing: ['product'],
    ambition: null,
    improves: 'ridesADay',
    guard: { kpi: 'rideLength', atMost: 15 },
    dots: [['nadia', 5]],
    keyResults: [
      {
        id: 'rainyRides',
        unit: percent,
        typed: [0.41, 0.412, 0.42, 0.415, 0.428, 0.43, 0.431],
        baseline: 0.41,
        target: 0.5,
        confidence: [8],
        blocked: { week: 7, helpFrom: 'product' },
      },
    ],
  },
  {
    id: 'shared',
    cycle: 'next',
    team: 'product',
    author: 'karim',
    heard: ['salome', 'nadia'],
    contributing: ['growth'],
    ambition: 0,
    improves: 'activeSubscribers',
    dots: [
      ['karim', 4],
      ['salome', 2],
      ['nadia', 3],
    ],
    keyResults: [{ id: 'forTwo', unit: percent, typed: [], baseline: 0.06, target: 0.15, confidence: [] }],
  },
  {
    id: 'wear',
    cycle: 'next',
    team: 'fleet',
    author: 'luc',
    heard: ['hugo', 'paul'],
    contributing: ['operations'],
    ambition: 0,
    improves: 'fitBikes',
    dots: [
      ['luc', 5],
      ['hugo', 4],
      ['paul', 3],
      ['salome', 2],
    ],
    keyResults: [{ id: 'fitter', kpi: 'fitBikes', unit: percent, baseline: 0.89, target: 0.92, confidence: [] }],
  },
  {
    id: 'once',
    cycle: 'next',
    team: 'customers',
    author: 'julie',
    heard: [],
    contributing: ['product'],
    ambition: 1,
    dots: [['julie', 3]],
    keyResults: [],
  },
  {
    id: 'stations',
    cycle: 'next',
    team: 'operations',
    author: 'hugo',
    heard: [],
    contributing: [],
    ambition: null,
    dots: [['hugo', 1]],
    keyResults: [],
  },
];
