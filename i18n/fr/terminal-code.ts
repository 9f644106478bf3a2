import type { terminalCode as english } from '../en/terminal-code.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export const terminalCode: typeof english = {
  created: 'créé',
  changed: 'changé',
  same: 'identique',
  behind: 'le fichier est en retard',
  problem: 'problème',
  adopted: 'fait à l’écran, tenu par ce fichier désormais',
  waits: 'proposé, attend une réponse',
  behindWhy:
    'autre chose a été convenu depuis : le reprendre dans le fichier, ou changer le fichier pour proposer de nouveau',
  before: 'avant',
  after: 'après',
  definition: 'définition',
  fields: {
    name: 'nom',
    question: 'question',
    direction: 'sens',
    expectedLevel: 'niveau attendu',
    looksTeamId: 'équipe qui regarde',
    looksFirst: 'où d’abord',
    stewardId: 'responsable de la définition',
    reviewOn: 'à revoir le',
  },
  gone: (name, key, path) =>
    `n’est plus dans le dossier : ${name} (${key}), tenu jusqu’ici par ${path}. Rien n’est supprimé ; --release ${key} le rend à l’écran.`,
  released: (key) => `${key} revient à l’écran.`,
  proposed: (number, asked) =>
    asked === 0
      ? `la version ${number} est proposée ; personne n’est sollicité : son responsable la déclare convenue`
      : `la version ${number} est proposée à ${asked} ${plural(asked, 'personne', 'personnes')}`,
  summary: (created, changed, same, problems, gone) =>
    `${created} ${plural(created, 'créé', 'créés')}, ${changed} ${plural(changed, 'changé', 'changés')}, ${same} ${plural(same, 'identique', 'identiques')}, ${problems} avec des problèmes, ${gone} ${plural(gone, 'absent', 'absents')} du dossier`,
  nothingApplied: 'Rien n’a été appliqué : corriger d’abord les problèmes.',
  line: (line) => `ligne ${line}`,
  noFile: (folder) => `aucun fichier YAML ou JSON sous ${folder}`,
  unreadable: (why) => `illisible : ${why}`,
};
