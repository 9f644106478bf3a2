import type { StoryWords } from './story-words.ts';

export const storyFr: StoryWords = {
  quarter: 'T',
  ambitions: [
    {
      phrase: 'Le vélo devient le premier réflexe pour un trajet court',
      why: 'On s’abonne à Cyclade une fois ; on y reste si le vélo est devenu une habitude, par tous les temps.',
    },
    {
      phrase: 'Un usager n’a presque jamais besoin de nous écrire',
      why: 'Chaque message est une minute perdue de part et d’autre, et souvent un vélo qui n’a pas répondu.',
    },
  ],
  objectives: {
    answers: {
      title: 'Une réponse suffit',
      whyNow: 'Un message sur dix revient : l’usager n’a pas compris, ou nous n’avions pas compris.',
      bets: ['Relire ensemble cinq échanges rouverts, chaque jeudi'],
    },
    rounds: {
      title: 'Les tournées du matin arrivent à l’heure',
      whyNow: 'Les stations de la gare sont vides quand les premiers trains arrivent.',
      bets: ['Louer deux camions de plus'],
    },
    parts: {
      title: 'L’atelier ne manque plus de pièces',
      whyNow: 'Un vélo sur trois attend une pièce, pas un mécanicien.',
      bets: ['Commander à la semaine plutôt qu’au mois', 'Un stock de secours pour les dix pièces les plus usées'],
    },
    ride: {
      title: 'On prend le vélo sans y penser',
      whyNow: 'Nos abonnés roulent deux fois par semaine ; ils pourraient rouler quatre fois.',
      bets: ['Parrainage : un mois offert', 'Un rappel le vendredi soir'],
    },
    campaign: {
      title: 'Toute la ville a essayé un vélo',
      whyNow: 'Ceux qui essaient une fois s’inscrivent une fois sur quatre. Encore faut-il essayer.',
      bets: ['Une carte d’essai dans chaque boîte aux lettres', 'Un stand au marché, le samedi'],
      guard: 'Une campagne ne doit pas laisser nos usagers sans réponse.',
    },
    workshop: {
      title: 'Un vélo en panne revient vite dans la rue',
      whyNow: 'Cent quatre-vingts vélos dorment depuis plus d’une semaine.',
      bets: ['Une deuxième équipe à l’atelier, le soir'],
    },
    help: {
      title: 'Les questions simples trouvent leur réponse seules',
      whyNow: 'La moitié des messages posent l’une de vingt questions.',
      bets: ['Réécrire l’aide avec les mots des usagers, en ligne en semaine 9'],
    },
    habit: {
      title: 'Les nouveaux inscrits prennent l’habitude du vélo',
      whyNow: 'Deux inscrits sur trois ne roulent plus après deux semaines.',
      bets: ['Un accueil en trois trajets', 'Un trajet offert le dixième jour'],
      guard: 'Garder les nouveaux ne doit pas faire partir les anciens.',
    },
    morning: {
      title: 'Un vélo là où on le cherche, le matin',
      whyNow: 'Une recherche du matin sur cinq ne trouve rien à moins de 300 mètres.',
      bets: ['Tournées décidées la veille au soir', 'Vélos montrés dans l’application jusqu’à 500 mètres'],
      guard: 'Servir la gare ne doit pas vider le reste de la ville.',
    },
    rain: {
      title: 'On roule aussi quand il pleut',
      whyNow: 'Les jours de pluie, six abonnés sur dix reprennent leur voiture.',
      bets: ['Selles qui sèchent d’un geste', 'Une alerte : « il ne pleuvra plus à 18 h »'],
      guard: 'Un trajet qui s’allonge dit qu’on a attendu sous un abri.',
    },
    shared: {
      title: 'On emmène quelqu’un plus facilement',
      whyNow: 'Un abonné sur quatre cherche deux vélos au même endroit, et repart à pied.',
      bets: [],
    },
    wear: {
      title: 'Le parc s’use moins vite qu’on ne le répare',
      whyNow: 'Aucune semaine ne sort du lot, mais trois ans ont coûté quatre points.',
      bets: [],
    },
    once: {
      title: 'Un usager n’explique son problème qu’une fois',
      whyNow: 'D’un canal à l’autre, il recommence.',
      bets: [],
    },
    stations: {
      title: 'Ouvrir douze stations de plus',
      whyNow: 'Les terrains sont prêts.',
      bets: [],
    },
  },
  keyResults: {
    firstContact: {
      statement: 'Messages réglés dès la première réponse',
      own: {
        formula: 'Messages dont la première réponse n’en a pas demandé d’autre sous sept jours, sur les messages reçus',
        population: 'Messages des usagers, tous canaux',
        exclusions: 'Messages de l’équipe',
        howObtained: 'Compté le lundi dans la messagerie, par la Relation usagers',
      },
      learnt: {
        4: 'Les réponses types sur les prélèvements reviennent le plus.',
        9: 'Relire à deux vaut mieux qu’une réponse type de plus.',
      },
      closing: {
        learnt: 'Ce nombre dit la qualité de nos réponses mieux que tout autre : nous voulons le suivre tout le temps.',
        fate: 'Il n’a plus rien à gagner vite, et beaucoup à perdre si on cesse de le regarder.',
      },
    },
    onTime: {
      statement: 'Besoins du matin couverts avant 8 h',
      learnt: {
        3: 'Deux camions de plus ; ils partent aussi tard que les autres.',
        7: 'Ce ne sont pas les camions qui manquent, c’est l’heure du départ.',
      },
      closing: {
        learnt: 'Plus de camions ne change rien : les tournées se décident trop tard. À reprendre par là.',
        fate: 'On rend les deux camions.',
      },
    },
    missingParts: {
      statement: 'Pièces manquantes à l’atelier, par semaine',
      own: {
        formula: 'Réparations arrêtées faute d’une pièce, dans la semaine',
        population: 'Réparations commencées à l’atelier',
        exclusions: 'Vélos mis au rebut',
        howObtained: 'Compté le lundi sur le tableau de l’atelier',
      },
      learnt: {
        4: 'Dix pièces font les trois quarts des manques.',
        8: 'Commander à la semaine suffit ; le stock de secours n’a servi que deux fois.',
      },
      closing: {
        learnt: 'Commander à la semaine a suffi. Le stock de secours peut attendre.',
        fate: 'On continue à commander à la semaine, sans en faire un objectif.',
      },
    },
    rides: {
      statement: 'Trajets par jour',
      learnt: {
        3: 'Le parrainage attire surtout des gens qui allaient s’inscrire.',
        9: 'Cela monte chaque semaine. Serait-ce monté sans nous ?',
      },
      closing: {
        learnt:
          'La cible est atteinte, et c’était la saison : l’année d’avant, sans rien lancer, la hausse était la même. Le parrainage n’y est peut-être pour rien ; on ne sait pas.',
        fate: 'La prochaine fois, viser ce que la saison ne donne pas.',
      },
    },
    trials: {
      statement: 'Essais offerts utilisés, par semaine',
      own: {
        formula: 'Codes d’essai utilisés pour un trajet terminé, dans la semaine',
        population: 'Personnes jamais inscrites',
        exclusions: 'Comptes de l’équipe',
        howObtained: 'Compté le lundi par la Croissance',
      },
      learnt: {
        4: 'Les messages ont doublé ; la Relation usagers ne suit plus. Garde-fou franchi : on ralentit.',
        7: 'À mi-vitesse, moins d’essais mais autant d’inscriptions.',
      },
      closing: {
        learnt: 'Un essai raconté par un ami vaut trois cartes dans une boîte aux lettres.',
        fate: 'On continue à mi-vitesse, par le bouche-à-oreille.',
      },
    },
    oldFaults: {
      statement: 'Vélos en panne depuis plus d’une semaine',
      own: {
        formula: 'Vélos signalés en panne depuis plus de sept jours, le lundi matin',
        population: 'Tout le parc',
        exclusions: 'Vélos disparus, vélos mis au rebut',
        howObtained: 'Compté le lundi, au registre du parc',
      },
      learnt: {
        3: 'L’équipe du soir répare autant, et attend les mêmes batteries.',
        6: 'Les deux tiers des vieilles pannes sont électriques.',
        10: 'Former deux mécaniciens à l’électrique aurait valu mieux qu’une équipe du soir.',
      },
      closing: {
        learnt:
          'Nous avions parié sur des bras, il manquait un savoir : deux vieilles pannes sur trois sont électriques, et deux personnes savent les réparer. C’est la leçon la plus utile du trimestre.',
        fate: 'L’équipe du soir s’arrête. La formation électrique commence sans attendre.',
      },
    },
    selfService: {
      statement: 'Usagers qui trouvent leur réponse dans l’aide',
      own: {
        formula: 'Visites de l’aide sans message dans l’heure, sur les visites de l’aide et les messages',
        population: 'Usagers connectés',
        exclusions: 'Comptes de l’équipe',
        howObtained: 'Relevé le lundi, dans les mesures d’audience',
      },
      learnt: {
        5: 'Rien ne bouge, et c’est normal : la nouvelle aide n’est pas en ligne.',
        9: 'En ligne depuis mardi.',
        11: 'Les mots des usagers marchent mieux que les nôtres.',
      },
      closing: {
        learnt:
          'Au rythme de mi-cycle, la cible semblait perdue ; l’équipe, elle, savait ce qui arrivait en semaine 9. Un rythme ne sait rien de ce qu’on prépare.',
        fate: 'On continue, vingt questions après les vingt premières.',
      },
    },
    stillRiding: {
      statement: 'Inscrits qui roulent encore après deux semaines',
      learnt: {
        2: 'L’accueil en trois trajets est en ligne pour tous.',
        5: 'Le deuxième trajet fait tout : ceux qui le prennent dans la semaine restent.',
        7: 'Le trajet offert du dixième jour ne change rien de visible.',
      },
    },
    secondMonth: {
      statement: 'Trajets du deuxième mois, par inscrit',
      own: {
        formula: 'Trajets terminés entre le 31e et le 60e jour, divisés par les inscrits',
        population: 'Inscrits d’il y a 60 jours',
        exclusions: 'Comptes de l’équipe',
        howObtained: 'Relevé le lundi, par le Produit',
      },
      learnt: { 7: 'Les premiers inscrits du nouvel accueil n’ont pas encore fini leur deuxième mois.' },
    },
    noBikeNearby: {
      statement: 'Recherches du matin sans vélo à moins de 300 mètres',
      own: {
        formula: 'Recherches entre 6 h et 9 h 30 sans vélo en état à moins de 300 mètres, sur toutes les recherches',
        population: 'Recherches dans l’application, du lundi au vendredi',
        exclusions: 'Comptes de l’équipe',
        howObtained: 'Relevé le lundi, par le Produit',
      },
      learnt: {
        3: 'Décider les tournées la veille au soir, pas à 5 h : premier effet sur la gare.',
        6: 'La gare est servie. Les quartiers d’où l’on prend les vélos commencent à en manquer.',
      },
    },
    servedByEight: {
      statement: 'Besoins du matin couverts avant 8 h',
      learnt: { 6: 'Cela monte et descend d’une semaine à l’autre. On ne sait pas encore.' },
    },
    eveningDocks: {
      statement: 'Retours du soir sans place à moins de 300 mètres',
      own: {
        formula: 'Retours entre 17 h et 20 h détournés vers une station à plus de 300 mètres, sur tous les retours',
        population: 'Trajets du soir, du lundi au vendredi',
        exclusions: 'Comptes de l’équipe',
        howObtained: 'Relevé le lundi, sur les capteurs des stations',
      },
      learnt: { 3: 'Les capteurs de trente stations ne disent rien. Que mesure-t-on ?' },
      dropped:
        'Les capteurs ne voient que la moitié des stations : nous ne mesurons pas ce que nous croyons. À reprendre quand ils seront tous posés.',
    },
    rainyRides: {
      statement: 'Abonnés qui roulent au moins une fois les semaines de pluie',
      own: {
        formula:
          'Abonnés avec un trajet terminé un jour de pluie, sur les abonnés, les semaines de deux jours de pluie ou plus',
        population: 'Abonnés au premier jour du mois',
        exclusions: 'Comptes de l’équipe',
        howObtained: 'Relevé le lundi, avec les jours de pluie de la station météo',
      },
      learnt: {
        3: 'Les selles plaisent ; l’alerte, personne ne l’a vue.',
        6: 'Ceux qui reçoivent l’alerte roulent. Ils sont trop peu nombreux.',
      },
      blocked: 'L’alerte de pluie attend une place sur l’écran d’accueil de l’application.',
    },
    forTwo: {
      statement: 'Trajets commencés à deux, au même endroit et à la même minute',
      own: {
        formula: 'Trajets commencés à moins d’une minute d’un autre de la même station, sur tous les trajets',
        population: 'Trajets des abonnés',
        exclusions: 'Comptes de l’équipe',
        howObtained: 'Relevé le lundi, par le Produit',
      },
      learnt: {},
    },
    fitter: { statement: 'Vélos en état de rouler', learnt: {} },
  },
  notDoing: {
    scooters: {
      what: 'Des trottinettes en libre-service',
      why: 'Un vélo disponible d’abord : la même équipe entretiendrait les deux.',
      askedBy: 'Claire Delmas, direction',
    },
    site: {
      what: 'La refonte du site vitrine',
      why: 'Aucun des objectifs n’en dépend.',
      askedBy: 'Communication',
    },
    suburb: {
      what: 'L’extension à la banlieue sud',
      why: 'Pas avant de tenir 95 % de disponibilité au centre.',
      askedBy: 'Ville, mission mobilité',
    },
    map: {
      what: 'Montrer dans l’application où il reste un vélo',
      why: 'Les capteurs se trompent une fois sur trois : on montrerait des vélos qui n’y sont pas.',
      askedBy: 'Claire Delmas, direction',
    },
    gifts: {
      what: 'Un cadeau de bienvenue aux nouveaux inscrits',
      why: 'Il attire ceux qui viennent pour le cadeau. On veut ceux qui viennent pour le vélo.',
      askedBy: 'Croissance',
    },
  },
  draftRoom: {
    concern: 'Nos camions servent déjà le matin. Si l’on promet deux vélos ensemble, où les prend-on ?',
    comments: {
      stations:
        'Douze stations, c’est ce que nous ferons. Qu’est-\u2060ce qui change pour les usagers quand elles sont ouvertes ?',
      wear: 'Le KPI le dit depuis trois ans, sans qu’une seule semaine nous alerte. D’accord pour que ce soit maintenant.',
      once: 'Comment saurons-nous qu’un usager n’a expliqué qu’une fois ?',
      shared: 'Je le vois à la gare tous les vendredis.',
    },
  },
  priorities: {
    product: ['Deuxième trajet dans la semaine', 'Une place pour l’alerte de pluie'],
    operations: ['Tournées de la gare la veille au soir', 'Comprendre les quartiers qui se vident'],
    growth: ['Trois cents abonnés de plus dans l’alerte de pluie'],
  },
  activities: {
    rounds: 'Les tournées du matin',
    batteries: 'Le changement des batteries, la nuit',
    power: 'L’électricité des stations',
    repairs: 'La réparation des vélos',
    missingBikes: 'La recherche des vélos disparus',
    electrics: 'La formation des mécaniciens à l’électrique',
    app: 'L’application, de la recherche au déverrouillage',
    welcome: 'L’accueil des nouveaux inscrits',
    answers: 'Les réponses aux usagers',
    refunds: 'Les prélèvements et les remboursements',
    campaigns: 'Les campagnes d’inscription',
    companies: 'Les contrats avec les entreprises',
  },
  neither: 'Trois mois, deux personnes : nous verrons sur leur établi, sans compter.',
  slowDown: {
    what: 'Ralentir : une carte d’essai sur deux jusqu’à ce que les réponses repassent sous 5 h',
    why: 'Nous l’avions accepté au départ : au-delà de 5 h, on ralentit.',
    followed: 'Repassées sous 5 h en deux semaines. Reprise à mi-vitesse, sans nouveau dépassement.',
  },
  fewerBikes: {
    what: 'Ralentir : le matin, ne plus prendre de vélos dans les quartiers, tant que la disponibilité est sous 94 %',
    why: 'Nous l’avions accepté au départ : sous 94 %, on ralentit. La gare est servie, et le reste de la ville se vide.',
  },
  review: {
    rounds: 'Relire les tournées du matin avec les chauffeurs, station par station',
    roundsWhy: 'Les chauffeurs le disent : l’ordre des stations n’est plus celui des départs.',
    roundsFollowed: 'Fait. Les tournées se décident maintenant la veille au soir.',
    questionLeft: 'L’assureur nous le demande une fois par an : nous le gardons sous la main.',
    bonus: 'À 45 %, la prime de fin d’année est acquise pour l’équipe.',
    age: 'Compter les vélos en panne par âge, avant de racheter quoi que ce soit',
    ageWhy: 'Les vélos en état se font lentement plus rares : est-\u2060ce leur âge, ou leur entretien ?',
    cost: 'Confier à l’Exploitation le relevé du coût par trajet',
  },
  retrospectives: {
    season: 'Lire chaque cible au regard de la lancée avant de la choisir : l’été n’est pas notre fait',
    seasonWhy: 'Une cible d’été a été atteinte, et rien ne la distingue de la saison.',
    seasonFollowed: 'À moitié : les trois cibles suivantes étaient comptées à la main, sans passé à comparer.',
    faulty: 'Compter les vélos qui dorment depuis plus d’une semaine, avant d’embaucher',
    faultyWhy: 'Embaucher coûte plus que compter, et nous ne savons pas combien dorment.',
    faultyFollowed: 'Fait, et c’est devenu un objectif du cycle.',
    electric: 'Former deux personnes aux pannes électriques avant toute embauche à l’atelier',
    electricWhy: 'Un vélo électrique en panne attend quelqu’un qui sache le réparer, pas quelqu’un de libre.',
    answers: 'Prévoir les réponses avant d’ouvrir une campagne',
    answersWhy: 'La campagne a fait dépasser 5 h aux réponses : personne ne les avait prévues.',
  },
  graduated: {
    key: 'regles-premiere-reponse',
    name: 'Messages réglés dès la première réponse',
    question: 'Quelle part des usagers n’a pas besoin de nous écrire deux fois ?',
    looksFirst: 'Les réponses types les plus rouvertes, puis les nouveaux sujets.',
    inclusions: 'Messages de toute longueur, réponses types comprises',
    source: 'Messagerie de la Relation usagers',
    confirmed: 'Deux cycles à l’essai : il tient, et il a servi trois fois à décider.',
  },
};
