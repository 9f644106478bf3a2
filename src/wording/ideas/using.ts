import type { Idea } from './idea.ts';

export const using: Idea = {
  name: 'using',
  why: 'What people outside do, say or feel of their own accord: the surest sign of an impact.',
  en: {
    verbs: `use adopt rely recommend trust subscribe pay/paid convert renew visit download install_it sign_up register join return log_in login churn cancel buy/bought purchase choose_us
      rate report say/said declare state feel/felt think/thought know/knew/known understand/understood complete_their activate share_it invite refer contribute vote apply_to view watch read listen open_the
      consider believe prefer continue_using switch_to depend benefit consume stay_with engage_with_us participate_in_the love agree_that experience cite mention commit_to_buy integrate_our deploy_our report_that
      find_it succeed manage_to access receive_their order book_a shop donate lend/lent borrow`,
  },
  fr: {
    verbs: `utiliser adopter recommander s'abonner abonner payer convertir renouveler visiter télécharger s'inscrire revenir/revient/reviennent/revenu se_connecter connecter résilier acheter
      déclarer dire/dit/disent/dit estimer juger penser connaître/connaît/connaissent/connu comprendre/comprend/comprennent/compris soutenir/soutient/soutiennent/soutenu contribuer voter postuler candidater consulter lire/lit/lisent/lu préférer dépendre/dépend/dépendent/dépendu
      bénéficier consommer participer apprécier utilisent recourir/recourt/recourent/recouru accéder réserver commander donner_leur faire_confiance se_déclarer se_sentir/se_sent/se_sentent/senti parrainer intégrer_l'outil souscrire/souscrit/souscrivent/souscrit
      adhérer rejoindre/rejoint/rejoignent/rejoint trouver avoir_recours emprunter fréquenter percevoir/perçoit/perçoivent/perçu ressentir/ressent/ressentent/ressenti`,
    acts: 'utilisation usage adoption recours abonnement recommandation fréquentation appropriation réutilisation',
  },
};
