import type { retrospective as English } from '../en/retrospective.ts';

// In French, zero and anything below two take the singular.
const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export const retrospective: typeof English = {
  title: (cycle) => `Rétrospective, ${cycle}`,
  link: 'Rétrospective',
  note: (whose, from, to) => `${whose}, du ${from} au ${to}`,
  closing: 'Le bilan, ligne par ligne',
  lead: {
    keyResults: (count) => `${count} ${plural(count, 'résultat clé', 'résultats clés')}`,
    target: {
      reached: (n) => `${n} ${plural(n, 'cible atteinte', 'cibles atteintes')}`,
      'not-reached': (n) => `${n} non ${plural(n, 'atteinte', 'atteintes')}`,
      'no-value': (n) => `${n} sans mesure pour le dire`,
      dropped: (n) => `${n} ${plural(n, 'abandonné', 'abandonnés')} en route`,
      'not-told': (n) => `${n} encore à dire`,
    },
    against: 'Par rapport à la lancée',
    beyond: {
      wanted: (n) => `${n} ${plural(n, 'a bougé', 'ont bougé')} dans le sens voulu`,
      unwanted: (n) => `${n} dans l’autre sens`,
      neither: (n) => `${n} ${plural(n, 'a bougé', 'ont bougé')}, sans cible pour dire dans quel sens`,
      undetermined: (n) => `${n} ${plural(n, 'indéterminé', 'indéterminés')}`,
      'too-little-past': (n) => `${n} sans assez de passé pour le dire`,
      'last-value-awaited': (n) => `${n} sans la dernière valeur du cycle`,
      'nothing-measured': (n) => `${n} sans rien de mesuré`,
      'behind-wall': (n) => `${n} ${plural(n, 'mesuré', 'mesurés')} par le KPI d’une équipe dont vous n’êtes pas`,
    },
    undetermined: 'Indéterminé ne veut pas dire sans effet.',
  },
  lastTime: {
    title: 'Décidé la dernière fois',
    none: 'Rien n’a été décidé dans une rétrospective avant celle-ci.',
    left: 'Ce que le cycle d’avant laissait',
  },
  start: (value, lower, upper) =>
    `Au départ : sur la lancée, ${value} à la fin, dix-neuf fois sur vingt entre ${lower} et ${upper}.`,
  half: (parts) => `À mi-cycle, pour l’équipe seule : ${parts}`,
  halfFelt: (confidence) => `confiance ${confidence}, ressentie`,
  halfChance: { about: 'environ', 'less-than': 'moins de', 'more-than': 'plus de' },
  halfComputed: (bound, times, of) => `${bound} ${times} fois sur ${of}, calculée`,
  decidedOnTheWay: 'Décidé en route',
  crossed: (kpi, since, until) =>
    until === null
      ? `Garde-fou franchi : ${kpi}, du ${since} à la fin du cycle.`
      : `Garde-fou franchi : ${kpi}, du ${since} au ${until}.`,
  bets: {
    done: 'Paris menés',
    stopped: 'Paris arrêtés',
    open: 'Paris encore ouverts',
  },
  fates: {
    title: 'Ce que cela devient',
    stop: 'Nous arrêtons',
    continue: 'Nous continuons',
    'become-kpi': 'Devient un KPI',
    none: 'Rien.',
    dropped: (date) => `abandonné le ${date}`,
    notYetKpi: 'pas encore proposé',
  },
  noes: {
    title: 'Ce à quoi nous avons dit non',
    none: 'Rien n’a été refusé. Qu’avons-nous porté qui pouvait attendre ?',
    takenUp: (date) => `repris le ${date}`,
    withdrawn: (why) => `retiré : ${why}`,
    parked: 'Proposé pour ce cycle, et pas retenu',
  },
  meanwhile: {
    title: 'Pendant ce temps',
    none: 'Rien n’a été noté sur les KPI pendant ce cycle.',
    act: 'Noter ce qui s’est passé',
    kpi: 'Sur quel KPI ?',
    period: 'Quand ?',
    text: 'Que s’est-il passé ?',
    save: 'Noter',
    saved: 'Noté.',
  },
  others: (count) => `${count} ${plural(count, 'autre objectif', 'autres objectifs')}, sur la page de chaque équipe`,
  calibration: 'Confiance ressentie, chances calculées, et ce qui est arrivé',
  decided: {
    title: 'Décidé pour le prochain cycle',
    inCycle: (cycle) => `Décidé pour ${cycle}`,
    none: 'Rien de décidé pour l’instant.',
    objective: 'À propos de quel objectif ?',
    noObjective: 'Aucun en particulier',
    opensNext: 'La préparation du prochain cycle s’ouvre sur ces lignes.',
    seeNext: (cycle) => `Voir ${cycle}`,
  },
};
