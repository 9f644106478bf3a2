import type { Idea } from './idea.ts';

export const outcome: Idea = {
  name: 'outcome',
  why: 'Measures of what changed for people or for the organisation: usage, satisfaction, conversion, revenue, time gained.',
  en: {
    nouns: `revenue arr mrr nrr grr gmv ltv clv turnover_growth income profit ebitda bookings pipeline quota funding market_share share_of_voice brand_awareness awareness notoriety reputation traffic web_traffic reach
      nps net_promoter_score enps csat ces satisfaction satisfaction_score customer_satisfaction user_satisfaction employee_satisfaction happiness morale loyalty trust confidence preference perception sentiment rating app_rating review_score g2_score
      conversion conversion_rate activation activation_rate adoption adoption_rate retention retention_rate engagement_rate engagement stickiness dau/mau completion_rate success_rate task_success open_rate click-through_rate ctr
      response_rate answer_rate reply_rate win_rate close_rate renewal_rate renewals renewal upsell expansion_revenue average_order_value aov basket_size deal_size acv arpu arpa roi roas repeat_purchase bounce_rate abandonment_rate
      time_saved time_to_value ttv ttfv time_to_first_value productivity efficiency_gain savings cost_savings usage daily_usage monthly_usage utilisation utilization participation_rate_outside product-market_fit pmf_score pmf
      autonomy knowledge_of confidence_in visibility leads_generated organic_traffic search_ranking seo_ranking ranking average_position emissions carbon_footprint co2 energy_consumption waste absenteeism accidents attrition_reduction
      employee_engagement inclusion diversity gender_pay_gap learning_outcomes grades test_scores results_at_exams exam_pass_rate pass_rate employment_rate placement_rate cred score user_score answer_accuracy perceived_quality valuation
      self-service_rate deflection_rate first_contact_resolution onboarding_time ramp_time ramp-up_time sales_cycle growth downloads signups sales quota_attainment`,
  },
  fr: {
    nouns: `chiffre_d'affaires revenu recette arr mrr nrr gmv bénéfice ebitda pipeline quota financement part_de_marché parts_de_marché notoriété réputation trafic audience portée visibilité
      nps enps csat satisfaction taux_de_satisfaction score_de_satisfaction note_de_satisfaction note_moyenne bonheur sérénité fidélité fidélisation confiance perception sentiment note avis
      conversion taux_de_conversion activation taux_d'activation adoption taux_d'adoption rétention taux_de_rétention engagement taux_d'engagement taux_de_complétion taux_de_réussite taux_de_clic taux_d'ouverture taux_de_réponse
      taux_de_transformation taux_de_renouvellement taux_de_décroché taux_d'utilisation taux_de_recommandation taux_de_réachat panier_moyen valeur_client valeur_vie_client roi retour_sur_investissement taux_de_rebond taux_d'abandon taux_de_recours non-recours
      temps_gagné gain_de_temps time-to-value ttfv ttv productivité économies usage utilisation taux_de_participation product-market_fit recommandation autonomie compréhension connaissance pertinence qualité_perçue clarté
      trafic_organique référencement positionnement_seo classement émissions empreinte_carbone co2 consommation_d'énergie consommation déchets absentéisme accidents_du_travail turnover engagement_des_collaborateurs engagement_des_salariés
      qualité_de_vie inclusion parité égalité mixité résultats_scolaires taux_d'insertion taux_d'emploi insertion taux_de_placement mal-logement vacance sobriété recrutements_effectués offres_pourvues volume_d'offres taux_de_conformité
      score indice prospects leads_qualifiés ventes croissance cycle_de_vente abandon désabonnement taux_de_désabonnement taux_d'attrition délai_de_remboursement délai_d'instruction délai_de_traitement temps_de_traitement bien-être motivation cohésion
      fréquentation nombre_de_visites part_des_dossiers_complets accessibilité_perçue raisonnement apprentissage réussite`,
    exact: 'ca',
  },
};
