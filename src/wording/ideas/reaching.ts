import type { Idea } from './idea.ts';

export const reaching: Idea = {
  name: 'reaching',
  why: 'A level to get to: the kind is that of the thing reached.',
  en: {
    verbs: `reach achieve hit/hit attain exceed surpass get/got/gotten obtain generate gain earn secure win/won acquire attract sign close bring/brought drive/drove/driven
      score have/had onboard recruit capture convert retain book source enrol enroll sell/sold raise_$ beat/beat top deliver_$ become turn rank
      receive land save unlock garner accumulate form find/found fund grow_to pass_the collect_$ see/saw/seen meet_the engage activate upsell enable_users empower`,
  },
  fr: {
    verbs: `atteindre/atteint/atteignent/atteint dépasser obtenir/obtient/obtiennent/obtenu générer gagner acquérir/acquiert/acquièrent/acquis attirer signer conclure/conclut/concluent/conclu
      convertir fidéliser vendre/vend/vendent/vendu avoir/a/ont/eu recevoir/reçoit/reçoivent/reçu lever remporter décrocher toucher compter rallier séduire embarquer onboarder conquérir/conquiert/conquièrent/conquis
      devenir/devient/deviennent/devenu être enregistrer_une capter engager économiser franchir remobiliser mobiliser référencer inscrire/inscrit/inscrivent/inscrit réussir
      retenir/retient/retiennent/retenu viser faire arriver_à parvenir_à éviter libérer réaliser_un_chiffre réaliser_% recommander`,
    acts: 'obtention acquisition atteinte signature conversion fidélisation conquête économie remobilisation mobilisation génération',
  },
};
