import type { drift as English } from '../en/drift.ts';

const number = (params: Readonly<Record<string, string | number>>, name: string): number => Number(params[name] ?? 0);
const counted = (count: number, one: string, more: string): string => `${count} ${count < 2 ? one : more}`;
/** « Équipe Parc » is called as it is; « Parc » is « l’équipe Parc ». */
const teamNamed = (name: string): string => `L’équipe ${name.replace(/^(?:l['’]\s?)?[ée]quipe\s+/i, '')}`;
const weeks = (count: number): string => (count === 1 ? 'une semaine' : `${count} semaines`);

const bounds = { about: 'environ', 'less-than': 'moins de', 'more-than': 'plus de' };

const where: Readonly<Record<string, string>> = {
  'why-now': 'dans son « pourquoi maintenant »',
  concern: 'dans une réserve',
  comment: 'dans un commentaire',
  'check-in': 'au point hebdo',
};

export const drift: typeof English = {
  titles: {
    'carried-alone': 'Un objectif porté seul',
    'written-elsewhere': 'Objectifs écrits ailleurs',
    'pay-in-sentence': 'Une prime dans la phrase',
    'target-within-trend': 'Cible à portée de tendance',
    'everything-reached': 'Tout est atteint',
    'a-lot-at-once': 'Beaucoup à la fois',
    deliverables: 'Des livrables plutôt que des impacts',
    'no-news': 'Sans nouvelles',
    'level-to-hold': 'Un niveau à tenir',
    'kpi-unmeasured': 'KPI sans mesure pendant le cycle',
    'many-indicators': 'Beaucoup d’indicateurs',
    'two-readers': 'Deux lecteurs, deux nombres ?',
    'number-instead-of-aim': 'Le chiffre à la place du but',
    'voice-missing': 'Une voix manque',
    'target-near-forecast': 'Cible proche de la prévision',
    'target-moved': 'Cible déplacée',
    'confidence-and-pace': 'Confiance et rythme s’écartent',
  },
  questions: {
    'carried-alone': () =>
      'Cet objectif repose sur une seule personne. Qui d’autre y contribue ? À défaut, est-\u2060ce une tâche ?',
    'written-elsewhere': () =>
      'L’équipe se reconnaît-elle dans ces objectifs ? 45 minutes pour les reformuler ensemble ?',
    'pay-in-sentence': () => 'Cette phrase tient-elle sans la prime ?',
    'target-within-trend': (params) => {
      const asked = 'Que viseriez-vous s’il était permis de manquer ?';
      if (params.by === 'trend-reaches') return `La tendance seule y mène. ${asked}`;
      if (params.by === 'sure-from-week-1') return `La confiance est très forte depuis la première semaine. ${asked}`;
      if (params.by === 'nearly-all-reached')
        return number(params, 'cycles') === 1
          ? `Presque tout a été atteint au dernier cycle. ${asked}`
          : `Presque tout a été atteint ${number(params, 'cycles')} cycles de suite. ${asked}`;
      return asked;
    },
    'everything-reached': () => 'Tout est atteint : bravo, ou trop près ? À regarder en rétrospective.',
    'a-lot-at-once': (params) => {
      const objectives = number(params, 'objectives');
      const keyResults = number(params, 'keyResults');
      const open =
        keyResults === 0
          ? counted(objectives, 'objectif ouvert', 'objectifs ouverts')
          : `${counted(objectives, 'objectif', 'objectifs')} et ${counted(keyResults, 'résultat clé', 'résultats clés')} ouverts`;
      return `${open}. Lequel attendrait le mieux ?`;
    },
    deliverables: () => 'Que change cette livraison, pour qui, de combien ?',
    'no-news': (params) => `Rien de neuf depuis ${weeks(number(params, 'weeks'))}. Toujours d’actualité ?`,
    'level-to-hold': () => 'C’est un niveau à tenir : un KPI ou un garde-fou le suivrait mieux. On le déplace ?',
    'kpi-unmeasured': (params) =>
      number(params, 'outside') === 1
        ? `Les OKR avancent ; « ${params.kpi} » est hors de sa plage de stabilité et rien n’en est dit. Que s’est-il passé ?`
        : number(params, 'never') === 1
          ? `Les OKR avancent ; « ${params.kpi} » n’a pas encore de mesure. Qui peut fournir la première ?`
          : `Les OKR avancent ; « ${params.kpi} » n’a plus de mesure depuis ${weeks(number(params, 'weeks'))}. Qui peut la rétablir ?`,
    'many-indicators': (params) =>
      params.kpi === undefined
        ? `${number(params, 'live')} KPI pour un budget de ${number(params, 'limit')}. Lequel pourrait être suivi hors pilotage ?`
        : `Personne ne s’est servi de « ${params.kpi} » depuis ${number(params, 'months')} mois. Hors pilotage ?`,
    'two-readers': (params) =>
      params.missing
        ? `Deux personnes trouveraient-elles le même nombre ? Il manque : ${params.missing}.`
        : `Deux personnes trouveraient-elles le même nombre pour « ${params.kpi} » ?`,
    'number-instead-of-aim': (params) =>
      number(params, 'guardrails') > 0
        ? 'Le chiffre avance, un garde-fou fait signe. On regarde les deux ensemble ?'
        : 'Le chiffre bouge d’une façon inhabituelle. Ce qu’il représente bouge-t-il aussi ?',
    'voice-missing': (params) =>
      params.team
        ? `${teamNamed(String(params.team))} est concernée et n’a encore rien dit. L’inviter ?`
        : 'Seuls ses auteurs ont parlé de cet objectif. Qui devrait encore avoir son mot à dire ?',
    'target-near-forecast': () =>
      'C’est ce qui arriverait sur la lancée. Garder comme prévision, et viser autre chose ?',
    'target-moved': (params) => {
      if (params.what === 'definition') return 'Définition modifiée. Pourquoi ? L’ancienne reste visible.';
      if (params.from === undefined)
        return params.what === 'baseline'
          ? 'Point de départ déplacé. Pourquoi ? L’ancien reste visible.'
          : 'Cible déplacée. Pourquoi ? L’ancienne reste visible.';
      const move = params.from === undefined ? '' : ` de ${params.from} à ${params.to}`;
      return params.what === 'baseline'
        ? `Point de départ passé${move}. Pourquoi ? L’ancien reste visible.`
        : `Cible passée${move}. Pourquoi ? L’ancienne reste visible.`;
    },
    'confidence-and-pace': (params) =>
      number(params, 'hopeful') === 1
        ? 'Le rythme actuel ne suffit pas. Qu’attendez-vous qui n’est pas encore dans les chiffres ?'
        : 'Le rythme actuel suffirait. Que voyez-vous que les chiffres ne disent pas ?',
  },
  dismiss: 'Laisser ainsi, avec un mot',
  resolved: 'Plus observé',
  seen: {
    wording: () => 'dans sa formulation',
    'one-contributor': () => 'une seule personne y contribue',
    'same-words': () => 'presque les mots d’un autre niveau',
    'words-elsewhere': () => 'écrit à un autre niveau, presque avec les mêmes mots',
    'no-agreement': () => 'personne dans l’équipe n’a dit son accord',
    words: (p) => [`« ${p.words} »`, where[String(p.where)]].filter(Boolean).join(' '),
    'trend-reaches': () => 'sur la lancée, la cible est atteinte',
    'sure-from-week-1': () => 'confiance très forte dès la première semaine',
    'nearly-all-reached': () => 'presque tout atteint',
    'all-at-1': (p) => counted(number(p, 'count'), 'résultat clé, à 1', 'résultats clés, tous à 1'),
    'key-results': (p) => counted(number(p, 'count'), 'résultat clé', 'résultats clés'),
    objectives: (p) => counted(number(p, 'count'), 'objectif', 'objectifs'),
    'key-results-in-all': (p) => `${counted(number(p, 'count'), 'résultat clé', 'résultats clés')} en tout`,
    'output-or-activity': () => 'dit ce qui est livré ou fait',
    'no-check-in': (p) => `rien n’en est dit depuis le ${p.since}`,
    'same-again': (p) => `${p.times} fois la même valeur et la même confiance, alors que la mesure a bougé`,
    'inside-range': (p) => `cible dans ce que son KPI fait déjà, de ${p.lower} à ${p.upper}`,
    'same-as-last-cycle': () => 'le même qu’au cycle précédent, aux chiffres près',
    'no-value': (p) => `dernière mesure le ${p.since}`,
    'never-measured': (p) => `encore aucune mesure, attendue depuis le ${p.since}`,
    'outside-without-note': (p) =>
      `${counted(number(p, 'periods'), 'période', 'périodes')} hors de sa plage, sans une note`,
    'over-budget': (p) => `${p.live} KPI pour un budget de ${p.limit}`,
    unopened: (p) => `ouvert aucun jour depuis ${p.days} jours`,
    unanswered: (p) => `reste à dire : ${p.missing}`,
    'changed-without-note': () => 'modifiée sans dire pourquoi',
    'nearly-same-name': () => 'presque le même nom, un autre calcul',
    'to-watch': () => 'garde-fou à surveiller',
    crossed: () => 'garde-fou franchi',
    'stops-at-target': () => 'plusieurs valeurs juste au-delà de la cible',
    'jump-in-last-week': () => 'un saut inhabituel la dernière semaine',
    'definition-changed': () => 'définition modifiée pendant le cycle',
    'not-accepted': () => 'sollicitée, pas encore de réponse',
    'only-authors': () => 'aucun mot en dehors de ses auteurs',
    'moved-to-forecast': (p) => `cible ramenée à ${p.target} ; sur la lancée, entre ${p.lower} et ${p.upper}`,
    'inside-forecast': (p) => `sur la lancée, entre ${p.lower} et ${p.upper}`,
    target: (p) => `cible déplacée le ${p.on}`,
    baseline: (p) => `point de départ déplacé le ${p.on}`,
    definition: (p) => `définition modifiée le ${p.on}`,
    confident: (p) => `confiance ${p.confidence} sur 10, au rythme actuel ${p.chance}`,
    doubtful: (p) => `confiance ${p.confidence} sur 10, au rythme actuel ${p.chance}`,
  },
  chance: ({ bound, times, of }) => `${bounds[bound]} ${times} fois sur ${of}`,
  missing: {
    formula: 'le calcul',
    population: 'de qui ou de quoi',
    inclusions: 'ce qui est compté',
    exclusions: 'ce qui ne l’est pas',
    source: 'la source',
    howObtained: 'comment il est obtenu',
    cadence: 'à quel rythme',
  },
  open: {
    objective: 'Ouvrir l’objectif',
    kpi: 'Ouvrir le KPI',
    kpis: 'Voir les KPI',
    cycle: 'Ouvrir le cycle',
  },
  page: {
    title: 'Questions',
    note: 'Une par équipe et par semaine, à l’équipe d’abord.',
    rooms: {
      label: 'Revues',
      kpis: 'KPI',
      questions: 'Questions',
      blindSpots: 'Angles morts',
      retrospective: 'Rétrospective',
    },
    none: 'Pas de question cette semaine.',
    noneYet: 'Pas encore examiné : le premier examen vient dans la minute.',
    noTeam:
      'Vous n’êtes dans aucune équipe. Pendant quinze jours, seule l’équipe voit sa question ; celles que vous pouvez lire viennent ici ensuite.',
    seenOn: 'Ce qui est vu',
    othersFrom: (date) => `Pour l’équipe seule jusqu’au ${date}.`,
    teamOnly: 'Pour l’équipe seule.',
    everyone: 'Toute personne qui voit l’équipe peut la lire aussi.',
    others: 'pour toute personne qui voit l’équipe',
    asked: (date) => `posée le ${date}`,
    why: 'Pourquoi la laisser ?',
    whyHelp: 'Gardé avec la question, qui n’est reposée que si ce qui est vu disparaît, puis revient.',
    leave: 'La laisser',
    left: 'Laissée, avec votre mot.',
    dismissed: (date, reason) => `Laissée le ${date} : ${reason}`,
    ended: {
      gone: (date) => `Plus observé depuis le ${date}.`,
      'not-now': (date, why) =>
        `N’est plus posée depuis le ${date}${why === undefined ? '' : ` : ${why}`}. Ce qui a été vu l’est toujours.`,
      over: (date) => `N’est plus posée depuis le ${date} : ce dont elle parle est clos, ou n’est plus suivi.`,
    },
    notNow: {
      deliverables: 'elle vaut au début d’un cycle',
      'kpi-unmeasured': 'aucun OKR n’avance en ce moment',
    },
    takeBack: 'La reprendre',
    takenBack: 'Question reprise.',
    earlier: 'Posées avant, toujours d’actualité',
    settled: 'Closes d’un mot, ou d’elles-mêmes',
    named: (title) => `« ${title} »`,
    whose: 'Questions de',
    waits: 'Pas encore posées',
    look: 'Regarder de nouveau',
    looked: (when) => `Regardé le ${when}.`,
    lookedNow: 'Regardé de nouveau.',
    cycles: (names, need, have) =>
      `${names} : après ${need === 1 ? 'un cycle clos' : `${need} cycles clos`} où l’équipe avait un objectif${need > 1 ? ` (${have} pour l’instant)` : ''}.`,
    weeks: (names, week) => `${names} : à partir de la semaine ${week} du cycle.`,
  },
  thresholds: {
    title: 'Questions',
    note: 'Quand une question est posée. Les valeurs par défaut relèvent d’un jugement ; le vôtre peut différer.',
    names: {
      teamFirstDays: 'Jours où une question est à l’équipe seule',
      agreeByWeek: 'Semaines laissées à l’équipe pour s’exprimer',
      shareWithoutAgreement: 'Objectifs sans un seul accord, en %',
      copiedLikeness: 'Ressemblance avec un autre niveau, en %',
      reachedShare: 'Résultats clés atteints dans un cycle, en %',
      reachedCycles: 'Cycles de suite où ils l’ont été',
      sureConfidence: 'Confiance dès la première semaine, au moins, sur 10',
      allReachedAtLeast: 'Résultats clés clos, au moins',
      objectives: 'Objectifs portés à la fois par une équipe',
      keyResultsEach: 'Résultats clés portés par un objectif',
      keyResultsInAll: 'Résultats clés portés en tout par une équipe',
      deliverableShare: 'Résultats clés qui disent ce qui est fait, en %',
      deliverableUntilWeek: 'Dernière semaine du cycle où elle est posée',
      quietPeriods: 'Périodes de mesure sans point hebdo',
      quietDays: 'Jours sans point hebdo, au moins',
      sameAgain: 'Fois de suite où la même chose est dite',
      kpiPeriods: 'Périodes sans mesure, ou hors de sa plage',
      unopenedDays: 'Jours sans que le KPI soit ouvert',
      uncitedCycles: 'Cycles sans une décision qui le cite',
      nameLikeness: 'Ressemblance de deux libellés, en %',
      nearTargetShare: 'Dépassement de la cible, au plus, en %',
      nearTargetValues: 'Valeurs de ce genre, au moins',
      jumpMads: 'Dernier pas, en nombre d’écarts habituels',
      nearForecastShare: 'Écart à la prévision, en %',
      settledWeek: 'Semaines où les cibles se règlent encore',
      closedCycles: 'Cycles clos avant qu’elle soit posée',
      highConfidence: 'Confiance forte, sur 10',
      lowConfidence: 'Confiance faible, sur 10',
      lowChance: 'Chance faible au rythme actuel, en %',
      highChance: 'Chance forte au rythme actuel, en %',
    },
    everyQuestion: 'Toutes les questions',
    several: 'Plusieurs questions',
    governs: (titles) => `Pour ${titles}.`,
    byDefault: (value) => `Par défaut : ${value}`,
    save: 'Enregistrer les seuils',
    saved: 'Enregistré. Les questions sont recherchées de nouveau.',
    notNumber: (least, most) => `Un nombre de ${least} à ${most} ?`,
  },
  refusals: {
    'question.not-found': () => 'Cette question n’est pas ici, ou pas pour vous.',
    'question.dismissed-without-reason': () =>
      'Pourquoi la laisser ? Quelques mots suffisent ; ils restent avec la question.',
    'question.over': () => 'Ce qui a été vu n’y est plus : la question et votre mot restent tels quels.',
  },
};
