import type { goalImport as english } from '../en/goal-import.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

type Params = Readonly<Record<string, unknown>>;

const counted = {
  objective: (n: number) => `${n} ${plural(n, 'objectif', 'objectifs')}`,
  'key-result': (n: number) => `${n} ${plural(n, 'résultat clé', 'résultats clés')}`,
  kpi: (n: number) => `${n} KPI à définir`,
  guardrail: (n: number) => `${n} ${plural(n, 'garde-fou', 'garde-fous')}`,
  initiative: (n: number) => `${n} ${plural(n, 'initiative', 'initiatives')}`,
};

export const goalImport: typeof english = {
  title: 'Reprendre les objectifs d’un autre outil',
  note: 'Depuis un fichier, CSV ou Excel. Rien n’est écrit avant votre accord, et reprendre le même fichier ne change rien.',
  act: 'Reprendre des objectifs',
  settingsTitle: 'Objectifs d’un autre outil',
  settingsNote: 'Reprendre objectifs et résultats clés à partir d’un fichier.',
  open: 'Reprendre des objectifs d’un fichier',
  steps: {
    file: 'Fichier',
    format: 'Format et colonnes',
    questions: 'Questions',
    trial: 'Essai à blanc',
    in: 'Ce qui est entré',
  },
  stepsLabel: 'Étapes de la reprise',
  teach:
    'Ce que vous avez ailleurs arrive en brouillons, à discuter : ceux d’une équipe, jamais d’une personne ; des objectifs sans chiffre, des résultats qui avancent.',
  formatsKnown:
    'Reconnus d’eux-mêmes : Viva Goals et Ally, les modules OKR de Jira, Peoplebox, BurningOKR, un tableau avec un résultat clé par ligne, ou des résultats clés côte à côte. Pour tout autre tableau, vous dites ce que contient chaque colonne.',
  choose: 'Choisir un fichier',
  another: 'Choisir un autre fichier',
  sending: (share: string) => `Envoi : ${share}`,
  reading: 'Lecture du fichier…',
  before: 'Déjà repris',
  formats: {
    'jira-okr': 'Jira, avec une numérotation à points',
    'viva-goals': 'Viva Goals ou Ally',
    peoplebox: 'Peoplebox',
    'burning-okr': 'BurningOKR',
    'wide-key-results': 'un objectif par ligne, ses résultats clés côte à côte',
    'repeated-objective': 'un résultat clé par ligne, son objectif à côté',
    'chosen-columns': 'autre tableau : colonnes choisies à la main',
  },
  understood: (file: string, lines: string, format: string, because: string) =>
    `« ${file} » : ${lines}. Lu comme ${format} : ce sont les colonnes ${because} qui le disent.`,
  notKnown: (file: string, lines: string) =>
    `« ${file} » : ${lines}. Ses colonnes ne sont celles d’aucun outil connu : que contient chacune ?`,
  chosen: (file: string, lines: string, format: string) =>
    `« ${file} » : ${lines}. Lu comme vous l’avez dit : ${format}.`,
  lines: (n: string, one: boolean) => `${n} ${one ? 'ligne' : 'lignes'}`,
  format: 'Format',
  sheet: 'Feuille',
  delimiter: 'Séparateur',
  delimiters: { ',': 'virgule', ';': 'point-virgule', '\t': 'tabulation', '|': 'barre' },
  encoding: 'Encodage',
  quoted: (words: string) => `« ${words} »`,
  headerLine: 'Ligne des noms de colonnes',
  columnsTitle: 'Colonnes',
  column: 'Colonne du fichier',
  example: 'Par exemple',
  holds: 'Contient',
  nothing: 'rien à reprendre',
  needed: (fields: string) => `Reste à dire quelle colonne contient ${fields}.`,
  fields: {
    ownId: 'son identifiant dans l’autre outil',
    id: 'l’identifiant de la ligne',
    parent: 'l’identifiant de la ligne au-dessus',
    order: 'la numérotation à points',
    type: 'ce qu’est la ligne',
    title: 'l’intitulé',
    objective: 'l’objectif',
    keyResult: 'le résultat clé',
    why: 'la raison',
    team: 'l’équipe',
    holder: 'qui le porte',
    scope: 'à qui il est : organisation, équipe, une personne',
    period: 'la période',
    start: 'le premier jour',
    end: 'le dernier jour',
    metric: 'ce qui est mesuré',
    unit: 'l’unité',
    baseline: 'le point de départ',
    target: 'la cible',
    current: 'la dernière valeur',
    asOf: 'le jour de la dernière valeur',
  },
  never: (columns: string) =>
    `Restent dans le fichier : ${columns}. L’avancement se calcule ici, et personne n’est noté.`,
  unknown: (columns: string) => `Pas repris, faute de place où les mettre : ${columns}.`,
  questionsLeft: (n: number) => `Encore ${n} ${plural(n, 'question', 'questions')} avant que quoi que ce soit n’entre.`,
  noQuestion: 'Le fichier dit tout ce qu’il faut.',
  holders: {
    title: 'À qui seront ces objectifs ?',
    help: 'Un objectif appartient à une équipe. Le reprendre ne le rend pas vôtre.',
    holder: 'Dans le fichier',
    objectives: 'Objectifs',
    becomes: 'Appartiendront à',
    label: (holder: string) => `Objectifs : ${holder}`,
    nobody: 'personne n’est nommé',
    is: { team: 'une équipe d’ici', member: 'un membre', unknown: 'inconnu ici', nobody: '' },
    ask: 'À choisir…',
    proposed: (team: string) => `${team} (son équipe)`,
    newTeam: (name: string) => `Une nouvelle équipe, « ${name} »`,
    placeholder: 'Une équipe à nommer plus tard',
    leaveOut: 'Laisser de côté',
    takeProposed: 'Donner ceux des membres à leur équipe',
    others: (n: number) => `Les ${n} autres`,
    placeholderName: 'Équipe à nommer',
  },
  periods: {
    title: 'Dans quel cycle vont-ils ?',
    help: 'Les brouillons vont dans un cycle en préparation. Une période passée peut venir telle quelle : cibles et valeurs annoncées, sans score.',
    none: 'aucune période indiquée',
    about: (n: number) => `${n} ${plural(n, 'objectif', 'objectifs')}`,
    days: (start: string, end: string) => `du ${start} au ${end}`,
    past: 'terminée',
    label: (period: string) => `Objectifs de ${period}`,
    ask: 'À choisir…',
    newCycle: 'Un nouveau cycle à préparer',
    history: 'Le passé, en cycle clos',
    leaveOut: 'Laisser de côté',
    name: 'Nom du cycle',
    start: 'Premier jour',
    end: 'Dernier jour',
    whose: 'Cycle de',
  },
  individual: {
    title: 'Objectifs d’une seule personne',
    ask: (n: number) =>
      n < 2
        ? 'Une ligne est l’objectif d’une seule personne. Ici, un résultat appartient à une équipe, et personne n’est suivi d’après ses résultats. Que devient-elle ?'
        : `${n} lignes sont les objectifs d’une seule personne. Ici un résultat est à une équipe, et personne n’est suivi à ses résultats. Que deviennent-elles ?`,
    label: 'Objectifs d’une seule personne',
    team: 'L’équipe les reprend',
    'leave-out': 'Ils restent de côté',
    otherwise: 'L’inverse',
  },
  levels: {
    title: 'Niveaux à tenir',
    ask: (n: number) =>
      n < 2
        ? 'Un résultat clé est un niveau à tenir, plutôt qu’un mouvement. Il vit plus longtemps qu’un cycle.'
        : `${n} résultats clés sont des niveaux à tenir, plutôt que des mouvements. Ils vivent plus longtemps qu’un cycle.`,
    label: 'Tous deviennent',
    choices: {
      kpi: 'des KPI à définir',
      guardrail: 'des garde-fous de leur objectif',
      'key-result': 'des résultats clés quand même',
      'leave-out': 'rien : les laisser de côté',
    },
    one: (title: string) => `« ${title} » devient`,
    choice: {
      kpi: 'un KPI à définir',
      guardrail: 'un garde-fou',
      'key-result': 'un résultat clé',
      'leave-out': 'rien',
    },
    beyond: 'Au-delà de la limite, nous…',
    acts: { 'slow-down': 'ralentissons', stop: 'arrêtons', talk: 'en parlons sous 48 heures' },
  },
  many: {
    title: 'Beaucoup de résultats clés',
    ask: (objectives: number, beyond: number) =>
      `${objectives} ${plural(objectives, 'objectif porte', 'objectifs portent')} plus de résultats clés que convenu ici : ${beyond} de trop. Lesquels attendent ?`,
    label: 'Au-delà de la limite',
    first: 'Ceux qui dépassent la limite attendent',
    all: 'Tous viennent, pour l’instant',
    why: 'Pourquoi autant',
    reviewOn: 'À revoir le',
  },
  values: {
    title: 'Valeurs déjà mesurées',
    ask: (n: number) =>
      n < 2
        ? 'Une ligne donne une valeur sans son jour. De quel jour est-elle ?'
        : `${n} lignes donnent une valeur sans son jour. De quel jour sont-elles ?`,
    label: 'Jour des valeurs',
    on: 'Le jour des valeurs',
    day: 'Toutes du même jour',
    'leave-out': 'Les laisser de côté',
  },
  percent: {
    ask: (example: string) => `Des pourcentages sont écrits comme « ${example} », sans le signe %. C’est…`,
    label: 'Pourcentages',
    percent: (example: string) => `${example} %`,
    fraction: (example: string) => `la part : ${example} fois le tout`,
  },
  trial: {
    would: 'Voici ce que cela ferait. Rien n’est encore écrit.',
    nothing: 'Rien ne changerait : tout est déjà ici.',
    counts: {
      added: (what: string) => `${what} en plus`,
      changed: (what: string) => `changé dans le fichier depuis : ${what}`,
      unchanged: (what: string) => `${what} déjà ici`,
      kept: (what: string) => `changé ici depuis, laissé tel quel : ${what}`,
    },
    left: (n: number) => `${n} ${plural(n, 'ligne reste', 'lignes restent')} de côté`,
    newTeams: (names: string) => `Nouvelles équipes : ${names}.`,
    newCycles: (names: string) => `Nouveaux cycles : ${names}.`,
    problems: 'À savoir, ligne par ligne',
    report: 'Ce que devient chaque ligne',
    line: 'Ligne',
    column: 'Colonne',
    what: 'Ce qu’il faut savoir',
    text: 'Dans le fichier',
    becomes: 'Devient',
    does: 'Effet',
    become: {
      objective: 'un objectif, en brouillon',
      'key-result': 'un résultat clé',
      kpi: 'un KPI à définir',
      guardrail: 'un garde-fou',
      initiative: 'une initiative',
    },
    doing: { added: 'en plus', changed: 'changé', unchanged: 'déjà ici', kept: 'laissé tel quel ici' },
    more: (n: number) => `Et ${n} de plus.`,
    saveProblems: (n: number) =>
      n === 1
        ? 'Télécharger cette ligne, avec ce qu’il faut savoir'
        : `Télécharger ces ${n} lignes, avec ce qu’il faut savoir`,
    problemsFile: 'lignes-a-corriger.csv',
    fate: 'Ce qu’elle devient',
    out: 'reste de côté',
    in: 'entre',
    bring: (n: string) => `Reprendre ${n}`,
  },
  counted,
  progress: {
    leftOut:
      'Ce qui est resté de côté, ligne par ligne, n’est gardé nulle part : ce fichier est proposé tant que cette page est ouverte.',
    waiting: 'En attente de son tour.',
    running: 'Reprise en cours…',
    done: 'Tout est repris.',
    cancelled: 'Arrêté. Ce qui est entré reste, et la suite peut encore venir.',
    failed: 'La reprise n’a pas pu continuer. Ce qui est entré reste.',
    label: 'Avancée de la reprise',
    lines: (done: string, all: string) => `${done} lignes sur ${all}`,
    stop: 'Arrêter',
    resume: 'Reprendre la suite',
    leave: 'Vous pouvez quitter cette page : la reprise continue.',
    another: 'Reprendre un autre fichier',
    nothing: 'Rien n’est encore entré.',
    cycles: 'Dans ces cycles',
    drafts: (n: number) => `${n} ${plural(n, 'objectif', 'objectifs')}`,
    objectives: 'Les premiers objectifs',
    kpis: 'KPI à définir',
    teams: 'Équipes créées pour eux',
    toPeople: 'Les nommer, et dire qui en est',
  },
  refusals: {
    'goal-import.not-found': () => 'Cette reprise n’est pas ici, ou elle est à quelqu’un d’autre.',
    'goals.not-csv-or-excel': () =>
      'Ce fichier n’est ni un CSV ni un classeur Excel. Enregistrez-le sous l’un des deux, puis choisissez-le à nouveau.',
    'goals.no-table': () =>
      'Aucun tableau dans ce fichier : une ligne de noms de colonnes, puis des lignes d’objectifs.',
    'goals.too-many-lines': ({ limit }: Params) =>
      `Ce fichier a plus de ${limit} lignes. Coupez-le en plusieurs, par période par exemple.`,
    'goals.too-slow': () =>
      'La lecture du fichier a pris trop de temps. Coupez-le en plusieurs, ou enregistrez-le en CSV.',
    'goals.too-heavy': () =>
      'Le fichier est trop lourd pour être lu. Coupez-le en plusieurs, ou enregistrez-le en CSV.',
    'goals.still-asked': () => 'Des questions restent ouvertes : répondez-y d’abord.',
    'goals.nothing-to-bring': () =>
      'Aucun objectif de ce fichier ne peut entrer en l’état : voyez pourquoi ligne par ligne.',
    'goals.cycle-not-planning': ({ name }: Params) =>
      `« ${name} » n’est plus en préparation. Choisissez un autre cycle et recommencez : ce qui est entré reste.`,
    'goals.nobody-left': () => 'Qui a demandé cette reprise n’est plus là : elle s’est arrêtée.',
    'goals.no-objective-above': () =>
      'Aucun objectif au-dessus de cette ligne. Écrivez son objectif dans le fichier, ou placez la ligne sous un autre.',
    'goals.several-results': ({ results }: Params) =>
      `Cette cellule contient ${results} résultats clés pour un seul départ et une seule cible. Donnez une ligne à chacun.`,
    'goals.no-title': () => 'La ligne n’a pas d’intitulé. Écrivez-en un, ou retirez la ligne.',
    'goals.ref-twice': ({ ref, first }: Params) =>
      `« ${ref} » est déjà l’identifiant de la ligne ${first}. Donnez le sien à chaque ligne ; dans un tableur, gardez-les en texte (1.10 n’est pas 1.1).`,
    'goals.unknown-type': ({ said }: Params) =>
      `« ${said} » n’est pas un type connu. Attendu : objectif, résultat clé ou initiative.`,
    'goals.parent-absent': ({ ref }: Params) =>
      `La ligne se place sous « ${ref} », et aucune ligne n’a cet identifiant. Ajoutez-la, ou videz la cellule.`,
    'goals.under-itself': () => 'En remontant depuis cette ligne, on tourne en rond. Dites quelle ligne est en haut.',
    'goals.not-an-order': ({ said }: Params) =>
      said
        ? `« ${said} » n’est pas un numéro à points. Attendu : 1, 1.1, 1.1.2.`
        : 'La ligne n’a pas de numéro à points. Attendu : 1, 1.1, 1.1.2.',
    'goals.under-left-out': ({ line }: Params) => `Elle est sous la ligne ${line}, qui reste de côté.`,
    'goals.individual-left': () => 'Objectif d’une seule personne : il reste de côté, comme vous l’avez dit.',
    'goals.too-long': ({ length, limit }: Params) =>
      `${length} caractères, là où ${limit} tiennent. Raccourcissez, et passez le reste dans la description.`,
    'goals.formula': () =>
      'La cellule contient une formule, pas son résultat. Enregistrez le fichier avec les valeurs seules.',
    'goals.formula-number': ({ said }: Params) =>
      `« ${said} » est une formule, pas son résultat : la ligne est reprise sans ce nombre. Enregistrez le fichier avec les valeurs pour le reprendre.`,
    'goals.needs-words': ({ remark, words }: Params) =>
      remark === 'pay'
        ? `« ${words} » lie cet objectif à une rémunération. Il reste de côté ; reformulez-le, ou écrivez-le dans le cycle avec une phrase qui l’explique.`
        : `« ${words} » en fait l’objectif d’une seule personne. Il reste dehors ; reformulez-le, ou écrivez-le dans le cycle avec une phrase qui l’explique.`,
    'goals.holder-left': ({ holder }: Params) =>
      holder
        ? `Les objectifs de « ${holder} » restent de côté, comme vous l’avez dit.`
        : 'Les objectifs que personne ne porte restent dehors, comme vous l’avez dit.',
    'goals.period-left': ({ period }: Params) =>
      period
        ? `Les objectifs de « ${period} » restent dehors, comme vous l’avez dit.`
        : 'Les objectifs sans période restent dehors, comme vous l’avez dit.',
    'goals.why-cut': ({ limit }: Params) => `La description dépasse ${limit} caractères : seul son début est repris.`,
    'goals.bet-not-yours': () =>
      'Les initiatives sont posées par l’équipe elle-même. Demandez à l’un de ses membres de reprendre cette ligne.',
    'goals.level-left': () => 'Niveau à tenir : il reste de côté, comme vous l’avez dit.',
    'goals.not-a-number': ({ said }: Params) =>
      `« ${said} » n’est pas un nombre : la ligne est reprise sans lui. Écrivez le nombre seul pour le reprendre.`,
    'goals.not-a-day': ({ said }: Params) => `« ${said} » n’est pas un jour. Attendu : 2026-01-31, 31/01/2026.`,
    'goals.value-to-come': ({ on }: Params) => `La valeur est datée du ${on}, encore à venir : elle reste de côté.`,
    'goals.level-without-limit': () =>
      'La ligne ne dit ni la limite, ni de quel côté : elle devient un KPI à définir, sans garde-fou.',
    'goals.guardrail-not-yours': () =>
      'Les garde-fous sont posés par l’équipe elle-même : la ligne devient un KPI à définir, et l’équipe pourra y mettre sa limite.',
    'goals.beyond-limit': ({ limit }: Params) =>
      `Au-delà des ${limit} premiers résultats clés de son objectif : il attend, comme vous l’avez dit.`,
    'goals.one-above': ({ ref }: Params) =>
      `Plusieurs lignes sont nommées au-dessus de celle-ci : elle se place sous « ${ref} ». Un objectif n’a ici qu’une place.`,
    'goals.contributor-unknown': ({ teams }: Params) =>
      `Ces équipes ne sont pas ici et ne peuvent être sollicitées : ${(teams as string[]).join(', ')}. L’objectif est repris sans elles.`,
    'goals.several-holders': ({ holder }: Params) =>
      `Plusieurs personnes ou équipes sont nommées : il va là où vont les objectifs de « ${holder} ».`,
    'goals.words-left': () =>
      'Un résultat clé n’a pas de description ici : la ligne est reprise, sa description reste dans le fichier.',
  },
};
