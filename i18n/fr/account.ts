import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  door: {
    provider: (label) => `Continuer avec ${label}`,
    or: 'ou avec un mot de passe',
    onlyProvider: 'Votre organisation se connecte ici avec son propre compte : celui qui ouvre votre journée.',
    invited: 'Continuer avec l’adresse qui a reçu cette invitation : votre place est prête.',
  },
  refusals: {
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
      'Cette organisation n’a pas encore été ouverte : la première personne à l’administrer s’en charge d’abord.',
    'sign-in.passwords-off': () =>
      'Les mots de passe sont fermés ici : c’est la connexion de l’organisation qui ouvre la porte.',
    'sign-in.too-many': () => 'Plusieurs essais de suite. La porte se rouvre dans une minute.',
    'sign-in.nobody': ({ address }) => `Personne ne se connecte ici avec « ${address} ».`,
    'session.not-found': () => 'Cette session est déjà terminée.',
    'invitation.needs-address': () =>
      'Les mots de passe sont fermés ici : l’invitation trouve la personne par son adresse. Pour quelle adresse est-elle ?',
    'openid.missing': ({ setting }) =>
      `La connexion de l’organisation a besoin de ${setting}, qui est vide. docs/guides/sign-in.md montre un exemple entier.`,
    'openid.issuer': ({ issuer }) =>
      `GOUVERNE_OIDC_ISSUER vaut « ${issuer} » : une adresse https est attendue (http seulement sur cette machine).`,
    'openid.unreadable': ({ path, reason }) => `« ${path} » ne peut pas être lu (${reason}).`,
    'openid.rules': ({ path, where, reason }) =>
      `« ${path} » n’est pas une table de règles${where ? `, à ${where}` : ''} : ${reason}. docs/guides/sign-in.md en montre une.`,
  },
};
