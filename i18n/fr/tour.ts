import type { tour as English } from '../en/tour.ts';

export const tour: typeof English = {
  title: 'La visite',
  open: 'La visite guidée de l’exemple',
  of: (step, count) => `${step} sur ${count}`,
  next: 'Suivant',
  back: 'Revenir',
  skip: 'Passer la visite',
  end: 'Au travail',
  stops: {
    looks: {
      title: 'Commencer par ce qui est à regarder',
      words:
        'Sept sujets au plus, chacun avec sa raison d’être là et le geste suivant. Au-delà de sept, les autres attendent leur tour ; sans mesure, rien n’est dit tenir. Puis viennent les KPI, qui tiennent, et les OKR, qui avancent, avec ce qui les lie.',
    },
    signal: {
      title: 'Un signal est une surprise, pas une baisse',
      words:
        'Ce KPI est sorti de la plage que dessine son propre passé, saison comprise. Un creux d’hiver y serait resté. Chaque nombre s’ouvre sur sa définition et sa requête.',
    },
    words: {
      title: 'Dix personnes, six définitions',
      words:
        'Chacun a répondu sans voir les autres, et chaque définition a été calculée sur les vraies données. Deux usages étaient légitimes : deux mots ont été gardés, avec leurs nombres.',
    },
    cycle: {
      title: 'Un cycle, peu d’objectifs',
      words:
        'Chaque résultat clé va d’un point à un autre, à côté de sa lancée. La confiance est ressentie, l’avancement calculé, le score donné à la fin.',
    },
    season: {
      title: 'À 100 %, et c’était la saison',
      words:
        'La cible est atteinte, et la hausse est celle que la saison apporte. Le score dit atteint ; le verdict dit indéterminé, ce qui ne veut pas dire sans effet.',
    },
    noes: {
      title: 'Ce que nous ne faisons pas',
      words: 'Aussi grand que les objectifs : ce qui a été demandé, pourquoi c’est non, par qui, et quand y revenir.',
    },
    review: {
      title: 'La revue s’écrit toute seule',
      words:
        'Elle s’ouvre sur ce qui a été décidé la dernière fois, puis sur les signaux sans explication. On décide sur place, et on l’imprime au propre.',
    },
  },
};
