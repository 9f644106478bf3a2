/** Invented series for the gallery: deterministic, so that two looks at one chart differ only by its drawing. */
import type {
  ChartPoint,
  DatedValue,
  DayState,
  ForecastPoint,
  Grain,
  KpiChartData,
  PointKind,
  ValueUnit,
} from './chart-data.ts';
import type { MultipleWindow } from './multiple-panel.tsx';
import { periodAt } from './period-index.ts';

export const noise = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
};

export const percent1: ValueUnit = { kind: 'percent', digits: 1 };
export const whole: ValueUnit = { kind: 'number', digits: 0 };
export const hours: ValueUnit = { kind: 'number', digits: 1, suffix: 'h' };

interface Recipe {
  readonly grain: Grain;
  readonly first: string;
  readonly count: number;
  readonly level: number;
  readonly season?: (index: number) => number;
  readonly half: number;
  readonly seed: number;
  readonly calm?: number;
  readonly change?: Readonly<Record<number, Partial<ChartPoint>>>;
}

export function points(recipe: Recipe): ChartPoint[] {
  const random = noise(recipe.seed);
  return Array.from({ length: recipe.count }, (_, index) => {
    const expected = recipe.level * (recipe.season?.(index) ?? 1);
    const value = expected + random() * 2 * recipe.half * (recipe.calm ?? 0.7);
    const point: ChartPoint = {
      period: periodAt(recipe.grain, recipe.first, index),
      value,
      expected,
      lower: expected - recipe.half,
      upper: expected + recipe.half,
      kind: 'common',
    };
    return { ...point, ...recipe.change?.[index] };
  });
}

const monthly = (offset: number) => (index: number) => 1 + 0.16 * Math.sin(((index + offset - 3.5) / 12) * 2 * Math.PI);
const signal = (value: number, kind: PointKind): Partial<ChartPoint> => ({ value, kind, rule: 'outside-range' });

function fan(from: string, means: readonly number[], spread: number): ForecastPoint[] {
  return means.map((mean, index) => {
    const wide = spread * Math.sqrt(index + 1);
    return {
      period: periodAt('month', from, index),
      mean,
      lower80: mean - wide * 0.64,
      upper80: mean + wide * 0.64,
      lower95: mean - wide,
      upper95: mean + wide,
    };
  });
}

const subscribersSeason = monthly(10);
const subscribers = points({
  grain: 'month',
  first: '2023-11-01',
  count: 36,
  level: 11_900,
  half: 900,
  seed: 7,
  season: subscribersSeason,
  change: { 9: { value: 12_140 }, 30: signal(10_947, 'concern') },
}).map((point, index) =>
  index < 14
    ? { ...point, value: (point.value ?? 0) * 1.03, lower: (point.lower ?? 0) * 1.02, upper: (point.upper ?? 0) * 1.02 }
    : point,
);

export const rich: KpiChartData = {
  name: 'Abonnés actifs',
  grain: 'month',
  unit: whole,
  seasonal: true,
  points: subscribers,
  breaks: [{ period: '2025-01-01', version: 'v3', formerVersion: 'v2', effect: 'sans les comptes de l’équipe' }],
  annotations: [
    { period: '2024-08-01', text: 'Jeux, vélos prêtés aux bénévoles.' },
    { period: '2025-09-01', text: 'Nouvel accueil dans l’application.' },
    { period: '2026-05-01', text: 'Panne de paiement, du 9 au 21. Signal expliqué.' },
  ],
  forecast: fan('2026-11-01', [11_900, 10_800, 10_300, 10_400, 10_900, 11_800], 620),
};

export const everything: KpiChartData = {
  ...rich,
  breaks: [],
  published: subscribers.slice(0, 14).map(({ period, value }) => ({ period, value: (value ?? 0) * 1.045 })),
  baseline: { from: '2023-11-01', to: '2025-10-01' },
  expectedLevel: { atLeast: 9_600 },
  context: [
    {
      name: 'Jours de pluie à Paris',
      unit: { kind: 'number', digits: 0, suffix: 'j' },
      points: points({
        grain: 'month',
        first: '2023-11-01',
        count: 36,
        level: 11,
        half: 5,
        seed: 3,
        season: (index) => 1 - 0.2 * Math.sin((index / 12) * 6.28),
      }).map(({ period, value }) => ({ period, value: Math.round(value ?? 0) })),
    },
    {
      name: 'Trafic automobile, indice',
      unit: whole,
      points: points({ grain: 'month', first: '2023-11-01', count: 34, level: 104, half: 6, seed: 5 }).map(
        ({ period, value }) => ({ period, value }),
      ),
    },
  ],
};

export const weekly: KpiChartData = {
  name: 'Disponibilité des stations',
  grain: 'week',
  unit: percent1,
  points: points({
    grain: 'week',
    first: '2026-02-02',
    count: 42,
    level: 0.956,
    half: 0.016,
    seed: 12,
    change: { 12: signal(0.979, 'improvement'), 40: signal(0.935, 'concern'), 41: signal(0.931, 'concern') },
  }),
  expectedLevel: { atLeast: 0.95 },
  annotations: [{ period: '2026-04-27', text: 'Grève des camions levée.' }],
};

