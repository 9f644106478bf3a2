import type { runs as English } from '../en/runs.ts';

export const runs: typeof English = {
  waiting: 'Le calcul attend son tour. Les valeurs d’avant restent.',
  again: (attempts, when) =>
    `${attempts === 1 ? 'Un essai a échoué' : `${attempts} essais ont échoué`}\u00a0; prochain essai à ${when}.`,
  elapsed: (seconds) => `depuis ${seconds}\u00a0s`,
  cancel: 'Arrêter le calcul',
  cancelled: 'Le dernier calcul a été arrêté. Les valeurs d’avant restent.',
};
