import type { charts as English } from '../en/charts.ts';

const nb = '\u00a0';
// In French, zero and anything below two take the singular.
const count = (n: number, one: string, many: string): string => `${n}${nb}${Math.abs(n) < 2 ? one : many}`;
const letters = [
  'zéro',
  'une',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
];
const inWords = (n: number): string => letters[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const charts: typeof English = {
  grain: { day: 'par jour', week: 'par semaine', month: 'par mois', quarter: 'par trimestre', year: 'par an' },
  weekShort: (week) => `s.${nb}${week}`,
  weekLong: (week, start) => `semaine ${week}, du ${start}`,
  cycleWeek: (week) => `s.${nb}${week}`,
  quarterShort: (quarter) => `T${quarter}`,
  quarterLong: (quarter, year) => `T${quarter} ${year}`,
  points: (text, size) => `${text}${nb}${size < 2 ? 'point' : 'points'}`,
  range: (low, high) => `${low} – ${high}`,
  interval: (low, high) => `[${low}${nb}; ${high}]`,

  stableRange: 'plage de stabilité',
  seasonIncluded: ', saison comprise',
  provisionalRange: 'plage provisoire',
  provisionalCount: (have, need) => `, ${count(have, 'mesure', 'mesures')} sur ${need}`,
  lastKnown: (value, period) => `${value}, ${period}`,
  forecast: 'prévision',
  level80: `80${nb}%`,
  level95: `95${nb}%`,
  holidays: 'jours fériés',
  asPublished: 'telle que publiée',
  definition: (version) => `définition ${version}`,
  baseline: (from, to) => `plage apprise de ${from} à ${to}`,
  atLeast: (value) => `attendu${nb}: au moins ${value}`,
  atMost: (value) => `attendu${nb}: au plus ${value}`,
  startedAt: (value) => `point de départ ${value}`,
  running: 'en cours',
  today: 'aujourd’hui',
  asItWasGoing: 'sur la lancée',
  asItWasGoingShort: 'lancée',
  target: 'cible',
  firstMovement: (week) => `premier mouvement attendu, s.${nb}${week}`,
  formerTarget: (value) => `${value}, ancienne cible`,

  above: 'au-dessus de la plage',
  below: 'sous la plage',
  rules: {
    'outside-range': 'hors de la plage',
    'small-shift': 'petit décalage qui dure',
    'run-one-side': 'plusieurs de suite du même côté',
    'near-limit': 'plusieurs près du bord',
    trend: 'mouvement régulier',
  },
  kinds: {
    common: 'variation ordinaire',
    improvement: 'signal, amélioration',
    concern: 'signal, dégradation',
    'no-direction': 'signal, sans sens souhaité',
    'no-reading': 'aucune mesure',
  },
  direction: { up: 'vers le haut', down: 'vers le bas' },

  fewLead: (n) =>
    n === 1
      ? `Une mesure${nb}: tout part d’ici.`
      : `${capital(inWords(n))} mesures. On compare au départ, sans conclure.`,
  fewMore: (left) =>
    `Une plage provisoire viendra avec la quatrième${nb}: encore ${inWords(left)}. D’ici là, pas assez de passé pour distinguer un signal d’une variation ordinaire.`,
  fewNone: 'Pas encore de mesure. La première ouvre la série.',

  chartLabel: (p) => `${p.name} ${p.grain}, ${p.from} à ${p.to}.`,
  signalsLabel: (n) => (n === 0 ? 'Aucun signal.' : `${count(n, 'signal', 'signaux')}.`),
  explore: `Les points un à un${nb}: flèches${nb}; Entrée ouvre d’où vient le nombre${nb}; T montre le tableau`,
  point: (p) => `${capital(p.period)}${nb}: ${p.value}`,
  pointMissing: (period) => `${capital(period)}${nb}: aucune mesure.`,
  pointWithin: (low, high) => `, dans la plage, de ${low} à ${high}`,
  pointOutside: (side, low, high) => `, ${side}, de ${low} à ${high}`,
  pointRule: (rule) => `, ${rule}`,
  pointRunning: ', période en cours',
  pointProvisional: ', plage provisoire',
  pointForecast: (p) => `${capital(p.period)}${nb}: prévision ${p.value}, de ${p.low} à ${p.high} (95${nb}%).`,

  trajectoryLabel: (p) => `${p.name}${nb}: de ${p.baseline} à ${p.target}.`,
  trajectoryNow: (p) => `Semaine ${p.week}${nb}: ${p.value}.`,
  pastTarget: (by) => `Au-delà de sa cible${nb}: ${by}.`,
  trajectoryGoing: (value) => `Sur la lancée${nb}: ${value}.`,
  trajectoryFew: `Pas assez de passé pour une prévision${nb}: on compare au départ, sans conclure.`,
  trajectoryPoint: (p) => `Semaine ${p.week}${nb}: ${p.value}`,
  trajectoryPointMissing: (week) => `Semaine ${week}${nb}: aucune mesure.`,
  trajectoryPointGoing: (value, low, high) => `, sur la lancée ${value} (de ${low} à ${high})`,

  difference: 'Écart à la prévision',
  differenceSentence: (value, interval) => `Écart à la prévision${nb}: ${value} ${interval}`,
  undeterminedSentence: (value, interval) => `Indéterminé${nb}: ${value} ${interval}`,
  provisionalSentence: (value, interval) => `Provisoire, sans verdict${nb}: ${value} ${interval}`,
  undeterminedKindly: 'Indéterminé ne veut pas dire sans effet.',
  notVisible: (value) => `rien de visible sous ${value}`,
  zeroDifference: 'sur la lancée',

  rivalsLabel: (p) =>
    `${count(p.definitions, 'définition', 'définitions')} de ${count(p.people, 'personne', 'personnes')}, de ${p.low} à ${p.high}.`,
  rivalRow: (p) => `${p.words}${nb}: ${p.value}, ${count(p.people, 'personne', 'personnes')}.`,
  notComputed: 'citée, non calculée',
  rivalSeries: (from, to) => `Chaque définition sur une même échelle, de ${from} à ${to}.`,
  rivalSeriesRow: (p) => `${p.words}${nb}: de ${p.first} à ${p.last}.`,

  yearOverYear: (name) => `${name}, année sur année.`,
  sparkline: (p) => `${p.n} dernières périodes et plage de stabilité${nb}; dernière valeur ${p.value}.`,
  sparklineSilent: (p) => `${p.n} dernières périodes${nb}; aucune mesure à présent, dernière valeur ${p.value}.`,
  sparklineEmpty: 'Pas encore de mesure.',
  smallMultiple: (p) =>
    `${p.name}${nb}: ${p.n} périodes, ${p.from} à ${p.to}, avec l’année d’avant et la plage de stabilité. À la fin${nb}: ${p.value}.`,
  yearBefore: 'un an plus tôt',

  freshness: (p) =>
    `${p.days} derniers jours${nb}: ${count(p.fresh, 'frais', 'frais')}, ${count(p.missing, 'manquant', 'manquants')}.`,
  freshnessBroke: (daysAgo) => `Interrompu il y a ${count(daysAgo, 'jour', 'jours')}.`,
  confidence: (value) => `Confiance ressentie${nb}: ${value} sur 10.`,
  confidenceNone: 'Confiance pas encore donnée.',
  chance: (tenths) => `Chances au rythme actuel, calculées${nb}: environ ${tenths} fois sur 10.`,
  assurance: {
    pass: `La plage est du bon côté du niveau attendu${nb}: il sera tenu.`,
    fail: `La plage est du mauvais côté du niveau attendu${nb}: il ne sera pas tenu.`,
    'hit-and-miss': `Le niveau attendu passe dans la plage${nb}: tenu parfois, parfois non.`,
    none: 'Aucun niveau attendu.',
  },
  timeline: (p) => `Cycle${nb}: semaine ${p.week} sur ${p.weeks}.`,
  timelineClosed: (weeks) => `Cycle de ${weeks} semaines.`,
  timelineAhead: (weeks) => `Cycle de ${weeks} semaines, pas encore commencé.`,
  timelineKept: (kept, due) => `Points hebdo tenus${nb}: ${kept} sur ${due}.`,
  todayWeek: (week) => `aujourd’hui, semaine ${week}`,
  dayWeek: (day, week) => `${day}, semaine ${week}`,

  table: 'Tableau',
  columns: {
    period: 'période',
    value: 'valeur',
    range: 'plage',
    expected: 'niveau de la saison',
    kind: 'ce que c’est',
    week: 'semaine',
    asItWasGoing: 'sur la lancée',
    interval: 'intervalle',
    definition: 'définition',
    people: 'personnes',
    verdict: 'verdict',
    name: 'mesure',
    difference: 'écart',
  },
  verdicts: { 'moved-up': 'a monté', 'moved-down': 'a baissé', undetermined: 'indéterminé', provisional: 'provisoire' },
};
