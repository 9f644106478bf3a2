import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  door: {
    provider: (label) => `Continuer avec ${label}`,
    or: 'ou avec un mot de passe',
    code: 'Code',
    codeHelp: 'Les six chiffres que montre maintenant votre application.',
    spare: 'Code de secours',
    spareHelp: 'Un de ceux que vous avez gardés. Il sert une fois.',
    useSpare: 'Utiliser un code de secours',
    useCode: 'Utiliser l’application',
    enter: 'Entrer',
    back: 'Recommencer',
    onlyProvider: 'Ici, on se connecte avec le compte de l’organisation : celui de tous les jours.',
    invited: 'Continuer avec l’adresse qui a reçu cette invitation : votre place est prête.',
  },
  page: {
    title: 'Votre compte',
    both: 'Le compte de l’organisation ouvre aussi cette porte.',
    onlyProvider:
      'Vous entrez avec le compte de l’organisation : il n’y a pas de mot de passe ici, et s’il faut un code, c’est là-bas qu’il est demandé.',
    password: {
      title: 'Mot de passe',
      note: 'un nouveau vous déconnecte partout ailleurs',
      current: 'Votre mot de passe actuel',
      next: 'Le nouveau',
      send: 'Le changer',
      changed: 'Le mot de passe est nouveau, et toutes les autres sessions sont terminées.',
    },
    code: {
      title: 'Un code après le mot de passe',
      note: 'd’une application de votre téléphone',
      off: 'Votre mot de passe ouvre seul ce compte. Un code rend inutile celui qu’on vous aurait pris.',
      on: 'Un code est demandé après votre mot de passe.',
      setUp: 'Mettre en place un code',
      newSpare: 'De nouveaux codes de secours',
      giveUp: 'Ne plus demander de code',
      password: 'Votre mot de passe',
      passwordHelp: 'Pour que personne d’autre ne le fasse à votre écran.',
      scan: 'À scanner avec l’application qui montrera vos codes.',
      scanLabel: 'Le code à scanner avec une application d’authentification',
      orType: 'Ou à y taper :',
      code: 'Le code qu’elle montre',
      codeHelp: 'Six chiffres, nouveaux toutes les trente secondes.',
      confirm: 'C’est mon code',
      spare:
        'À garder loin de votre téléphone : chacun ouvre votre compte une fois, si le téléphone se perd. Ils ne seront plus montrés.',
      copy: 'Les copier',
      copied: 'Les codes de secours sont copiés.',
      kept: 'Je les ai gardés',
      gone: 'Aucun code n’est plus demandé.',
    },
    sessions: {
      title: 'Là où vous avez une session',
      note: 'si l’une vous est inconnue, fermez-la, puis changez de mot de passe',
      where: 'avec',
      began: 'depuis',
      acts: 'actions',
      here: 'ici',
      unknown: 'un autre programme',
      end: 'Déconnecter',
      endLabel: (where, since) => `Déconnecter ${where}, depuis ${since}`,
      endOthers: 'Déconnecter partout ailleurs',
      ended: 'Session fermée.',
    },
  },
  told: {
    changed: {
      password: 'Votre mot de passe de Gouverne a été changé.',
      'code-on': 'Un code vous est désormais demandé pour vous connecter à Gouverne.',
      'code-off': 'Plus aucun code ne vous est demandé pour vous connecter à Gouverne.',
      'spare-codes': 'Vous avez de nouveaux codes de secours pour Gouverne : les anciens n’ouvrent plus rien.',
    },
    ifNotYou:
      'Si c’était vous, il n’y a rien à faire. Sinon, choisissez un autre mot de passe, fermez les autres sessions et prévenez l’administration :',
  },
  refusals: {
    'account.wrong-password': () => 'Ce n’est pas votre mot de passe. Quel est le dernier que vous avez choisi ?',
    'account.known-password': () =>
      'Ce mot de passe est parmi les premiers essayés : il a fui ailleurs, ou c’est votre nom avec une année. Quatre mots sans rapport entre eux tiennent mieux.',
    'account.no-password': () =>
      'Ce compte n’a pas de mot de passe : c’est la connexion de l’organisation qui l’ouvre.',
    'account.wrong-code': () => 'Ce code n’est pas le bon. Le suivant s’affiche-t-il déjà ?',
    'account.code-there': () => 'Un code est déjà en place.',
    'account.rests': () => 'Dix codes faux de suite : ce compte se rouvrira dans un quart d’heure.',
    'sign-in.unreachable': () =>
      'La connexion de votre organisation ne répond pas. Essayer de nouveau dans une minute ?',
    'sign-in.provider': () =>
      'La connexion de votre organisation a donné une réponse inutilisable. Essayer encore une fois ; si cela dure, le journal du serveur dit pourquoi.',
    'sign-in.state-expired': () =>
      'Cette connexion a pris trop de temps, ou avait commencé dans un autre onglet. Recommencer d’ici : c’est l’affaire d’un instant.',
    'sign-in.given-up': () => 'La connexion a été abandonnée avant la fin. Rien n’a changé.',
    'sign-in.domain': () =>
      'Votre adresse n’est pas d’un domaine que cette organisation accueille. Avez-vous un autre compte pour le travail ?',
    'sign-in.not-verified': () =>
      'Le fournisseur n’a pas vérifié votre adresse e-mail : il ne peut pas dire ici qui vous êtes. La vérifier chez lui, puis revenir.',
    'sign-in.no-claim': () =>
      'Votre compte ne porte aucun groupe qui ouvre une place ici. L’administration peut vous inviter, ou la personne qui tient les groupes vous y ajouter.',
    'sign-in.not-invited': () =>
      'Votre adresse convient, et personne ne l’a encore invitée. L’administration le fait en une minute, dans Personnes.',
    'sign-in.claim-elsewhere': () =>
      'Votre compte est dans plus de groupes que le fournisseur n’en envoie. Rien n’a changé ; son administration peut n’envoyer que ceux qui comptent ici.',
    'sign-in.other-identity': () =>
      'Cette adresse est liée ici à un autre compte du même fournisseur. La personne qui tient le serveur peut les délier.',
    'sign-in.unproven': () =>
      'Quelqu’un a ici un compte à votre adresse, et personne n’a vérifié qu’elle est la sienne. L’administration doit d’abord regarder.',
    'sign-in.not-set-up': () =>
      'Cette organisation n’a pas encore été ouverte : la personne qui l’administrera doit d’abord l’ouvrir.',
    'sign-in.passwords-off': () =>
      'Les mots de passe sont désactivés ici : c’est la connexion de l’organisation qui ouvre la porte.',
    'sign-in.too-many': () =>
      'Plusieurs essais de suite. La porte se rouvre dans une minute ; après trente mots de passe erronés, dans l’heure.',
    'sign-in.code-sealed': () =>
      'Le mot de passe est le bon, mais aucun code ne peut être vérifié : une clé de cette installation a été perdue ou changée. La personne qui tient le serveur peut vous laisser entrer sans code.',
    'sign-in.nobody': ({ address }) => `Personne ne se connecte ici avec « ${address} ».`,
    'session.not-found': () => 'Cette session est déjà terminée.',
    'invitation.needs-address': () =>
      'Les mots de passe sont désactivés ici : l’invitation trouve la personne par son adresse. Pour quelle adresse est-elle ?',
    'openid.missing': ({ setting }) =>
      `La connexion de l’organisation a besoin de ${setting}, qui est vide. docs/guides/sign-in.md montre un exemple complet.`,
    'openid.issuer': ({ issuer }) =>
      `GOUVERNE_OIDC_ISSUER vaut « ${issuer} » : une adresse https est attendue (http seulement sur cette machine).`,
    'openid.unreadable': ({ path, reason }) => `« ${path} » ne peut pas être lu (${reason}).`,
    'openid.rules': ({ path, where, reason }) =>
      `« ${path} » n’est pas une table de règles${where ? `, à ${where}` : ''} : ${reason}. docs/guides/sign-in.md en montre une.`,
  },
};
