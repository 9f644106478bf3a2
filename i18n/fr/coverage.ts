import type { coverage as English } from '../en/coverage.ts';

export const coverage: typeof English = {
  title: 'Angles morts',
  note: 'Ce que font les équipes, et ce qui le suit.',
  noteOf: (team) => `Ce que fait l’équipe ${team}, et ce qui le suit.`,
  whole: 'Toutes les équipes',
  teamSwitch: 'Activités de',
  empty:
    'Les OKR ne couvrent pas tout. Lister ce que l’équipe fait semaine après semaine : chaque ligne est sous un KPI, sous un OKR, ou délibérément ni l’un ni l’autre.',
  emptyAct: 'Lister ce que nous faisons',
  emptyOthers: 'Aucune équipe n’a encore listé ce qu’elle fait.',
  totals: (p) => {
    const parts = [
      p.kpis > 0 ? `${p.kpis} sous un KPI` : null,
      p.objective > 0 ? `${p.objective} sous un OKR` : null,
      p.neither > 0 ? `${p.neither} délibérément ni l’un ni l’autre` : null,
    ].filter((part) => part !== null);
    const all = `${p.activities} activité${p.activities > 1 ? 's' : ''}`;
    const followed = parts.length > 0 ? `${all} : ${parts.join(', ')}` : all;
    return p.nobody === 0 ? `${followed}. Rien n’est oublié.` : `${followed} ; ${p.nobody} que personne ne suit.`;
  },
  sections: {
    nobody: 'Ce que personne ne suit',
    kpis: 'Sous un KPI',
    objective: 'Sous un OKR',
    neither: 'Délibérément ni l’un ni l’autre',
  },
  notes: {
    nobody: 'Pas une faute : une chose à savoir.',
    kpis: 'Suivi pendant des années.',
    objective: 'Suivi le temps du cycle.',
    neither: 'Un choix délibéré, avec sa raison.',
  },
  stoppedWithOkrs: (month) => `Suivie jusqu’en ${month}, quand les OKR ont commencé. Qui la suit maintenant ?`,
  stopped: (month) => `Suivie jusqu’en ${month}. Qui la suit maintenant ?`,
  never: 'Rien ne la suit. Un KPI, un OKR, ou ni l’un ni l’autre exprès ?',
  under: 'sous',
  kpiStatus: { proposed: 'proposé', 'off-the-dashboard': 'suivi, hors pilotage' },
  notMeasured: 'pas encore de mesure',
  list: {
    act: 'Lister ce que nous faisons',
    title: 'Que fait cette équipe, semaine après semaine ?',
    team: 'Équipe',
    lines: 'Une activité par ligne',
    help: 'Répondre aux abonnés, réparer les vélos, payer les factures… Quarante lignes, c’est trop ; les dix qui manqueraient suffisent.',
    save: (count) => (count <= 1 ? 'L’ajouter' : `Ajouter les ${count}`),
    teamAsked: 'Quelle équipe fait cela ?',
    already: (count) => (count === 1 ? 'Une y était déjà.' : `${count} y étaient déjà.`),
    saved: (count) => (count === 1 ? 'Activité listée.' : `${count} activités listées.`),
    none: 'Quelle activité ? Quelques mots suffisent.',
    tooMany: (most) => `${most} lignes à la fois au plus. Lesquelles manqueraient d’abord ?`,
  },
  say: {
    act: 'Dire qui la suit',
    change: 'Modifier',
    question: 'Qu’est-\u2060ce qui la suit ?',
    kpis: 'Un ou plusieurs KPI',
    objective: 'Un objectif',
    neither: 'Ni l’un ni l’autre, exprès',
    nobody: 'Personne',
    whichKpis: 'Quels KPI ?',
    noKpi: 'Aucun KPI pour l’instant.',
    whichObjective: 'Quel objectif ?',
    noObjective: 'Aucun objectif n’est ouvert.',
    why: 'Pourquoi ni l’un ni l’autre ?',
    whyHelp: 'Celles et ceux qui viendront après le liront.',
    whyMissing: 'Pourquoi ni l’un ni l’autre ? Quelques mots suffisent.',
    choose: 'Lequel ?',
    until: 'Suivie jusqu’au (si elle l’a été)',
    untilHelp: 'Le dernier jour où quelqu’un l’a regardée. Laisser vide si elle ne l’a jamais été.',
    name: 'Activité',
    save: 'Enregistrer',
    saved: 'Noté.',
    end: 'Nous ne la faisons plus',
    ended: 'Retirée de la liste.',
  },
  refusals: {
    'activity.not-found': () => 'Cette activité n’est sur aucune liste visible pour vous.',
    'activity.behind-a-wall': () =>
      'Celles et ceux qui lisent cette liste ne voient pas celui-là : son équipe est privée. Placer l’activité sous quelque chose qu’ils voient.',
    'activity.kpi-retired': () => 'Ce KPI est retiré : il ne suit plus rien. Lequel la suit ?',
    'activity.cycle-over': () =>
      'Le cycle de cet objectif est fini : il ne suit plus rien. Qu’est-\u2060ce qui la suit ?',
    'activity.followed-in-the-future': (p) =>
      `Suivie jusqu’au ${p.day} ? Ce jour n’est pas venu. Laisser vide si quelqu’un la suit encore.`,
  },
};
