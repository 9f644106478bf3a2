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
      quintuple compress speed quicken hasten outpace outgrow
      foster bolster spur stimulate catalyse catalyze fuel propel galvanise galvanize nurture cultivate revitalise
      revitalize rejuvenate reinvigorate energise energize sharpen heighten enrich fortify reinforce
      consolidate_our_position solidify_our double_down outperform outdo beat_last undercut dampen blunt stem halt_the
      arrest_the reverse_the turn_around contain_the cap clamp_down suppress dilute slim_down
      streamline_costs economise economize conserve_energy skimp pare pare_down prune_costs whittle erode deplete
      drain_the chip_away tackle_churn address_the_gap remedy rectify narrow_the shrink_the
      tighten_the smooth_out hasten_the expedite fasttrack turbocharge supercharge skyrocket soar surge spike_in
      double-digit treble sextuple enlarge swell balloon inflate deflate rebalance equalise equalize level_up
      even_out diversify democratise democratize popularise popularize normalise_use entrench embed_a_culture instil
      instill encourage incentivise incentivize sway shape_the_way
      upgrade_the_experience de-risk derisk desaturate lighten_the unburden unclog declog unlock_growth unleash`,
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
      diversifier_les_revenus mieux_répartir
      stimuler favoriser encourager impulser susciter attiser aviver raviver revitaliser redynamiser revigorer
      relancer_la_croissance relancer_les_ventes doper_les muscler_le consolider_les_positions conforter affermir
      raffermir renflouer restaurer_la_confiance rétablir rééquilibrer_les assainir_les_finances redresser_les juguler
      maîtriser_la_dépense contenir_les contenir_la tempérer modérer adoucir apaiser pacifier désamorcer dégonfler
      tarir assécher éradiquer bannir supprimer_les_irritants chasser_les_gaspillages traquer combattre rogner
      écrêter lisser niveler aplanir écourter abréger compresser condenser resserrer_les gagner_en gagner_du
      perdre_moins économiser_sur rationner dépenser_moins consommer_moins polluer_moins émettre_moins verdir
      décarboner dépolluer végétaliser_les_usages démocratiser populariser banaliser généraliser_l'usage ancrer
      enraciner inculquer insuffler donner_du_sens motiver inspirer fédérer souder_l'équipe responsabiliser
      autonomiser émanciper désenclaver rapprocher_les_citoyens décloisonner ouvrir_l'accès élever_le rehausser_le
      hisser propulser faire_émerger faire_rayonner rayonner valoriser_l'image embellir bonifier perfectionner
      peaufiner_l'expérience affiner enrichir_l'expérience simplifier_la_vie simplifier_les_démarches fluidifier_les
      désengorger_les décongestionner délester alléger_la optimiser_les optimiser_la maximiser_le surpasser
      surperformer devancer distancer rattraper combler_le_retard combler_l'écart réduire_l'écart`,
    acts: `augmentation réduction diminution baisse amélioration accroissement accélération raccourcissement doublement progression hausse gain renforcement contribution
      limitation croissance optimisation fluidification élévation fiabilisation
      élargissement résorption allègement intensification diversification_des_revenus montée accroissement_du recul chute croissance_du décroissance
      augmentation_du progression_du rapprochement`,
  },
};
