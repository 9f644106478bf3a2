import type { Idea } from './idea.ts';

export const moving: Idea = {
  name: 'moving',
  why: 'Something is meant to change: with one of these words, even a health metric is an impact to reach and not a level to hold.',
  en: {
    verbs: `increase reduce decrease grow/grew/grown improve raise lower cut/cut double triple quadruple halve boost accelerate drop shorten shrink/shrank/shrunk speed_up
      slash diminish minimise minimize maximise maximize lift enhance strengthen decline rise/rose/risen climb gain_ground convert 
      expand_the_share bring_down/brought_down bring_up/brought_up drive_up drive_down cut_down go_from go_up go_down jump curb lessen eliminate
      make_it_easier optimise optimize scale scale_up deepen widen 
      uplift ramp_up ramp push_up push_down drive_more tighten narrow bridge close_the_gap trim shave cut_back scale_back scale_down relieve
      ease alleviate prevent_more mitigate augment expand_our_reach extend_our_reach broaden diversify_revenue elevate amplify intensify multiply
      quintuple compress speed quicken hasten outpace outgrow`,
    nouns: 'increase decrease reduction improvement growth gain uplift drop decline rise',
    acts: 'increase_in decrease_in reduction_in reduction_of improvement_in improvement_of growth_in growth_of drop_in decline_in rise_in uplift_in increase_of decrease_of',
  },
  fr: {
    verbs: `faciliter contribuer donner_envie donner_confiance donner_le_goût donner_accès donner_le_sentiment redonner redonner_confiance redonner_envie inciter augmenter réduire/réduit/réduisent/réduit diminuer baisser améliorer accroître/accroît/accroissent/accru accélérer raccourcir doubler tripler quadrupler
      diviser multiplier passer faire_passer porter ramener abaisser élever gagner progresser renforcer limiter minimiser maximiser relever hausser
      faire_baisser faire_progresser faire_croître booster dynamiser fluidifier alléger optimiser fiabiliser étendre_la_part dépasser_de développer_les_ventes
      développer_le_chiffre_d'affaires développer_la_notoriété développer_l'usage développer_l'audience éliminer rehausser massifier  mieux rendre/rend/rendent/rendu
      décroître/décroît/décroissent/décru croître/croît/croissent/crû doper muscler étoffer élargir étendre_l'usage étendre_l'audience resserrer comprimer
      atténuer amoindrir désengorger décharger soulager désaturer amplifier intensifier démultiplier redresser rééquilibrer résorber endiguer
      freiner enrayer lutter_contre faire_diminuer faire_monter faire_grimper faire_reculer faire_chuter faire_gagner 
      diversifier_les_revenus mieux_répartir`,
    acts: `augmentation réduction diminution baisse amélioration accroissement accélération raccourcissement doublement progression hausse gain renforcement contribution
      limitation croissance optimisation fluidification élévation fiabilisation
      élargissement résorption allègement intensification diversification_des_revenus montée accroissement_du recul chute croissance_du décroissance
      augmentation_du progression_du rapprochement`,
  },
};
