import type { Idea } from './idea.ts';

export const effort: Idea = {
  name: 'effort',
  why: 'Effort spent or cases worked through: it says how busy the team was, not what came of it.',
  en: {
    verbs: `audition tutor supervise counsel oversee staff_the recruit_for chair convene coordinate cooperate partner_with work_alongside practice practise exercise_the interview visit dialogue tackle survey conduct organise organize host run/ran/run attend meet/met call talk_to talk_with speak_with/spoke_with/spoken_with speak_at discuss review
      test train coach mentor brainstorm benchmark contact reach_out email visit_customers collaborate pitch demo experiment investigate explore research
      analyse analyze evaluate assess audit examine study/studied monitor follow_up follow-up sync engage_with gather collect listen_to facilitate
      moderate lead/led participate take_part sponsor resolve resolve_tickets process handle squash triage answer respond reply work_on work_with work_through spend/spent hold/held
      give/gave/given teach/taught onboard_new_staff shadow pair brief execute perform carry_out iterate iterate_on seek/sought consult network
      prospect cold-call cold_call send/sent post tweet blog_weekly share_regularly re-run try trial commit_to help assist advise support_customers
      connect_with liaise communicate promote advertise campaign canvass distribute   exchange
      demo_to pitch_to prospect_for dial phone ring knock_on door-knock upskill reskill educate onboard_staff sensitise sensitize
      raise_awareness_with visit_clients visit_schools visit_sites fundraise_among lobby petition screen shortlist crowdsource sample poll debrief workshop
      huddle ideate hypothesise hypothesize prototype_test ab_test dry-run rehearse drill simulate stress-test load-test pen-test scan_all patrol
      inspect proofread copyedit peer_review peer-review translate_tickets reply_to respond_to follow_up_with reach_out_to check_in_with touch_base
      liaise_with engage_in present_at exhibit_at speak volunteer dedicate devote invest_time commit_time log_hours log keep_in_touch meet_with visit_all
      celebrate measure quantify manage fund finance subsidise subsidize confirm double-check socialize socialise amplify_the consider_using go_through look_into dig_into catch_up clear_the_backlog work_down groom refine_the_backlog estimate comment_on participate_in attend_and`,
    acts: 'identification_of',
  },
  fr: {
    verbs: `interroger auditionner questionner_des tutorer parrainer_des épauler former_à encadrer superviser débattre débattre_de interviewer dialoguer sonder conduire/conduit/conduisent/conduit organiser animer tenir/tient/tiennent/tenu rencontrer appeler échanger discuter examiner
      tester former coacher mentorer réfléchir_à comparer contacter relancer prospecter démarcher collaborer pitcher expérimenter explorer rechercher étudier
      analyser évaluer auditer observer suivre/suit/suivent/suivi_les collecter recueillir/recueille/recueillent/recueilli écouter participer assister sponsoriser
      traiter instruire/instruit/instruisent/instruit répondre/répond/répondent/répondu travailler_sur travailler passer_du_temps consacrer donner/donne/donnent/donné enseigner accompagner exécuter effectuer mener/mène/mènent/mené
      itérer consulter envoyer poster partager sensibiliser visiter intervenir/intervient/interviennent/intervenu promouvoir/promeut/promeuvent/promu communiquer réaliser identifier
      sillonner essayer aider conseiller soutenir/soutient/soutiennent/soutenu relire/relit/relisent/relu vérifier contrôler inspecter dépouiller enquêter brainstormer benchmarker démontrer
      co-animer présenter_à solliciter mobiliser_les_équipes réunir analyser_les réaliser_des questionner distribuer dispenser
       phoner rappeler mailer éduquer outiller_par_la_formation faire_tester
      faire_des_démos faire_une_démo faire_une_présentation faire_une_tournée faire_le_tour faire_passer_des_entretiens faire_passer_un_questionnaire
      se_former s'entraîner s'exercer échanger_avec se_réunir se_déplacer aller_voir aller_à_la_rencontre aller_à parcourir arpenter
      suivre_une_formation assister_à participer_à prendre_contact prendre_rendez-vous prendre_la_parole faire_connaître_par 
      mesurer quantifier gérer administrer récolter financer subventionner challenger débriefer répéter passer_en_revue investir_du_temps consacrer_du_temps   
      mener_l'enquête lancer_une_enquête lancer_un_sondage lancer_une_consultation lancer_une_campagne co-organiser`,
    acts: `identification analyse évaluation étude expérimentation exploration recherche accompagnement animation organisation collecte recueil consultation sensibilisation
      prospection test observation traitement instruction participation formation_de formation_des veille
      démarchage phoning présentation_aux démonstration_aux rencontre_avec entretiens_avec échanges_avec dialogue formation_aux passation conduite_de
      conduite_d' co-animation débriefing coaching mobilisation_des_équipes`,
  },
};
