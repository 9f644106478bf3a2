import type { kpiLife as English } from '../en/kpi-life.ts';

// In French, zero and anything below two take the singular.
const plural = (n: unknown, one: string, many: string): string => (Number(n) < 2 ? one : many);

export const kpiLife: typeof English = {
  status: { proposed: 'proposé', live: 'piloté', 'off-the-dashboard': 'suivi, hors pilotage', retired: 'retiré' },
  budget: {
    have: (have, limit) => `${have} sur ${limit}`,
    ask: (have, limit) =>
      `Cela ferait ${have}, et l’on en pilote ${limit} à la fois. Lequel passe hors pilotage, ou pourquoi un de plus ?`,
    never: 'jamais ouvert',
    opened: (day) => `ouvert pour la dernière fois le ${day}`,
    cited: (day) => `cité pour la dernière fois le ${day}`,
    offTheDashboard: 'Hors pilotage, il est toujours mesuré et alerte son équipe.',
  },
  agreement: {
    nobodyAsked:
      'Personne n’a été consulté, et un silence n’est pas un accord. Demander à celles et ceux qui lisent ce nombre, ou décider par écrit.',
    ready: 'Toutes les personnes consultées sont d’accord.',
    open: (silent) => `${silent} ${plural(silent, 'réponse attendue', 'réponses attendues')}.`,
    toDecide: (concerns, by) =>
      `${concerns} ${plural(concerns, 'réserve ouverte. Qu’est-\u2060ce qui la lèverait', 'réserves ouvertes. Qu’est-\u2060ce qui les lèverait')} ? Sinon, une décision par écrit au plus tard le ${by}.`,
    overdue: (by) => `Une décision par écrit était attendue au plus tard le ${by}.`,
    decided: (words) => `Décidé par écrit : ${words}`,
  },
  verification: {
    verified: (since) => `Vérifié, depuis le ${since}`,
    'never-agreed': 'Non vérifié : aucun accord sur la définition.',
    'changed-since-agreed': 'Non vérifié : la définition a changé depuis l’accord.',
    'never-checked': 'Non vérifié : aucune vérification faite.',
    'changed-since-checked': 'Non vérifié : la définition a changé depuis la vérification.',
    'check-failed': 'Non vérifié : une vérification a échoué.',
  },
  refusals: {
    'kpi.not-from-here': () => 'Le KPI a changé entre-temps. Recharger la page pour voir où il en est.',
    'kpi.retired-needs-reason': () => 'Pourquoi le retirer ? Il reste lisible, avec le motif.',
    'kpi.owner-is-a-team': () => 'L’organisation et les services portent des KPI ; les équipes les suivent.',
    'kpi.unit-said': () =>
      'Son unité est fixée : toutes ses valeurs sont dans cette unité. Un nombre dans une autre unité est un autre KPI.',
    'kpi.over-budget': (p) =>
      `Cela ferait ${p.have}, et l’on en pilote ${p.limit} à la fois. Lequel passe hors pilotage, ou pourquoi un de plus ?`,
    'kpi.not-on-dashboard': () => 'Celui-là n’est pas piloté.',
    'kpi.one-more-needs-why': () => 'Pourquoi un de plus, et quand le revoir ?',
    'kpi.review-in-the-past': () => 'Quand le revoir ? Un jour à venir.',
    'kpi.expected-level-empty': () => 'Au moins combien, ou au plus ?',
    'kpi.expected-level-crossed': () => 'La borne basse est au-dessus de la haute.',
    'definition.frozen': () => 'Ses mots sont figés depuis la proposition. Commencer un nouveau brouillon ?',
    'definition.incomplete': () =>
      'Des questions restent sans réponse : deux personnes ne trouveraient pas le même nombre.',
    'definition.another-proposed': (p) =>
      `La version ${p.number} est déjà proposée. La conclure, ou la retirer d’abord.`,
    'definition.proposal-needs-why': () => 'Pourquoi la changer ? Les personnes consultées le liront.',
    'definition.not-proposed': () => 'Cette version n’attend pas d’accord.',
    'definition.changed': () =>
      'La définition a changé depuis que vous l’avez ouverte. La voici : dites-vous toujours la même chose ?',
    'definition.not-asked': () => 'D’autres personnes ont été consultées sur celle-ci. Un commentaire est bienvenu.',
    'definition.concern-open': (p) =>
      `Une réserve est ouverte. La lever, ou décider par écrit au plus tard le ${p.decideBy} ; elle est gardée dans les deux cas.`,
    'definition.nobody-asked': () =>
      'Personne n’a été consulté. Demander à celles et ceux qui lisent ce nombre, ou décider par écrit ?',
    'definition.not-all-answered': (p) =>
      `Il manque ${p.silent} ${plural(p.silent, 'réponse', 'réponses')}. Attendre, ou décider par écrit au plus tard le ${p.decideBy}.`,
    'baseline.needs-reason': () => 'Pourquoi la plage repart-elle ?',
    'baseline.ends-before-it-starts': () => 'Sa dernière période précède la première.',
    'baseline.not-yet': () =>
      'Tant qu’un changement n’est pas réel, compris et durable, c’est un signal à expliquer. Noter ce qui s’est passé ?',
    'kpi-tree.of-itself': () => 'Un KPI n’entre pas dans sa propre formule.',
    'kpi-tree.loop': () => 'Chacun entrerait dans la formule de l’autre.',
  },
};
