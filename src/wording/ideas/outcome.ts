import type { Idea } from './idea.ts';

export const outcome: Idea = {
  name: 'outcome',
  why: 'Measures of what changed for people or for the organisation: usage, satisfaction, conversion, revenue, time gained.',
  en: {
    nouns: `funding_round seed_round pre-seed_round series_a series_b series_c term_sheet time-to-first-success time_to_first_success time_to_success keyword lead_flow deal_flow inflow press_coverage media_coverage health_coverage insurance_coverage network_coverage vaccination_coverage revenue arr mrr nrr grr gmv ltv clv turnover_growth income profit ebitda bookings pipeline quota funding market_share share_of_voice brand_awareness awareness notoriety reputation traffic web_traffic reach
      nps net_promoter_score enps csat ces satisfaction satisfaction_score customer_satisfaction user_satisfaction employee_satisfaction happiness morale loyalty trust confidence preference perception sentiment rating app_rating review_score g2_score
      conversion conversion_rate activation activation_rate adoption adoption_rate retention retention_rate engagement_rate engagement stickiness dau/mau completion_rate success_rate task_success open_rate click-through_rate ctr
      response_rate answer_rate reply_rate win_rate close_rate renewal_rate renewals renewal upsell expansion_revenue average_order_value aov basket_size deal_size acv arpu arpa roi roas repeat_purchase bounce_rate abandonment_rate
      time_saved time_to_value ttv ttfv time_to_first_value productivity efficiency_gain savings cost_savings usage daily_usage monthly_usage utilisation utilization participation_rate_outside product-market_fit pmf_score pmf
      autonomy knowledge_of confidence_in visibility leads_generated organic_traffic search_ranking seo_ranking ranking average_position emissions carbon_footprint co2 energy_consumption waste absenteeism accidents attrition_reduction
      employee_engagement inclusion diversity gender_pay_gap learning_outcomes grades test_scores results_at_exams exam_pass_rate pass_rate employment_rate placement_rate cred score user_score answer_accuracy perceived_quality valuation
      self-service_rate deflection_rate first_contact_resolution onboarding_time ramp_time ramp-up_time sales_cycle growth downloads signups sales quota_attainment
      monthly_recurring_revenue annual_recurring_revenue net_revenue_retention gross_revenue net_revenue turnover_in_sales donations_raised
      fundraising_revenue gross_profit operating_margin ebit cash_flow free_cash_flow market_penetration household_penetration brand_recall aided_awareness
      sentiment_score trust_score customer_effort_score likelihood_to_recommend session_duration session_length time_on_site time_on_page pages_per_session
      sessions_per_user weekly_usage feature_adoption feature_usage drop-off drop-off_rate abandonment cart_abandonment form_completion signup_rate
      sign-up_rate registration_rate opt-in_rate unsubscribe_rate show-up_rate no-show no-show_rate acceptance_rate offer_acceptance_rate graduation_rate
      dropout_rate enrollment enrolment attendance_rate_of_students literacy reading_level test_results employability job_placement recidivism mortality
      infection_rate readmission readmission_rate wait patient_satisfaction parent_satisfaction learner_satisfaction sense_of_belonging belonging wellbeing
      well-being burnout stress workload developer_satisfaction developer_productivity onboarding_satisfaction trial_conversion lead_conversion
      mql-to-sql_conversion lead_velocity cross-sell upsell_revenue repeat_purchase_rate repurchase average_basket average_contract_value contract_value
      net_dollar_retention logo_retention customer_lifetime_value payback efficiency resilience energy_use water_use emissions_per_unit recycling_rate toil
      task_completion task_completion_rate findability search_success error_recovery perceived_performance
      sentiment_index goodwill affinity advocacy_rate referral_rate viral_coefficient k-factor word_of_mouth mindshare
      mind_share share_of_wallet wallet_share sell-through sell_through like-for-like_sales same-store_sales footfall
      dwell_time basket_value attach_rate take_rate uptake take-up takeup uptake_rate penetration pull-through
      cross-sell_rate reactivation_rate resurrection_rate day-1_retention d1_retention d7_retention d30_retention
      day-7_retention week-4_retention w1_retention m1_retention cohort_retention rolling_retention user_retention
      customer_retention staff_retention employee_retention gross_retention net_retention ndr gdr logo_growth
      net_new_arr new_arr expansion_arr bookings_growth gross_bookings tpv tcv acv_growth
      revenue_per_employee revenue_per_user profit_margin net_margin contribution_margin ebitda_margin free_cash
      return_on_investment return_on_equity roe roa irr moic share_price market_cap credit_rating
      customer_happiness delight_score effort_score ease_of_use usability_score sus_score sus umux task_time
      time_on_task error-free_rate first-time_success containment_rate self-serve_rate digital_uptake channel_shift
      speed_to_lead lead_quality mql_to_sql sql_to_win quote-to-close demo-to-close trial-to-paid free-to-paid
      paid_conversion checkout_conversion signup_conversion email_open_rate email_ctr deliverability inbox_placement
      impressions_share search_visibility domain_authority page_authority keyword_ranking quality_score relevance_score
      engagement_score health_score customer_health stickiness_ratio session_frequency visit_frequency
      purchase_frequency order_frequency repeat_rate rebooking_rate occupancy occupancy_rate load_factor yield_per
      revpar adr_rate seat_utilisation class_attendance school_attendance attainment attainment_gap literacy_rate
      numeracy pass_marks exam_results employment_outcome household_income poverty poverty_rate
      homelessness crime crime_rate reoffending obesity smoking_rate life_expectancy infant_mortality vaccination_rate
      screening_uptake waiting_list_size air_quality water_quality biodiversity ghg ghg_emissions greenhouse_gas
      scope_1 scope_2 scope_3 carbon_intensity energy_intensity energy_bill electricity_use landfill food_waste
      plastic_use recycling modal_share bus_ridership ridership patronage road_deaths casualties psychological_safety
      inclusion_index belonging_score engagement_index trust_index glassdoor_rating glassdoor_score trustpilot_score
      trustpilot_rating app_store_rating play_store_rating star_rating`,
  },
  fr: {
    nouns: `couverture_du_territoire couverture_territoriale couverture_médiatique couverture_géographique chiffre_d'affaires revenu recette arr mrr nrr gmv bénéfice ebitda pipeline quota financement part_de_marché parts_de_marché notoriété réputation trafic audience portée visibilité
      nps enps csat satisfaction taux_de_satisfaction score_de_satisfaction note_de_satisfaction note_moyenne bonheur sérénité fidélité fidélisation confiance perception sentiment note avis
      conversion taux_de_conversion activation taux_d'activation adoption taux_d'adoption rétention taux_de_rétention engagement taux_d'engagement taux_de_complétion taux_de_réussite taux_de_clic taux_d'ouverture taux_de_réponse
      taux_de_transformation taux_de_renouvellement taux_de_décroché taux_d'utilisation taux_de_recommandation taux_de_réachat panier_moyen valeur_client valeur_vie_client roi retour_sur_investissement taux_de_rebond taux_d'abandon taux_de_recours non-recours
      temps_gagné time-to-value ttfv ttv productivité économies usage utilisation taux_de_participation product-market_fit recommandation autonomie compréhension connaissance pertinence qualité_perçue clarté
      trafic_organique référencement positionnement_seo classement émissions empreinte_carbone co2 consommation_d'énergie consommation déchets absentéisme accidents_du_travail turnover engagement_des_collaborateurs engagement_des_salariés
      qualité_de_vie inclusion parité égalité mixité résultats_scolaires taux_d'insertion taux_d'emploi insertion taux_de_placement mal-logement vacance sobriété  offres_pourvues  taux_de_conformité
      score indice prospects leads_qualifiés ventes croissance cycle_de_vente abandon désabonnement taux_de_désabonnement taux_d'attrition délai_de_remboursement délai_d'instruction délai_de_traitement temps_de_traitement bien-être motivation cohésion
      fréquentation nombre_de_visites  accessibilité_perçue raisonnement apprentissage réussite
      revenu_récurrent revenus_récurrents chiffre_d'affaires_récurrent résultat_net résultat_d'exploitation marge_nette cash_flow taux_de_pénétration
      taux_de_notoriété score_de_confiance durée_de_session durée_moyenne_de_session temps_passé pages_par_session taux_d'inscription
      taux_d'abandon_de_panier taux_de_désinscription taux_d'acceptation taux_de_présence_des_élèves taux_de_diplomation décrochage décrochage_scolaire
      illettrisme niveau_de_lecture récidive mortalité réadmission satisfaction_patient satisfaction_usager satisfaction_client satisfaction_des_usagers
      sentiment_d'appartenance bien-être_au_travail stress charge_mentale charge_de_travail réachat panier ventes_croisées valeur_vie rétention_nette
      taux_de_mise_en_relation taux_de_retour_à_l'emploi retour_à_l'emploi taux_de_sortie_positive sorties_positives pouvoir_d'achat accès_aux_soins
      accès_aux_droits ouverture_de_droits taux_de_couverture_vaccinale couverture_vaccinale consommation_énergétique consommation_d'eau
      consommation_électrique part_modale taux_de_recyclage taux_de_tri gaspillage gaspillage_alimentaire pollution bruit_ressenti sentiment_de_sécurité
      charge_administrative irritants simplicité_perçue facilité_d'usage taux_de_complétude taux_de_dématérialisation taux_de_dépôt_en_ligne
      part_des_démarches_en_ligne taux_de_premier_contact taux_de_résolution_au_premier_contact taux_de_bon_premier_coup impact_carbone bilan_carbone gains
      économie_d'énergie note_jdma note_moyenne_jdma score_nps score_csat taux_de_satisfaction_client engagement_collaborateur revenus
      chiffre_d'affaires_annuel montant_collecté montants_collectés dons_collectés
      attractivité notoriété_spontanée notoriété_assistée capital_sympathie image_de_marque bouche-à-oreille
      taux_de_parrainage taux_d'adhésion mot-clé mot_clé taux_de_conversion_global taux_de_conversion_panier
      taux_de_transformation_devis taux_de_closing taux_de_signature taux_de_gain taux_de_concrétisation
      taux_de_prise_de_rendez-vous taux_de_pénétration_du_marché part_de_voix part_de_portefeuille valeur_du_panier
      fréquence_d'achat fréquence_de_visite durée_de_visite temps_passé_sur_le_site temps_sur_site temps_sur_la_page
      pages_vues_par_session rétention_j1 rétention_j7 rétention_j30 rétention_à_30_jours rétention_client
      rétention_des_talents rétention_des_salariés fidélité_client taux_de_fidélité taux_de_réactivation
      taux_de_réinscription taux_de_fréquentation taux_d'occupation_des_salles taux_de_remplissage_des_salles
      taux_de_remplissage_des_formations affluence résultat_courant excédent capacité_d'autofinancement rentabilité
      profitabilité compétitivité productivité_par_salarié valeur_ajoutée cours_de_l'action dividende note_google
      note_trustpilot note_app_store note_play_store note_glassdoor satisfaction_globale satisfaction_des_salariés
      satisfaction_collaborateur satisfaction_des_parents satisfaction_des_élèves satisfaction_des_bénéficiaires
      satisfaction_des_agents satisfaction_des_adhérents sentiment_d'efficacité effort_client score_d'effort
      facilité_d'utilisation taux_de_satisfaction_usagers taux_de_recours_aux_droits taux_d'accès taux_d'équipement
      taux_de_vaccination taux_de_dépistage espérance_de_vie pauvreté taux_de_pauvreté chômage taux_de_chômage
      délinquance cambriolages accidentologie tués_sur_la_route pratique_du_vélo part_modale_du_vélo covoiturage
      qualité_de_l'air qualité_de_l'eau biodiversité artificialisation consommation_de_papier
      consommation_d'électricité consommation_de_gaz consommation_de_carburant facture_énergétique
      facture_d'électricité tonnage_de_déchets ordures_ménagères émissions_de_co2 émissions_de_ges gaz_à_effet_de_serre
      tonnes_de_co2 intensité_carbone réussite_au_bac taux_de_réussite_au_bac niveau_scolaire absentéisme_scolaire
      assiduité climat_scolaire climat_social sentiment_d'injustice équilibre_vie_pro charge_ressentie`,
    exact: 'ca',
  },
};
