import type { kpiCode as english } from '../en/kpi-code.ts';

type Params = Readonly<Record<string, unknown>>;
const names = (p: Params): string =>
  Array.isArray(p.known) && p.known.length > 0 ? ` Connus : ${p.known.join(', ')}.` : '';

export const kpiCode: typeof english = {
  mark: 'tenu dans le code',
  kept: (where) => `Tenu dans le code : ${where}.`,
  differs: 'Ce qui est convenu ici n’est plus ce que dit le fichier : il reste à le mettre à jour.',
  editing:
    'Cette définition est tenue dans le code. Ce qui s’écrit ici est proposé aux personnes consultées ; une fois convenu, le fichier doit suivre, sinon sa prochaine version sera proposée à son tour.',
  settings:
    'Une partie de ces réponses vient du fichier : elles se changent là-bas, et reviennent ici quand il est appliqué.',
  refusals: {
    'code.field-kept': (p) =>
      `C’est tenu dans le code, dans ${p.path} (${p.repository}) : le changer là-bas, puis appliquer le dossier. Ici, la prochaine application l’annulerait.`,
    'code.problem': (p) => `${p.path} ne peut pas être appliqué : demander un plan pour en voir tous les problèmes.`,
    'code.not-a-kpi': () => 'Ce fichier ne contient pas de KPI : il faut un bloc `kpi` et une définition à côté.',
    'code.said': () => 'Il faut un texte, ou un par langue : `{ en: …, fr: … }`.',
    'code.unit': () =>
      'Il faut `count` ou `percent`, ou `{ kind: money, label: € }` (genres : count, percent, money, duration, score, other).',
    'code.level': () => 'Il faut un nombre, ou un pourcentage entre guillemets : `"85 %"`.',
    'code.level-of-share': (p) =>
      `${p.value} pour une part se lit de deux façons : écrire \`"${p.value} %"\`, ou la fraction (0.85 pour 85 %).`,
    'code.level-of-no-share': (p) =>
      `« ${p.value} » est une part, et l’unité de ce KPI n’en est pas une : écrire un nombre.`,
    'code.key-twice': (p) => `La clé ${p.key} est déjà dans ${p.path} : un KPI, un fichier.`,
    'code.unknown-owner': (p) =>
      `Aucune organisation, aucun service ne s’appelle « ${p.name} » : un KPI appartient à l’un d’eux.${names(p)}`,
    'code.unknown-team': (p) => `Aucune équipe ne s’appelle « ${p.name} ».${names(p)}`,
    'code.unknown-source': (p) =>
      `Aucune source ne s’appelle « ${p.name} » : \`connection\` est le nom d’une source.${names(p)}`,
    'code.two-so-named': (p) => `Plusieurs s’appellent « ${p.name} » : en renommer une.`,
    'code.unknown-steward': (p) => `Personne ici n’a l’adresse ${p.email}.`,
    'code.fixed': (p) =>
      `${p.field === 'unit' ? 'L’unité' : 'Le propriétaire'} d’un KPI ne change pas : en faire un autre, avec une autre clé.`,
    'code.retired': () => 'Ce KPI est retiré : en faire un autre, avec une autre clé.',
    'code.kept-elsewhere': (p) =>
      `Ce KPI est tenu par ${p.repository} (${p.path}) : deux fichiers se déferaient l’un l’autre.`,
    'code.draft-begun': (p) =>
      `Quelqu’un a commencé la version ${p.number} sur la page : la proposer ou la reprendre dans le fichier d’abord, pour que rien ne s’en perde.`,
  },
};
