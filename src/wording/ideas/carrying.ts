import type { Idea } from './idea.ts';

export const carrying: Idea = {
  name: 'carrying',
  why: 'Verbs of making that say nothing of their object: delivering a workshop is holding it, delivering a module is making it.',
  en: {
    verbs:
      'set-up submit make/made deliver complete finish finalise finalize launch start provide plan schedule set_up put_in_place implement introduce ship carry_out pilot open add present prepare arrange secure get publish produce post share establish',
  },
  fr: {
    verbs: `livrer lancer terminer achever finaliser réaliser planifier programmer préparer proposer fournir ouvrir/ouvre/ouvrent/ouvert mettre_en_place/met_en_place/mettent_en_place/mis_en_place mettre_en_œuvre
      déployer boucler compléter démarrer engager publier`,
    acts: 'lancement réalisation planification préparation mise_en_place mise_en_œuvre',
  },
};
