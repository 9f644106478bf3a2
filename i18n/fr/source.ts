import type { source as English } from '../en/source.ts';
import { formatList, formatNumber } from '../format.ts';

const number = (value: number) => formatNumber('fr', value);
const list = (items: readonly string[]) =>
  formatList(
    'fr',
    items.map((item) => `« ${item} »`),
  );
const inFile = (file?: string) => (file === undefined ? '' : ` de « ${file} »`);
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (Latin-1)',
};
const kinds: Readonly<Record<string, string>> = {
  text: 'du texte',
  number: 'un nombre',
  boolean: 'oui ou non',
  date: 'une date',
  'local-time': 'une date et une heure',
  instant: 'une date et une heure avec leur décalage',
  other: 'autre chose',
};

export const source: typeof English = {
  kinds,
  encodings,
  refusals: {
    'file.empty': () => 'Ce fichier est vide. Vérifier que l’export est allé à son terme, puis l’envoyer de nouveau.',
    'file.only-header': ({ columns }) =>
      `Ce fichier a ses ${number(columns)} noms de colonnes, et aucune ligne en dessous. Vérifier le filtre ou les dates de l’export.`,
    'file.nul-bytes': ({ line, file }) =>
      `La ligne ${number(line)}${inFile(file)} contient des octets nuls : ce n’est pas du texte, ou le fichier a été abîmé en chemin. L’exporter de nouveau en CSV, en UTF-8.`,
    'file.bad-encoding': ({ line, encoding, file }) =>
      `Vers la ligne ${number(line)}${inFile(file)}, des caractères ne sont pas en ${encoding}. Choisir l’encodage Windows-1252 (Latin-1), ou exporter de nouveau le fichier en UTF-8.`,
    'file.line-too-long': ({ line, limitMb, file }) =>
      `La ligne ${number(line)}${inFile(file)} dépasse ${number(limitMb)} Mo : ses fins de ligne manquent, ou ce n’est pas un tableau. Rien n’a été lu au-delà.`,
    'file.unclosed-quote': ({ line, file }) =>
      `Un guillemet ouvert à la ligne ${number(line)}${inFile(file)} n’est jamais refermé. Le fermer, ou doubler les guillemets qui font partie du texte.`,
    'file.duplicate-column': ({ name, positions, line }) =>
      `Deux colonnes s’appellent « ${name} » (colonnes ${formatList('fr', positions.map(number))}, ligne ${number(line)}). Donner à chacune son nom.`,
    'file.unnamed-column': ({ position, line }) =>
      `La colonne ${number(position)} a des valeurs, mais pas de nom à la ligne ${number(line)}. La nommer dans le fichier.`,
    'file.no-header': ({ line }) =>
      `La ligne ${number(line ?? 1)} ne ressemble pas à des noms de colonnes. Indiquer sur quelle ligne ils se trouvent, ou les ajouter au fichier.`,
    'file.header-not-first': ({ line }) =>
      `Les noms de colonnes sont à la ligne ${number(line)} ; ce qui précède est laissé de côté.`,
    'file.other-encoding': ({ encoding }) =>
      `Ce fichier est lu en ${encodings[encoding] ?? encoding}. Si des lettres accentuées paraissent fausses ci-dessous, choisir un autre encodage.`,
    'file.ambiguous-dates': ({ example }) =>
      `Dans « ${example} », est-\u2060ce le jour ou le mois qui vient en premier ? Le fichier ne le dit pas ; le jour est supposé.`,
    'file.ambiguous-decimals': ({ example }) =>
      `Dans « ${example} », la virgule sépare-t-elle les décimales ou les milliers ? Le fichier ne le dit pas ; les milliers sont supposés.`,
    'file.decimal-commas': ({ example }) =>
      `Les nombres s’écrivent avec une virgule décimale, comme « ${example} », et sont lus ainsi.`,
    'file.one-column': () =>
      'Une seule colonne a été trouvée. S’il devait y en avoir davantage, choisir le séparateur.',
    'file.differs-in-folder': ({ file, missing, extra }) =>
      `« ${file} » n’a pas les mêmes colonnes que les autres fichiers du dossier${missing.length > 0 ? ` ; manquent : ${list(missing)}` : ''}${extra.length > 0 ? ` ; en plus : ${list(extra)}` : ''}. Le corriger, ou le placer ailleurs.`,
    'file.folder-empty': () =>
      'Ce dossier ne contient aucun fichier lisible (CSV, Parquet, Excel .xlsx ou JSON par lignes).',
    'file.folder-too-large': ({ limit }) =>
      `Ce dossier contient plus de ${number(limit)} fichiers. Les regrouper d’abord.`,
    'file.legacy-excel': () =>
      'C’est l’ancien format d’Excel (.xls). L’ouvrir dans Excel ou LibreOffice et l’enregistrer en .xlsx ou en CSV.',
    'file.excel-too-large': ({ limitMb }) =>
      `Un fichier Excel peut peser jusqu’à ${number(limitMb)} Mo. Au-delà, enregistrer la feuille en CSV.`,
    'file.excel-too-heavy': () =>
      'Ce classeur, une fois décompressé, est trop lourd pour être lu ici. Enregistrer la feuille en CSV, ou la découper.',
    'file.excel-unreadable': () =>
      'Ce fichier Excel ne s’ouvre pas : il est abîmé, ou protégé par un mot de passe. L’enregistrer de nouveau sans mot de passe, ou en CSV.',
    'file.sheet-absent': ({ sheet, sheets }) =>
      `Il n’y a pas de feuille « ${sheet} » dans ce fichier. Il contient ${list(sheets)}.`,
    'file.compressed': () => 'Ce fichier est compressé. Le décompresser, puis envoyer ce qu’il contient.',
    'file.not-a-table': ({ found }) =>
      `Ce fichier est du ${found}, pas un tableau. Envoyer du CSV, du Parquet, de l’Excel (.xlsx) ou du JSON par lignes.`,
    'file.json-array': () =>
      'Ce fichier JSON est une seule liste. Écrire un objet par ligne, puis l’envoyer de nouveau.',
    'file.ragged-row': ({ line, found, expected, file }) =>
      `Ligne ${number(line)}${inFile(file)} : ${number(found)} ${found < 2 ? 'colonne' : 'colonnes'} au lieu de ${number(expected)}.`,
    'file.stray-quote': ({ line, file }) =>
      `Ligne ${number(line)}${inFile(file)} : du texte suit un guillemet fermant.`,
    'file.bad-cell': ({ line, column, found, expected, file }) =>
      `Ligne ${number(line)}${inFile(file)}, colonne « ${column} » : « ${found} », là où l’on attend ${kinds[expected] ?? expected}.`,
    'file.not-json': ({ line, found, file }) =>
      `Ligne ${number(line)}${inFile(file)} : « ${found} » n’est pas un objet JSON.`,
    'file.unknown-field': ({ line, column, file }) =>
      `Ligne ${number(line)}${inFile(file)} : le champ « ${column} » n’existe pas dans les premières lignes.`,

    'warehouse.not-a-select': () => 'Seule une requête de lecture (SELECT) peut s’exécuter ici.',
    'warehouse.not-allowed': () =>
      'Cette requête cherche à faire plus que lire les tables de sa source ; elle a été arrêtée.',
    'warehouse.too-many-rows': ({ limit }) =>
      `La réponse dépasse ${number(limit)} lignes. Regrouper par période plus longue, ou resserrer les dates.`,
    'warehouse.result-too-large': ({ limitMb }) =>
      `La réponse pèse plus de ${number(limitMb)} Mo. Demander moins de colonnes ou moins de lignes.`,
    'warehouse.out-of-memory': () =>
      'Ce calcul demande plus de mémoire qu’il ne peut en utiliser. Resserrer les dates ou filtrer davantage ; rien d’autre n’a été perturbé.',
    'warehouse.timeout': ({ seconds }) =>
      `La réponse n’est pas venue ${seconds === undefined ? 'à temps' : `en ${number(seconds)} s`}. Resserrer les dates, ou demander un index sur la colonne de temps.`,
    'warehouse.cancelled': () => 'Le calcul a été annulé.',
    'warehouse.engine-stopped': () =>
      'Le moteur s’est arrêté au milieu du calcul. Réessayer ; si cela se reproduit, simplifier la définition.',
    'warehouse.engine-error': ({ message }) => `Le moteur répond : ${message}`,
    'warehouse.file-unreadable': ({ table, message }) =>
      `Le fichier de « ${table} » est illisible${message === undefined ? '' : `. Le moteur répond : ${message}`}`,
    'warehouse.table-absent': ({ table }) =>
      `Il n’y a pas de table « ${table} » dans cette source, ou elle ne peut pas être lue.`,
    'warehouse.column-absent': ({ table, column }) => `La table « ${table} » n’a pas de colonne « ${column} ».`,
    'warehouse.not-a-time': ({ column }) => `« ${column} » n’est pas une colonne de dates ou d’heures.`,

    'uploads.too-many': ({ most }) =>
      `${number(most)} fichiers que vous avez envoyés attendent de servir. En utiliser un, ou attendre demain : ils sont oubliés au bout d’un jour.`,
    'connection.link-local': ({ host }) =>
      `« ${host} » est une adresse que les machines gardent pour elles, où les nuages distribuent leurs propres clés. Aucune base ne s’y tient.`,
    'connection.not-an-address': () =>
      'Ce n’est pas l’adresse d’une base de données. Elle ressemble à postgres://nom:motdepasse@machine:5432/base.',
    'connection.unknown-host': ({ host }) =>
      `Aucune machine n’est connue sous le nom « ${host} ». Vérifier son orthographe, et que ce serveur peut le résoudre.`,
    'connection.refused': ({ host, port }) =>
      `« ${host} » existe, mais rien n’écoute sur le port ${port}. Vérifier le port, et que la base accepte les connexions depuis ce serveur.`,
    'connection.timeout': ({ host, seconds }) =>
      seconds === undefined
        ? `« ${host} » ne répond pas. Un pare-feu se tient peut-être entre ce serveur et la base.`
        : `« ${host} » accepte la connexion et se tait pendant ${number(seconds)} s. La base n’a peut-être plus de place pour une connexion de plus, ou autre chose que cette base écoute sur ce port.`,
    'connection.password': ({ user }) =>
      `La base ne laisse pas entrer « ${user} ». Vérifier le nom, le mot de passe, et d’où ce compte peut se connecter.`,
    'connection.database-absent': ({ database }) => `Le serveur répond, mais n’a pas de base « ${database} ».`,
    'connection.tls': ({ host }) =>
      `La connexion chiffrée avec « ${host} » n’a pas pu s’établir. Vérifier son certificat, et si l’adresse demande le chiffrement.`,
    'connection.failed': ({ message }) => `La connexion a échoué. La base répond : ${message}`,
    'connection.key-changed': () =>
      'Cette connexion a été scellée avec une autre clé. Rendre l’ancienne clé, ou saisir de nouveau la connexion.',
    'connection.key-readable': ({ path }) =>
      `Le fichier « ${path} » du dossier de données est lisible par d’autres sur cette machine. Le réserver à son propriétaire (chmod 600).`,

    'address.not-an-address': () => 'Ce n’est pas l’adresse d’un fichier. Elle commence par https:// ou http://.',
    'address.private': ({ host }) =>
      `« ${host} » est à l’intérieur du réseau privé. L’administration peut l’autoriser par son nom.`,
    'address.unknown-host': ({ host }) => `Aucune machine n’est connue sous le nom « ${host} ».`,
    'address.too-large': ({ limitMb }) => `Le fichier de cette adresse pèse plus de ${number(limitMb)} Mo.`,
    'address.timeout': ({ seconds }) => `L’adresse n’a pas répondu en ${number(seconds)} s.`,
    'address.too-many-redirects': () => 'Cette adresse redirige d’une adresse à l’autre, sans fin.',
    'address.status': ({ status }) =>
      `L’adresse a répondu ${status} au lieu d’un fichier. Vérifier qu’il est publié, et accessible sans se connecter.`,
    'address.failed': ({ host }) => `« ${host} » n’a pas pu être joint.`,

    'source.not-found': () => 'Cette source n’existe pas, ou elle a été retirée.',
    'source.name-taken': ({ name }) => `Une autre source s’appelle déjà « ${name} ».`,
    'source.no-table': ({ name, table }) => `« ${name} » n’a pas de table ${table}.`,
    'source.in-use': ({ name }) => `« ${name} » ne peut pas être retirée : des définitions la lisent encore.`,
    'source.kind-not-open': () => 'Les sources de cette sorte ne peuvent pas encore être ouvertes.',
    'source.folder-not-allowed': ({ folder }) =>
      `Le dossier « ${folder} » n’est pas de ceux que ce serveur peut lire. L’administration peut l’autoriser.`,
    'source.bad-rows': ({ total }) => `Lignes illisibles : ${number(total)}. Rien n’a été chargé.`,
    'source.sent-by-hand': ({ name }) => `« ${name} » a été envoyée à la main : envoyer sa nouvelle version.`,
    'source.not-a-file': ({ name }) => `« ${name} » n’est pas un fichier : la source est lue où elle est.`,
    'source.not-a-database': ({ name }) => `« ${name} » n’est pas une base : elle n’a pas de connexion.`,
    'source.other-kind': ({ name }) =>
      `« ${name} » est une base d’une autre sorte. Relier celle-ci comme une source à part.`,
    'source.file-changed': ({ file }) =>
      `« ${file} » a changé pendant sa lecture. Les lignes d’avant restent ; il sera relu.`,
    'source.upload-gone': () => 'Le fichier envoyé n’est plus là. L’envoyer de nouveau.',
  },
};
