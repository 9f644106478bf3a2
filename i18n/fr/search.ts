import type { search as en } from '../en/search.ts';

export const search: typeof en = {
  kinds: {
    kpi: 'KPI',
    definition: 'Définition',
    objective: 'Objectif',
    'key-result': 'Résultat clé',
    'alignment-test': 'Test d’alignement',
    decision: 'Décision',
    'not-doing': 'Ce que nous ne faisons pas',
    annotation: 'Note',
    ambition: 'Ambition',
    team: 'Équipe',
    person: 'Personne',
  },
  watch: 'Suivre de près',
  watched: 'Suivi de près',
  watchHelp: 'Ce qui lui arrive vous sera signalé. Personne d’autre ne le sait.',
};
