import type { shell as English } from '../en/shell.ts';

type Expected = { readonly what: string; readonly limit?: number; readonly among?: readonly string[] };

/** The same words as in English. */
function expectedWords(expected: Expected | undefined): string | null {
  const { what, limit = 0, among = [] } = expected ?? { what: '' };
  const words: Readonly<Record<string, string>> = {
    something: 'cette valeur manque',
    'characters-at-least': limit === 1 ? 'il est vide' : `au moins ${limit} caractères sont attendus`,
    'characters-at-most': `au plus ${limit} caractères sont attendus`,
    'lines-at-least': `au moins ${limit} ${limit < 2 ? 'ligne est attendue' : 'lignes sont attendues'} dans cette liste`,
    'lines-at-most': `au plus ${limit} ${limit < 2 ? 'ligne est attendue' : 'lignes sont attendues'} dans cette liste`,
    'number-at-least': `un nombre à partir de ${limit} est attendu`,
    'number-at-most': `un nombre jusqu’à ${limit} est attendu`,
    string: 'un texte est attendu',
    number: 'un nombre est attendu',
    int: 'un nombre entier est attendu',
    boolean: 'true ou false est attendu',
    array: 'une liste est attendue',
    object: 'un objet avec ses champs est attendu',
    date: 'un jour qui existe est attendu, par exemple 2026-11-01',
    datetime: 'un instant est attendu, par exemple 2026-11-01T09:00:00Z',
    email: 'une adresse e-mail est attendue',
    uuid: 'l’identifiant de quelque chose qui existe est attendu',
    'one-of': `un de ceux-ci est attendu : ${among.join(', ')}`,
  };
  return words[what] ?? null;
}

