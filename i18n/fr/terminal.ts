import type { terminal as english } from '../en/terminal.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count < 2 ? one : many}`;

export const terminal: typeof english = {
  colon: ' : ',
  usage: 'Usage : gouverne VERBE …',
  more: 'gouverne VERBE --help dit comment un verbe s’écrit.',
  unknownVerb: (verb) => `« ${verb} » n’est pas un verbe ; gouverne --help les donne tous`,
  portTaken: 'le port est pris ; PORT=… en choisit un autre',
  notAllowed: (fault) => `accès refusé : ${fault}`,
  fault: (fault) => `arrêt sur une panne : ${fault} (GOUVERNE_DEBUG=1 montre où)`,
  verbs: {
    serve: {
      does: 'le serveur, sur le dossier de données ou sur PostgreSQL',
      written: 'gouverne serve [--example]',
    },
    demo: { does: 'l’entreprise d’exemple, dans un dossier à elle', written: 'gouverne demo' },
    measure: {
      does: 'une définition, sa valeur à chaque période',
      written:
        'gouverne measure DÉFINITION.(yaml|json)|- --source FICHIER.(csv|parquet)|URL --from DATE --to DATE [--as-of INSTANT] [--sql [--dialect duckdb|postgres|mariadb|clickhouse]] [--format table|csv|json]',
    },
    compare: {
      does: 'plusieurs définitions d’un mot, sur les mêmes lignes',
      written:
        'gouverne compare DÉFINITION.(yaml|json)|-… --source FICHIER.(csv|parquet)|URL --at DATE --from DATE --to DATE [--as-of INSTANT] [--format table|csv|json]',
    },
    read: {
      does: 'la plage de chaque point d’une série, et ce qui y fait signal',
      written:
        'gouverne read --jsonl [FICHIER]\n' +
        '  une ligne  {"id": "a", "values": [12, null, 14, 13, 15, 12, 13, 14, 16, 13, 12, 14], "season": 12, "baseline": 10, "chart": "honest"}\n' +
        '             seul values est nécessaire ; null est une valeur absente ; cartes : honest, adaptive, xmr, nhs ; sinon, celle qui convient',
    },
    forecast: {
      does: 'où va une série, avec sa plage',
      written:
        'gouverne forecast --jsonl [FICHIER]\n' +
        '  une ligne  {"id": "a", "values": [12, null, 14, 13, 15, 12, 13, 14, 16, 13, 12, 14], "horizon": 3, "season": 12, "levels": [80, 95]}\n' +
        '             values et horizon sont nécessaires ; null est une valeur absente\n' +
        '  La saison est cherchée ici. La page d’un KPI prend celle que sa lecture a apprise : les deux peuvent différer.',
    },
    impact: {
      does: 'ce qui a bougé, comparé à ce qui serait arrivé de toute façon',
      written:
        'gouverne impact --jsonl [FICHIER]\n' +
        '  une ligne  {"id": "a", "values": [12, 14, 13, 15, 12, 13, 14, 13, 12, 14, 19, 21], "from": 10, "season": 1}\n' +
        '             values et from sont nécessaires ; from est le rang de la première valeur d’après, la première étant 0',
    },
    chance: {
      does: 'combien de fois une cible est atteinte à ce rythme',
      written:
        'gouverne chance --jsonl [FICHIER]\n' +
        '  une ligne  {"id": "a", "values": [12, 14, 13, 15, 12, 13, 14, 13, 12, 14], "target": 16, "direction": "up", "horizon": 6, "season": 12}\n' +
        '             tout est nécessaire sauf id et season ; direction : up, down',
    },
    lint: {
      does: 'ce que la formulation d’un objectif dit de lui',
      written:
        'gouverne lint --jsonl [FICHIER]\n' +
        '  une ligne  {"id": "a", "type": "kr", "text": "Lancer le portail", "lang": "fr"}\n' +
        '             type et text sont nécessaires ; type : kr, objective ; lang : en, fr ; sinon, elle se devine aux mots',
    },
    backup: { does: 'l’installation telle qu’elle est, pendant qu’elle sert', written: 'gouverne backup FICHIER.zip' },
    restore: { does: 'une sauvegarde, dans un lieu vide', written: 'gouverne restore FICHIER.zip' },
    export: {
      does: 'tout, dans une archive qui n’appartient à aucun moteur',
      written: 'gouverne export --all FICHIER.zip',
    },
    import: { does: 'une archive, dans un lieu vide', written: 'gouverne import --all FICHIER.zip' },
    move: {
      does: 'de SQLite à PostgreSQL ou l’inverse ; arrêtez d’abord le serveur',
      written: 'gouverne move --to postgres://…|DOSSIER',
    },
    check: { does: 'l’état de l’installation, une ligne par point', written: 'gouverne check' },
    'sign-in': {
      does: 'rouvrir la porte à qui est resté dehors',
      written:
        'gouverne sign-in ADRESSE [--password] [--forget-code] [--unbind] [--vouch]\n' +
        '  --password     un nouveau mot de passe, affiché une fois\n' +
        '  --forget-code  aucun code n’est demandé, jusqu’à ce qu’un autre soit mis en place\n' +
        '  --unbind       détaché du compte chez le fournisseur de l’organisation\n' +
        '  --vouch        l’adresse est bien la sienne : le compte du fournisseur peut y être lié',
    },
    'new-keys': {
      does: 'de nouvelles clés, et ce qui est scellé scellé de nouveau ; arrêter d’abord le serveur',
      written:
        'gouverne new-keys [--connections] [--sessions]\n' +
        '  --connections  la clé des sources, des webhooks et des entrées\n' +
        '  --sessions     la clé des sessions et des codes : chacun se reconnecte, les liens des tests ouverts sont à renvoyer\n' +
        '  Là où GOUVERNE_KEY ou GOUVERNE_SECRET est réglé, la nouvelle se donne par GOUVERNE_NEW_KEY ou GOUVERNE_NEW_SECRET.',
    },
    mcp: {
      does: 'l’entrée d’un assistant, avec l’un de vos jetons',
      written:
        'gouverne mcp, avec GOUVERNE_TOKEN (l’un de vos jetons) et GOUVERNE_URL (le serveur) dans l’environnement',
    },
    plan: {
      does: 'ce qu’un dossier de définitions sous git changerait sur un serveur',
      written:
        'gouverne plan DOSSIER [--repository NOM] [--why PHRASE], avec GOUVERNE_TOKEN et GOUVERNE_URL dans l’environnement',
    },
    apply: {
      does: 'ce dossier, appliqué ; une définition changée est proposée',
      written:
        'gouverne apply DOSSIER [--repository NOM] [--why PHRASE] [--release CLÉ]…, avec GOUVERNE_TOKEN et GOUVERNE_URL dans l’environnement',
    },
  },
  noServer: (url) => `aucun serveur ne répond à ${url} ; GOUVERNE_URL dit lequel interroger`,
  notAFolder: (path) => `${path} n’est pas un dossier`,
  takesNothing: 'ce verbe ne prend rien après son nom',
  unknownOption: (option) => `option inconnue ${option}`,
  oneFile: 'donnez un fichier',
  oneDefinition: 'donnez une définition',
  someDefinitions: 'donnez une ou plusieurs définitions',
  inputOnce: 'l’entrée standard (-) contient une définition : donnez - une seule fois',
  sourcePlease: 'donnez --source',
  jsonlPlease: 'donnez --jsonl : un objet JSON par ligne en entrée, un par ligne en sortie',
  fileOrInput: 'donnez un fichier, ou l’entrée standard',
  oneOf: (option, among) => `${option} prend une valeur parmi ${among.join(', ')}`,
  dateTaken: (option) => `${option} prend une date, par exemple 2026-11-23`,
  instantTaken: (option) => `${option} prend un instant, par exemple 2026-11-23T10:00:00Z`,
  cannotRead: (file, fault) => `impossible de lire ${file} : ${fault}`,
  neitherJsonNorYaml: (file, fault) => `${file} n’est ni du JSON ni du YAML : ${fault}`,
  notComplete: (file, lines) => `${file} n’est pas une définition complète\n  ${lines.join('\n  ')}`,
  missing: (fields) => `il manque : ${fields.join(', ')}`,
  theDefinition: 'la définition',
  noFile: (file) => `aucun fichier ${file}`,
  csvOrParquet: (file) => `${file} : donnez un fichier .csv ou .parquet`,
  headings: {
    period: 'période',
    value: 'valeur',
    definition: 'définition',
    cluster: 'groupe',
    hash: 'empreinte',
    table: 'table',
    rows: 'lignes',
    digest: 'empreinte',
  },
  partial: 'partielle',
  counted: (files, definitions, numbers) =>
    `${plural(files, 'fichier', 'fichiers')}, ${plural(definitions, 'définition', 'définitions')}, ${plural(numbers, 'nombre', 'nombres')}`,
  sameThatDay: (a, b, value) => `${a} et ${b} : pareil ce jour-là (${value})`,
  sameEverywhere: (buckets) => `, et pareil aux ${buckets} dates communes de l’intervalle`,
  wouldDiffer: (period, values, differing, buckets) =>
    `, différeraient le ${period} (${values[0] ?? 'pas de valeur'} et ${values[1] ?? 'pas de valeur'}), et à ${differing} des ${buckets} dates communes`,
  noTelling: (buckets, fewest) =>
    ` ; ${buckets} dates communes, moins de ${fewest} : impossible de dire si elles diffèrent ailleurs`,
  listens: (url) => `Gouverne répond à ${url}`,
  opensAt: (link) => `L’organisation n’a pas encore de nom ; ce lien permet de la nommer : ${link}`,
  backedUp: (file, engine, files) =>
    `${file} : écrit ${{ sqlite: 'par la copie de SQLite', postgres: 'par pg_dump', archive: 'en archive' }[engine]}, ${plural(files, 'fichier conservé', 'fichiers conservés')}, relu et entier\nLes clés du dossier de données (key, session-secret) n’y sont pas : gardez-les ailleurs.`,
  addressAndWay: 'une adresse est attendue, puis au moins une de ses options',
  wayIn: {
    password: 'le mot de passe est nouveau',
    'forget-code': 'aucun code n’est plus demandé',
    unbind: 'aucun compte du fournisseur n’y est plus lié',
    vouch: 'l’adresse est tenue pour sienne',
  },
  opened: (address, ways) => `${address} : ${ways} ; toutes ses sessions sont terminées`,
  newPassword: (password) => `mot de passe : ${password}`,
  whichKeys: 'dites quelles clés : --connections, --sessions, ou les deux',
  newKey: {
    connections: (sealed) =>
      `La clé est nouvelle ; scellé de nouveau : ${plural(sealed, 'connexion, adresse ou secret', 'connexions, adresses ou secrets')}.`,
    sessions: (sealed) =>
      `La clé des sessions est nouvelle ; scellés de nouveau : les codes de ${plural(sealed, 'personne', 'personnes')}. Chacun se reconnecte, et les liens des tests ouverts sont à renvoyer.`,
  },
  beforeStart: (setting) => ` Avant de démarrer le serveur, l’écrire dans ${setting}.`,
  restored: (file) => `${file} : en place`,
  exported: (file, rows, tables, files) =>
    `${file} : ${plural(rows, 'ligne', 'lignes')} de ${plural(tables, 'table', 'tables')}, ${plural(files, 'fichier rangé', 'fichiers rangés')}`,
  imported: (file, rows, tables, files) =>
    `${file} : ${plural(rows, 'ligne', 'lignes')} de ${plural(tables, 'table', 'tables')}, ${plural(files, 'fichier rangé', 'fichiers rangés')}, tous les identifiants gardés`,
  tableMoved: (table, rows, already) => `${table} : ${plural(rows, 'ligne', 'lignes')}${already ? ', déjà là' : ''}`,
  movedToPostgres:
    'Déplacé : comptes et empreintes sont égaux. Démarrez le serveur avec DATABASE_URL à cette adresse. L’ancien lieu est resté tel quel.',
  movedToFolder: (folder) =>
    `Déplacé : comptes et empreintes sont égaux. Démarrez le serveur avec GOUVERNE_DATA=${folder} et sans DATABASE_URL. L’ancien lieu est resté tel quel.`,
};
