/** Invented key results and definitions for the gallery. */
import type { DatedValue, Effect, RivalDefinition, RivalTie, TrajectoryData } from './chart-data.ts';
import { noise, percent1, whole } from './gallery-examples.ts';
import { periodAt } from './period-index.ts';

const going = (from: number, to: number, spread: number, weeks = 13) =>
  Array.from({ length: weeks }, (_, index) => {
    const mean = from + ((to - from) * index) / (weeks - 1);
    const half = spread * Math.sqrt(index / (weeks - 1));
    return { mean, lower: mean - half, upper: mean + half };
  });
const walk = (values: readonly number[]) => values.map((value, index) => ({ week: index + 1, value }));

export const trajectories: Record<
  'moved' | 'undetermined' | 'down' | 'closed' | 'few' | 'first' | 'none',
  TrajectoryData
> = {
  moved: {
    name: 'Inscrits qui roulent encore après deux semaines',
    unit: { kind: 'percent', digits: 0 },
    periods: 13,
    baseline: 0.34,
    target: 0.45,
    today: 8,
    firstMovement: 3,
    counterfactual: going(0.34, 0.361, 0.03),
    actual: walk([0.34, 0.346, 0.342, 0.361, 0.379, 0.386, 0.403, 0.412]),
  },
  undetermined: {
    name: 'Trajets du deuxième mois, par inscrit',
    unit: { kind: 'number', digits: 1 },
    periods: 13,
    baseline: 3.1,
    target: 4.5,
    today: 8,
    counterfactual: going(3.1, 3.32, 0.55),
    actual: walk([3.1, 3, 3.2, 3.25, 3.1, 3.35, 3.2, 3.3]),
  },
  down: {
    name: 'Recherches du matin sans vélo à 300 mètres',
    unit: { kind: 'percent', digits: 0 },
    periods: 13,
    baseline: 0.22,
    target: 0.12,
    today: 8,
    counterfactual: going(0.22, 0.2, 0.026),
    formerTargets: [{ value: 0.15, until: 4 }],
    actual: walk([0.22, 0.216, 0.219, 0.202, 0.196, 0.183, 0.175, 0.169]),
  },
  closed: {
    name: 'Inscrits qui roulent encore après deux semaines',
    unit: percent1,
    periods: 13,
    baseline: 0.34,
    target: 0.45,
    counterfactual: going(0.34, 0.361, 0.03),
    actual: walk([0.34, 0.346, 0.342, 0.361, 0.379, 0.386, 0.403, 0.412, 0.415, 0.425, 0.431, 0.43, 0.441]),
  },
  few: {
    name: 'Première course dans la semaine',
    unit: { kind: 'percent', digits: 0 },
    periods: 13,
    baseline: 0.22,
    target: 0.35,
    today: 4,
    firstMovement: 5,
    actual: [
      { week: 1, value: 0.22 },
      { week: 2, value: null },
      { week: 3, value: 0.24 },
      { week: 4, value: 0.235 },
    ],
  },
  first: {
    name: 'Ateliers où un usager est revenu',
    unit: whole,
    periods: 6,
    baseline: 4,
    target: 20,
    today: 2,
    firstMovement: 4,
    actual: [{ week: 2, value: 5 }],
  },
  none: {
    name: 'Réponses au questionnaire',
    unit: whole,
    periods: 13,
    baseline: 120,
    target: 300,
    today: 1,
    actual: [],
  },
};

export const effects: Effect[] = [
  {
    name: 'Inscrits qui roulent encore',
    unit: percent1,
    effect: 0.061,
    lower: 0.034,
    upper: 0.083,
    verdict: 'moved-up',
    detectable: 0.028,
  },
  {
    name: 'Recherches du matin sans vélo',
    unit: percent1,
    effect: -0.039,
    lower: -0.061,
    upper: -0.018,
    verdict: 'moved-down',
    detectable: 0.024,
  },
  {
    name: 'Trajets du deuxième mois',
    unit: { kind: 'number', digits: 2 },
    effect: 0.1,
    lower: -0.3,
    upper: 0.4,
    verdict: 'undetermined',
    detectable: 0.35,
  },
  {
    name: 'Abonnés qui roulent chaque semaine',
    unit: percent1,
    effect: 0.012,
    lower: -0.02,
    upper: 0.041,
    verdict: 'provisional',
  },
];

const year = (end: number, start: number, seed: number): DatedValue[] => {
  const random = noise(seed);
  return Array.from({ length: 12 }, (_, index) => ({
    period: periodAt('month', '2025-10-01', index),
    value: index === 11 ? end : Math.round(start + (end - start) * (index / 11) ** 2 + random() * end * 0.06),
  }));
};
const rival = (
  id: string,
  strong: string,
  quiet: string,
  value: number,
  people: number,
  start: number,
): RivalDefinition => ({
  id,
  words: [{ text: strong }, { text: quiet, quiet: true }],
  value,
  people,
  series: year(value, start, value),
});
export const rivals: RivalDefinition[] = [
  rival('ever', 'a déjà roulé, même annulé', 'depuis toujours', 4331, 1, 900),
  rival('ten', 'au moins dix heures de trajet', 'en 28 jours', 289, 1, 110),
  rival('two', 'deux jours différents', 'en 28 jours', 405, 1, 160),
  rival('28', 'un trajet', 'en 28 jours', 1598, 1, 760),
  rival('month', 'un trajet', 'dans le mois civil', 1665, 2, 800),
  rival('30', 'un trajet', 'en 30 jours', 1665, 1, 790),
  rival('utc', 'un trajet', 'dans le mois civil, à l’heure UTC', 1665, 1, 800),
  rival('cancelled', 'un trajet, même annulé', 'dans le mois civil', 1711, 1, 830),
  rival('90', 'un trajet', 'en 90 jours', 2841, 1, 880),
];
export const outside: RivalDefinition = {
  id: 'free',
  words: [{ text: 'quelqu’un qui nous recommanderait' }],
  value: null,
  people: 1,
};
export const ties: RivalTie[] = [
  { ids: ['month', '30', 'utc'], why: 'égales ce jour-là : septembre a 30\u00a0jours.\nEn octobre 2025 : 885 ou 830.' },
];
