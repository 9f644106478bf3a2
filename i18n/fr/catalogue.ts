import type { catalogue as English } from '../en/catalogue.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export const catalogue: typeof English = {
  filters: {
    label: 'Quels KPI',
    all: 'tous',
    look: 'à regarder',
    overdue: 'en retard',
    awaited: 'jamais mesurés',
    incomplete: 'à préciser',
    'not-agreed': 'sans accord',
    'not-verified': 'non vérifiés',
    review: 'à revoir',
    off: 'hors pilotage',
    retired: 'retirés',
  },
  reads: { label: 'Sous chaque nom', question: 'questions', definition: 'définitions' },
  search: { question: 'nom, mot de la question', definition: 'nom, mot de la définition' },
  shown: (count) => `${count} KPI ${plural(count, 'affiché', 'affichés')}.`,
  none: 'Aucun KPI de ce genre. Un autre mot, un autre filtre ?',
  full: 'Complet. Un de plus prend la place d’un autre.',
  room: (free) =>
    `${free} ${plural(free, 'place libre', 'places libres')} ; rien n’oblige à ${plural(free, 'la', 'les')} remplir.`,
  proposed: (count) =>
    `${count} KPI ${plural(count, 'proposé ne prend', 'proposés ne prennent')} pas de place tant que personne ne s’en sert pour piloter.`,
  oneMore: (on, review) => `Écrit le ${on}. À revoir le ${review}.`,
  retired: 'Retirés',
  noValue: 'pas encore de mesure',
  lastOne: (value, period) => `${value}, ${period}`,
  fewPoints: (count) => `sans plage : ${count} ${plural(count, 'mesure', 'mesures')}`,
  noDefinition: 'sans définition',
  noSteward: 'sans responsable',
  status: { proposed: 'proposé', live: 'piloté', 'off-the-dashboard': 'suivi, hors pilotage', retired: 'retiré' },
};
