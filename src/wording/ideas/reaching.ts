import type { Idea } from './idea.ts';

export const reaching: Idea = {
  name: 'reaching',
  why: 'A level to get to: the kind is that of the thing reached.',
  en: {
    verbs: `reach achieve hit/hit attain exceed surpass get/got/gotten obtain generate gain earn secure win/won acquire attract sign close bring/brought drive/drove/driven
      score have/had onboard recruit capture convert retain book source enrol enroll sell/sold raise_$ beat/beat top deliver_$ become turn rank
      receive land save unlock garner accumulate form find/found grow_to pass_the collect_$ see/saw/seen meet_the engage activate upsell enable_users empower
      raise_a_round book_$ amass reel_in pull_in bring_in take_in take_home sign_up_new sign_on place_in pick_up win_over win_back reactivate re-engage
      reengage retain_at reach_out_of cross crack clear pocket fetch rake_in onboard_new`,
  },
  fr: {
    verbs: `atteindre/atteint/atteignent/atteint dépasser obtenir/obtient/obtiennent/obtenu générer gagner acquérir/acquiert/acquièrent/acquis attirer signer conclure/conclut/concluent/conclu
      convertir fidéliser vendre/vend/vendent/vendu avoir/a/ont/eu recevoir/reçoit/reçoivent/reçu lever remporter décrocher toucher compter rallier séduire embarquer onboarder conquérir/conquiert/conquièrent/conquis
      devenir/devient/deviennent/devenu être enregistrer_une capter engager économiser franchir remobiliser mobiliser référencer inscrire/inscrit/inscrivent/inscrit réussir
      retenir/retient/retiennent/retenu viser faire arriver_à parvenir_à éviter libérer réaliser_un_chiffre réaliser_% recommander
      cumuler totaliser cumuler_plus accueillir/accueille/accueillent/accueilli reconquérir réactiver
      encaisser facturer_plus placer percer intéresser accéder_au_rang figurer_dans se_classer se_hisser entrer_dans_le_top cofinancer`,
    acts: 'obtention acquisition atteinte signature conversion fidélisation conquête économie remobilisation mobilisation génération',
  },
};
