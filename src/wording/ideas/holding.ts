import type { Idea } from './idea.ts';

export const holding: Idea = {
  name: 'holding',
  why: 'Nothing is meant to change: a level is kept, a service goes on. That is what a KPI watches.',
  en: {
    verbs: `operate_within live_within continue maintain keep/kept ensure guarantee stay sustain preserve remain uphold/upheld monitor continue_to retain_our safeguard comply adhere respect avoid prevent
      make_sure stick_to/stuck_to never protect limit_ourselves hold_steady
      not_exceed remain_within remain_below remain_above stay_below stay_above stay_within stay_under hold_at meet_our_sla meet_sla meet_the_sla
      honour honor hold_steady_at hold_below hold_above run_the_service `,
    exact:
      'no_more_than_usual business_as_usual bau keep_the_lights_on stable steady remains stays always at_all_times',
  },
  fr: {
    verbs: `poursuivre/poursuit/poursuivent/poursuivi maintenir/maintient/maintiennent/maintenu conserver garder assurer garantir respecter continuer_à continuer_d' continuer préserver pérenniser veiller_à veiller surveiller rester
      demeurer tenir_le_niveau tenir_les_délais s'assurer stabiliser ne_pas_dépasser suivre_le suivre_la suivre_les suivre éviter_toute prévenir/prévient/préviennent/prévenu protéger perpétuer entretenir/entretient/entretiennent/entretenu
      tenir_les_engagements tenir_le_budget tenir_le_cap tenir_la_charge honorer rester_sous rester_en_dessous rester_au-dessus se_maintenir se_conformer
       ne_pas_descendre contenir/contient/contiennent/contenu maîtriser_les_coûts maîtriser_le_budget maîtriser sécuriser_le_niveau
        exploiter administrer`,
    acts: 'suivi maintien respect_du respect_des respect_de surveillance préservation continuité',
    exact: 'toujours stable stables ne_dépasse_pas sans_interruption',
  },
};
