import type { wording as English } from '../en/wording.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Les mots en cause sont cités, sauf s’ils sont toute la ligne, déjà soulignée au-dessus. */
const reason =
  (said: string): ((words: string) => string) =>
  (words) =>
    words === '' ? `${capital(said)}.` : `« ${words} » : ${said}.`;

export const wording: typeof English = {
  remarks: {
    pay: (words) =>
      `« ${words} » : cette phrase tient-elle sans la récompense ? Un résultat qui rapporte à quelqu’un ne se regarde plus à froid.`,
    individual: (words) =>
      `« ${words} » : est-\u2060ce l’affaire d’une seule personne ? Un OKR est celui d’une équipe ; qui d’autre y contribue ?`,
    output: (words) =>
      `« ${words} » dit ce que l’équipe va produire. Qu’est-\u2060ce que cela changera, pour qui, de combien ?`,
    activity: (words) =>
      `« ${words} » dit ce que l’équipe va faire. Qu’est-\u2060ce qui sera différent ensuite, et pour qui ?`,
    bau_kpi: (words) => `« ${words} » ressemble à un niveau à tenir. Un KPI le suivrait-il mieux ?`,
    no_target: (words) => `« ${words} » : de combien à combien ?`,
    compound: (words) => `Deux résultats dans la même ligne (« ${words} »). Leur donneriez-vous un score à chacun ?`,
    no_baseline: (words) => `« ${words} » : où en est-on aujourd’hui ?`,
    vague: (words) => `« ${words} » : deux personnes mesureraient-elles la même chose ?`,
    is_task: (words) => `« ${words} » est un travail à terminer. Que rendra-t-il possible, et pour qui ?`,
    bau: (words) => `« ${words} » dure toute l’année. Un KPI le suivrait-il mieux ?`,
    contains_metric: (words) =>
      `« ${words} » est une mesure. Peut-elle devenir un résultat clé, et l’objectif dire à quoi elle sert ?`,
    too_long: () => `Peut-on le dire en un souffle ? Un objectif se retient quand il est court.`,
  },
  acts: {
    'make-initiative': 'En faire une initiative',
    'make-kpi': 'En faire un KPI',
    split: 'Séparer en deux',
    'add-baseline': 'Ajouter un point de départ',
    'add-target': 'Ajouter une cible',
    reword: 'Reformuler',
    explain: 'Expliquer en une phrase',
  },
  columns: {
    kpi: 'KPI',
    'key-result': 'Résultat clé',
    initiative: 'Initiative',
    objective: 'Objectif',
    unclear: 'À préciser',
  },
  reasons: {
    'level-to-hold': reason('un niveau à tenir, ou un nombre à suivre'),
    'change-measured': reason('quelque chose doit changer, et cela se mesure'),
    'thing-made': reason('l’équipe produit quelque chose'),
    'effort-spent': reason('un effort, compté ou non'),
    'aim-without-number': reason('une intention, sans chiffre'),
    'change-without-number': (words) =>
      words === '' ? 'Un changement est voulu : de combien ?' : `« ${words} » : de combien ?`,
    'about-a-person': reason('il s’agit d’une personne ; cela n’a pas sa place parmi les résultats d’une équipe'),
    'about-pay': reason('il s’agit de rémunération ; cela n’a pas sa place parmi les résultats d’une équipe'),
    'too-short': () => 'Un niveau à tenir, ou un changement voulu ?',
    'too-long': () => 'Trop long pour une seule ligne. Que dit-elle, en un souffle ?',
    formula: () => 'Une formule : son texte ne dit pas ce qui est suivi.',
    'other-script': () => 'Seules les lignes en français et en anglais sont lues. Où va celle-⁠ci ?',
    'under-heading': (words) => `Sous « ${words} ».`,
    'as-listed': () => 'C’est ainsi que la liste l’appelle.',
    'measure-named': reason('le nom de quelque chose qui se compte ou se mesure'),
    'work-named': reason('le nom de quelque chose à faire'),
    'name-alone': () => 'Un nom, sans plus. Cela se compte, ou c’est à faire ?',
    'among-measures': () => 'Presque tout ce qui l’entoure se compte ou se mesure.',
    'among-works': () => 'Presque tout ce qui l’entoure est à faire.',
  },
  explainFirst: 'Une phrase pour dire pourquoi cela reste, et vous pouvez continuer.',
  dismiss: 'Laisser ainsi',
  nothingToSort: 'Rien à trier ici : collez une ligne par objectif, indicateur ou projet.',
  cutShort: (kept, left) => `Les ${kept} premières lignes sont triées ; ${left} autres sont laissées de côté.`,
  notes: {
    line: (row) => `ligne ${row}`,
    cell: (row, column) => `ligne ${row}, colonne ${column}`,
    others: (count) => (count === 1 ? 'une autre' : `${count} autres`),
    moreThan: (length) => `plus de ${length}`,
    tooLong: (place, length, most) =>
      `${capital(place)} : ${length} caractères, quand un objectif tient en moins de ${most}. Son début est gardé, à reformuler ; toutes les autres lignes sont triées.`,
    manyTooLong: (places, most) =>
      `Trop longues pour être des objectifs, avec plus de ${most} caractères : ${places}. Le début de chacune est gardé, à reformuler ; toutes les autres lignes sont triées.`,
    formula: (places, count) =>
      `${count === 1 ? 'Une formule' : 'Des formules'} sans valeur dans le fichier : ${places}. Ouvert puis enregistré dans un tableur, le fichier ${count === 1 ? 'l’aura' : 'les aura'} ; tout le reste est trié.`,
    titles: (names, count) =>
      `${count === 1 ? 'Une ligne lue comme un titre, et non triée' : `${count} lignes lues comme des titres, et non triées`} : ${names}.`,
    quoted: (title) => `« ${title} »`,
    ofMail: (count) =>
      `Salutation, signature ou message cité : ${count === 1 ? 'une ligne d’un e-mail n’est pas triée' : `${count} lignes d’un e-mail ne sont pas triées`}. Collé seul, un message cité l’est.`,
  },
  alike: (count) => `${count} lignes disent presque la même chose`,
  refusals: {},
};
