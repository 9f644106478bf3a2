import type { alignment as English } from '../en/alignment.ts';

// In French, zero and anything below two take the singular.
const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);
const inWords = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
  'vingt',
];
const words = (n: number): string => inWords[n] ?? String(n);

export const alignment: typeof English = {
  names: {
    none: 'Réponse sans nom, avant comme après le dévoilement.',
    roles: 'Les réponses montrent un rôle, s’il est partagé par trois personnes au moins. Jamais un nom.',
    names: 'Les réponses montrent les noms une fois dévoilées.',
  },
  answered: (have, of) =>
    of === 0 ? 'Personne pour l’instant' : `${have} sur ${of} ${plural(have, 'a', 'ont')} répondu`,
  ownWords: (term) => `D’abord avec vos mots : qu’est-\u2060ce que « ${term} » ?`,
  questions: {
    entity: 'Qui compte-t-on ?',
    event: 'Que doit-il s’être passé ?',
    threshold: 'Combien de fois ?',
    window: 'Sur quelle durée ?',
    segment: 'Où ?',
    zone: 'À quel minuit commence la journée ?',
    exclusion: {
      cancellation: 'Ce qui a été annulé compte-t-il ?',
      staff: 'Les comptes de l’équipe comptent-ils ?',
      trial: 'Les comptes de test ou d’essai comptent-ils ?',
      duplicate: 'Ce qui est enregistré deux fois compte-t-il deux fois ?',
      other: (name) => `« ${name} » compte-t-il ?`,
    },
  },
  options: {
    anyEvent: (many) => (many ? `des ${many} de toute sorte` : 'tout ce qui est enregistré'),
    everyone: 'partout',
    only: (name) => `${name} seulement`,
    leaveOut: 'non',
    keep: 'oui',
    threshold: {
      events: (min) => `au moins ${min === 1 ? 'une' : words(min)} fois`,
      days: (min) => `${min === 1 ? 'au moins un jour' : `sur au moins ${words(min)} jours différents`}`,
      sum: (amount) => `pour au moins ${amount} en tout`,
    },
    window: {
      trailing: (days) => (days === 1 ? 'le dernier jour' : `les ${days} derniers jours`),
      calendar: {
        day: 'la journée',
        week: 'la semaine civile',
        month: 'le mois civil',
        quarter: 'le trimestre',
        year: 'l’année civile',
      },
      toDate: {
        week: 'la semaine en cours',
        month: 'le mois en cours',
        quarter: 'le trimestre en cours',
        year: 'l’année en cours',
      },
      allTime: 'depuis toujours',
    },
    rows: (rows) => `${rows} lignes`,
  },
  unanswered: 'à préciser',
  other: 'autre…',
  dontKnow: 'Je ne sais pas',
  doesNotFit: 'Ma définition n’entre pas dans cette phrase',
  open: (count) =>
    count === 0
      ? 'Toutes les questions ont une réponse.'
      : `${count === 1 ? 'Reste une question. Elle peut' : `Restent ${words(count)} questions. Elles peuvent`} rester ouverte${count === 1 ? '' : 's'} ; nous le dirons.`,
  cases: {
    title: (at, of) => `Cas limite ${at} sur ${of}`,
    yes: 'Oui',
    no: 'Non',
    depends: 'Cela dépend',
    event: (count, noun, date) => `${count} ${noun} le ${date}`,
    eventAt: (count, noun, date, time) => `${count} ${noun} le ${date} à ${time}`,
    several: (count, noun, dates) => `${count} ${noun}, les ${dates}`,
    weekly: (noun, from, to) => `1 ${noun} par semaine du ${from} au ${to}`,
    amount: (amount) => ` de ${amount}`,
    elsewhere: (name) => ` (hors ${name})`,
    otherThan: (words) => ` (pas ${words})`,
    findings: {
      cancellation: ' (avec annulation)',
      staff: ' (compte de l’équipe)',
      trial: ' (compte de test ou d’essai)',
      duplicate: ' (en double)',
      other: ' (mis à part)',
    },
    join: ' ; ',
    nothingSince: 'Rien depuis.',
    ask: (date, term) => `Au ${date}, cette personne compte-t-elle dans « ${term} » ?`,
    counts: (term) => `Cela compte-t-il dans « ${term} » ?`,
  },
  reveal: {
    steps: {
      definitions: 'Les définitions',
      numbers: 'Le nombre',
      people: 'Combien de personnes',
      series: 'Dans le temps',
      divides: 'Ce qui divise',
      cases: 'Les cas limites',
      settle: 'Se mettre d’accord',
    },
    eachAnswers: 'Chacune répond à une question. Laquelle ?',
    fromTo: (lowest, highest) => `de ${lowest} à ${highest}`,
    times: (times) =>
      times < 1.5 ? '' : times < 20.5 ? `${words(Math.round(times))} fois plus` : `${Math.round(times)} fois plus`,
    core: (people, of, lower, upper) =>
      lower === upper
        ? `${words(people)} sur ${words(of)} disent ${lower}`
        : `${words(people)} sur ${words(of)} se tiennent entre ${lower} et ${upper}`,
    notComputed: (count) =>
      `${count === 1 ? 'une est citée, non calculée' : `${words(count)} sont citées, non calculées`}`,
    sameToday: (period, one, other) => `Égales ce jour-là. Pour ${period} : ${one} ou ${other}.`,
    sameEverywhere: (buckets) =>
      `Égales sur chacune des ${buckets} périodes regardées ; elles différeraient sur d’autres données.`,
    sameTodayOnlyKnown: 'Égales ce jour-là ; trop peu de périodes communes pour en dire plus.',
    explains: (share) => `explique ${share} de l’écart entre les nombres`,
    tooFewToExplain: 'trop peu de réponses par choix pour dire ce qu’il explique',
  },
  agreement: {
    sentence: (often, chance) =>
      `Deux personnes tirées au sort se contredisent ${often} ; au hasard ce serait ${chance}, sur des cas choisis pour diviser.`,
    often: (tenths) =>
      tenths === 0
        ? 'presque jamais'
        : tenths === 10
          ? 'presque toujours'
          : `${tenths === 1 ? 'une' : words(tenths)} fois sur dix`,
    small: (people) => `Un groupe de ${people} est petit : l’intervalle en dit plus que le chiffre.`,
    noVariation: 'Tout le monde a répondu de même à tous les cas.',
    tooFew: 'Trop peu de réponses aux mêmes cas pour le dire.',
  },
  contradiction: (said) =>
    said === 'yes' ? 'Vous avez dit oui ; votre phrase dit non.' : 'Vous avez dit non ; votre phrase dit oui.',
  settle: {
    whatFor: 'À quoi sert chacune ?',
    twoWords: 'Deux mots pour deux choses',
    waiting: 'Si la phrase change, chaque accord est à redonner.',
    wordsOnly:
      'Sans données, rien n’est calculé ici. Une source montrerait combien chaque définition en compte, et combien elle en comptait l’an dernier.',
  },
  refusals: {
    'answer.no-such-option': () => 'Ce choix ne fait pas partie des options. Recharger la page ?',
    'answer.not-this-question': () => 'Cette réponse appartient à une autre question.',
    'test.already-answered': () => 'Cette place a déjà répondu.',
    'test.too-many': () => 'Beaucoup de places se prennent d’ici en même temps. Réessayez dans une minute ?',
    'test.time-over': () => 'Le temps de répondre est passé.',
    'test.closed': () => 'Ce test a été fermé avant d’être dévoilé. Ce que vous avez écrit reste sur cet écran.',
    'test.revealed-to-settle': () =>
      'Ses réponses sont dévoilées : il ne se ferme plus, il attend que le groupe se mette d’accord.',
    'test.no-question': () => 'Garder au moins une question.',
    'test.not-open': () => 'Ce test n’est pas ouvert aux réponses.',
    'test.not-revealed': () => 'Les réponses ne sont pas encore dévoilées.',
    'test.revealed': () => 'Les réponses sont dévoilées : elles ne changent plus.',
    'test.seat-closed': () => 'Cette place a été fermée par la personne qui anime le test.',
    'test.too-few-answers': ({ have, need }) =>
      `${have} ${plural(Number(have), 'réponse', 'réponses')} sur les ${need} nécessaires. Avec moins, on devinerait qui a dit quoi.`,
    'settlement.same-word': () => 'Deux choses demandent deux mots : comment nommer l’autre ?',
    'settlement.same-meaning': () => 'Les deux disent la même chose. Un seul mot suffirait-il ?',
  },
};
