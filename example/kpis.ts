import type { Grain } from '../src/calendar/bucket.ts';
import type { Definition } from '../src/metric-sql/definition.ts';
import { computedDefinitions } from './definitions.ts';
import type { PersonId } from './people.ts';
import type { KpiId, ServiceId, Words } from './words/words.ts';

export interface CycladeKpi {
  readonly id: KpiId;
  readonly owner: ServiceId | 'whole';
  readonly looks: ServiceId;
  readonly steward: PersonId | null;
  readonly unit: {
    readonly kind: 'count' | 'percent' | 'money' | 'duration' | 'score' | 'other';
    readonly label: string;
  };
  readonly direction: 'up' | 'down' | 'within' | 'none';
  readonly expected: { readonly atLeast: number | null; readonly atMost: number | null } | null;
  readonly status: 'proposed' | 'live';
  /** Whether Cyclade agreed on its definition, or is still at it. */
  readonly agreed: boolean;
  readonly cadence: Grain;
  /** Null where the number is typed by hand. */
  readonly definition: Definition | null;
}

const atLeast = (value: number) => ({ atLeast: value, atMost: null });
const atMost = (value: number) => ({ atLeast: null, atMost: value });
const percent = { kind: 'percent', label: '' } as const;
const count = { kind: 'count', label: '' } as const;
const euros = { kind: 'money', label: 'EUR' } as const;

/** The KPIs of Cyclade, over the source that `connection` names. */
export function cycladeKpis(words: Words, connection: string): CycladeKpi[] {
  const definitions = computedDefinitions(words, connection);
  const duration = (label: string) => ({ kind: 'duration', label }) as const;
  const kpi = (
    id: KpiId,
    [owner, looks, steward]: [ServiceId | 'whole', ServiceId, PersonId | null],
    [unit, direction, expected]: [CycladeKpi['unit'], CycladeKpi['direction'], CycladeKpi['expected']],
    {
      cadence = 'week',
      status = 'live',
      agreed = true,
    }: Partial<Pick<CycladeKpi, 'cadence' | 'status' | 'agreed'>> = {},
  ): CycladeKpi => {
    const definition = definitions[id] ?? null;
    const grain = definition?.reportGrain ?? cadence;
    return { id, owner, looks, steward, unit, direction, expected, status, agreed, cadence: grain, definition };
  };
  return [
    kpi('activeSubscribers', ['whole', 'product', 'ines'], [count, 'up', null]),
    kpi('cancellations', ['whole', 'customers', 'theo'], [percent, 'down', atMost(0.04)]),
    kpi('availability', ['whole', 'operations', 'paul'], [percent, 'up', atLeast(0.95)]),
    kpi('ridesADay', ['whole', 'operations', 'paul'], [count, 'up', null]),
    kpi('firstAnswer', ['whole', 'customers', 'theo'], [duration(words.units.hours), 'down', atMost(5)]),
    kpi('rideLength', ['whole', 'product', 'salome'], [duration(words.units.minutes), 'none', null], { agreed: false }),
    kpi('costOfARide', ['whole', 'operations', 'luc'], [euros, 'down', atMost(1)]),
    kpi('fitBikes', ['operations', 'fleet', 'luc'], [percent, 'up', atLeast(0.88)]),
    kpi('served', ['operations', 'operations', 'paul'], [percent, 'up', null]),
    kpi('fullStations', ['operations', 'operations', 'paul'], [percent, 'down', null]),
    kpi(
      'incidents',
      ['operations', 'operations', 'hugo'],
      [{ kind: 'other', label: words.units.inTenThousand }, 'down', null],
      {
        cadence: 'month',
      },
    ),
    kpi('repairTime', ['operations', 'fleet', 'luc'], [duration(words.units.days), 'down', null]),
    kpi('batteries', ['operations', 'operations', 'hugo'], [percent, 'up', atLeast(0.9)], {
      status: 'proposed',
      agreed: false,
    }),
    kpi('trucks', ['operations', 'operations', 'paul'], [count, 'none', null]),
    kpi('unpowered', ['operations', 'operations', 'hugo'], [count, 'down', null]),
    kpi('abandoned', ['product', 'product', 'salome'], [percent, 'down', null]),
    kpi('firstWeeks', ['product', 'product', 'salome'], [percent, 'up', null]),
    kpi('appScore', ['product', 'product', null], [{ kind: 'score', label: words.units.outOfFive }, 'up', null], {
      cadence: 'month',
      status: 'proposed',
      agreed: false,
    }),
    kpi('reopened', ['customers', 'customers', 'julie'], [percent, 'down', null]),
    kpi(
      'satisfaction',
      ['customers', 'customers', 'theo'],
      [{ kind: 'score', label: words.units.outOfFive }, 'up', null],
    ),
    kpi('refunds', ['customers', 'customers', 'theo'], [percent, 'down', null]),
    kpi('foundBikes', ['fleet', 'fleet', 'luc'], [percent, 'up', null], { cadence: 'month' }),
    kpi('signups', ['growth', 'growth', 'nadia'], [count, 'up', null]),
    kpi('costOfASignup', ['growth', 'growth', 'nadia'], [euros, 'down', null], { cadence: 'month' }),
  ];
}
