import type { Idea } from './idea.ts';

export const health: Idea = {
  name: 'health',
  why: 'Vital signs of something that already runs: a bare threshold on one is a level to hold, a KPI or a guardrail.',
  en: {
    nouns: `queue uptime up-time availability sla slo sli latency response_time load_time page_load_time load_speed speed_index render_time time_to_first_byte ttfb time_to_interactive build_time ci_time error_rate crash_rate crash crash-free failure_rate change_failure_rate
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
      cost_of_revenue net_burn payroll_error stockouts order_accuracy delivery_delay late_delivery`,
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
      retard_de_livraison turnover_volontaire absentéisme_maladie arrêt_maladie taux_d'occupation taux_de_marge_brute bfr point_mort consommation_mémoire
      délai_de_prise_en_charge délai_de_prise_en_compte indisponibilités interruption_de_service perte_de_service plainte_technique coût_d'infrastructure
      coût_d'hébergement coût_cloud budget_consommé consommation_du_budget stock_dormant`,
  },
};
