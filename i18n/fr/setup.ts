import type { setup as English } from '../en/setup.ts';

export const setup: typeof English = {
  welcome: {
    title: 'Bienvenue',
    hold: { before: 'Les ', word: 'KPI', after: ' disent si cela tient.' },
    move: { before: 'Les ', word: 'OKR', after: ' font avancer ce qui compte.' },
    example: {
      title: 'Regarder l’exemple',
      words:
        'Cyclade, une entreprise inventée de vélos en libre-service : trois ans de trajets, un cycle en cours, un test d’alignement à dévoiler.',
      how: 'Il s’ouvre à sa propre adresse, dans son propre dossier, et ne touche à rien ici. Sur la machine où tourne Gouverne :',
      command: 'npm run demo',
      copy: 'Copier cette commande',
    },
    start: {
      title: 'Commencer avec votre organisation',
      words:
        'Par une question plutôt que par un tableau de bord : dix collègues diraient-ils le même chiffre ? Il suffit d’un nom, le reste vient après.',
      name: 'Nom de l’organisation',
      act: 'Commencer',
    },
    nothingLeaves: 'Rien ne sort de cette installation.',
    nobodyGraded: 'Aucun résultat n’y est attaché à une personne.',
  },
  form: {
    title: 'Votre organisation',
    note: 'deux minutes ; tout se change ensuite',
    organisation: 'Nom de l’organisation',
    calendar: 'Le calendrier',
    calendarWords:
      'Il dit quand commencent un jour, une semaine, un trimestre. Repris de ce navigateur : est-\u2060ce celui de l’organisation ?',
    timezone: 'Fuseau horaire',
    weekStart: 'La semaine commence le',
    fiscalYearStart: 'L’exercice commence en',
    language: 'Langue de l’organisation',
    languageHelp: 'Chacun peut encore choisir la sienne.',
    country: 'Pays',
    countryHelp: 'Pour les jours fériés.',
    administrator: 'Vous, pour administrer',
    administratorWords: 'Vous inviterez les autres.',
    name: 'Votre nom',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    passwordHelp: '12 caractères ou plus. Une phrase se retient mieux que des symboles.',
    code: 'Code d’installation',
    codeHelp:
      'Affiché là où Gouverne a été démarré, à la fin du lien vers cette page ; dans son journal, pour un service.',
    send: 'Ouvrir l’organisation',
    back: 'Retour',
  },
  firstMonth: {
    title: 'Le premier mois',
    note: (organisation) => `${organisation} ; quatre étapes, dans cet ordre ou un autre`,
    lead: 'Commencer petit. Quatre écrans suffisent pour le premier mois ; le reste apparaît quand il a quelque chose à dire.',
    minutes: (minutes) => `${minutes} min`,
    sort: {
      title: 'Trier votre liste',
      act: 'Coller la liste',
      words:
        'Prendre la liste des indicateurs suivis aujourd’hui, où qu’elle soit. Ligne par ligne, à voix haute : est-\u2060ce que cela doit tenir, ou avancer ? La moitié des lignes sont souvent des choses à faire.',
    },
    align: {
      title: 'Un test d’alignement, même sans données',
      words: 'Choisir le mot qui revient à chaque réunion. Chacun en écrit le sens, seul, avant que quiconque parle.',
      act: 'Préparer la question',
    },
    agree: {
      title: 'Se mettre d’accord sur cinq KPI',
      words:
        'Cinq, pas quinze. Chacun avec une définition que deux personnes lisent de la même façon, une personne qui en est responsable, et une équipe qui regarde s’il sort de sa plage.',
      act: 'Voir ce qui fait un KPI',
    },
    objective: {
      title: 'Un objectif, un cycle court',
      words:
        'Six semaines, un objectif, deux résultats clés : de quoi apprendre comment cela marche avant qu’un trimestre entier en dépende.',
      act: 'Voir ce qui fait un OKR',
    },
    people: 'Avant tout cela, qui est dans la salle ?',
    peopleAct: 'Inviter des personnes',
  },
  settings: {
    example: {
      title: (name) => `${name} est un exemple`,
      note: 'Ses personnes, ses chiffres et ses fichiers sont inventés. Une fois l’exemple retiré, il n’en reste rien, et l’installation demande à être ouverte.',
      remove: 'Retirer l’exemple',
      sure: 'Tout ce qui est écrit ici part avec lui, vos essais compris. C’est définitif.',
      confirm: 'Le retirer en entier',
    },
    title: 'Réglages',
    note: 'le calendrier et les limites de l’organisation',
    identity: 'L’organisation',
    calendar: 'Calendrier',
    calendarNote: 'pour les nouvelles définitions ; celles qui existent gardent le leur',
    limits: 'Limites',
    limitsNote: 'atteintes, elles ouvrent une conversation ; elles ne ferment jamais une porte',
    kpisOfOrganisation: 'KPI de l’organisation',
    kpisOfService: 'KPI d’un service',
    objectivesPerTeam: 'Objectifs d’une équipe',
    keyResultsPerObjective: 'Résultats clés d’un objectif',
    saved: 'Les réglages ont été enregistrés.',
    readOnly: 'L’administration peut les changer.',
    notANumber: (max) => `Un nombre entier, de 1 à ${max} ?`,
  },
  weekday: {
    mon: 'lundi',
    tue: 'mardi',
    wed: 'mercredi',
    thu: 'jeudi',
    fri: 'vendredi',
    sat: 'samedi',
    sun: 'dimanche',
  },
  refusals: {
    'example.not-here': () => 'Il n’y a pas d’exemple ici : cette organisation est la vôtre.',
    'setup.already-done': () => 'Cette organisation est déjà ouverte. Se connecter pour entrer.',
    'setup.not-the-code': () =>
      'Ce n’est pas le code de cette installation. Il a été affiché là où Gouverne a été démarré ; le redémarrer l’affiche à nouveau.',
    'setup.needed': () => 'Cette organisation n’est pas encore ouverte.',
    'organisation.unknown-time-zone': () => 'Ce fuseau horaire n’est pas connu ici. Quelle ville a la même heure ?',
  },
};
