import type { people as English } from '../en/people.ts';

const shortened = (all: readonly string[]) =>
  all.length > 5 ? `${all.slice(0, 5).join(', ')} et ${all.length - 5} autres` : all.join(', ');
const quoted = (lines: readonly string[]) => shortened(lines.map((line) => `« ${line.slice(0, 60)} »`));

export const people: typeof English = {
  title: 'Personnes et équipes',
  note: (people, teams) =>
    `${people === 1 ? 'une personne' : `${people} personnes`}, ${teams === 1 ? 'une équipe' : `${teams} équipes`}`,
  formerMember: 'ancien membre',
  you: 'vous',
  roles: { admin: 'administration', member: 'membre', viewer: 'lecture' },
  roleHelp: {
    admin: 'Personnes, équipes, sources, réglages.',
    member: 'Propose, répond, commente, modifie ce que portent ses équipes.',
    viewer: 'Lit ce qui est public.',
  },
  roleOf: (name) => `Rôle : ${name}`,
  roleChanged: (name, role) => `${name}, rôle : ${role}.`,
  teamRoles: { member: 'membre', facilitator: 'animation' },
  kinds: { organisation: 'organisation', service: 'service', team: 'équipe' },
  tree: {
    title: 'Équipes',
    note: 'les KPI appartiennent à l’organisation et aux services ; les équipes les suivent',
    private: 'privée',
    privateHelp:
      'Visible de ses seuls membres, sous-équipes comprises. L’administration en voit le nom et les membres.',
    members: (count) => (count === 0 ? 'personne pour l’instant' : count === 1 ? 'un membre' : `${count} membres`),
    hiddenMembers: 'membres non montrés',
    open: (name) => `Ouvrir ${name}`,
    add: 'Ajouter une équipe',
    only: 'Une seule équipe pour l’instant, l’organisation elle-même. Un service porte des KPI ; une équipe les suit et fait avancer les choses.',
  },
  team: {
    name: 'Nom',
    kind: 'C’est',
    kindHelp: 'Un service peut porter des KPI (sept au plus, par défaut). Une équipe les suit.',
    parent: 'Sous',
    isPrivate: 'Privée',
    create: 'Créer',
    created: (name) => `« ${name} » a été créée.`,
    change: 'Enregistrer',
    changed: (name) => `« ${name} » a été modifiée.`,
    members: 'Membres',
    facilitatorHelp: 'L’animation ouvre et clôt les cycles, dévoile les tests, publie. Ce n’est pas une hiérarchie.',
    addMember: 'Ajouter quelqu’un',
    add: 'Ajouter',
    choose: 'Qui ?',
    joined: (name, team) => `${name} a rejoint ${team}.`,
    left: (name, team) => `${name} a quitté ${team}.`,
    leave: 'Retirer',
    leaveLabel: (name) => `Retirer ${name} de l’équipe`,
    roleOf: (name) => `Rôle dans l’équipe : ${name}`,
    everyone: 'Tout le monde est déjà dans cette équipe.',
    nobody: 'Personne pour l’instant. Une équipe commence par deux personnes qui partagent une question.',
  },
  archive: {
    ask: 'Archiver cette équipe…',
    title: (name) => `Archiver ${name} ?`,
    lead: 'Plus rien ne s’écrira pour elle. Son passé, ses cycles clos et son nom restent lisibles ; elle peut revenir.',
    holds: (what) => `Elle tient ${what}. Tout va à l’équipe choisie ici, avec son historique.`,
    privateHelp:
      'Ce qui quitte une équipe privée pour une autre devient visible de toute personne qui voit cette autre équipe.',
    heir: 'Qui reprend ce qu’elle tient ?',
    choose: 'Choisir une équipe',
    nothing: 'Elle ne tient rien qui continue : ni KPI, ni objectif ouvert.',
    kpis: (n) => (n === 1 ? 'un KPI' : `${n} KPI`),
    objectives: (n) => (n === 1 ? 'un objectif d’un cycle ouvert' : `${n} objectifs de cycles ouverts`),
    cycles: (n) => (n === 1 ? 'un cycle ouvert' : `${n} cycles ouverts`),
    others: (n) => (n === 1 ? 'une autre chose qui continue' : `${n} autres choses qui continuent`),
    act: 'Archiver',
    done: (name) => `${name} est archivée.`,
    former: (n) => (n === 1 ? 'Une équipe archivée' : `${n} équipes archivées`),
    bring: 'Faire revenir',
    bringLabel: (name) => `Faire revenir ${name}`,
    back: (name) => `${name} est revenue.`,
  },
  list: {
    title: 'Personnes',
    note: 'aucune note, aucun décompte, aucun résultat n’est gardé sur personne',
    name: 'nom',
    email: 'e-mail',
    role: 'rôle',
    teams: 'équipes',
    acts: 'actions',
    erase: 'Effacer…',
    eraseLabel: (name) => `Effacer ${name}`,
  },
  erase: {
    title: (name) => `Effacer ${name} ?`,
    words:
      'Son nom, son adresse et son mot de passe sont retirés pour de bon. Là où cette personne a écrit, donné son accord ou décidé, la page dira « ancien membre ». Ce que l’organisation a décidé reste.',
    irreversible: 'Personne ne pourra revenir en arrière.',
    type: (name) => `Pour confirmer, écrire « ${name} »`,
    act: 'Effacer pour de bon',
    done: 'Effacé. Les pages disent désormais « ancien membre ».',
  },
  invite: {
    act: 'Inviter',
    title: 'Inviter des personnes',
    email: 'Leurs adresses e-mail',
    emailHelp:
      'Une par ligne, ou collées d’un tableur : un lien pour chacune. Sans adresse, un lien pour qui le reçoit, une fois.',
    lost: (lines) => `Aucune adresse ne se lit dans ${quoted(lines)}. Est-\u2060ce complet ?`,
    known: (addresses) => `Déjà ici : ${shortened(addresses)}. Les retirer de la liste ?`,
    left: (addresses) => `Pas encore invitées : ${addresses.join(', ')}.`,
    role: 'Rôle',
    team: 'Équipe',
    noTeam: 'pas encore d’équipe',
    teamRole: 'Dans cette équipe',
    create: (n) => (n > 1 ? `Créer ${n} liens` : 'Créer le lien'),
    ready: (n) =>
      n === 1
        ? 'Le lien est prêt. Il n’est montré que cette fois ; à envoyer comme vous voulez.'
        : `${n} liens sont prêts. Ils ne sont montrés que cette fois ; à envoyer à chacun comme vous voulez.`,
    linkLabel: (n) => (n === 1 ? 'Lien d’invitation' : 'Liens d’invitation'),
    expires: (n, date) => `${n === 1 ? 'Il' : 'Chacun'} sert une fois, jusqu’au ${date}.`,
    copy: (n) => (n === 1 ? 'Copier le lien' : 'Copier la liste'),
    copied: (n) => (n === 1 ? 'Le lien est copié.' : 'La liste est copiée.'),
    another: 'Inviter d’autres personnes',
  },
  invitations: {
    title: 'Invitations ouvertes',
    note: 'des liens que personne n’a encore utilisés',
    who: 'pour',
    anyone: 'qui a le lien',
    team: 'équipe',
    expires: 'jusqu’au',
    revoke: 'Fermer',
    revokeLabel: (who) => `Fermer l’invitation pour ${who}`,
    revoked: 'L’invitation a été fermée.',
  },
  accept: {
    title: (organisation) => `Rejoindre ${organisation}`,
    note: (team) => `dans l’équipe ${team}`,
    words:
      'Gouverne suit ce qui doit tenir et fait avancer ce qui compte. Aucun résultat n’y est attaché à une personne.',
    name: 'Votre nom',
    nameHelp: 'Tel que vos collègues le disent.',
    email: 'Adresse e-mail',
    password: 'Choisir un mot de passe',
    passwordHelp: '12 caractères ou plus. Une phrase se retient mieux que des symboles.',
    send: 'Rejoindre',
    gone: 'Cette invitation n’est plus ouverte.',
    goneMore:
      'Elle a servi, a été fermée, ou sa date est passée. La personne qui l’a envoyée peut en refaire une en une minute.',
  },
  refusals: {
    'right.signed-out': () => 'Se connecter pour continuer.',
    'right.absent': () => 'Il n’y a rien ici que vous puissiez voir.',
    'right.not-yours': () => 'Cela revient à d’autres. L’équipe concernée, ou son animation, peut le faire.',
    'team.absent': () => 'Cette équipe n’existe pas, ou vous ne la voyez pas.',
    'team.not-found': () => 'Cette équipe n’existe pas, ou vous ne la voyez pas.',
    'team.archived': () => 'Cette équipe est archivée : son passé se lit, et plus rien ne s’écrit pour elle.',
    'team.is-organisation': () => 'L’organisation elle-même ne s’archive pas.',
    'team.has-teams': ({ count }) =>
      count === 1
        ? 'Une équipe lui est rattachée. La déplacer ou l’archiver d’abord ?'
        : `${count} équipes lui sont rattachées. Les déplacer ou les archiver d’abord ?`,
    'team.holds': () =>
      'Elle tient encore des KPI, des objectifs ou d’autres choses qui continuent. Quelle équipe les reprend ?',
    'team.not-entered': () =>
      'Seule une personne entrée dans une équipe privée peut l’ouvrir, la déplacer ou l’archiver. Ses membres sont prévenus de son entrée.',
    'team.under-itself': () =>
      'Une équipe ne peut être placée ni sous elle-même, ni sous l’une de ses propres équipes.',
    'person.not-found': () => 'Cette personne n’est plus ici.',
    'person.email-taken': () => 'Quelqu’un se connecte déjà avec cette adresse. Est-\u2060ce vous, sous un autre nom ?',
    'person.last-administrator': () => 'C’est la dernière personne à administrer. Qui prend le relais d’abord ?',
    'invitation.not-found': () => 'Cette invitation n’est plus ouverte.',
    'invitation.revoked': () => 'Cette invitation a été fermée. La personne qui vous invite peut en envoyer une autre.',
    'invitation.expired': () =>
      'Cette invitation est close : elle était ouverte deux semaines. La personne qui vous invite peut en envoyer une autre.',
    'invitation.accepted': () => 'Cette invitation a déjà servi.',
    'invitation.other-email': () =>
      'Cette invitation a été faite pour une autre adresse. À laquelle l’avez-vous reçue ?',
  },
};
