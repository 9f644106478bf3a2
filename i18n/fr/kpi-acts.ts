import type { kpiActs as English } from '../en/kpi-acts.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

const decimal = (value: unknown) => String(value).replace('.', ',');

export const kpiActs: typeof English = {
  versions: {
    title: 'Ce qui a changé dans la définition',
    countsFrom: (period) => `compte depuis ${period}`,
    parts: {
      population: (words) => `Sur : ${words}`,
      inclusions: (words) => `Compte : ${words}`,
      exclusions: (words) => `Ne compte pas : ${words}`,
      source: (words) => `Lu dans : ${words}`,
      howObtained: (words) => `Obtenu : ${words}`,
    },
    why: (words) => `Pourquoi : ${words}`,
    decided: (words) => `Décidé par écrit : ${words}`,
    silent: 'n’a pas encore répondu',
    agrees: 'd’accord',
    concern: (words) => `réserve : ${words}`,
    change: 'Écrire une nouvelle version',
    rewrite: 'Reprendre le brouillon',
    draftTitle: 'Une nouvelle version',
    keepDraft: 'Garder ce brouillon',
    propose: 'La proposer',
    proposeTitle: (number) => `Proposer v${number}`,
    whyField: 'Pourquoi la changer ?',
    whyHelp: 'Les personnes interrogées le liront',
    from: 'À partir de quelle période compte-t-elle ?',
    computing: 'Calcul des deux versions sur l’historique…',
    bothTitle: 'Avant tout accord : les deux, sur le même passé',
    noDifference:
      'Valeurs saisies : personne ne peut en recalculer le passé. La série sera coupée là où la nouvelle version commence.',
    same: (periods) =>
      `Sur ${periods} ${plural(periods, 'période commune', 'périodes communes')}, les deux donnent le même nombre.`,
    differ: (differing, periods, usual) =>
      `${differing} des ${periods} périodes communes diffèrent ; d’ordinaire de ${usual} de la valeur d’avant.`,
    last: (period, before, after) => `${period} : ${before} devient ${after}.`,
    widest: (period, before, after) => `Le plus grand écart, ${period} : ${before}, puis ${after}.`,
    lost: (count) =>
      `${count} ${plural(count, 'période n’a pas', 'périodes n’ont pas')} de valeur avec la nouvelle version.`,
    published: 'En pointillé, ce qui est publié aujourd’hui.',
    agree: 'D’accord avec cette définition',
    concernField: 'Une réserve ? Avec quels mots',
    sayConcern: 'Dire la réserve',
    declare: 'Déclarer l’accord',
    inWriting: 'Décider par écrit, en gardant les réserves',
    decide: 'Décider',
    withdraw: 'La reprendre',
    done: {
      drafted: 'Le brouillon est gardé.',
      proposed: 'Proposée. Les personnes interrogées voient les deux séries.',
      said: 'C’est dit.',
      agreed: 'Accord déclaré.',
      withdrawn: 'Reprise. Ses mots restent lisibles.',
    },
  },
  past: {
    label: 'Tel qu’on le connaissait le',
    back: 'Revenir à aujourd’hui',
    banner: (day) => `Tel qu’on le connaissait le ${day} : les valeurs, la définition et les notes de ce jour-là.`,
  },
  note: {
    act: 'Noter ce qui s’est passé',
    title: 'Que s’est-il passé ?',
    period: 'À quelle période',
    what: 'Ce qui s’est passé, en une phrase',
    text: 'En une phrase : le marché a-t-il bougé aussi ?',
    save: 'Écrire la note',
    done: 'La note est sur le graphique.',
  },
  paste: {
    act: 'Coller une colonne',
    title: 'Des valeurs par colonne',
    help: 'Copier les cellules d’un tableur, cliquer dans la première cellule vide, coller. Les flèches et Entrée déplacent.',
    period: 'Période',
    value: 'Valeur',
    save: (count) => `Enregistrer ${count} ${plural(count, 'valeur', 'valeurs')}`,
    done: (added, corrected) =>
      `${added} ${plural(added, 'valeur ajoutée', 'valeurs ajoutées')}, ${corrected} ${plural(corrected, 'corrigée', 'corrigées')}.`,
    becomes: (before) => `était ${before}`,
    reason: 'Pourquoi elles changent, si certaines corrigent une valeur',
    nothing: 'Rien à enregistrer encore.',
  },
  rebase: {
    act: 'Rebaser la plage',
    title: 'Quelles périodes font la plage ?',
    from: 'De',
    to: 'À',
    isReal: 'Le changement est réel : ni un accident, ni un défaut de mesure',
    isUnderstood: 'On comprend ce qui le cause',
    isLasting: 'Il va durer',
    hasEnoughPoints: 'Il y a assez de points depuis',
    reason: 'Pourquoi la plage repart-elle ?',
    save: 'Rebaser',
    done: 'La plage est faite des périodes choisies.',
    provisional: 'C’est fait. Avec si peu de points, la plage est provisoire.',
    kept: (from, to, reason) => `La plage est faite de ${from} à ${to} : ${reason}`,
  },
  move: {
    live: 'Piloter avec',
    off: 'Passer hors pilotage',
    retire: 'Retirer',
    reason: 'Pourquoi ?',
    reasonRetire: 'Pourquoi le retirer ? Il reste lisible pour toujours',
    done: 'C’est fait.',
    whichOne: 'Lequel passe hors pilotage ?',
    oneMore: 'Aucun : un de plus, et voici pourquoi',
    why: 'Pourquoi un de plus ?',
    reviewOn: 'À revoir le',
    neverUsed: 'jamais ouvert, jamais cité',
  },
  refusals: {
    'measurement.percent-or-fraction': (p) =>
      `Ce KPI est une part\u00a0: ${decimal(p.value)} veut-il dire ${decimal(p.value)}\u00a0% ou ${decimal(100 * Number(p.value))}\u00a0%\u00a0? Envoyer ${decimal(Number(p.value) / 100)}, ou dire comment c’est écrit\u00a0: percentAs «\u00a0percent\u00a0» ou «\u00a0fraction\u00a0».`,
    'measurement.in-the-future': (p) =>
      `La période du ${String(p.period)} n’a pas commencé : qu’aurait-on pu mesurer ?`,
    'measurement.said-twice': (p) =>
      `La période du ${String(p.period)} est déjà à la ligne ${String(p.row)}. Laquelle est juste ?`,
    'definition.not-found': () => 'Cette version de la définition n’existe pas.',
    'definition.other-cadence': () => 'Une version garde le rythme de son KPI ; un autre rythme est un autre KPI.',
    'annotation.not-found': () => 'Cette note n’est plus là.',
    'annotation.not-yours': () => 'Une note est reprise par qui l’a écrite.',
  },
};
