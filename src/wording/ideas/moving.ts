import type { Idea } from './idea.ts';

export const moving: Idea = {
  name: 'moving',
  why: 'Something is meant to change: with one of these words, even a health metric is an impact to reach and not a level to hold.',
  en: {
    verbs: `increase reduce decrease grow/grew/grown improve raise lower cut/cut double triple quadruple halve boost accelerate drop shorten shrink/shrank/shrunk speed_up
      slash diminish minimise minimize maximise maximize lift enhance strengthen decline rise/rose/risen climb gain_ground convert move_the
      expand_the_share bring_down/brought_down bring_up/brought_up drive_up drive_down cut_down go_from go_up go_down jump curb lessen eliminate
      make_it_easier optimise optimize scale scale_up deepen widen better`,
    nouns: 'increase decrease reduction improvement growth gain uplift drop decline rise',
  },
  fr: {
    verbs: `contribuer augmenter réduire/réduit/réduisent/réduit diminuer baisser améliorer accroître/accroît/accroissent/accru accélérer raccourcir doubler tripler quadrupler
      diviser multiplier passer faire_passer porter ramener abaisser élever gagner progresser renforcer limiter minimiser maximiser relever hausser
      faire_baisser faire_progresser faire_croître booster dynamiser fluidifier alléger optimiser fiabiliser étendre_la_part dépasser_de développer_les_ventes
      développer_le_chiffre_d'affaires développer_la_notoriété développer_l'usage développer_l'audience éliminer rehausser massifier cibler_plus mieux rendre/rend/rendent/rendu`,
    acts: `augmentation réduction diminution baisse amélioration accroissement accélération raccourcissement doublement progression hausse gain renforcement contribution
      limitation croissance optimisation fluidification élévation fiabilisation`,
  },
};
