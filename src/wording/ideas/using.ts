import type { Idea } from './idea.ts';

export const using: Idea = {
  name: 'using',
  why: 'What people outside do, say or feel of their own accord: the surest sign of an impact.',
  en: {
    verbs: `use adopt rely recommend trust subscribe pay/paid convert renew visit download install_it sign_up register join return log_in login churn cancel buy/bought purchase choose_us
      rate report say/said declare state feel/felt think/thought know/knew/known understand/understood complete_their activate share_it invite refer contribute vote apply_to view watch read listen open_the
      consider believe prefer continue_using switch_to depend benefit consume stay_with engage_with_us participate_in_the love agree_that experience cite mention commit_to_buy integrate_our  report_that
      find_it succeed manage_to access receive_their order book_a shop donate lend/lent borrow
      opt_in opt-in opt_out onboard_themselves self-serve self-onboard upgrade_to_paid check_out log_on sign_in click click_through tap open_it
      stream bookmark follow_us star fork tweet_about repost comment rsvp show_up attend_class graduate enroll_themselves pass_the_exam
      find_work find_a_job vaccinate quit_smoking commute cycle recycle reuse return_to come_back come_back_within reorder repurchase stay engage interact
       self-report feel_supported feel_confident complain contact_us call_us write_to_us accept decline  
       get_an_answer author contribute_code contribute_to`,
  },
  fr: {
    verbs: `utiliser adopter recommander s'abonner abonner payer convertir renouveler visiter télécharger s'inscrire revenir/revient/reviennent/revenu se_connecter connecter résilier acheter
      déclarer dire/dit/disent/dit estimer juger penser connaître/connaît/connaissent/connu comprendre/comprend/comprennent/compris soutenir/soutient/soutiennent/soutenu contribuer voter postuler candidater consulter lire/lit/lisent/lu préférer dépendre/dépend/dépendent/dépendu
      bénéficier consommer participer apprécier utilisent recourir/recourt/recourent/recouru accéder réserver commander donner_leur faire_confiance se_déclarer se_sentir/se_sent/se_sentent/senti parrainer intégrer_l'outil souscrire/souscrit/souscrivent/souscrit
      adhérer rejoindre/rejoint/rejoignent/rejoint trouver avoir_recours emprunter fréquenter percevoir/perçoit/perçoivent/perçu ressentir/ressent/ressentent/ressenti
      se_connecter_au s'authentifier déposer_un_dossier renseigner saisir accéder_à obtenir_une_réponse
      revenir_sur naviguer cliquer évaluer_positivement noter attribuer_une_note être_satisfaits se_dire se_dit faire_appel faire_leur_démarche
       retrouver_un_emploi trouver_un_emploi se_rendre prendre_les_transports se_déplacer_à_vélo recycler réutiliser s'engager
      s'approprier/s'approprie/s'approprient/approprié se_saisir rester_dans quitter s'abstenir interagir contacter_le_support solliciter_le_support
      abandonner solder valoriser demander_un_accompagnement accepter refuser choisir_notre`,
    acts: 'utilisation usage adoption recours abonnement recommandation fréquentation appropriation réutilisation',
  },
};