export const shell: typeof English = {
  language: { label: 'Langue', en: 'English', fr: 'Français' },
  theme: { label: 'Apparence', light: 'Claire', dark: 'Sombre', auto: 'Comme le système' },
  skip: 'Aller au contenu',
  mainNavigation: 'Principale',
  homeLabel: 'Gouverne, accueil',
  rooms: {
    steering: 'Pilotage',
    kpis: 'KPI',
    alignment: 'Alignement',
    okrs: 'OKR',
    sort: 'Trier',
    review: 'Revue',
    blindSpots: 'Angles morts',
    sources: 'Sources',
  },
  example: (name) => `Exemple : ${name}`,
  exampleShort: 'Exemple',
  close: 'Fermer',
  cancel: 'Annuler',
  undo: 'Annuler',
  save: 'Enregistrer',
  copy: 'Copier',
  copied: 'Copié.',
  loading: 'Chargement',
  projector: { show: 'Projeter', leave: 'Quitter la projection', on: 'La page est projetée. Échap pour en sortir.' },
  account: {
    open: (name) => `${name} : compte`,
    people: 'Personnes et équipes',
    settings: 'Réglages',
    own: 'Votre compte',
    tokens: 'Jetons',
    audit: 'Journal',
    personalData: 'Données personnelles',
    keys: 'Raccourcis clavier',
    signOut: 'Se déconnecter',
  },
  news: (unread) =>
    unread === 0
      ? 'Ce qui s’est passé'
      : unread === 1
        ? 'Ce qui s’est passé : 1 nouveauté'
        : `Ce qui s’est passé : ${unread} nouveautés`,
  palette: {
    open: 'Chercher, aller à…',
    label: 'Chercher, aller à',
    placeholder: 'Une page, un KPI, un objectif, une décision, un mot',
    none: (text) => `Rien qui s’appelle « ${text} ». Peut-être sous un autre mot ?`,
    instead: (typed, shownFor) => `Rien pour « ${typed} » : voici ce que donne « ${shownFor} ».`,
    pages: 'Pages',
    kpis: 'KPI',
    found: 'Trouvé',
    recent: 'Ouverts récemment',
    acts: 'Actions',
    theme: (name) => `Apparence : ${name}`,
    switchLanguage: 'Switch to English',
    results: (count) => (count === 1 ? '1 résultat' : `${count} résultats`),
  },
  keys: {
    title: 'Raccourcis clavier',
    search: 'chercher, aller à',
    go: (room) => `aller à ${room}`,
    help: 'montrer ces raccourcis',
    leave: 'fermer ce qui est ouvert',
    andThen: 'puis',
    escape: 'Échap',
    lead: 'g',
  },
  written: {
    back: 'Ce que vous aviez écrit est revenu.',
    again: 'Repartir de zéro',
    meanwhile:
      'Quelqu’un a changé ceci pendant que vous écriviez. Votre texte n’est pas perdu, le sien n’est pas remplacé :',
    takeTheirs: 'Prendre le sien',
    keepMine: 'Continuer avec le mien',
  },
  form: {
    show: 'montrer',
    hide: 'cacher',
    missing: 'Que faut-il écrire ici ?',
    choose: 'Un choix reste à faire ici. Lequel ?',
    email: 'Cette adresse est-elle complète ?',
    passwordShort: (min) => `${min} caractères ou plus. Une phrase dont vous vous souviendrez, peut-\u2060être ?`,
  },
  budget: { of: (limit) => `sur ${limit}` },
  sentence: {
    unanswered: 'à préciser',
    token: (p) => `${p.question} : ${p.answer}`,
  },
  error: {
    title: 'Cette page ne s’est pas ouverte',
    fault:
      'Une panne est survenue de notre côté. Rien de ce qui était enregistré n’est perdu ; réessayer suffit souvent.',
    unreachable: 'Le serveur ne répond pas. Rien n’est perdu ; réessayer une fois la connexion revenue.',
    scriptGone:
      'Gouverne a été mis à jour pendant que cette page était ouverte, ou le réseau a manqué. La recharger suffit.',
    signedOut:
      'Votre session a pris fin. Ce qui est écrit ici reste ; l’envoyer de nouveau une fois la session rouverte.',
    signInAside: 'Se connecter dans un autre onglet',
    retry: 'Réessayer',
    reload: 'Recharger la page',
    home: 'Retour au pilotage',
  },
  notFound: {
    title: 'Rien ici',
    sentence: 'Aucune page n’a cette adresse, ou ce qu’elle montrait ne vous est pas visible.',
    more: 'Elle a pu être déplacée ou retirée. La chercher par son nom est le plus sûr moyen de la retrouver.',
  },
  signIn: {
    title: 'Se connecter',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    send: 'Se connecter',
    wrong: 'Cette adresse et ce mot de passe ne vont pas ensemble. Lequel des deux faut-il relire ?',
    tooMany: 'Plusieurs essais de suite. La porte se rouvre dans une minute.',
    forgotten:
      'Mot de passe oublié ? La personne qui exploite cette installation peut en donner un nouveau. Pas encore de compte ? L’administration peut vous inviter.',
  },
  teaching: {
    kpis: {
      title: 'Les KPI',
      none: 'aucun pour l’instant',
      sentence: 'Un KPI commence par une phrase que deux personnes lisent de la même façon.',
      example: {
        before: 'Un ',
        who: 'client',
        what: ' est actif s’il a ',
        did: 'fait quoi',
        during: ' pendant ',
        window: 'combien de temps',
        except: ', sauf ',
        exclusion: 'qui',
        end: '.',
      },
      ask: 'Demander la leur à dix collègues',
      wholeOrganisation: 'Toute l’organisation',
      room: (free) =>
        free < 2 ? `${free} place. Rien n’oblige à la remplir.` : `${free} places. Rien n’oblige à les remplir.`,
      value: 'dernière valeur',
      period: 'période',
      name: 'nom',
      definition: 'définition',
      version: (number) => `v${number}`,
      noDefinition: 'pas de définition convenue',
      noValue: 'Pas encore de mesure. On ne sait pas.',
      count: (count) => (count === 1 ? 'un KPI' : `${count} KPI`),
    },
    alignment: {
      title: 'Alignement',
      note: 'un mot, combien de définitions ?',
      sentence: 'Demandez à dix collègues ce qu’est un client actif. Tous répondront, et rarement la même chose.',
      more: 'Neuf définitions raisonnables de ce seul mot, calculées sur les factures d’une même boutique, donnent de 289 à 4 331 clients. Personne n’avait tort ; personne n’avait dit laquelle.',
      word: 'Le mot que tout le monde emploie',
      wordDefault: 'client actif',
      wordHelp: 'Celui qui revient à chaque réunion, et dont plus personne ne demande le sens.',
    },
    okrs: {
      title: 'OKR',
      note: 'pas encore de cycle',
      sentence: 'Un OKR dit ce qui doit changer maintenant. Un KPI dit ce qui doit continuer à tenir pendant ce temps.',
      hold: 'Tenir',
      holdWords:
        'Les KPI vivent des années. Ils bougent peu, se lisent dans leur propre plage de stabilité, et personne ne cherche à battre un record avec eux.',
      move: 'Avancer',
      moveWords:
        'Un objectif est une phrase sans chiffre ; ses résultats clés sont des impacts, d’un point de départ à une cible, sur un cycle court. Peu nombreux, par priorité, et jamais ceux d’une seule personne.',
      before: 'Sans un niveau qui tient, on ne voit pas ce qui a bougé.',
      act: 'Commencer par ce qui doit tenir',
    },
  },
  refusals: {
    'shell.unknown-refusal': (p) => `Impossible de le faire ainsi (${String(p.code)}).`,
    'request.invalid': ({ fields }) => {
      const [first] = (fields ?? []) as readonly { path: string; expected?: Expected }[];
      if (!first || first.path === '') return 'Un des champs ne peut pas être lu tel quel. Lequel faut-il relire ?';
      const expected = expectedWords(first.expected);
      return `« ${first.path} » ne peut pas être lu tel quel${expected === null ? `. Que devrait-il dire ?` : ` : ${expected}.`}`;
    },
    'request.unknown-field': ({ fields }) =>
      `Rien ici ne s’appelle ${(fields as string[]).join(', ')} : une coquille, ou ce qui ne change pas ainsi. Rien n’a été écrit ; /api/v1/reference nomme ce qui est pris.`,
    'request.not-text': ({ field }) =>
      `${field ? `« ${field} »` : 'Cet envoi'} contient un caractère qui n’est d’aucun texte : un caractère nul, ou la moitié d’un autre. Le copier à nouveau en texte simple.`,
    'request.too-deep': ({ field, most }) =>
      `${field ? `« ${field} »` : 'Cet envoi'} contient des listes dans des listes plus de ${most} fois, plus qu’il n’est possible de lire.`,
    'request.address': () =>
      'Cette adresse contient des signes qui ne sont d’aucun texte. La copier à nouveau là où elle a été donnée.',
    'request.unreadable': () => 'Le serveur n’a pas pu lire cette demande.',
    'request.too-large': () => 'C’est plus que le serveur n’accepte en une fois.',
    'request.other-origin': () => 'Cette demande venait d’un autre site ; elle n’a pas été exécutée.',
    'request.other-address': ({ from, own }) =>
      `Cette page est ouverte à ${from}, et le serveur répond pour ${own}. La personne qui l’exploite donne à GOUVERNE_URL l’adresse que l’on tape.`,
    'request.no-such-operation': () => 'Le serveur ne connaît pas cette opération. Recharger la page peut aider.',
    'request.key-reused': () =>
      'Cet envoi a déjà été reçu, avec un autre contenu. Recharger pour voir ce qui a été gardé.',
    'conflict.changed': () =>
      'Quelqu’un a changé ceci pendant que vous écriviez. Recharger pour voir sa version ; la vôtre ne l’a pas remplacée.',
    'server.fault': () =>
      'Quelque chose a cassé de notre côté. Rien de ce qui était enregistré n’est perdu ; réessayer suffit souvent.',
  },
};
