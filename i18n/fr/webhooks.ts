import type { webhooks as en } from '../en/webhooks.ts';

export const webhooks: typeof en = {
  title: 'Webhooks',
  note: 'Ce qui se passe, dit dans un outil de discussion ou à l’un de vos programmes. Seul sort ce que toute l’organisation peut voir : jamais ce que fait une équipe privée, jamais le nom d’une personne.',
  settingsNote: 'Dire dans un outil de discussion ce qui se passe ici.',
  open: 'Ouvrir les webhooks',
  add: 'Ajouter un webhook',
  none: 'Aucun webhook pour l’instant. Ajoutez-en un avec l’adresse que donne votre outil de discussion.',
  name: 'Nom',
  nameHelp: 'Le canal ou le programme qui écoute, pour que chacun sache à quoi il sert.',
  address: 'Adresse',
  addressHelp: 'Elle est gardée chiffrée et n’est plus montrée : qui la connaît pourrait écrire là-bas.',
  kindsLabel: 'Ce qu’il apprend',
  chooseKind: 'Que doit-il apprendre ?',
  kindsHelp: 'À partir de maintenant : ce qui est déjà là aujourd’hui n’est pas envoyé.',
  kinds: {
    'check-in-day': 'Le jour du point hebdo d’une équipe',
    signal: 'Un signal sur un KPI',
    'guardrail-crossed': 'Une limite franchie',
    'say-asked': 'Un test ou une définition attend les personnes sollicitées',
    'source-failing': 'Une source ne répond plus',
    trial: 'Essai',
  },
  create: 'Créer',
  secret: 'Secret',
  ready:
    'Montré une seule fois. Il permet à qui reçoit de vérifier que l’envoi vient bien d’ici ; un outil de discussion qui ne vérifie rien n’en a pas besoin.',
  copy: 'Copier le secret',
  copied: 'Copié.',
  done: 'Terminé',
  trial: 'Envoyer un essai',
  trialLabel: (name) => `Envoyer un essai à ${name}`,
  trialAsked: 'Un essai est en route.',
  end: 'Arrêter',
  endLabel: (name) => `Arrêter ${name}`,
  endSure: 'Arrêter pour de bon ?',
  endWhat: (name) => `${name} n’apprendra plus rien, et ce qui n’était pas parti ne partira pas.`,
  ended: 'Il n’apprend plus rien, et son secret est oublié.',
  about: (host, kinds) => `${host} · ${kinds}`,
  deliveries: (name) => `Derniers envois à ${name}`,
  noDelivery: 'Rien n’a encore été envoyé.',
  what: 'Quoi',
  when: 'Quand',
  outcome: 'Résultat',
  states: {
    sent: (status) => `Arrivé (${status})`,
    waiting: (attempts) => (attempts === 0 ? 'En route' : 'Pas encore ; il sera retenté'),
    failed: 'N’est pas arrivé',
  },
  sentence: {
    trial: () => 'Un essai de Gouverne : ce qui se passe sera dit ici.',
    'say-asked': ({ title, test }) =>
      test
        ? `Le test d’alignement « ${title} » attend les réponses des personnes sollicitées.`
        : `La définition de ${title} attend l’avis des personnes sollicitées.`,
  },
  refusals: {
    'webhook.not-found': () => 'Ce webhook est arrêté. Ajoutez-en un autre pour continuer.',
    'webhook.not-an-address': () => 'Ce n’est pas une adresse où écrire. Elle commence par https://.',
    'webhook.not-https': ({ host }) =>
      `Ce qui est dit à « ${host} » voyagerait sans protection. A-t-il une adresse qui commence par https:// ? Pour une machine de votre réseau, la personne qui exploite cette installation la nomme dans GOUVERNE_ALLOWED_HOSTS.`,
    'webhook.status': ({ status }) => `L’adresse a répondu ${status}.`,
    'webhook.no-longer-public': () => 'Pas envoyé : ce dont il était question est devenu privé depuis.',
  },
};
