import type { Idea } from './idea.ts';

export const health: Idea = {
  name: 'health',
  why: 'Vital signs of something that already runs: a bare threshold on one is a level to hold, a KPI or a guardrail.',
  en: {
    nouns: `uptime up-time availability sla slo sli latency response_time load_time page_load_time load_speed speed_index render_time time_to_first_byte ttfb time_to_interactive build_time ci_time error_rate crash_rate crash crash-free failure_rate change_failure_rate
      incident outage downtime p0 p1 sev1 bug critical_bug defect regression vulnerability security_vulnerability security_incident breach mttr mtbf mttd recovery_time time_to_recovery time_to_restore churn churn_rate attrition attrition_rate turnover employee_turnover
      cac cac_payback acquisition_cost customer_acquisition_cost cost_per_lead cost_per_acquisition cpa cpl cpc burn_rate burn runway margin gross_margin budget cost cost_per_user infrastructure_cost cloud_cost spend opex overhead discrepancy
      turnaround turnaround_time lead_time cycle_time deployment_frequency deploy_frequency review_time first_response_time time_to_first_response resolution_time time_to_resolution wait_time waiting_time handling_time backlog ticket_backlog queue_length
      stock-out stockout return_rate refund_rate fill_rate on-time_delivery delivery_time inventory absentee_rate accident_rate data_loss data_quality data_freshness freshness throughput memory_usage cpu_usage error false_positive spam_rate complaint_rate
      compliance compliance_rate payroll_errors late_payments accuracy days_sales_outstanding dso debt overdue_invoices flaky_tests escaped_defects rollback hotfix security_patches`,
  },
  fr: {
    nouns: `uptime disponibilité taux_de_disponibilité sla slo latence temps_de_réponse temps_de_chargement temps_de_réponse_moyen délai_de_réponse délai_moyen_de_réponse taux_d'erreur taux_d'erreurs taux_de_panne taux_d'échec taux_de_crash panne incident interruption indisponibilité
      bug anomalie_bloquante défaut régression vulnérabilité faille mttr temps_de_rétablissement churn taux_de_churn attrition turnover taux_de_rotation rotation taux_d'absentéisme cac coût_d'acquisition coût coût_par_lead cpl cpa coût_unitaire
      burn_rate runway trésorerie marge marge_brute taux_de_marge budget dépassement dépassement_de_budget masse_salariale écart_budgétaire délai_moyen délai_de_paiement temps_de_résolution délai_de_résolution temps_d'attente délai_d'attente temps_moyen temps_de_première_réponse
      backlog stock_de_dossiers rupture_de_stock rupture taux_de_retour taux_de_retours taux_de_service délai_de_livraison stock taux_de_conformité_réglementaire taux_de_remplissage perte_de_données qualité_des_données fraîcheur_des_données lead_time cycle_time
      fréquence_de_déploiement taux_de_rejet taux_d'impayés impayé dette retard taux_de_couverture_budgétaire accident sinistre taux_de_fraude erreur erreurs_de_paie rappels`,
  },
};
