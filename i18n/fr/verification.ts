import type { verification as English, Values } from '../en/verification.ts';
import { formatNumber, formatPercent } from '../format.ts';

const number = (value: number | null) => (value === null ? 'aucune valeur' : formatNumber('fr', value));
const plural = (n: number, one: string, many: string) => `${formatNumber('fr', n)} ${n < 2 ? one : many}`;

export const verification: typeof English = {
  title: 'Vérifié par',
  verified: 'Vérifié',
  notVerified: 'Non vérifié',
  since: (when) => `depuis le ${when}`,
  colon: '\u00a0: ',
  yes: 'oui',
  no: 'non',
  because: {
    'never-agreed': 'Personne n’a encore donné son accord à cette définition.',
    'changed-since-agreed': 'La définition a changé depuis l’accord.',
    'never-checked': 'Rien n’a encore été vérifié.',
    'changed-since-checked': 'La définition a changé depuis la vérification.',
    'check-failed': 'Une vérification a échoué.',
  },
  kinds: {
    recompute: 'Recalcul',
    fixture: 'Jeu d’essai',
    bounds: 'Bornes',
    reconciliation: 'Rapprochement',
  },
  passed: 'vérification réussie',
  failed: 'vérification en échec',
  stale: 'd’une définition antérieure',
  checking: 'Vérification en cours…',
  checkNow: 'Vérifier maintenant',
  add: 'Ajouter une vérification',
  remove: 'Retirer',
  lead: 'Quelques lignes que l’on compte à la main, et la réponse qu’elles doivent donner : la plus courte preuve d’une définition.',
  fixture: {
    title: 'Jeu d’essai',
    row: (n) => `Ligne ${n}`,
    addRow: 'Ajouter une ligne',
    period: 'Pour la période qui commence le',
    expected: 'La réponse doit être',
    save: 'Garder cette vérification',
  },
  bounds: { title: 'Bornes', atLeast: 'Jamais sous', atMost: 'Jamais au-dessus de', save: 'Garder ces bornes' },
  reconciliation: {
    title: 'Rapprochement',
    source: 'Source',
    table: 'Table',
    tolerance: 'Écart accepté, en %',
    save: 'Garder ce rapprochement',
    help: 'La même définition, lue sur une table aux mêmes colonnes',
  },
  found: {
    'verification.recompute-same': ({ periods }: Values) => `identique sur ${plural(periods, 'valeur', 'valeurs')}`,
    'verification.recompute-late': ({ period, stored, found }: Values) =>
      `même résultat les deux fois ; des lignes sont arrivées depuis : ${number(stored)} publié pour ${period}, ${number(found)} aujourd’hui, et cette définition ne corrige pas le passé`,
    'verification.recompute-differs': ({ period, stored, found }: Values) =>
      `${period} : ${number(stored)} est enregistré, et les lignes donnent ${number(found)}`,
    'verification.fixture-answers': ({ rows, expected }: Values) =>
      `sur ${rows === 1 ? 'cette ligne' : `ces ${plural(rows, 'ligne', 'lignes')}`}, la réponse est ${number(expected)}`,
    'verification.fixture-differs': ({ rows, expected, found }: Values) =>
      `sur ${rows === 1 ? 'cette ligne' : `ces ${plural(rows, 'ligne', 'lignes')}`}, on attendait ${number(expected)} et la réponse est ${number(found)}`,
    'verification.bounds-within': ({ periods }: Values) => `${plural(periods, 'valeur', 'valeurs')} entre les bornes`,
    'verification.bounds-outside': ({ period, value }: Values) => `${period} : ${number(value)} est en dehors`,
    'verification.reconciled': ({ source, difference }: Values) =>
      `avec « ${source} », écart de ${formatPercent('fr', difference, 1)} au plus`,
    'verification.not-reconciled': ({ source, period, ours, theirs, difference }: Values) =>
      `avec « ${source} », ${period} : ${number(ours)} ici, ${number(theirs)} là, écart de ${formatPercent('fr', difference, 1)}`,
    'verification.could-not': () => 'la vérification n’a pas pu être faite.',
  },
  refusals: {
    'verification.not-found': () => 'Cette vérification n’est plus là.',
    'verification.not-computed': () =>
      'Les valeurs que l’on saisit ne sont pas recalculées : il n’y a rien à vérifier ici.',
    'verification.bounds-empty': () => 'Quelle borne ? Une seule suffit.',
    'verification.nothing-settled': () => 'Aucune période n’est encore close : rien ne peut être comparé.',
    'verification.fixture-several-tables': () =>
      'Cette définition lit plusieurs tables : un jeu d’essai ne peut en remplacer qu’une.',
  },
};
