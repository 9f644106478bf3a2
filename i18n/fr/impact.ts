import type { impact as English } from '../en/impact.ts';

const nb = '\u00a0';
const bounds = { about: 'environ', 'less-than': 'moins de', 'more-than': 'plus de' };

export const impact: typeof English = {
  interval: (lower, upper) => `[${lower}${nb}; ${upper}]`,
  amount: (amount, interval, measure) => `${amount} ${measure === 'flow' ? 'par période' : 'en moyenne'} ${interval}`,
  total: (amount, interval) => `Au total${nb}: ${amount} ${interval}.`,
  moved: (amount) => `Écart à la prévision${nb}: ${amount}.`,
  undetermined: (amount) => `Indéterminé${nb}: ${amount}. Indéterminé ne veut pas dire sans effet.`,
  provisional: (amount) => `Écart à la prévision, provisoire${nb}: ${amount}.`,
  noMeasurement: 'Aucune mesure dans ce cycle pour l’instant.',
  detectableBefore: (change) => `Ce cycle ne peut rien montrer en dessous de ${change}.`,
  detectableAfter: (change) => `Ce cycle ne pouvait rien montrer en dessous de ${change}.`,
  missing: (measured, elapsed) =>
    `${measured} ${measured < 2 ? 'période mesurée' : 'périodes mesurées'} sur ${elapsed}.`,
  ending: {
    below: (value, lower, upper) => `Valeur finale ${value}${nb}: sous la prévision (de ${lower} à ${upper}).`,
    inside: (value, lower, upper) => `Valeur finale ${value}${nb}: dans la prévision (de ${lower} à ${upper}).`,
    above: (value, lower, upper) => `Valeur finale ${value}${nb}: au-dessus de la prévision (de ${lower} à ${upper}).`,
  },
  chance: ({ bound, times, of }) => `Au rythme actuel${nb}: ${bounds[bound]} ${times} fois sur ${of}.`,
  whatElse: `Un écart n’est pas une cause. Qu’est-\u2060ce qui a pu jouer d’autre${nb}?`,
  start: (start, last, target) => `De ${start} à ${last}${target === null ? '' : `${nb}; cible ${target}`}.`,
  withoutConcluding: {
    'too-few-points': `Pas assez de passé pour une prévision${nb}; comparé au point de départ, sans conclure.`,
    'no-variation': `Le passé ne varie pas${nb}: pas de prévision${nb}; comparé au point de départ, sans conclure.`,
    'not-finite': `Une valeur passée est illisible${nb}: pas de prévision${nb}; comparé au point de départ, sans conclure.`,
  },
  asItWasGoing: 'sur la lancée',
};
