import type { Idea } from './idea.ts';

export const health: Idea = {
  name: 'health',
  why: 'Vital signs of something that already runs: a bare threshold on one is a level to hold, a KPI or a guardrail.',
  en: {
    nouns: `failure queue uptime up-time availability sla slo sli latency response_time load_time page_load_time load_speed speed_index render_time time_to_first_byte ttfb time_to_interactive build_time ci_time error_rate crash_rate crash crash-free failure_rate change_failure_rate
      incident outage downtime p0 p1 sev1 bug issue critical_bug defect regression vulnerability security_vulnerability security_incident breach mttr mtbf mttd recovery_time time_to_recovery time_to_restore churn churn_rate attrition attrition_rate turnover employee_turnover
      cac cac_payback acquisition_cost customer_acquisition_cost cost_per_lead cost_per_acquisition cpa cpl cpc burn_rate burn runway margin gross_margin budget cost cost_per_user infrastructure_cost cloud_cost spend opex overhead discrepancy
      turnaround turnaround_time lead_time cycle_time deployment_frequency deploy_frequency review_time first_response_time time_to_first_response resolution_time time_to_resolution wait_time waiting_time handling_time backlog ticket_backlog queue_length
      stock-out stockout return_rate refund_rate fill_rate on-time_delivery delivery_time inventory absentee_rate accident_rate data_loss data_quality data_freshness freshness throughput memory_usage cpu_usage error false_positive spam_rate complaint_rate
      compliance compliance_rate payroll_errors late_payments accuracy days_sales_outstanding dso debt overdue_invoices flaky_tests escaped_defects rollback hotfix security_patches
      page_weight bundle_size memory_footprint battery_usage pager_load alert_volume alert_noise page_volume build_failure flake flakiness test_flakiness
      rollback_rate deployment_time build_duration startup_time boot_time query_time replication_lag lag p95 p99 saturation capacity mean_time_to_recovery
      mean_time_to_detect mean_time_to_resolve mean_time_to_acknowledge time_to_detect time_to_resolve time_to_merge time_to_review time_to_hire time_to_fill
      days_to_close month-end_close cash_balance cash liquidity operating_expense operating_cost expense headcount_cost labour_cost labor_cost overtime scrap
      scrap_rate yield defect_rate rework downtime_hours lost-time_injury injury safety_incident near_miss complaint_volume ticket_volume support_volume
      support_ticket_backlog escalation escalation_rate reopen_rate average_handle_time aht hold_time answer_time time_to_answer open_bug open_vulnerability
      critical_vulnerability cve patch_time chargeback fraud_rate bad_debt voluntary_turnover sick_leave absence csat_floor gross_margin_percentage
      cost_of_revenue net_burn payroll_error stockouts order_accuracy delivery_delay late_delivery
      apdex lcp fid cls inp fcp tti tbt web_vitals core_web_vitals lighthouse performance_score seo_score time_to_load
      page_speed site_speed p50 p90 p99.9 tail_latency jitter packet_loss bandwidth iops disk_usage memory_leak
      cpu_load error_budget burn_rate_alert page_alert false_alarm on-call_load on-call_hours toil_hours mtta mttf
      mtbsi rto rpo recovery_point change_lead_time merge_time review_latency pr_cycle_time work_in_progress
      queue_time queue_wait build_success_rate green_build test_pass_rate test_flake flaky_test code_smell tech_debt
      debt_ratio duplication cyclomatic_complexity lint_error dependency_age outdated_dependency
      license_violation audit_finding nonconformity non-conformity corrective_action constraint_violation
      sla_breach missed_deadline overdue_task overdue_item slippage schedule_variance cost_variance budget_variance
      budget_overrun cost_overrun overspend underspend spend_variance forecast_accuracy forecast_error stock_level
      inventory_turn inventory_days days_of_inventory stock_accuracy picking_accuracy picking_error shrinkage
      spoilage out-of-stock supplier_lead_time on-time_in-full otif punctuality on-time_performance cancellation
      cancellation_rate delay_minutes missed_pickup no_shows abandoned_call abandonment_in_queue call_wait_time
      average_speed_of_answer asa occupancy_of_agents ticket_age backlog_age aged_ticket unresolved_ticket open_ticket
      ticket_reopen escalated_ticket chargeback_rate fraud_loss late_fee dso_days dpo cash_conversion_cycle
      current_ratio quick_ratio debt-to-equity leverage covenant reserve_ratio solvency capital_ratio loss_ratio
      combined_ratio claim_ratio default_rate delinquency delinquency_rate npl write-off write-offs bounce_of_payments
      sickness_absence sick_days lost_time ltifr trir safety_violation security_finding phishing_click_rate patch_level
      patch_compliance patching_delay mean_time_to_patch exposure_window downtime_minutes maintenance_cost energy_cost
      fuel_cost unit_cost cogs cost_of_goods cost_per_hire cost_per_ticket cost_per_order cost_per_transaction
      cost-to-serve cost_to_serve cost-income_ratio overhead_ratio admin_cost ad_spend cloud_bill aws_bill infra_cost
      hosting_cost license_cost`,
  },
  fr: {
    nouns: `uptime disponibilité taux_de_disponibilité sla slo latence temps_de_réponse temps_de_chargement temps_de_réponse_moyen délai_de_réponse délai_moyen_de_réponse taux_d'erreur taux_d'erreurs taux_de_panne taux_d'échec taux_de_crash panne incident interruption indisponibilité
      bug anomalie_bloquante défaut régression vulnérabilité faille mttr temps_de_rétablissement churn taux_de_churn attrition turnover taux_de_rotation rotation taux_d'absentéisme cac coût_d'acquisition coût coût_par_lead cpl cpa coût_unitaire
      burn_rate runway trésorerie marge marge_brute taux_de_marge budget dépassement dépassement_de_budget masse_salariale écart_budgétaire délai_moyen délai_de_paiement temps_de_résolution délai_de_résolution temps_d'attente délai_d'attente temps_moyen temps_de_première_réponse
      backlog stock_de_dossiers rupture_de_stock rupture taux_de_retours taux_de_service délai_de_livraison stock taux_de_conformité_réglementaire taux_de_remplissage perte_de_données qualité_des_données fraîcheur_des_données lead_time cycle_time
      fréquence_de_déploiement taux_de_rejet taux_d'impayés impayé dette retard taux_de_couverture_budgétaire accident sinistre taux_de_fraude erreur erreurs_de_paie rappels
      poids_des_pages temps_de_chargement_des_pages temps_de_démarrage temps_de_build taux_de_rebuild volume_d'alertes alertes_critiques faux_positif
      faux_positifs dette_de_sécurité vulnérabilités_critiques délai_de_correction délai_de_mise_en_production taux_d'échec_des_déploiements
      solde_de_trésorerie charges charges_d'exploitation frais_généraux frais_de_structure dépenses_de_fonctionnement heures_supplémentaires rebut
      taux_de_rebut rendement taux_de_défaut reprise_qualité accident_avec_arrêt taux_de_fréquence taux_de_gravité presqu'accident escalade taux_d'escalade
      taux_de_réouverture durée_moyenne_de_traitement dmt délai_de_décroché file_d'attente taux_d'impayés_clients créance retard_de_paiement
      retard_de_livraison turnover_volontaire absentéisme absentéisme_maladie arrêt_maladie taux_d'occupation taux_de_marge_brute bfr point_mort consommation_mémoire
      délai_de_prise_en_charge délai_de_prise_en_compte indisponibilités interruption_de_service perte_de_service plainte_technique coût_d'infrastructure
      coût_d'hébergement coût_cloud budget_consommé consommation_du_budget stock_dormant
      temps_d'arrêt temps_d'indisponibilité taux_d'indisponibilité taux_de_disponibilité_du_service lighthouse
      score_de_performance score_d'accessibilité temps_de_calcul temps_d'exécution temps_de_traitement_machine
      temps_de_déploiement temps_de_restauration délai_de_restauration délai_de_rétablissement délai_de_déploiement
      délai_de_livraison_moyen délai_de_mise_en_ligne délai_de_recrutement délai_de_remplacement
      délai_d'approvisionnement délai_d'intervention délai_d'attente_moyen délai_de_rendez-vous délai_de_réponse_moyen
      délai_de_traitement_des_réclamations taux_de_décroché_téléphonique taux_d'abandon_d'appels taux_de_réclamation
      taux_de_litige taux_de_casse taux_de_perte taux_de_démarque démarque casse taux_de_rupture taux_de_retour_produit
      taux_de_non-conformité non-conformité taux_de_panne_machine trs taux_de_rendement_synthétique rendement_matière
      taux_de_chute retouches taux_de_charge taux_d'occupation_machine taux_de_ponctualité ponctualité régularité
      annulations taux_d'annulation temps_de_cycle en-cours encours stock_moyen rotation_des_stocks couverture_de_stock
      taux_d'erreur_de_préparation taux_d'erreur_de_saisie anomalies écarts_d'inventaire dérive_budgétaire
      écart_au_budget consommation_budgétaire taux_d'exécution_budgétaire taux_d'exécution taux_d'endettement
      endettement besoin_en_fonds_de_roulement délai_de_recouvrement délai_client délai_fournisseur
      délai_de_facturation taux_de_recouvrement créances_douteuses sinistralité taux_de_sinistralité
      ratio_combiné ratio_de_liquidité ratio_de_solvabilité coût_de_revient prix_de_revient coût_de_production
      coût_de_non-qualité coût_d'exploitation coût_de_maintenance coût_de_recrutement coût_par_contact
      coût_par_commande coût_par_acquisition coût_par_dossier coût_de_traitement coûts_fixes coûts_variables
      frais_bancaires frais_de_port frais_de_déplacement masse_budgétaire nombre_d'arrêts accidents_de_trajet
      maladies_professionnelles jours_d'arrêt jours_d'absence heures_perdues taux_de_départ taux_de_démission
      démissions départs_volontaires vacance_de_poste postes_vacants`,
  },
};
