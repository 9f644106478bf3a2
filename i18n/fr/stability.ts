import type { Grain } from '../../src/calendar/bucket.ts';
import type { Side, Variation } from '../../src/stability/reading.ts';
import type { stability as English } from '../en/stability.ts';

const nb = '\u00a0';
const feminine = ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
const masculine = ['aucun', 'un', ...feminine.slice(2)];
const grains: Record<Grain, { one: string; many: string; words: string[] }> = {
  day: { one: 'jour', many: 'jours', words: masculine },
  week: { one: 'semaine', many: 'semaines', words: feminine },
  month: { one: 'mois', many: 'mois', words: masculine },
  quarter: { one: 'trimestre', many: 'trimestres', words: masculine },
  year: { one: 'année', many: 'années', words: feminine },
};
const named = (n: number, grain: Grain): string => (n < 2 ? grains[grain].one : grains[grain].many);
const count = (n: number, grain: Grain): string => `${grains[grain].words[n] ?? n} ${named(n, grain)}`;
const measurements = (n: number): string => `${feminine[n] ?? n} ${n < 2 ? 'mesure' : 'mesures'}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const rangeSides: Record<Side, string> = { above: 'au-dessus de la plage', below: 'sous la plage' };
const expectedSides: Record<Side, string> = { above: 'au-dessus de l’attendu', below: 'sous l’attendu' };

const question = (variation: Variation): string =>
  variation === 'improvement'
    ? `Qu’est-\u2060ce qui a changé${nb}?`
    : variation === 'concern'
      ? `Que s’est-il passé${nb}?`
      : `Ni bien ni mal en soi${nb}: que s’est-il passé${nb}?`;

export const stability: typeof English = {
  period: {
    weekLong: (week, year) => (year ? `semaine ${week} de ${year}` : `semaine ${week}`),
    quarterLong: (quarter, year) => (year ? `T${quarter} ${year}` : `T${quarter}`),
    at: (name, grain, weekday) =>
      grain === 'day' ? `un ${weekday}` : grain === 'quarter' ? `au ${name}` : `en ${name}`,
    since: (name, grain) =>
      grain === 'week'
        ? `depuis la ${name}`
        : grain === 'day' || grain === 'quarter'
          ? `depuis le ${name}`
          : `depuis ${name}`,
  },
  capital,
  range: (lower, upper) => `de ${lower} à ${upper}`,

  noReading: 'Pas encore de mesure. On ne sait pas.',
  overdue: (since, missed, grain) =>
    `Aucune mesure ${since}${nb}: ${count(missed, grain)} ${missed < 2 ? 'manque' : 'manquent'}. On ne sait pas.`,
  first: (at, value) => `Une mesure${nb}: ${value} ${at}. C’est le point de départ.`,
  tooFew: (have, start, startAt, last, lastAt, expected) =>
    `${capital(measurements(have))}${nb}: ${start} ${startAt}, ${last} ${lastAt}${expected ? `${nb}; attendu${nb}: ${expected}` : ''}. Pas assez de passé pour une prévision${nb}; comparé au départ, sans conclure.`,
  atLeast: (value) => `au moins ${value}`,
  atMost: (value) => `au plus ${value}`,
  andEdge: ' et ',
  constant: (period, value, have) =>
    `${capital(period)}${nb}: ${value}, comme toujours. La valeur n’a jamais varié, sur ${measurements(have)}.`,
  provisional: (period, value, inside, range, have, need) =>
    `${capital(period)}${nb}: ${value}, ${inside ? 'dans' : 'hors d’'}${inside ? ' ' : ''}une plage encore provisoire (${range}${nb}; ${have} mesures sur ${need}).`,
  withinSeason: (period, value, at, range) => `${capital(period)}${nb}: ${value}, comme attendu ${at} (${range}).`,
  within: (period, value, range) => `${capital(period)}${nb}: ${value}, dans la plage (${range}).`,
  surprise: (period, value, side, range, run, grain, variation) =>
    `${capital(period)}${nb}: ${value}, ${rangeSides[side]} (${range})${run > 1 ? `, ${count(run, grain)} de suite` : ''}. ${question(variation)}`,
  surpriseBefore: (period, value, side, fired, variation) =>
    `${capital(period)}${nb}: ${value}, de retour dans la plage, encore ${expectedSides[side]}. Sortie de plage${nb}: ${fired}. ${question(variation)}`,
  drift: (period, value, side, since, run, grain, variation) =>
    `${capital(period)}${nb}: ${value}, ${expectedSides[side]} ${since}${run > 1 ? `, ${count(run, grain)} de suite` : ''}${nb}: un petit décalage qui dure. ${question(variation)}`,

  withinPlaces: {
    day: 'Dans la plage du jour',
    week: 'Dans la plage de la semaine',
    month: 'Dans la plage du mois',
    quarter: 'Dans la plage du trimestre',
    year: 'Dans la plage de l’année',
  },
  changeIn: (change, periods, grain) => `${change} en ${periods === null ? 'un an' : count(periods, grain)}`,
  butLevel: (within, change, season) =>
    `${within}, mais le niveau ne tient pas${nb}: ${change}${season ? ', saison déduite' : ''}. Est-\u2060ce voulu${nb}?`,
  level: (change, season) =>
    `Le niveau ne tient pas${nb}: ${change}${season ? ', saison déduite' : ''}. Est-\u2060ce voulu${nb}?`,
  wanted: (change, until) => `Le niveau bouge comme voulu${until ? `, jusqu’au ${until}` : ''}${nb}: ${change}.`,

  partialLeftOut: (period, value) =>
    `${capital(period)}${nb}: la période n’est pas finie (${value} à ce jour), elle est laissée de côté.`,

  why: (period, same, computedOn, grain) =>
    `${same ? `${capital(period)}${nb}: ${same}. ` : ''}Calculé sur ${computedOn} ${named(computedOn, grain)}.`,
  sameYear: (value, year) => `${value} en ${year}`,
  lockedBaseline: (from, to) => `Plage fixée sur la période du ${from} au ${to}.`,
  baselineGoesOn: (from) => `Plage repartie du ${from}.`,
  because: {
    stable: `La plage est fixe${nb}: ce KPI reste autour de son niveau.`,
    sloped: `La plage suit la pente du passé${nb}; que le niveau tienne est une autre question.`,
    drifts: 'La plage suit le KPI, dont le niveau bouge d’une période à l’autre.',
  },
  asked: {
    honest: 'Une plage fixe, comme demandé.',
    adaptive: 'Une plage qui suit le KPI, comme demandé.',
    xmr: `Limites naturelles (XmR), comme demandé${nb}: sans tenir compte de la saison ni de la mémoire.`,
  },
  seasonTooShort: (have, need, grain) =>
    `Saisonnalité non prise en compte${nb}: ${have} ${named(have, grain)} sur les ${need} qu’il faut pour l’apprendre.`,
  seasonDeclared: 'Saisonnalité déclarée, pas apprise.',

  wouldChange: {
    valueOutside: (range) => `Une valeur hors de la plage ${range} serait un signal.`,
    valueBeyond: (side, bound) => `Une valeur ${side === 'above' ? 'au-dessus de' : 'sous'} ${bound} serait un signal.`,
    firstRange: (n) => `Encore ${measurements(n)} pour une première plage, provisoire.`,
    morePoints: (n) => `Encore ${measurements(n)} pour que la plage se fixe.`,
    seasonLearnt: (n, grain) => `Dans ${count(n, grain)}, la saisonnalité pourra s’apprendre.`,
    reBase: 'Si le changement est réel, compris et durable, quelqu’un peut faire repartir la plage.',
    valueArrives: 'Une mesure.',
  },
  suggestion: (since, before, after) =>
    `Le niveau semble avoir changé ${since}, d’environ ${before} à environ ${after}. Est-\u2060ce réel, compris, durable${nb}?`,

  rules: {
    surprise: 'hors de la plage',
    drift: 'un petit décalage qui dure',
    'rule-1': 'au-delà des limites',
    'run-of-8': 'huit de suite du même côté',
    'three-of-four': 'trois sur quatre près d’une limite',
    'run-of-7': 'sept de suite du même côté',
    'trend-of-7': 'sept de suite en hausse ou en baisse',
    'two-of-three': 'deux sur trois près d’une limite',
  },
  variation: {
    common: 'variation ordinaire',
    improvement: 'signal, amélioration',
    concern: 'signal, dégradation',
    'no-direction': 'signal, sans sens souhaité',
    'no-reading': 'aucune mesure',
    none: 'trop tôt pour le dire',
  },
  assurance: {
    'will-pass': 'toute la plage respecte le niveau attendu',
    'will-fail': 'toute la plage est hors du niveau attendu',
    'hit-and-miss': `le niveau attendu est dans la plage${nb}: tantôt tenu, tantôt non`,
    none: 'pas de niveau attendu',
  },
  direction: {
    up: 'plus haut, c’est mieux',
    down: 'plus bas, c’est mieux',
    within: 'entre deux bornes',
    none: 'sans sens souhaité',
  },
  refusals: {
    'series.too-few-points': (p) => `Pas assez de mesures${nb}: ${p.have} sur les ${p.need} qu’il faut.`,
    'series.no-variation': () => `Les valeurs ne varient jamais${nb}: il n’y a rien à juger.`,
    'series.not-finite': () => 'Une valeur n’est pas un nombre utilisable.',
  },
};