export const silent: KpiChartData = {
  name: 'Coût par trajet',
  grain: 'week',
  unit: { kind: 'currency', currency: 'EUR', digits: 2 },
  points: points({
    grain: 'week',
    first: '2026-05-25',
    count: 26,
    level: 0.84,
    half: 0.08,
    seed: 21,
    change: {
      8: { value: null },
      9: { value: null },
      10: { value: null },
      15: { value: null },
      23: { value: null },
      24: { value: null },
      25: { value: null },
    },
  }),
};

export const running: KpiChartData = {
  name: 'Durée médiane d’un trajet',
  grain: 'month',
  unit: { kind: 'number', digits: 1, suffix: 'min' },
  points: points({
    grain: 'month',
    first: '2025-09-01',
    count: 15,
    level: 12.7,
    half: 0.9,
    seed: 33,
    change: { 8: signal(14.2, 'no-direction'), 14: { value: 13.1, partial: true } },
  }),
};

export const provisional: KpiChartData = {
  name: 'Batteries changées à temps',
  grain: 'week',
  unit: { kind: 'percent', digits: 0 },
  points: points({ grain: 'week', first: '2026-10-05', count: 7, level: 0.86, half: 0.07, seed: 4 }).map((point) => ({
    ...point,
    provisional: true,
  })),
};

export const rebased: KpiChartData = {
  name: 'Inscrits qui roulent encore',
  grain: 'week',
  unit: percent1,
  points: [
    ...points({ grain: 'week', first: '2026-06-01', count: 19, level: 0.341, half: 0.015, seed: 9 }),
    ...points({ grain: 'week', first: '2026-10-12', count: 4, level: 0.38, half: 0.01, seed: 10 }).map(
      (point, index) => ({ ...point, value: 0.36 + index * 0.016, lower: null, upper: null, expected: null }),
    ),
    ...points({ grain: 'week', first: '2026-11-09', count: 7, level: 0.426, half: 0.016, seed: 11 }).map((point) => ({
      ...point,
      provisional: true,
    })),
  ],
  breaks: [{ period: '2026-10-12', version: 'v2', formerVersion: 'v1', effect: 'nouvel accueil, un autre public' }],
};

export const daily = (count: number): KpiChartData => ({
  name: 'Trajets par jour',
  grain: 'day',
  unit: whole,
  seasonal: true,
  points: points({
    grain: 'day',
    first: '2021-06-04',
    count,
    level: 9_000,
    half: 1_400,
    seed: 17,
    season: (index) => 1 + 0.25 * Math.sin((index / 365) * 6.28) + (index % 7 > 4 ? -0.16 : 0.03),
    change: { 700: signal(4_200, 'concern'), 1480: signal(14_800, 'improvement') },
  }),
});

export const quarterly: KpiChartData = {
  name: 'Satisfaction après échange',
  grain: 'quarter',
  unit: { kind: 'number', digits: 1 },
  points: points({ grain: 'quarter', first: '2023-01-01', count: 16, level: 4.2, half: 0.22, seed: 8 }),
  expectedLevel: { atLeast: 4, atMost: 4.6 },
};

const fewValues = [0.412, 0.398, 0.437];
export const few = (count: number, grain: Grain = 'week'): KpiChartData => ({
  name: 'Première semaine réussie',
  grain,
  unit: percent1,
  points: fewValues.slice(0, count).map(
    (value, index): ChartPoint => ({
      period: periodAt(grain, grain === 'week' ? '2026-11-02' : '2026-09-01', index),
      value,
      lower: null,
      upper: null,
      expected: null,
      kind: 'common',
    }),
  ),
  ...(count > 1 ? { expectedLevel: { atLeast: 0.45 } } : {}),
});

export function multiple(recipe: {
  unit: ValueUnit;
  level: number;
  half: number;
  seed: number;
  silent?: boolean;
  end?: Partial<ChartPoint>;
}): { weeks: MultipleWindow; months: MultipleWindow; unit: ValueUnit } {
  const before = (window: ChartPoint[], seed: number): DatedValue[] => {
    const random = noise(seed);
    return window.map(({ period, expected }) => ({ period, value: (expected ?? 0) + random() * recipe.half * 1.8 }));
  };
  const gone = { value: null };
  const weeks = points({
    grain: 'week',
    first: '2026-10-12',
    count: 6,
    level: recipe.level,
    half: recipe.half,
    seed: recipe.seed,
    change: recipe.silent ? { 3: gone, 4: gone, 5: gone } : recipe.end ? { 5: recipe.end } : {},
  });
  const months = points({
    grain: 'month',
    first: '2025-12-01',
    count: 12,
    level: recipe.level,
    half: recipe.half,
    seed: recipe.seed + 1,
    season: (index) => 1 + (recipe.half / recipe.level) * 8 * (monthly(11)(index) - 1),
    change: recipe.silent ? { 11: gone } : { 11: { partial: true } },
  });
  return {
    unit: recipe.unit,
    weeks: { grain: 'week', points: weeks, yearBefore: before(weeks, 40) },
    months: { grain: 'month', points: months, yearBefore: before(months, 41) },
  };
}

export const days = (broken: number | null, missing: readonly number[], everyWeek = false): DayState[] =>
  Array.from({ length: 30 }, (_, index) => {
    if (everyWeek) return index % 7 === 1 ? 'fresh' : 'not-due';
    if (broken !== null && index === broken) return 'broke';
    if (broken !== null && index > broken) return 'missing';
    return missing.includes(index) ? 'missing' : 'fresh';
  });
