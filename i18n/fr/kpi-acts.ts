import type { kpiActs as English } from '../en/kpi-acts.ts';
import { shareInDoubt } from './share-in-doubt.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

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
    decidedAlone: (day, words) => `Décidé par écrit le ${day}, sans que personne ait été consulté : ${words}`,
    nobodyAsked: 'Personne n’a été consulté à son sujet.',
    silent: 'n’a pas encore répondu',
    keeps: 'responsable de la définition',
    concern: (words) => `réserve : ${words}`,
    change: 'Écrire une nouvelle version',
    rewrite: 'Reprendre le brouillon',
    draftTitle: 'Une nouvelle version',
    keepDraft: 'Garder ce brouillon',
    propose: 'La proposer',
    proposeTitle: (number) => `Proposer v${number}`,
    whyField: 'Pourquoi la changer ?',
    whyHelp: 'Les personnes consultées le liront',
    askedField: 'À qui demander son accord ?',
    askedHelp: 'Chacun donne son accord, ou exprime une réserve, dans les sept jours.',
    askedNobody:
      'À personne pour l’instant. Nommer celles et ceux qui lisent ce nombre : sinon, il faut une décision par écrit, et elle le dira.',
    askedAlone:
      'Il n’y a encore personne d’autre ici. Inviter celles et ceux qui lisent ce nombre, ou décider par écrit.',
    askedOther: 'Demander aussi à',
    choose: 'Choisir',
    ask: 'Demander leur accord',
    from: 'À partir de quelle période compte-t-elle ?',
    computing: 'Calcul des deux versions sur l’historique…',
    bothTitle: 'Avant tout accord : les deux, sur le même passé',
    noDifference:
      'Valeurs saisies : personne ne peut en recalculer le passé. La série sera coupée là où la nouvelle version commence.',
    same: (periods) =>
      `Sur ${periods} ${plural(periods, 'période commune', 'périodes communes')}, les deux donnent le même nombre.`,
    differ: (differing, periods, usual) =>
      `${differing} des ${periods} périodes communes ${plural(differing, 'diffère', 'diffèrent')} ; en général de ${usual} par rapport à la valeur d’avant.`,
    last: (period, before, after) => `${period} : ${before} devient ${after}.`,
    widest: (period, before, after) => `Le plus grand écart, ${period} : ${before}, puis ${after}.`,
    lost: (count) =>
      `${count} ${plural(count, 'période n’a pas', 'périodes n’ont pas')} de valeur avec la nouvelle version.`,
    published: 'En pointillé, ce qui est publié aujourd’hui.',
    agree: 'D’accord avec cette définition',
    concernField: 'Une réserve ? Avec vos mots',
    sayConcern: 'Dire la réserve',
    declare: 'Déclarer l’accord',
    inWriting: 'Décider par écrit, en gardant les réserves',
    decide: 'Décider',
    inWritingAlone: 'Ou décider par écrit : pourquoi cette définition ?',
    withdraw: 'La retirer',
    done: {
      drafted: 'Le brouillon est gardé.',
      proposed: (asked, both) =>
        asked === 0
          ? 'Proposée. Personne n’a encore été consulté.'
          : both
            ? 'Proposée. Les personnes consultées voient les deux séries.'
            : `Proposée. ${asked} ${plural(asked, 'personne est consultée', 'personnes sont consultées')}.`,
      asked: 'C’est demandé.',
      decided: 'Décidé par écrit. La version le dit.',
      said: 'C’est dit.',
      agreed: 'Accord déclaré.',
      withdrawn: 'Retirée. Ses mots restent lisibles.',
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
    takeBack: 'La retirer',
    taken: 'La note est retirée.',
  },
  paste: {
    act: 'Coller une colonne',
    title: 'Toute une colonne de valeurs',
    help: 'Copier les cellules d’un tableur, cliquer dans la première cellule vide, coller. Les flèches et Entrée passent d’une cellule à l’autre.',
    period: 'Période',
    value: 'Valeur',
    save: (count) => `Enregistrer ${count} ${plural(count, 'valeur', 'valeurs')}`,
    done: (added, corrected) =>
      `${added} ${plural(added, 'valeur ajoutée', 'valeurs ajoutées')}, ${corrected} ${plural(corrected, 'corrigée', 'corrigées')}.`,
    becomes: (before) => `valait ${before}`,
    reason: 'Pourquoi elles changent, si certaines corrigent une valeur',
    nothing: 'Rien à enregistrer pour l’instant.',
  },
  rebase: {
    act: 'Faire repartir la plage',
    title: 'Quelles périodes font la plage ?',
    from: 'De',
    to: 'À',
    isReal: 'Le changement est réel : ni un accident, ni un défaut de mesure',
    isUnderstood: 'On comprend ce qui le cause',
    isLasting: 'Il va durer',
    hasEnoughPoints: 'Il y a assez de points depuis',
    reason: 'Pourquoi la plage repart-elle ?',
    save: 'Faire repartir',
    done: 'La plage est faite des périodes choisies.',
    provisional: 'C’est fait. Avec si peu de points, la plage est provisoire.',
    kept: (from, to, reason) =>
      to === null
        ? `La plage est calculée à partir de ${from} : ${reason}`
        : `La plage est calculée de ${from} à ${to} : ${reason}`,
  },
  move: {
    live: 'Mettre en pilotage',
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
    'measurement.percent-or-fraction': (p) => shareInDoubt('Ce KPI', p.value),
    'kpi.percent-or-fraction': (p) => shareInDoubt('Ce KPI', p.value),
    'measurement.in-the-future': (p) =>
      `La période du ${String(p.period)} n’a pas commencé : qu’aurait-on pu mesurer ?`,
    'measurement.said-twice': (p) =>
      `La période du ${String(p.period)} est déjà à la ligne ${String(p.row)}. Laquelle est juste ?`,
    'definition.not-found': () => 'Cette version de la définition n’existe pas.',
    'definition.other-cadence': () => 'Une version garde le rythme de son KPI ; un autre rythme est un autre KPI.',
    'annotation.not-found': () => 'Cette note n’est plus là.',
    'annotation.not-yours': () => 'Seule la personne qui a écrit une note peut la retirer.',
  },
};
