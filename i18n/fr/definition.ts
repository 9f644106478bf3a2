import type { definition as English } from '../en/definition.ts';

type Params = Readonly<Record<string, unknown>>;

const grains = { day: 'jour', week: 'semaine', month: 'mois', quarter: 'trimestre', year: 'année' } as const;
const kinds: Record<string, string> = {
  text: 'du texte',
  number: 'des nombres',
  boolean: 'oui ou non',
  date: 'des dates',
  'local-time': 'des heures sans fuseau',
  instant: 'des instants',
  other: 'autre chose',
};
const kind = (value: unknown): string => kinds[String(value)] ?? String(value);
const fields: Record<string, string> = {
  reportGrain: 'cadence',
  weekStart: 'premier jour de la semaine',
  fiscalYearStart: 'début de l’exercice',
};
/** « de » devant un nom, contracté avec son article, élidé devant une voyelle ou un h muet de ville. */
export const de = (name: string): string => {
  if (name.startsWith('le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('les ')) return `des ${name.slice(4)}`;
  return /^[aeiouyâàéèêîôûœh]/i.test(name) ? `d’${name}` : `de ${name}`;
};

export const definition: typeof English = {
  phrases: {
    quoted: (text) => `«\u00a0${text}\u00a0»`,
    number: (text) => text,
    theNumberOf: (things) => ['Le nombre ', de(things)],
    isTerm: (one, term, feminine) => [
      `${feminine ? 'Une' : 'Un'} ${one} est `,
      term,
      feminine ? ' si elle a ' : ' s’il a ',
    ],
    distinct: (things, feminine) => `${things} ${feminine ? 'différentes' : 'différents'}`,
    rows: (rowMeans) => (rowMeans === '' ? 'lignes' : `lignes (une ligne\u00a0: ${rowMeans})`),
    having: ' avec ',
    atLeastRows: (count, single, row, rows) => (single ? `au moins ${row}` : `au moins ${count} ${rows}`),
    rowsOnDays: (days, rows) =>
      days === '1' ? `des ${rows} sur au moins un jour` : `des ${rows} sur au moins ${days} jours différents`,
    totalAtLeast: (column, min) => `un total ${de(column)} d’au moins ${min}`,
    row: 'une ligne',
    rowsPlain: 'lignes',
    onlyThose: (entity) => `, parmi les ${entity} avec `,
    of: {
      sum: (column) => ['Le total ', de(column)],
      avg: (column) => ['La moyenne ', de(column)],
      min: (column) => ['Le minimum ', de(column)],
      max: (column) => ['Le maximum ', de(column)],
    },
    median: (column) => ['La médiane ', de(column)],
    percentile: (rank, column) => [`Le ${rank}${rank === '1' ? 'er' : 'ᵉ'} centile `, de(column)],
    perEntity: (entity) => `, additionné pour chaque ${entity}`,
    nearestRank: ', pris au rang le plus proche',
    dividedBy: ', divisé par ',
    formula: 'Le résultat de ',
    where: ', où ',
    nameIs: (name) => `${name} est `,
    snapshot: {
      sum: (column) => ['Le total ', de(column)],
      countDistinct: (column) => ['Le nombre ', `${de(column)} différents`],
    },
    snapshotEnd: ' dans le dernier relevé connu à la fin ',
    snapshotMean: ' en moyenne sur les relevés ',
    kpi: (name, version) => `${name} (version ${version})`,
    grain: { day: 'du jour', week: 'de la semaine', month: 'du mois', quarter: 'du trimestre', year: 'de l’année' },
    inCalendar: {
      day: ' dans la journée',
      week: ' pendant la semaine',
      month: ' pendant le mois civil',
      quarter: ' pendant le trimestre civil',
      year: ' pendant l’année civile',
    },
    weekFrom: (day) => ` pendant la semaine commençant le ${day}`,
    inFiscal: {
      quarter: (month) => ` pendant le trimestre de l’exercice qui commence en ${month}`,
      year: (month) => ` pendant l’exercice qui commence en ${month}`,
    },
    trailing: (days, grain) => {
      if (days === 1)
        return grain === 'day' ? ' dans la journée' : ` le dernier jour ${definition.phrases.grain[grain]}`;
      if (grain === 'day') return ` pendant les ${days} derniers jours, ce jour compris`;
      return ` pendant les ${days} jours qui précèdent la fin ${definition.phrases.grain[grain]}`;
    },
    toDate: {
      week: ' depuis le début de la semaine',
      month: ' depuis le début du mois',
      quarter: ' depuis le début du trimestre',
      year: ' depuis le début de l’année',
    },
    allTime: ' depuis l’origine',
    seenAt: (grain) => `, à la fin ${grain}`,
    zone: (city) => `heure ${de(city)}`,
    utc: 'heure UTC',
    counting: (rows) => `en ne comptant que les ${rows}`,
    leavingOut: (rows) => `sans les ${rows}`,
    whereRows: 'où ',
    and: ' et ',
    or: ' ou ',
    not: 'il n’est pas vrai que ',
    is: (v) => ` vaut ${v}`,
    isNot: (v) => ` est tout sauf ${v}, même vide`,
    isTrue: ' est vrai',
    isFalse: ' est faux',
    among: (list) => ` vaut ${list}`,
    notAmong: (items) =>
      items.length === 1 ? ` n’est pas ${items[0]}, ou est vide` : ` n’est ni ${items.join(' ni ')}, ou est vide`,
    betweenParts: '\u00a0; ',
    dateTime: (day, time) => `${day} à ${time}`,
    dates: {
      eq: (v) => ` est le ${v}`,
      ne: (v) => ` n’est pas le ${v}, ou est vide`,
      lt: (v) => ` est avant le ${v}`,
      lte: (v) => ` est au plus tard le ${v}`,
      gt: (v) => ` est après le ${v}`,
      gte: (v) => ` est à partir du ${v}`,
      between: (a, b) => ` est du ${a} au ${b}`,
    },
    lt: (v) => ` est inférieur à ${v}`,
    lte: (v) => ` est au plus ${v}`,
    gt: (v) => ` est supérieur à ${v}`,
    gte: (v) => ` est au moins ${v}`,
    between: (a, b) => ` est entre ${a} et ${b}`,
    startsWith: (v) => ` commence par ${v}`,
    notStartsWith: (v) => ` ne commence pas par ${v}, ou est vide`,
    isNull: ' est vide',
    notNull: ' n’est pas vide',
    manyValues: (count, first) => `l’une des ${count} valeurs (${first}…)`,
    weekday: {
      mon: 'lundi',
      tue: 'mardi',
      wed: 'mercredi',
      thu: 'jeudi',
      fri: 'vendredi',
      sat: 'samedi',
      sun: 'dimanche',
    },
  },
  unsaid: 'Ce que la phrase ne dit pas',
  details: {
    table: (name) => `Les lignes sont lues dans la table ${name}.`,
    dated: (column) => `Une ligne est datée par ${column}.`,
    received: (column) => `Ce qui dit quand une ligne est arrivée\u00a0: ${column}.`,
    weekStarts: (day) => `La semaine commence le ${day}.`,
    yearStarts: (month) => `L’année commence en ${month}.`,
    entityDropped: (column) => `Les lignes sans ${column} sont laissées de côté.`,
    entityRefused: (column) => `Une seule ligne sans ${column} arrête le calcul.`,
    columnSkipped: (column) => `Les lignes où ${column} est vide sont laissées de côté.`,
    columnRefused: (column) => `Une seule ligne où ${column} est vide arrête le calcul.`,
    emptyZero: 'Une période sans aucune ligne compte pour zéro.',
    emptyNone: 'Une période sans aucune ligne n’a pas de valeur.',
    emptyPartZero:
      'Un compte ou une somme du calcul où il n’y a rien vaut zéro\u00a0; une division par zéro n’a pas de valeur.',
    emptyPartNone: 'Une période où une partie du calcul est vide n’a pas de valeur, quoi qu’il y ait dans les autres.',
    emptyPartsDiffer: 'Chaque partie du calcul a sa règle pour une période vide\u00a0: zéro, ou pas de valeur.',
    partialMark: 'Une période inachevée est montrée, marquée comme partielle.',
    partialHide: 'Une période inachevée n’est pas montrée.',
    settle: (days) =>
      `Une période est définitive ${days} ${days === 1 ? 'jour' : 'jours'} après sa fin, une fois les lignes tardives arrivées.`,
    settleNone: 'Les lignes tardives ne sont pas attendues.',
    restate: {
      never: 'Une valeur publiée ne change pas.',
      untilSettled: 'Une valeur peut changer jusqu’à ce qu’elle soit définitive.',
      always: 'Une valeur est recalculée dès que des lignes tardives arrivent.',
    },
    dedupe: (columns) =>
      `Les lignes qui ont en commun ${columns} ne comptent qu’une fois, telles que reçues en dernier.`,
    approximate: 'Le nombre de valeurs différentes est approché\u00a0: bon pour un coup d’œil, pas pour un KPI.',
    sourceZone: (column, zone) => `Une ligne est datée par ${column}, à l’heure ${zone === 'UTC' ? zone : de(zone)}.`,
    interpolated: 'Le centile est interpolé entre les deux valeurs les plus proches.',
  },
  questions: {
    source: 'D’où viennent les lignes\u00a0?',
    row: 'Qu’est-\u2060ce qu’une ligne\u00a0?',
    entity: 'Qui, ou quoi, est compté\u00a0?',
    qualify: 'Quelles lignes comptent\u00a0?',
    exclude: 'Quelles lignes sont laissées de côté\u00a0?',
    nulls: 'Que deviennent les lignes dont une valeur est vide\u00a0?',
    measure: 'Que mesure-t-on\u00a0?',
    threshold: 'À partir de combien d’événements, de combien de jours ou de quel total est-on compté\u00a0?',
    window: 'Sur quelle durée\u00a0?',
    cadence: 'À quel rythme\u00a0?',
    timezone: 'Dans quel fuseau commencent les jours\u00a0?',
    sourceZone: 'Dans quel fuseau les heures ont-elles été écrites\u00a0?',
    weekStart: 'Quel jour commence la semaine\u00a0?',
    emptyBucket: 'Quand il n’y a rien\u00a0: zéro, ou pas de valeur\u00a0?',
    partialBucket: 'Montre-t-on une période inachevée\u00a0?',
    late: 'Que deviennent les lignes qui arrivent en retard\u00a0?',
    exact: 'Le compte est-il exact ou approché\u00a0?',
    quantileMethod: 'Comment prend-on le centile\u00a0?',
    unit: 'Dans quelle unité\u00a0?',
    direction: 'Vaut-il mieux plus, ou moins\u00a0?',
    steward: 'Qui est responsable de la définition\u00a0?',
    reviewOn: 'Quand la revoit-on\u00a0?',
  },
  problems: {
    'definition.missing': () => 'Cette réponse manque.',
    'definition.unknown-field': (p: Params) => `Il n’y a pas de champ ${p.field} ici.`,
    'definition.not-one-of': (p: Params) =>
      Array.isArray(p.choices) ? `Au choix\u00a0: ${p.choices.join(', ')}.` : 'Ce n’est pas l’un des choix.',
    'definition.wrong-type': (p: Params) => `Le type attendu est ${p.expected}.`,
    'definition.too-small': (p: Params) => `Au moins ${p.minimum}.`,
    'definition.too-large': (p: Params) => `Au plus ${p.maximum}.`,
    'definition.too-precise': () => 'Six décimales au plus.',
    'definition.too-deep': () => 'L’imbrication est trop profonde pour être lue.',
    'definition.not-a-condition': () => 'Ce n’est pas une condition sur une ligne.',
    'definition.not-a-name': () => 'Ce n’est pas le nom d’une colonne.',
    'definition.not-a-value': () => 'Ce n’est pas une valeur\u00a0: donner un texte, un nombre, vrai ou faux.',
    'definition.null-compared': () => 'Rien ne se compare à une valeur vide\u00a0: utiliser isNull ou notNull.',
    'definition.nul-character': () => 'Ce texte contient un caractère qu’aucune base ne peut tenir.',
    'definition.list-length': (p: Params) =>
      p.fewest === p.most
        ? `Donner ${p.fewest} valeurs.`
        : `Donner au moins ${p.fewest} ${Number(p.fewest) < 2 ? 'valeur' : 'valeurs'}.`,
    'definition.mixed-values': () => 'Les valeurs d’une liste sont de même sorte\u00a0: des textes, ou des nombres.',
    'definition.value-not-expected': () => 'Aucune valeur n’est attendue ici.',
    'definition.one-value-expected': () => 'Une seule valeur est attendue ici.',
    'definition.text-expected': () => 'Un texte est attendu ici.',
    'definition.booleans-have-no-order': () => 'Vrai et faux n’ont pas d’ordre\u00a0: utiliser eq ou ne.',
    'definition.whole-number': () => 'Donner un nombre entier à partir de 1.',
    'definition.unknown-zone': (p: Params) =>
      `Aucun fuseau ne s’appelle ${p.zone}\u00a0; il en est un qui s’appelle Europe/Paris, par exemple.`,
    'definition.grain-differs': (p: Params) =>
      `La durée est «\u00a0${grains[p.window as keyof typeof grains] ?? p.window}\u00a0»\u00a0: la cadence l’est aussi.`,
    'definition.parts-differ': (p: Params) =>
      `Les parties d’un calcul partagent le même réglage\u00a0: ${fields[String(p.field)] ?? p.field}.`,
    'definition.snapshot-has-no-threshold': () => 'Un stock n’a pas de seuil.',
    'definition.unreadable': () => 'Ceci ne peut pas être lu.',
    'formula.unreadable': (p: Params) =>
      `La formule ne peut pas être lue à partir du caractère ${Number(p.position) + 1}${p.near ? `, près de «\u00a0${p.near}\u00a0»` : ''}.`,
    'formula.too-deep': (p: Params) =>
      `La formule a plus de ${p.deepest} niveaux de parenthèses\u00a0: la découper en parties nommées.`,
    'formula.too-long': (p: Params) =>
      `La formule dépasse ${p.longest} caractères\u00a0: la découper en parties nommées.`,
    'formula.unknown-name': (p: Params) => `La formule nomme ${p.name}, qui n’est pas parmi ses entrées.`,
    'formula.unused-input': (p: Params) => `${p.name} n’est pas dans l’expression : écrivez-le, ou retirez-le.`,
  },
  refusals: {
    'measure.not-a-date': (p: Params) => `${p.date} n’est pas une date.`,
    'measure.ends-before-it-starts': (p: Params) => `${p.to} vient avant ${p.from}.`,
    'measure.too-many-buckets': (p: Params) =>
      `Cela fait plus de ${p.most} jours\u00a0: demander une durée plus courte.`,
    'measure.unknown-column': (p: Params) =>
      Array.isArray(p.appeared) && p.appeared.length > 0
        ? `La table n’a plus de colonne ${p.column}. Nouvelles : ${p.appeared.join(', ')}. Si l’une est la même sous un autre nom, proposer une définition qui la lise.`
        : `La table n’a pas de colonne ${p.column}.`,
    'measure.wrong-column-kind': (p: Params) =>
      `La colonne ${p.column} contient ${kind(p.kind)}\u00a0; il faut ici ${Array.isArray(p.needed) ? p.needed.map(kind).join(' ou ') : kind(p.needed)}.`,
    'measure.value-and-column-differ': (p: Params) =>
      `${JSON.stringify(p.value)} ne se compare pas à ${p.column}, qui contient ${kind(p.kind)}.`,
    'measure.source-zone-needed': (p: Params) =>
      `Les heures de ${p.column} n’ont pas de fuseau\u00a0: dire dans lequel elles ont été écrites (sourceTz).`,
    'measure.source-zone-contradicts': (p: Params) =>
      `Les heures de ${p.column} portent leur fuseau\u00a0: ${p.zone} ne peut pas en être dit (laisser sourceTz de côté).`,
    'measure.not-finite': (p: Params) =>
      `La valeur de ${p.period} n’est pas un nombre\u00a0: la colonne contient NaN ou un infini. Exclure ces lignes, ou corriger la colonne.`,
    'measure.row-without-entity': (p: Params) =>
      `La colonne ${p.column} est vide (lignes concernées : ${p.rows}), et la définition le refuse.`,
    'measure.row-without-value': (p: Params) =>
      `La colonne ${p.column} n’a pas de valeur (lignes concernées : ${p.rows}), et la définition le refuse.`,
    'definition.approximate-not-of-record': () =>
      'Un compte approché ne fait pas un KPI\u00a0: choisir le compte exact.',
    'definition.two-connections': (p: Params) => `${p.name} est dans une autre base\u00a0: un calcul n’en lit qu’une.`,
    'definition.pinned-kpi-unknown': (p: Params) => `Il n’y a pas de KPI ${p.kpi} en version ${p.version}.`,
    'definition.parts-differ': (p: Params) =>
      `Les parties d’un calcul partagent le même réglage (${fields[String(p.field)] ?? p.field})\u00a0; celui de ${p.name} est autre.`,
    'definition.too-deep': () => 'L’imbrication est trop profonde pour être calculée.',
    'period.unreadable': (p: Params) =>
      `«\u00a0${p.text}\u00a0» ne nomme aucune période. Exemples\u00a0: 2026-11-01, 2026-11, 2026-W45, 2026-Q4.`,
    'period.begins-none': (p: Params) =>
      `Aucune période ne commence le ${p.text}\u00a0; les plus proches commencent le ${p.before} et le ${p.after}.`,
    'cycle.unreadable-date': () => 'Un cycle commence et finit à une date.',
    'cycle.ends-before-it-starts': () => 'Un cycle finit après avoir commencé.',
    'cycle.longer-than-a-year': () => 'Un cycle dure un an au plus.',
  },
};
