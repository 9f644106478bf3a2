import type { Idea } from './idea.ts';

export const effort: Idea = {
  name: 'effort',
  why: 'Effort spent or cases worked through: it says how busy the team was, not what came of it.',
  en: {
    verbs: `verify audition tutor supervise counsel oversee staff_the recruit_for chair convene coordinate cooperate partner_with work_alongside practice practise exercise_the interview visit dialogue tackle survey conduct organise organize host run/ran/run attend meet/met call talk_to talk_with speak_with/spoke_with/spoken_with speak_at discuss review
      test train coach mentor brainstorm benchmark contact reach_out email visit_customers collaborate pitch demo experiment investigate explore research
      analyse analyze evaluate assess audit examine study/studied monitor follow_up follow-up sync engage_with gather collect listen_to facilitate
      moderate lead/led participate take_part sponsor resolve resolve_tickets process handle squash triage answer respond reply work_on work_with work_through spend/spent hold/held
      give/gave/given teach/taught onboard_new_staff shadow pair brief execute perform carry_out iterate iterate_on seek/sought consult network
      prospect cold-call cold_call send/sent post tweet blog_weekly share_regularly re-run try trial commit_to help assist advise support_customers
      connect_with liaise communicate promote advertise campaign canvass distribute   exchange
      demo_to pitch_to prospect_for dial phone ring knock_on door-knock upskill reskill educate onboard_staff sensitise sensitize
      raise_awareness_with visit_clients visit_schools visit_sites fundraise_among lobby petition screen shortlist source crowdsource sample poll debrief workshop
      huddle ideate hypothesise hypothesize prototype_test ab_test dry-run rehearse drill simulate stress-test load-test pen-test scan_all patrol
      inspect proofread copyedit peer_review peer-review translate_tickets reply_to respond_to follow_up_with reach_out_to check_in_with touch_base
      liaise_with engage_in present_at exhibit_at speak volunteer dedicate devote invest_time commit_time log_hours log keep_in_touch meet_with visit_all
      celebrate measure quantify manage fund finance subsidise subsidize confirm double-check socialize socialise amplify_the consider_using go_through look_into dig_into catch_up clear_the_backlog work_down groom refine_the_backlog estimate comment_on participate_in attend_and
      canvas trawl scour scout prospect_the door_knock shadow_a embed_with immerse sit_with sit_in observe watch_the
      eavesdrop listen_in chat chat_with converse confer deliberate negotiate_with bargain haggle lobby_the advocate
      evangelise evangelize preach pitch_the court schmooze host_a entertain cater
      tutor_the drill_the rehearse_the warm_up work_out jog exercise_with crosstrain upskill_the
      reskill_the cascade disseminate_to spread_the_word sensitize_the remind chase chase_up nudge ping
      dm follow_along track_down hunt_down forage skim read_through fact-check factcheck double_check
      spot-check spotcheck sample_the inspect_the swab probe poke_at tinker hack hack_on mob babysit triage_the
      groom_the refine estimate_the size_the story-point retro_on reflect reflect_on debrief_with post-mortem
      learn_from read_up bone_up cram swot`,
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
      mener_l'enquête lancer_une_enquête lancer_un_sondage lancer_une_consultation lancer_une_campagne co-organiser
      échanger_sur discuter_de débattre_des palabrer négocier plaider militer manifester pétitionner tracter
      afficher_dans boîter tractage démarcher_les prospecter_les appeler_les téléphoner rappeler_les joindre
      contacter_les accueillir_des recevoir_en_entretien auditionner_les questionner_les sonder_les
      interroger_les enquêter_auprès observer_les filmer_les_usages suivre_un_stage se_documenter lire_des
      veiller_sur_le_marché benchmarker_les comparer_les explorer_les défricher étudier_la
      étudier_les étudier_l'opportunité ausculter diagnostiquer passer_au_crible éplucher dépouiller_les relire_les
      corriger_des_copies noter_les_copies surveiller_les_examens encadrer_les tutorer_les coacher_les mentorer_les
      accompagner_les former_les former_des sensibiliser_les acculturer informer informer_les alerter
      rappeler_aux évangéliser prêcher promouvoir_auprès présenter_aux présenter_devant intervenir_dans
      intervenir_auprès participer_au exposer_au_salon tenir_un_stand tenir_une_permanence animer_des animer_les
      faciliter_des_ateliers co-animer_des coordonner piloter_les_réunions réunir_le réunir_les rassembler_les_équipes
      mobiliser_les_bénévoles déplacer_une_équipe patrouiller_dans rôder tourner_dans faire_du_porte-à-porte
      faire_du_terrain faire_la_promotion faire_un_point faire_le_point faire_un_bilan faire_une_veille faire_une_revue
      faire_un_audit s'entretenir se_concerter se_coordonner s'informer s'auto-former`,
    acts: `identification analyse évaluation étude expérimentation exploration recherche accompagnement animation organisation collecte recueil consultation sensibilisation
      prospection test observation traitement instruction participation formation_de formation_des veille
      démarchage phoning présentation_aux démonstration_aux rencontre_avec entretiens_avec échanges_avec dialogue formation_aux passation conduite_de
      conduite_d' co-animation débriefing coaching mobilisation_des_équipes`,
  },
};
