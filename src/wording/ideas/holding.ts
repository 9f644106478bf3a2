import type { Idea } from './idea.ts';

export const holding: Idea = {
  name: 'holding',
  why: 'Nothing is meant to change: a level is kept, a service goes on. That is what a KPI watches.',
  en: {
    verbs: `continue maintain keep/kept ensure guarantee stay sustain preserve remain uphold/upheld monitor continue_to retain_our safeguard comply adhere respect avoid prevent
      make_sure stick_to/stuck_to never protect limit_ourselves hold_steady`,
    exact:
      'no_more_than_usual business_as_usual bau keep_the_lights_on stable steady remains stays always at_all_times',
  },
  fr: {
    verbs: `poursuivre/poursuit/poursuivent/poursuivi maintenir/maintient/maintiennent/maintenu conserver garder assurer garantir respecter continuer_à continuer_d' continuer préserver pérenniser veiller_à veiller surveiller rester
      demeurer tenir_le_niveau tenir_les_délais s'assurer stabiliser ne_pas_dépasser suivre_le suivre_la suivre_les suivre_l' suivre éviter_toute prévenir/prévient/préviennent/prévenu protéger perpétuer entretenir/entretient/entretiennent/entretenu`,
    acts: 'suivi maintien respect_du respect_des respect_de surveillance préservation continuité',
    exact: 'toujours stable stables ne_dépasse_pas sans_interruption',
  },
};
