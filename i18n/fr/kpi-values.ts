import type { kpiValues as English } from '../en/kpi-values.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export const kpiValues: typeof English = {
  import: {
    act: 'Importer un fichier',
    title: 'Des valeurs tirées d’un fichier',
    help: 'CSV ou Excel : une période et une valeur par ligne, ou une date par colonne. Rien n’est écrit avant votre accord.',
    choose: 'Choisir un fichier',
    another: 'Choisir un autre fichier',
    sending: (share) => `Envoi : ${share}`,
    reading: 'Lecture du fichier…',
    shape: {
      long: (file, lines) => `« ${file} » : une valeur par ligne, ${lines}.`,
      wide: (file, lines) => `« ${file} » : une date par colonne, ${lines}.`,
    },
    values: (count) => `${count} ${plural(count, 'valeur', 'valeurs')}`,
    elsewhere: (count) =>
      `${count} ${plural(count, 'ligne concerne', 'lignes concernent')} un autre indicateur, et ${plural(count, 'reste', 'restent')} de côté.`,
    empty: (count) => `${count} ${plural(count, 'case vide', 'cases vides')} : rien n’y est dit, rien n’est changé.`,
    sheet: 'Feuille',
    columns: {
      periods: 'La période est dans',
      values: 'La valeur est dans',
      notes: 'La raison est dans',
      kpis: 'Le nom de l’indicateur est dans',
      none: 'aucune colonne',
      numbered: (place) => `colonne ${place}`,
    },
    line: 'Quelle ligne est celle de ce KPI ?',
    lineNumber: (line, label) => (label ? `${label} (ligne ${line})` : `ligne ${line}`),
    dateOrder: {
      ask: (example) => `Dans « ${example} », qu’est-\u2060ce qui vient d’abord ? Le fichier ne le dit pas.`,
      label: 'Ordre des dates',
      dmy: 'le jour',
      mdy: 'le mois',
    },
    decimal: {
      ask: (example) => `Dans « ${example} », quel signe sépare les décimales ? Le fichier ne le dit pas.`,
      label: 'Décimales',
      comma: 'la virgule',
      point: 'le point',
    },
    percent: {
      ask: (example) => `Ce KPI est un pourcentage. « ${example} », sans signe %, c’est…`,
      label: 'Pourcentage',
      percent: (example) => `${example} %`,
      fraction: (example) => `la part : ${example} fois le tout`,
    },
    previewTitle: 'Ce que cela ferait',
    doneTitle: 'Ce qui est entré',
    counts: {
      added: (n) => `${n} ${plural(n, 'ajoutée', 'ajoutées')}`,
      corrected: (n) => `${n} ${plural(n, 'corrigée', 'corrigées')}`,
      unchanged: (n) => `${n} déjà ${plural(n, 'connue', 'connues')}`,
      refused: (n) => `${n} ${plural(n, 'refusée', 'refusées')}`,
    },
    nothingNew: 'Toutes ces valeurs sont déjà connues : rien ne changerait.',
    headers: { line: 'Ligne', period: 'Période', value: 'Valeur', what: 'Ce qui se passe' },
    what: {
      added: 'ajoutée',
      corrected: (before) => `corrige ${before}`,
      unchanged: 'déjà connue',
      refused: 'refusée',
    },
    more: (count) => `et ${count} ${plural(count, 'autre', 'autres')}, de même`,
    note: 'Pourquoi des valeurs sont corrigées',
    noteHelp: 'Gardé avec chaque révision',
    save: (count) => `Importer ${count} ${plural(count, 'valeur', 'valeurs')}`,
    saveOthers: (count) => `Importer ${plural(count, 'l’autre', `les ${count} autres`)} sans elles`,
    saveRefused: (count) =>
      `Télécharger ${plural(count, 'la ligne refusée', `les ${count} lignes refusées`)}, avec ce qui ne va pas`,
    refusedFile: 'lignes-refusees.csv',
    orCorrect: 'Ou corriger le fichier et le choisir de nouveau : ce qui est déjà entré ne bouge pas.',
    done: (count) => `${count} ${plural(count, 'valeur importée', 'valeurs importées')}.`,
    partly: (count, refused) =>
      `${count} ${plural(count, 'valeur importée', 'valeurs importées')} ; ${refused} ${plural(refused, 'reste', 'restent')} de côté, avec la raison ci-dessous.`,
    close: 'Fermer',
  },
  refusals: {
    'values.not-a-period': (p) =>
      p.text === ''
        ? 'Cette valeur n’a pas de période. De quand est-elle ?'
        : `« ${String(p.text)} » n’est pas une période. Écrire 2026-11, nov. 2026, 01/11/2026, 2026-W45 ou 2026-Q4.`,
    'values.not-a-number': (p) => `« ${String(p.text)} » n’est pas un nombre. Lequel fallait-il lire ?`,
    'values.no-table': () =>
      'Ce fichier ne contient pas de tableau : il faut au moins deux colonnes, une période et une valeur.',
    'values.not-csv-or-excel': () =>
      'Ce fichier se lit comme une source, pas comme des valeurs saisies. L’enregistrer en CSV ou en Excel (.xlsx).',
    'values.more-than-a-kpi-holds': (p) =>
      `Plus de ${new Intl.NumberFormat('fr').format(Number(p.limit)).replaceAll('\u202f', '\u00a0')} valeurs pour un seul KPI, celles qu’il a déjà comprises\u00a0: c’est plus d’un demi-siècle de jours. Laisser les plus anciennes, ou apporter les lignes comme une source et choisir une période plus longue.`,
    'values.too-heavy': () =>
      'Le fichier est trop lourd pour être lu. Retirer les feuilles et les colonnes sans valeurs, ou l’enregistrer en CSV.',
    'values.too-slow': () =>
      'Le fichier a été trop long à lire. Retirer les feuilles et les colonnes sans valeurs, ou l’enregistrer en CSV.',
    'kpi.past-too-long': () =>
      'Les valeurs sont gardées, mais leur passé est trop long pour être lu. Choisir une période plus longue\u00a0: des semaines ou des mois plutôt que des jours.',
    'values.too-many-lines': (p) =>
      `Plus de ${new Intl.NumberFormat('fr').format(Number(p.limit)).replaceAll('\u202f', '\u00a0')} lignes : ce sont des lignes à compter plutôt que des valeurs. Les apporter comme une source, et les définir.`,
  },
};
