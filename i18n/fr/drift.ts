import type { drift as English } from '../en/drift.ts';

const number = (params: Readonly<Record<string, string | number>>, name: string): number => Number(params[name] ?? 0);
const weeks = (count: number): string => (count === 1 ? 'une semaine' : `${count} semaines`);

export const drift: typeof English = {
  titles: {
    'carried-alone': 'Un objectif porté seul',
    'written-elsewhere': 'Objectifs écrits ailleurs',
    'pay-in-sentence': 'Une prime dans la phrase',
    'target-within-trend': 'Cible à portée de tendance',
    'everything-reached': 'Tout est atteint',
    'a-lot-at-once': 'Beaucoup à la fois',
    deliverables: 'Des livrables plutôt que des impacts',
    'no-news': 'Sans nouvelles',
    'level-to-hold': 'Un niveau à tenir',
    'kpi-unmeasured': 'KPI sans mesure pendant le cycle',
    'many-indicators': 'Beaucoup d’indicateurs',
    'two-readers': 'Deux lecteurs, deux nombres ?',
    'number-instead-of-aim': 'Le chiffre à la place du but',
    'voice-missing': 'Une voix manque',
    'target-near-forecast': 'Cible proche de la prévision',
    'target-moved': 'Cible déplacée',
    'confidence-and-pace': 'Confiance et rythme s’écartent',
  },
  questions: {
    'carried-alone': () =>
      'Cet objectif repose sur une seule personne. Qui d’autre y contribue ? À défaut, est-ce une tâche ?',
    'written-elsewhere': () =>
      'L’équipe se reconnaît-elle dans ces objectifs ? 45 minutes pour les reformuler ensemble ?',
    'pay-in-sentence': () => 'Cette phrase tient-elle sans la prime ?',
    'target-within-trend': () => 'La tendance seule y mène. Que viseriez-vous s’il était permis de manquer ?',
    'everything-reached': () => 'Tout est atteint : bravo, ou trop près ? À regarder en rétrospective.',
    'a-lot-at-once': (params) =>
      `${number(params, 'objectives')} objectifs et ${number(params, 'keyResults')} résultats clés ouverts. Lequel attendrait le mieux ?`,
    deliverables: () => 'Que change cette livraison, pour qui, de combien ?',
    'no-news': (params) => `Rien de neuf depuis ${weeks(number(params, 'weeks'))}. Toujours d’actualité ?`,
    'level-to-hold': () => 'C’est un niveau à tenir : un KPI ou un garde-fou le veillerait mieux. On le déplace ?',
    'kpi-unmeasured': (params) =>
      number(params, 'outside') === 1
        ? `Les OKR avancent ; « ${params.kpi} » est hors de sa plage de stabilité et personne n’en dit rien. Que s’est-il passé ?`
        : `Les OKR avancent ; « ${params.kpi} » n’a plus de mesure depuis ${weeks(number(params, 'weeks'))}. Qui peut la rétablir ?`,
    'many-indicators': (params) =>
      params.kpi === undefined
        ? `${number(params, 'live')} KPI pour un budget de ${number(params, 'limit')}. Lequel pourrait être suivi hors pilotage ?`
        : `Personne ne s’est servi de « ${params.kpi} » depuis ${number(params, 'months')} mois. Hors pilotage ?`,
    'two-readers': (params) =>
      params.missing
        ? `Deux personnes trouveraient-elles le même nombre ? Il manque : ${params.missing}.`
        : `Deux personnes trouveraient-elles le même nombre pour « ${params.kpi} » ?`,
    'number-instead-of-aim': (params) =>
      number(params, 'guardrails') > 0
        ? 'Le chiffre monte, le garde-fou baisse. On regarde les deux ensemble ?'
        : 'Le chiffre bouge d’une façon inhabituelle. Ce qu’il représente bouge-t-il aussi ?',
    'voice-missing': (params) =>
      params.team
        ? `L’équipe ${params.team} est concernée et n’a encore rien dit. L’inviter ?`
        : 'Seuls ses auteurs ont parlé de cet objectif. Qui devrait encore avoir son mot à dire ?',
    'target-near-forecast': () =>
      'C’est ce qui arriverait sur la lancée. Garder comme prévision, et viser autre chose ?',
    'target-moved': (params) => {
      if (params.what === 'definition') return 'Définition modifiée. Pourquoi ? L’ancienne reste visible.';
      const move = params.from === undefined ? '' : ` de ${params.from} à ${params.to}`;
      return params.what === 'baseline'
        ? `Point de départ passé${move}. Pourquoi ? L’ancien reste visible.`
        : `Cible passée${move}. Pourquoi ? L’ancienne reste visible.`;
    },
    'confidence-and-pace': (params) =>
      number(params, 'hopeful') === 1
        ? 'Le rythme actuel ne suffit pas. Qu’attendez-vous qui n’est pas encore dans les chiffres ?'
        : 'Le rythme actuel suffirait. Que voyez-vous que les chiffres ne disent pas ?',
  },
  teamFirst: 'Pour l’équipe seule pendant la première quinzaine.',
  waitsForCycles: (need, have) => `Regarde les cycles passés : ${have} clos sur ${need}.`,
  waitsForWeek: (week) => `Regardé à partir de la semaine ${week}.`,
  dismiss: 'Laisser ainsi, avec un mot',
  resolved: 'N’est plus vu',
};
