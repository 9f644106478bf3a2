import type { Idea } from './idea.ts';

export const doing: Idea = {
  name: 'doing',
  why: 'Things done and counted as done: calls, meetings, answers collected, tickets worked through.',
  en: {
    nouns: `requirements_discovery product_discovery customer_discovery due_diligence learning_session live_session enablement_session enablement coordination scheduling resource_management stakeholder_management vendor_management event_planning refinement_session backlog_refinement refinement grooming_session usability_testing user_testing acceptance_testing uat testing_round round_of_testing rounds_of_testing round_of_interviews rounds_of_interviews round_of_usability_testing rounds_of_usability_testing tdd_cycle meal interview user_interview customer_interview call sales_call discovery_call meeting one-on-one 1:1 workshop training training_session webinar session_held design_sprint sprint talk presentation demo meetup hackathon conference event roadshow office_hours survey survey_response survey_answer answer
      response feedback user_feedback review code_review user_test usability_test usability_session test_session experiment a/b_test ab_test trial_run research brainstorm retrospective retro standup sync check-in ticket support_ticket issue_triaged email cold_email message tweet post_on_social
      commit pull_request_reviewed pr_reviewed hour man-day person-day day_spent outreach visit_to_customers on-site_visit onsite_visit collaboration site_visit customer_visit audit_performed inspection drill fire_drill game_day exercise_run campaign email_campaign marketing_campaign pitch proposal quote application_sent brown_bag lunch_and_learn
      knowledge_sharing_session coaching_session mentoring_session attendance attendee participant relationship follow-up user_research discussion conversation consultation
      briefing executive_briefing outreach_session info_session information_session working_session listening_session planning_session feedback_session
      strategy_session ideation_session q&a_session onboarding_session pairing_session tutoring_session q&a ama town_hall all-hands kickoff kick-off offsite
      retreat seminar class bootcamp office_hour open_house open_day tour career_fair fair trade_show expo festival gala fundraiser dinner breakfast lunch
      field_visit home_visit walkthrough dry_run rehearsal simulation tabletop_exercise pentest penetration_test load_test assessment evaluation appraisal
       focus_group poll questionnaire panel podcast_appearance guest_post mailing ad_campaign coffee_chat 1-on-1 one_on_one performance_review
      exit_interview touchpoint introduction intro_call volunteer_hour bid hypothesis hypotheses spike bug_bash hack_day    
        support_request prospecting_call product_demo sales_demo sales_meeting board_meeting one-to-one business_review qbr
      story_point code_sprint community_call newsletter_issue press_pitch interview_with site_audit design_critique customer_call user_session
      conf announcement speech keynote lecture livestream inquiry research_session diary_study card_sort shift rotation
      speaking_engagement engagement_session standup_meeting all_hands skip_level 1-1 meetup_event social_event
      happy_hour team_building away_day datathon ideathon game_jam code_jam sprint_review sprint_planning demo_day
      pitch_day investor_meeting investor_call board_call client_call client_visit client_meeting sales_visit cold_call
      follow-up_call check-in_call phone_screen screening_call onsite_interview reference_check audition casting
      photo_shoot filming_day recording_session mystery_shop store_visit school_visit clinic_visit door-knock
      phone_bank canvass leaflet_drop street_stall pop-up popup_event press_conference press_briefing media_briefing
      radio_interview tv_appearance guest_lecture masterclass tutorial_session lab_session study_session
      revision_session reading_group book_club supervision_session counselling_session counseling_session
      therapy_session ward_round drill_exercise evacuation_drill scrimmage training_camp boot_camp summer_school
      winter_school study_tour learning_journey exchange_visit pilot_run field_study contextual_inquiry card-sorting
      tree_test heuristic_evaluation cognitive_walkthrough expert_review accessibility_review security_review
      threat_model_session architecture_review design_review peer-review incident_review blameless_review patrol_hours
      volunteer_shift shifts_covered litter_pick clean-up_day cleanup_day planting_day blood_drive food_drive`,
  },
  fr: {
    nouns: `revue revue_de_sécurité cycle_de_tests campagne_de_tests entretien entretien_utilisateur interview appel rendez-vous rdv réunion atelier formation session_de_formation webinaire webinar intervention présentation démo démonstration meetup hackathon conférence événement évènement salon enquête réponse_au_questionnaire réponse_à_l'enquête
      questionnaire sondage retour retour_utilisateur retour_d'expérience test_utilisateur session_de_test expérimentation expérience test_a/b recherche_utilisateur brainstorming rétrospective point_hebdomadaire comité copil ticket mail e-mail courriel courrier message_envoyé tweet
      commit heure jour-homme journée visite_terrain visite_de_site immersion audit inspection contrôle exercice campagne campagne_marketing campagne_d'emailing campagne_de_communication proposition devis relance dossier_traité dossier_instruit rencontre séance
      coaching accompagnement sensibilisation tournée participant consultation concertation échange petit-déjeuner
      briefing séminaire kick-off point_presse conférence_de_presse journée_portes_ouvertes portes_ouvertes foire exposition festival gala dîner 
      visite_d'agence visite_client démo_client test_de_charge test_d'intrusion pentest exercice_de_crise simulation_de_crise répétition évaluation
      bilan_individuel groupe_de_travail_réuni focus_group panel_organisé entretien_annuel entretien_professionnel entretien_individuel entretien_de_sortie
      entretien_qualitatif phoning prise_de_contact mailing campagne_publicitaire campagne_sms post publication_linkedin hypothèse  
      revue_de_code session session_de_travail session_d'information réunion_publique réunion_d'information cours heure_de_formation jour_de_formation
      journée_de_formation animation action_de_sensibilisation action_de_formation maraude permanence stand intervention_en_classe retour_terrain observation
      observation_terrain diagnostic parcours_testé itération sprint demande_traitée appel_sortant appel_entrant verbatim relecture comité_utilisateurs
      club_utilisateurs`,
  },
};
