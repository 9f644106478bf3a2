import type { installation as english } from '../en/installation.ts';
import { formatNumber } from '../format.ts';

const number = (value: unknown) => formatNumber('fr', Number(value));
const engines: Readonly<Record<string, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
const plural = (count: unknown, one: string, many: string) => `${number(count)} ${Number(count) < 2 ? one : many}`;

export const installation: typeof english = {
  findings: {
    settings: (well, { names }) =>
      well
        ? 'Chaque réglage porte un nom qui est lu'
        : `Aucun réglage ne s’appelle ${(names as string[]).join(', ')} : docs/guides/settings.md en donne la liste`,
    openid: (_well, { issuer, fault }) =>
      fault
        ? `Les réglages de la connexion de l’organisation n’ont pas pu être lus : ${fault}`
        : issuer
          ? `La connexion de l’organisation est à ${issuer}, ses réglages sont entiers`
          : 'On se connecte par mot de passe, sur invitation',
    database: (well, { engine, schema, fault }) =>
      fault
        ? `La base de données ne s’ouvre pas : ${fault}`
        : `${engines[String(engine)]}, tables en version ${schema}${well ? ', la dernière version' : ', que cette version ne connaît pas'}`,
    whole: (well) =>
      well
        ? 'Aucun déménagement inachevé'
        : 'Un déménagement vers cet endroit n’est pas allé au bout : le relancer, ou garder l’ancien endroit',
    sound: (well, { fault }) => (well ? 'Le fichier est sain' : `Le fichier est abîmé : ${fault}`),
    references: (well, { rows, tables, fault }) =>
      well
        ? 'Chaque ligne trouve celles qu’elle nomme'
        : fault
          ? `Les liens entre les lignes n’ont pas pu être lus : ${fault}`
          : `${plural(rows, 'ligne nomme', 'lignes nomment')} une ligne absente, dans ${(tables as string[]).join(', ')}`,
    'source-files': (well, { files, file, fault }) =>
      well
        ? `${plural(files, 'fichier conservé', 'fichiers conservés')}, tous là`
        : `Les lignes d’une source manquent : ${file ?? fault}. Déposer de nouveau le fichier dans Sources, ou restaurer une sauvegarde`,
    'folder-mode': (well, { mode }) =>
      well
        ? 'Le dossier de données n’est lisible que par Gouverne'
        : `D’autres, sur cette machine, peuvent entrer dans le dossier de données (mode ${mode}) : chmod 700`,
    'key-mode': (well, { mode }) =>
      well
        ? 'La clé n’est lisible que par Gouverne'
        : `D’autres, sur cette machine, peuvent lire la clé (mode ${mode}) : chmod 600`,
    key: (well, { total, sources, webhooks, hooks, fault }) =>
      fault
        ? `Ce qui est scellé n’a pas pu être essayé : ${fault}`
        : well
          ? Number(total) === 0
            ? 'Rien n’est encore scellé avec la clé'
            : `La clé ouvre ce qui est scellé : ${plural(total, 'connexion, adresse ou secret', 'connexions, adresses ou secrets')}`
          : `La clé n’ouvre pas ${plural(sources, 'source', 'sources')}, ${plural(webhooks, 'webhook', 'webhooks')} et ${plural(hooks, 'entrée', 'entrées')} : remettre la clé d’alors (le fichier « key », ou GOUVERNE_KEY), ou les saisir de nouveau`,
    'session-secret': (well, { total, shut, fault }) =>
      fault
        ? `Les codes de connexion n’ont pas pu être essayés : ${fault}`
        : well
          ? Number(total) === 0
            ? 'Personne ne se connecte encore avec un code'
            : `La clé des sessions ouvre les codes de ${plural(total, 'personne', 'personnes')}`
          : `La clé des sessions n’ouvre pas les codes de ${plural(shut, 'personne', 'personnes')}, qui ne peuvent plus se connecter : remettre la clé d’alors (le fichier « session-secret », ou GOUVERNE_SECRET), ou lancer gouverne sign-in ADRESSE --forget-code pour chacune`,
    jobs: (well, { late, fault }) =>
      well
        ? 'Aucun travail n’attend'
        : fault
          ? `Le travail en attente n’a pas pu être compté : ${fault}`
          : `${plural(late, 'tâche attend', 'tâches attendent')} depuis plus d’une heure : un serveur tourne-t-il ?`,
    letters: (well, { fault }) =>
      well
        ? 'Le serveur de SMTP_URL accepte les e-mails'
        : `Le serveur de SMTP_URL n’accepte pas les e-mails : ${fault}`,
    room: (well, { bytes, fault }) =>
      fault
        ? `La place libre sur le disque n’a pas pu être lue : ${fault}`
        : `${number(Math.round(Number(bytes) / 1024 ** 2))} Mo libres${well ? '' : ' : trop peu pour une sauvegarde'}`,
  },
  refusals: {
    'setting.number': ({ setting, given, least, most, whole }) =>
      `${setting} vaut « ${given} » : un nombre${whole ? ' entier' : ''} de ${number(least)} à ${number(most)} est attendu.`,
    'setting.choice': ({ setting, given, among }) =>
      `${setting} vaut « ${given} » : au choix, ${(among as string[]).join(', ')}.`,
    'setting.form': ({ setting, given, example }) =>
      `${setting} vaut « ${given} » : on attend quelque chose comme ${example}.`,
    'setting.public-url': ({ setting, given, example }) =>
      `${setting} vaut « ${given} » : on attend quelque chose comme ${example}, sans chemin. Il faut à Gouverne un nom d’hôte qui lui soit propre.`,
    'setting.connection': ({ setting, example }) =>
      `${setting} ne se lit pas : on attend quelque chose comme ${example}. Dans un mot de passe, / @ # et % s’écrivent %2F %40 %23 et %25.`,
    'setting.short': ({ setting, least }) => `${setting} doit avoir au moins ${number(least)} caractères.`,
    'archive.no-file': ({ file }) => `Il n’y a pas de fichier « ${file} ». Vérifier son nom et son dossier.`,
    'archive.file-there': ({ file }) =>
      `« ${file} » existe déjà et ne sera pas écrasé. Donner un autre nom, ou le déplacer.`,
    'archive.not-whole': ({ file }) =>
      `« ${file} » n’est pas une archive entière : elle a été coupée en route, ou ce n’est pas un zip. La recopier depuis l’endroit où elle a été écrite.`,
    'archive.not-ours': ({ file }) =>
      `« ${file} » est un zip sans le manifeste d’une sauvegarde ou d’une archive de Gouverne. Rien n’a été changé.`,
    'archive.altered': ({ file, entry }) =>
      `Dans « ${file} », « ${entry} » n’est pas ce qui avait été écrit : le fichier a été abîmé ou modifié. Rien n’a été changé ici ; prendre une autre copie.`,
    'archive.newer': ({ file }) =>
      `« ${file} » a été écrit par une version plus récente de Gouverne. Installer cette version, puis réessayer.`,
    'archive.place-not-empty': () =>
      'Cet endroit contient déjà une organisation, qui n’est jamais écrasée. Donner une base vide, ou un dossier de données vide.',
    'archive.no-folder': ({ folder }) =>
      `Il n’y a pas de dossier ${folder} où écrire. Le créer, ou en nommer un autre.`,
    'archive.folder-closed': ({ folder }) =>
      `Ce compte ne peut rien écrire dans ${folder}. Nommer un autre dossier, le dossier de données par exemple.`,
    'place.in-use': () =>
      'Un serveur tourne encore sur cet endroit. Rien n’a été changé : arrêter le serveur, puis relancer la même commande.',
    'archive.place-of-others': () =>
      'Cette base contient des tables qui ne sont pas celles de Gouverne, et auxquelles il ne touche pas. Lui donner une base à elle seule.',
    'archive.source-file-missing': ({ file }) =>
      `Les lignes conservées « ${file} » d’une source manquent au dossier de données. Déposer de nouveau le fichier dans Sources, ou supprimer cette source, puis réessayer.`,
    'archive.database-unsound': ({ reason }) =>
      `La copie de la base n’est pas saine (${reason}). Rien n’a été mis en place ; lancer \`gouverne check\` là d’où elle vient.`,
    'keys.new-one-asked': ({ setting, next }) =>
      `${setting} est réglé ici : donner la nouvelle par ${next}, de 16 caractères ou plus. Rien n’a été changé.`,
    'keys.same': ({ setting, next }) => `${next} est déjà ce que dit ${setting} : en choisir une autre.`,
    'keys.connections-shut': ({ sources, webhooks, hooks }) =>
      `La clé d’aujourd’hui n’ouvre pas ${plural(sources, 'source', 'sources')}, ${plural(webhooks, 'webhook', 'webhooks')} et ${plural(hooks, 'entrée', 'entrées')} : remettre la clé qui les a scellés, ou les saisir de nouveau, puis relancer. Rien n’a été changé.`,
    'keys.codes-shut': ({ shut }) =>
      `La clé des sessions d’aujourd’hui n’ouvre pas les codes de ${plural(shut, 'personne', 'personnes')} : remettre la clé qui les a scellés, ou lancer gouverne sign-in ADRESSE --forget-code pour chacune, puis relancer. Rien n’a été changé.`,
    'place.nothing-here': ({ folder }) =>
      `Aucune installation dans ${folder}. GOUVERNE_DATA nomme le dossier de données, DATABASE_URL une base PostgreSQL.`,
    'place.no-database': ({ at, reason }) => `La base ${at} n’a pas pu être ouverte : ${reason}`,
    'place.newer': ({ schema, here }) =>
      `Une version plus récente de Gouverne a mené ces tables à ${schema} ; celle-ci les connaît jusqu’à ${here}, et n’écrit rien dans ce qu’elle ne connaît pas. Installer la version plus récente, ou restaurer avec celle-ci la sauvegarde faite avant.`,
    'backup.other-engine': ({ engine, here }) =>
      `Cette sauvegarde vient de ${engines[String(engine)]}, et cet endroit est sur ${engines[String(here)]}. La restaurer là d’où elle vient, puis \`gouverne move\`.`,
    'backup.pg-dump-failed': ({ reason }) => `pg_dump n’est pas allé au bout : ${reason}`,
    'backup.pg-restore-failed': ({ reason }) =>
      `pg_restore n’est pas allé au bout, et n’a rien mis en place : ${reason}`,
    'backup.no-pg-restore': () =>
      'Cette sauvegarde a été faite par pg_dump, et pg_restore n’est pas sur cette machine. Installer les outils clients de PostgreSQL, puis réessayer.',
    'move.same-place': () => 'Les deux côtés sont le même endroit : il n’y a rien à déménager.',
    'move.nothing-to-move': () => 'Aucune organisation n’est installée ici : il n’y a rien à déménager.',
    'move.another-began': () =>
      'Le déménagement d’une autre organisation vers cet endroit a commencé. Donner un endroit vide.',
    'move.not-finished': () =>
      'Un déménagement vers cet endroit n’est pas allé au bout : il contient la moitié d’une organisation. Relancer `gouverne move` depuis l’ancien endroit : il reprend où il s’est arrêté.',
    'move.source-changed': () =>
      'Quelqu’un a écrit dans l’ancien endroit pendant le déménagement. Arrêter son serveur, puis relancer la même commande : seul ce qui a changé sera repris.',
    'move.differs': ({ table, from, to }) =>
      `La table ${table} n’est pas la même après son déménagement : ${number(from)} lignes d’un côté, ${number(to)} de l’autre. Arrêter l’ancien serveur, puis relancer la même commande.`,
  },
};
