import type { okr as English } from '../en/okr.ts';
import { dayNamed } from '../format.ts';
import { shareInDoubt } from './share-in-doubt.ts';

// In French, zero and anything below two take the singular.
const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export const okr: typeof English = {
  states: { planning: 'en préparation', running: 'en cours', closing: 'en bilan', closed: 'clos' },
  week: (week, of) => `semaine ${week} sur ${of}`,
  begins: (day) => `commence le ${day}`,
  commitment: { committed: 'engagé', aspirational: 'ambitieux' },
  fromTo: (baseline, target) => `de ${baseline} à ${target}`,
  confidence: {
    label: 'Confiance',
    felt: 'ressentie par l’équipe',
    lowest: 'nous n’y arriverons pas',
    highest: 'c’est acquis',
    lastWeek: (value) => `la semaine dernière, ${value}`,
  },
  score: {
    label: 'score',
    readsAs: { reached: 'cible atteinte', good: 'bien, pour un résultat ambitieux', short: 'en deçà de la cible' },
    none: 'Pas de score : il a été abandonné.',
  },
  limits: {
    ambitions: (have, limit) =>
      `Cela ferait ${have} ambitions ; on en garde ${limit} en tête. Laquelle attend, ou pourquoi une de plus ?`,
    objectives: (have, limit) =>
      `Cela ferait ${have} objectifs pour l’équipe, qui s’en est donné ${limit}. Lequel rejoint ce que nous ne faisons pas, ou pourquoi un de plus ?`,
    'key-results': (have, limit) =>
      `Cela ferait ${have} résultats clés pour cet objectif, sur ${limit} prévus. Lequel attend, ou pourquoi un de plus ?`,
  },
  target: {
    'not-enough-past': 'Pas assez de passé pour une prévision. Comparé au départ, sans conclure.',
    trendGetsThere: (expected, asksMore) =>
      asksMore
        ? `Sur la lancée, on arrivait à ${expected}. Que viseriez-vous s’il était permis de manquer ?`
        : `Sur la lancée, on arrivait à ${expected}. Que viseriez-vous que la saison ne donne pas ?`,
    insideForecast: (lower, upper) =>
      `C’est ce qui arriverait sur la lancée, entre ${lower} et ${upper}. Garder comme prévision, et viser autre chose ?`,
    tooSmallToSee: (smallest) => `Rien de visible sous ${smallest} dans ce cycle. Une mesure plus proche de l’action ?`,
    guardrailOffered:
      'Départ et cible sont les mêmes : c’est un niveau à tenir, qu’un garde-fou ou un KPI suivrait mieux.',
    noAmbition: 'Quelle ambition sert-il ? « Aucune » est une réponse.',
  },
  guardrail: {
    states: { 'no-reading': 'aucune mesure', holds: 'tient', 'to-watch': 'à surveiller', crossed: 'franchi' },
    accept: {
      atMost: (limit) => `Nous acceptons jusqu’à ${limit}`,
      atLeast: (limit) => `Nous acceptons de descendre à ${limit}`,
      within: (low, high) => `Nous acceptons de ${low} à ${high}`,
    },
    past: { atMost: 'au-delà', atLeast: 'en dessous', within: 'en dehors' },
    beyond: {
      'slow-down': (past) => `${past}, nous ralentissons`,
      stop: (past) => `${past}, nous arrêtons`,
      talk: (past, hours) => `${past}, nous en parlons sous ${hours} h`,
    },
    agreed: (accept, then) => `${accept}\u00a0; ${then}.`,
    decide: 'Il est franchi. Voici ce qui était convenu au départ : que décidons-nous ?',
  },
  checkIn: {
    asksLearnt: 'Qu’avons-nous appris ?',
    oneSentence: 'Une phrase suffit. Que ferez-vous autrement cette semaine ?',
    skippedNothingNew: (next) =>
      next === null ? 'Rien de nouveau à mesurer.' : `Rien de nouveau à mesurer avant le ${next}.`,
    skip: 'Passer, avec un mot',
    blocks: 'Qu’est-\u2060ce qui nous bloque, et qui peut aider ?',
    priorities: 'Trois priorités',
    round: {
      spread: (lowest, highest) => (lowest === highest ? `Tout le monde dit ${lowest}.` : `De ${lowest} à ${highest}.`),
      wide: 'L’écart est large. Que voit chacun ?',
      tooFew: 'Une réponse pour l’instant : visible à partir de deux.',
    },
  },
  hearing: {
    unheard: (teams) => `${teams} : équipes concernées, pas encore entendues. Les inviter ?`,
    people: (count) => `${count} ${plural(count, 'personne invitée n’a', 'personnes invitées n’ont')} encore rien dit.`,
  },
  closing: {
    target: {
      reached: 'Cible atteinte : oui.',
      'not-reached': 'Cible atteinte : non.',
      'no-value': 'Cible atteinte : aucune mesure pour le dire.',
      dropped: 'Abandonné pendant le cycle.',
    },
    beyond: {
      moved: (amount) => `Écart à la prévision : ${amount}.`,
      unwanted: (amount) => `Écart à la prévision, dans l’autre sens : ${amount}.`,
      undetermined: (amount) =>
        `Écart à la prévision : indéterminé, ${amount}. Indéterminé ne veut pas dire sans effet.`,
      'too-little-past':
        'Écart à la prévision : pas assez de passé pour le dire ; comparé au point de départ, sans conclure.',
      'last-value-awaited': (day) =>
        `Écart à la prévision : il se dira avec la dernière valeur du cycle, le ${day} au plus tard.`,
      'closed-before-last-value': 'Écart à la prévision : le cycle a été clos avant sa dernière valeur.',
      'nothing-measured': 'Écart à la prévision : rien n’a été mesuré pendant le cycle.',
      'behind-wall': 'Écart à la prévision : réservé à l’équipe dont le KPI le mesure.',
    },
    whatElse: 'Qu’est-\u2060ce qui a pu jouer aussi ?',
    learnt: 'Qu’avons-nous appris ?',
    fates: { stop: 'Arrêter', continue: 'Continuer', 'become-kpi': 'Devenir un KPI' },
    gaps: {
      score: 'un score',
      'why-short': 'pourquoi c’est resté en deçà',
      learnt: 'ce qui a été appris',
      fate: 'ce qu’il devient',
    },
  },
  graduation: {
    onTrial: (cycles) => `À l’essai pour ${cycles} ${plural(cycles, 'cycle', 'cycles')}`,
    answered: 'L’essai est terminé, et quelqu’un a dit ce qu’il devient.',
    asksKeep: 'L’essai est terminé. Le garder parmi les KPI, le suivre hors pilotage, ou le retirer ?',
    expectedLevelEmpty: 'Une cible n’est pas un niveau à tenir. Quel niveau attendre ?',
  },
  calibration: {
    felt: 'Confiance, ressentie à mi-cycle',
    computed: 'Chances, calculées à mi-cycle',
    pace: (from, to, reached, count) =>
      `De ${from} à ${to} chances sur dix : ${reached} sur ${count} ${plural(reached, 'atteint', 'atteints')}.`,
    band: (from, to, reached, count) =>
      `Confiance de ${from} à ${to} : ${reached} sur ${count} ${plural(reached, 'atteint', 'atteints')}.`,
    tooFew: (have, need) =>
      `${have} ${plural(have, 'résultat', 'résultats')} pour l’instant ; il en faut ${need} pour dire quelque chose.`,
    teamTooSmall: 'Une équipe de moins de trois n’en a pas : ce serait celle de quelqu’un.',
    ownOnly: 'Réservé à l’équipe.',
  },
  notDoing: {
    title: 'Ce que nous ne faisons pas',
    why: 'Pourquoi',
    askedBy: (who) => `demandé par ${who}`,
    revisitOn: (date) => `à revoir en ${date}`,
    revisitAtPlanning: 'à revoir à la prochaine préparation',
    takenUp: 'Repris',
    withdrawn: 'Retiré',
  },
  refusals: {
    'key-result.not-found': () => 'Ce résultat clé n’est pas ici.',
    'key-result.percent-or-fraction': (p) => shareInDoubt(`«\u00a0${String(p.statement)}\u00a0»`, p.value),
    'check-in.value-is-measured': () =>
      'Cette valeur est mesurée\u00a0: un KPI ou nos données la donnent, personne ne la saisit.',
    'cycle.not-from-here': () => 'Le cycle a avancé. Recharger la page pour voir où il en est.',
    'cycle.not-everyone-heard': () =>
      'Des personnes concernées n’ont pas été entendues. Les inviter, ou lancer quand même en disant pourquoi.',
    'cycle.closing-unfinished': (p) =>
      `Le bilan pose encore ${p.questions} ${plural(Number(p.questions), 'question', 'questions')}.`,
    'cycle.removed': () => 'Ce cycle a été supprimé pendant sa préparation. Le journal en garde la trace.',
    'cycle.holds-proposals': () =>
      'Des objectifs y sont encore proposés : les retirer d’abord, depuis l’atelier. Une date ou un nom se corrige sans rien supprimer.',
    'objective.not-yet-chosen': () => 'Cet objectif n’est pas encore choisi.',
    'cycle.ends-before-it-starts': () => 'Un cycle finit après avoir commencé.',
    'cycle.unreadable-date': () => 'Quel jour ? 2026-11-23, par exemple.',
    'cycle.longer-than-a-year': () => 'Un cycle dure un an au plus.',
    'cycle.no-retrospective-yet': (p) =>
      `Ce cycle n’est pas fini : sa rétrospective s’écrit à partir de son bilan, après le ${dayNamed('fr', p.end)}.`,
    'okr.cycle-closed': (p) =>
      `Ce cycle est clos depuis le ${dayNamed('fr', p.closedOn)}. Ce qu’il dit reste tel quel.`,
    'okr.cycle-closing': () =>
      'Ce cycle est en bilan : les points hebdo sont terminés, ses dernières valeurs sont relevées.',
    'okr.planning-over': () => 'La préparation de ce cycle est terminée.',
    'objective.refused': () => 'Cette proposition est dans ce que nous ne faisons pas : c’est là qu’elle se revoit.',
    'key-result.no-room-back': (p) =>
      `Sa place a été prise : cet objectif a ses ${p.limit} résultats clés. En retirer un autre d’abord ?`,
    'okr.cycle-not-started': (p) => `Ce cycle commence le ${dayNamed('fr', p.start)}.`,
    'key-result.baseline-is-target': () =>
      'Point de départ et cible sont les mêmes : c’est un niveau à tenir. En faire un garde-fou, ou un KPI ?',
    'key-result.not-a-number': () => 'Quel nombre ?',
    'key-result.measure-runs': () =>
      'Le cycle est en cours : ce qui mesure un résultat clé ne change pas avant le bilan.',
    'key-result.change-needs-reason': () => 'Pourquoi la cible change-t-elle ? L’ancienne reste visible.',
    'key-result.drop-needs-reason': () => 'Pourquoi l’abandonner ? Une phrase suffit.',
    'key-result.dropped': () => 'Ce résultat clé a été abandonné.',
    'key-result.dropped-has-no-score': () => 'Ce qui a été abandonné n’a pas de score.',
    'key-result.score-needs-reason': () => 'Pourquoi un autre score que celui qui est proposé ?',
    'key-result.score-out-of-range': () => 'Un score va de 0 à 1.',
    'check-in.before-the-cycle': (p) =>
      `Le cycle commence le ${dayNamed('fr', p.start)}\u00a0: son premier point hebdo s’ouvre ce jour-là.`,
    'check-in.key-result-twice': () => 'Le même résultat clé y est deux fois.',
    'guardrail.no-limit': () => 'Jusqu’où est-\u2060ce accepté ?',
    'guardrail.not-found': () => 'Ce garde-fou n’existe pas, ou n’est pas celui de cet objectif.',
    'guardrail.limits-crossed': () => 'La limite basse est au-dessus de la haute.',
    'graduation.already-a-kpi': () => 'Un KPI le mesure déjà.',
    'graduation.no-definition': () => 'Il n’a pas encore de définition qui lui soit propre : que compterait le KPI ?',
    'ranking.not-dots': () => 'Combien de points ?',
    'ranking.too-many-dots': (p) => `Il reste ${p.left} ${plural(Number(p.left), 'point', 'points')}.`,
    'not-doing.no-longer-standing': () => 'Ce n’est plus dans la liste.',
    'not-doing.withdrawn-needs-reason': () => 'Pourquoi le retirer ?',
    'not-doing.revisit-in-the-past': () => 'Quand le revoir ? Un jour à venir.',
  },
};
