import type { sortPage as English } from '../en/sort-page.ts';
import { formatNumber } from '../format.ts';

const written = (count: number) => formatNumber('fr', count);
const plural = (count: number, one: string, many: string, none = `aucun ${one}`): string =>
  count === 0 ? none : count === 1 ? `1 ${one}` : `${written(count)} ${many}`;

export const sortPage: typeof English = {
  title: 'Trier',
  start: 'ce que vous suivez aujourd’hui, tel quel ; rien n’est enregistré sans votre accord',
  note: (lines, ideas) =>
    `${plural(lines, 'ligne', 'lignes', 'aucune ligne')}, ${plural(ideas, 'idée', 'idées', 'aucune idée')} ; rien n’est enregistré sans votre accord`,
  withoutAccount:
    'Sans compte, une liste d’objectifs et d’indicateurs se trie aussi ; rien n’en sort de votre navigateur.',
  withoutAccountAct: 'Trier une liste',
  list: 'Votre liste d’aujourd’hui',
  listLabel: 'Un objectif, un indicateur ou un projet par ligne',
  listHelp: 'Chaque ligne se relit pendant que vous écrivez. Rien ne sort de cette page.',
  cleared: 'La liste est vidée.',
  replaced: 'Une autre liste a pris la place de la précédente.',
  removedLines: (count) =>
    count === 1 ? 'Une ligne est retirée par vous.' : `${written(count)} lignes sont retirées par vous.`,
  removedBack: (count) => (count === 1 ? 'la remettre' : 'les remettre'),
  listEmpty: 'Objectifs, indicateurs, projets, comme ils viennent : avec puces, responsables, dates et pourcentages.',
  teach:
    'Une liste est rarement ce qu’elle dit : la moitié de ses objectifs sont des niveaux à tenir, la moitié de ses résultats sont des tâches.',
  teachMore: 'Collez-la telle quelle. Chaque ligne trouve sa place, avec une raison, et vous avez le dernier mot.',
  tryExample: 'Essayer sur un exemple',
  example: [
    'Taux de disponibilité des stations ≥ 95 %',
    'Lancer la nouvelle application avant mars',
    'Passer de 34 à 45 % d’inscrits actifs à 15 jours',
    'Usagers actifs',
    'Usagers actifs (par mois)',
    'Recruter deux mécaniciens',
    'Maintenir les résiliations sous 4 %',
    '20 entretiens avec des résiliés',
    'Trajets',
    'Être la référence de la mobilité douce',
  ],
  file: 'Déposer un fichier',
  fileHelp: 'Un tableur (.xlsx), un CSV ou un fichier texte, lu sur cet ordinateur.',
  fileAway: 'Retirer le fichier',
  fromFile: (name, rows) => `${name} : ${plural(rows, 'ligne', 'lignes', 'aucune ligne')}`,
  sheet: 'Feuille',
  reading: 'Lecture de la liste…',
  readingOf: (read, of) => `Lecture de la liste : ${read} lignes sur ${of}…`,
  heldLabel: 'Votre liste, telle que collée',
  held: (lines) => `${lines} lignes, gardées telles que collées.`,
  heldMore: (shown, count) => (count === 1 ? 'et une ligne de plus' : `et ${shown} lignes de plus`),
  heldWrite: 'Écrire dans la liste',
  empty: 'Écrire ou coller une liste',
  clear: 'Vider la liste',
  print: 'Imprimer',
  columnTitles: {
    kpi: 'KPI',
    'key-result': 'Résultats clés',
    initiative: 'Initiatives',
    objective: 'Objectifs',
    unclear: 'À préciser',
  },
  columnNotes: {
    kpi: (count) => `${written(count)}, à tenir`,
    'key-result': (count) => `${written(count)}, à faire avancer`,
    initiative: (count) => `${written(count)}, à faire`,
    objective: (count) => `${written(count)}, sans chiffre`,
    unclear: (count) => `${written(count)} ; mieux vaut demander`,
  },
  none: 'Rien ici.',
  choose: 'Où va cette ligne ?',
  more: (count) => `En montrer ${count} de plus`,
  groups: (rows) => `regroupe les lignes ${rows}`,
  groupReason: (count) => `${count} lignes pour une même idée. ${count} définitions aussi, peut-être ?`,
  askAlignment: 'Préparer un test d’alignement',
  exists: (name) => `proche de « ${name} », qui existe déjà`,
  movedFrom: (column) => `Déplacé par vous depuis « ${column} ». Noté.`,
  undoMove: 'remettre',
  moveTo: (line) => `Déplacer « ${line} »`,
  moveHelp: 'Les flèches gauche et droite déplacent la ligne de colonne en colonne.',
  moved: (line, column) => `« ${line} » est maintenant sous « ${column} ».`,
  edit: 'Modifier',
  editLine: (line) => `Modifier « ${line} »`,
  lineLabel: 'La ligne',
  baseline: 'Aujourd’hui',
  target: 'Cible',
  apart: {
    baseline: (value) => `aujourd’hui : ${value}`,
    target: (value) => `cible : ${value}`,
    done: (share) => `fait : ${share}`,
    due: (date) => `échéance : ${date}`,
    owner: (name) => `responsable : ${name}`,
  },
  done: 'Terminer',
  remove: 'Retirer de la liste',
  removed: 'La ligne est retirée de la liste.',
  splitAt: 'Deux lignes désormais.',
  tooLong: (what, length, most) =>
    `${{ kpi: 'Le nom d’un KPI', 'key-result': 'Un résultat clé', initiative: 'Une initiative', objective: 'Un objectif' }[what]} tient en ${most} caractères, et il y en a ${length}. Que peut-on laisser ?`,
  needsWord: 'Une phrase d’explication avant d’en faire un brouillon.',
  shareAsked: (line, numbers) => `« ${line} » : en pourcentage, combien font ${numbers} ?`,
  shareOfMany: (count) => `La réponse vaut pour les ${count} lignes écrites ainsi.`,
  lineNumber: (row) => `ligne ${row}`,
  refusedPaste: (size, limit) =>
    `Ce collage pèse ${size} : une liste d’objectifs pèse moins de ${limit}. Est-\u2060ce la bonne sélection ?`,
  refusedFile: (size, limit) =>
    `Ce fichier pèse ${size} ; jusqu’à ${limit} sont lus ici. Une copie avec la seule feuille à trier suffira.`,
  unreadableFile:
    'Ce fichier n’a pas pu être lu comme un tableau ni comme un texte. L’enregistrer en .xlsx, .csv ou .txt ?',
  slowFile:
    'Ce fichier est trop long à lire : son contenu dépasse de loin une liste. Une copie avec une seule feuille suffira.',
  megabytes: (value) => `${value} Mo`,
  drafts: {
    act: (count) => (count === 1 ? 'Créer un brouillon' : `Créer ${count} brouillons`),
    signIn: 'Se connecter pour en faire des brouillons',
    title: 'Créer des brouillons',
    lead: 'Chaque KPI commence par une définition ouverte, qui pose sa première question. Les objectifs deviennent des brouillons, discutés là où s’écrit le cycle.',
    owner: 'À qui sont ces KPI ?',
    ownerHelp: 'L’organisation ou un service : une équipe suit des KPI, elle n’en a pas en propre.',
    ownerAsked: 'À qui sont-ils ? C’est ce qui décide qui se met d’accord sur leurs définitions.',
    name: 'Nom de cette liste',
    nameDefault: (date) => `Séance du ${date}`,
    kpis: (count) => (count === 1 ? '1 KPI, proposé' : `${count} KPI, proposés`),
    listOwner: 'Qui garde cette liste ?',
    goals: (keyResults, objectives, initiatives) =>
      [
        objectives > 0 ? (objectives === 1 ? '1 objectif' : `${objectives} objectifs`) : null,
        keyResults > 0 ? (keyResults === 1 ? '1 résultat clé' : `${keyResults} résultats clés`) : null,
        initiatives > 0 ? (initiatives === 1 ? '1 initiative' : `${initiatives} initiatives`) : null,
      ]
        .filter((part) => part !== null)
        .join(', '),
    cycle: 'Brouillons de quel cycle ?',
    team: 'Pour quelle équipe ?',
    keepThem: 'Aucun pour l’instant : les garder avec la liste',
    noCycle:
      'Aucun cycle n’est en préparation : ces lignes sont gardées avec la liste, et deviendront des brouillons quand il y en aura un.',
    openCycle: 'Préparer un cycle',
    looseTitle: 'Un objectif à écrire pour ces résultats clés',
    drafted: (count) => (count === 1 ? 'Un objectif en brouillon' : `${count} objectifs en brouillon`),
    carries: (keyResults, initiatives) =>
      [
        keyResults === 0
          ? 'pas encore de résultat clé'
          : keyResults === 1
            ? '1 résultat clé'
            : `${keyResults} résultats clés`,
        initiatives === 0 ? null : initiatives === 1 ? '1 initiative' : `${initiatives} initiatives`,
      ]
        .filter((part) => part !== null)
        .join(', '),
    left: (count) =>
      count === 1
        ? 'Une ligne reste avec la liste : au-delà de la limite de son objectif, sous aucun objectif, ou trop longue.'
        : `${count} lignes restent avec la liste : au-delà de la limite de leur objectif, sous aucun objectif, ou trop longues.`,
    tooMany: (most) => `${most} au plus à la fois. Lesquels manqueraient vraiment ?`,
    chosen: (count, most) =>
      `${count === 0 ? 'Aucun choisi' : plural(count, 'choisi', 'choisis')}, ${most} au plus. Les autres restent dans votre liste.`,
    chooseOne: 'Lesquels ? Aucun n’est encore choisi.',
    chooseFewer: (count) =>
      count === 1 ? 'Un de trop : lequel peut attendre ?' : `${count} de trop : lesquels peuvent attendre ?`,
    staying: (count) =>
      count === 1
        ? 'Une ligne n’en est pas : elle reste dans votre liste.'
        : `${written(count)} lignes n’en sont pas : elles restent dans votre liste.`,
    send: 'Créer',
    created: (count) => (count === 1 ? 'Un KPI a été proposé.' : `${count} KPI ont été proposés.`),
    kept: 'La liste est gardée.',
    firstQuestion: (question) => `Première question : ${question}`,
    questions: {
      formula: 'Comment le compte-t-on ?',
      population: 'De qui, ou de quoi ?',
      inclusions: 'Qu’est-\u2060ce qui compte ?',
      exclusions: 'Qu’est-\u2060ce qui ne compte pas ?',
      source: 'D’où vient le nombre ?',
      howObtained: 'Comment l’obtient-on ?',
      cadence: 'À quelle fréquence ?',
    },
    back: 'Revenir à la liste',
  },
  kept: {
    title: 'Listes gardées',
    note: 'triées en séance, en attente de leur cycle',
    lines: (count) => plural(count, 'ligne', 'lignes', 'aucune ligne'),
    draft: (count) => (count === 1 ? 'Faire un brouillon d’une ligne' : `Faire des brouillons de ${count} lignes`),
    open: 'Ouvrir',
  },
  remark: {
    made: {
      initiative: 'C’est une initiative de l’objectif.',
      kpi: (owner) => `Proposé comme KPI (${owner}) ; sa définition pose sa première question.`,
    },
    next: (sentence) => `Ensuite : « ${sentence} »`,
    ofObjective: 'Une initiative de quel objectif ?',
    oneAtATime: 'une remarque à la fois',
    keep: 'Garder, avec cette phrase',
    moreWords: 'Quelques mots de plus ? Quelqu’un qui n’était pas là doit comprendre.',
    left: 'La remarque ne reviendra pas sur cette phrase.',
  },
  refusals: {
    'sorter.cycle-not-planning': (p) =>
      `« ${p.name} » n’est plus en préparation : ses objectifs sont arrêtés. La liste est gardée pour le prochain.`,
    'remark.needs-explanation': (p) =>
      `« ${p.text} » : une prime ou une personne se trouve dans cette phrase. Dire d’abord pourquoi sous la ligne, en quelques mots.`,
    'remark.needs-words': () => 'Quelques mots de plus ? Quelqu’un qui n’était pas là doit comprendre.',
    'sorter.line-too-long': (p) =>
      `« ${p.text} » : ${p.length} caractères, quand ${p.most} au plus sont gardés ainsi. Que peut-on en laisser ?`,
    'sorter.no-line': () => 'Il n’y a aucune ligne à garder.',
    'sorted-list.not-found': () => 'Cette liste n’est pas ici, ou ne vous est pas visible.',
  },
};
