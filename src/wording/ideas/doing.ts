import type { Idea } from './idea.ts';

export const doing: Idea = {
  name: 'doing',
  why: 'Things done and counted as done: calls, meetings, answers collected, tickets worked through.',
  en: {
    nouns: `interview user_interview customer_interview call sales_call discovery_call meeting one-on-one 1:1 workshop training training_session webinar session_held design_sprint sprint talk presentation demo meetup hackathon conference event roadshow office_hours survey survey_response survey_answer answer
      response feedback user_feedback review code_review user_test usability_test usability_session test_session experiment a/b_test ab_test trial_run research brainstorm retrospective retro standup sync check-in ticket support_ticket issue_triaged email cold_email message tweet post_on_social
      commit pull_request_reviewed pr_reviewed hour man-day person-day day_spent outreach visit_to_customers on-site_visit onsite_visit collaboration site_visit customer_visit audit_performed inspection drill fire_drill game_day exercise_run campaign email_campaign marketing_campaign pitch proposal quote application_sent brown_bag lunch_and_learn
      knowledge_sharing_session coaching_session mentoring_session attendance attendee participant relationship follow-up user_research discussion conversation consultation`,
  },
  fr: {
    nouns: `entretien entretien_utilisateur interview appel rendez-vous rdv réunion atelier formation session_de_formation webinaire webinar intervention présentation démo démonstration meetup hackathon conférence événement évènement salon enquête réponse_au_questionnaire réponse_à_l'enquête
      questionnaire sondage retour retour_utilisateur retour_d'expérience test_utilisateur session_de_test expérimentation expérience test_a/b recherche_utilisateur brainstorming rétrospective point_hebdomadaire comité copil ticket mail e-mail courriel courrier message_envoyé tweet
      commit heure jour-homme journée visite_terrain visite_de_site immersion audit inspection contrôle exercice campagne campagne_marketing campagne_d'emailing campagne_de_communication proposition devis relance dossier_traité dossier_instruit rencontre séance
      coaching accompagnement sensibilisation tournée participant consultation concertation échange petit-déjeuner`,
  },
};
