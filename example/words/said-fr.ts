import type { Said } from './said.ts';

const cycliste = { one: 'cycliste', many: 'cyclistes', term: 'actif' };

export const saidInFrench: Said = {
  rides: {
    row: { one: 'un trajet', many: 'trajets' },
    columns: {
      id: 'le numéro du trajet',
      rider: 'le cycliste',
      plan: 'la formule',
      staff: 'le compte de l’équipe',
      status: 'le statut',
      ended: 'la fin du trajet',
      minutes: 'la durée des trajets',
      station: 'la station',
      received: 'l’arrivée de la ligne',
    },
    entities: { rider: cycliste, station: { one: 'station', many: 'stations', feminine: true } },
    values: {
      plan: { subscription: 'sous abonnement', ride: 'payés à l’unité' },
      staff: { true: 'de l’équipe' },
      status: { completed: 'terminés', cancelled: 'annulés', abandoned: 'abandonnés' },
    },
  },
  signups: {
    row: { one: 'une inscription', many: 'inscriptions' },
    columns: {
      rider: 'le cycliste',
      signedUp: 'l’inscription',
      staff: 'le compte de l’équipe',
      subscribed: 'l’abonnement pris',
      ridesAgain: 'le trajet après quatorze jours',
    },
    entities: { rider: { one: 'inscrit', many: 'inscrits' } },
    values: {
      staff: { true: 'de l’équipe' },
      subscribed: { true: 'suivies d’un abonnement' },
      ridesAgain: { true: 'suivies d’un trajet après quatorze jours' },
    },
  },
  subscribers: {
    row: { one: 'un décompte', many: 'décomptes' },
    columns: { day: 'le jour', subscribers: 'les abonnés au premier du mois' },
  },
  cancellations: {
    row: { one: 'une résiliation', many: 'résiliations' },
    columns: { rider: 'le cycliste', day: 'le jour', reason: 'le motif' },
    entities: { rider: cycliste },
  },
  payments: {
    row: { one: 'un prélèvement', many: 'prélèvements' },
    columns: { rider: 'le cycliste', day: 'le jour', amount: 'le montant', outcome: 'l’issue' },
    entities: { rider: cycliste },
    values: { outcome: { paid: 'payés', refused: 'refusés', refunded: 'remboursés' } },
  },
  tickets: {
    row: { one: 'un message', many: 'messages' },
    columns: {
      id: 'le numéro du message',
      written: 'l’envoi du message',
      waitHours: 'l’attente avant la première réponse',
      reopened: 'la réouverture',
      score: 'la note donnée par l’usager',
    },
    values: { reopened: { true: 'rouverts' } },
  },
  stations: {
    row: { one: 'une journée de station', many: 'journées de station' },
    columns: {
      station: 'la station',
      day: 'le jour',
      openMinutes: 'les minutes d’ouverture des stations',
      usableMinutes: 'les minutes où une station a un vélo et une place',
      fullMinutes: 'les minutes où une station est pleine, de 17 h à 20 h',
    },
    entities: { station: { one: 'station', many: 'stations', feminine: true } },
  },
  fleet: {
    row: { one: 'un état du parc', many: 'états du parc' },
    columns: { day: 'le jour', bikes: 'les vélos du parc', fit: 'les vélos en état de rouler' },
  },
  repairs: {
    row: { one: 'une remise en service', many: 'remises en service' },
    columns: { bike: 'le vélo', day: 'le jour du retour', days: 'les jours passés hors de la rue' },
    entities: { bike: { one: 'vélo', many: 'vélos' } },
  },
  rounds: {
    row: { one: 'une matinée de tournées', many: 'matinées de tournées' },
    columns: { day: 'le jour', needed: 'les besoins du matin', served: 'les besoins couverts avant 8 h' },
  },
};
