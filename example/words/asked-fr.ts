import type { AskedWords } from './asked-words.ts';

export const askedFr: AskedWords = {
  active: {
    subject: 'abonné actif',
    one: 'trajet',
    many: 'trajets',
    said: [
      'Quelqu’un qui a fait au moins un trajet ces quatre dernières semaines.',
      'Un abonné qui a roulé dans le mois, disons quatre semaines pleines.',
      'Quelqu’un qui s’est servi de son abonnement sur les quatre dernières semaines.',
      'Celui qui a fait un trajet sur 28 jours, hors équipe.',
      'Pour moi, c’est quelqu’un qui roule vraiment : au moins cinq jours sur le mois.',
      'Cinq jours de vélo ou plus ; en dessous, c’est un curieux.',
      'Un abonné qui a roulé ces trente derniers jours.',
      'Toute personne qui a roulé dans l’année, sinon on oublie les saisonniers.',
      'Quelqu’un qui a démarré un trajet sur quatre semaines, même s’il l’a annulé.',
      'Tous ceux qui ont roulé au moins une fois.',
    ],
    kept: {
      whatFor: 'Savoir combien d’abonnés se servent de leur abonnement',
      words: 'Un abonné qui a terminé au moins un trajet sur les 28 derniers jours, équipe et trajets annulés à part.',
    },
    other: {
      term: 'abonné régulier',
      whatFor: 'Savoir pour combien le vélo est devenu une habitude',
      words: 'Un abonné qui a roulé au moins cinq jours sur les 28 derniers, équipe et trajets annulés à part.',
    },
    concern: 'Un trajet en quatre semaines, ce n’est pas une habitude : le mot « actif » promet plus que cela.',
    inWriting:
      'Les deux usages sont légitimes : « actif » dit qui se sert de son abonnement, « régulier » pour qui c’est une habitude. Deux mots.',
  },
  breakdown: {
    subject: 'vélo en panne',
    one: 'vélo',
    many: 'vélos',
    leftOut: ['vélos que seul un usager a signalés', 'vélos dont il ne manque qu’un accessoire'],
    cases: [
      'Un usager signale un frein mou. Personne n’est encore passé voir.',
      'Le phare ne marche pas ; il fait jour.',
      'Le vélo roule, mais la serrure s’ouvre une fois sur deux.',
      'La batterie est à 8 %.',
      'Le vélo est à l’atelier, réparé, et attend un camion.',
    ],
    said: [
      'Un vélo qu’un mécanicien a mis de côté.',
      'Un vélo signalé, par qui que ce soit.',
      'Un vélo qu’un usager ne peut pas prendre.',
      'Un vélo hors de la rue.',
      'Tout vélo qui a un défaut, même petit.',
      'Un vélo dangereux.',
    ],
  },
  newcomer: {
    subject: 'nouvel inscrit',
    one: 'inscription',
    many: 'inscriptions',
    leftOut: ['personnes qui reviennent après une résiliation', 'comptes jamais confirmés'],
    cases: [
      'Elle s’est inscrite hier, et n’a pas confirmé son adresse.',
      'Il avait résilié en mars ; il revient avec la même carte.',
      'Elle a utilisé un essai offert, sans s’inscrire.',
      'Une entreprise inscrit quarante salariés d’un coup.',
    ],
    said: [
      'Quelqu’un qui a créé un compte.',
      'Quelqu’un qui a créé un compte et fait un premier trajet.',
      'Une personne jamais vue chez nous.',
      'Un compte confirmé dans le mois.',
      'Toute inscription, retours compris.',
    ],
  },
};
