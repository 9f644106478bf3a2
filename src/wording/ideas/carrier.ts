import type { Idea } from './idea.ts';

export const carrier: Idea = {
  name: 'carrier',
  why: 'Words that carry a measure without saying of what: a line that is nothing else names a number to watch.',
  en: {
    nouns: `number count rate ratio share percentage percent proportion average median mean level amount volume total time duration delay frequency cost value size length percentile index`,
    exact: '# avg mean_time',
  },
  fr: {
    nouns: `évolution nombre taux ratio part pourcentage proportion moyenne médiane niveau montant volume total temps durée délai fréquence coût valeur taille indice quantité nb`,
    exact: '# nb',
  },
};
