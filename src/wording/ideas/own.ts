import type { Idea } from './idea.ts';

export const own: Idea = {
  name: 'own',
  why: "The team's own things: a number or a share of them says how far the work has gone, not what it changed.",
  en: {
    nouns: `portal platform marketplace crm erp intranet editor engine backend frontend interface ui wizard widget form test test_suite test_coverage code_coverage coverage unit_test screen server document documentation doc feature release article page landing_page blog blog_post post guide tutorial playbook runbook policy process procedure plan roadmap strategy report
      white_paper whitepaper ebook e-book case_study video podcast newsletter template prototype mvp poc proof_of_concept module component library service api sdk endpoint integration connector plugin extension tool dashboard pipeline_of_ci database table schema
      migration deployment environment cluster repository repo package ticket_template specification spec rfc design_doc design mockup wireframe user_story epic task milestone okr story_point project_plan deliverable contract_template framework guideline standard checklist
      handbook onboarding_plan job_description career_ladder training_material course curriculum lesson_plan content content_piece asset press_release event_page website web_site homepage home_page microsite app application mobile_app version beta bot script alert monitor_check
      certification certificate soc_2 iso_27001 audit_report label accreditation language_pack translation locale machine device sensor building room workstation laptop role position head_of hire recruit engineer_hired dataset model algorithm
      infrastructure architecture codebase code technical_debt legacy_system workflow_automation automation improvement recommendation fix optimisation optimization iteration sprint_goal backlog_item initiative action_plan action persona customer_journey survey_template
      metric kpi baseline_measure experiment_design patent brand_guide logo_design taxonomy glossary illustration animation banner ad creative campaign_asset program programme scheme booth webinar_kit slide deck lighthouse_score accessibility_score`,
  },
  fr: {
    nouns: `portail plateforme marketplace boutique_en_ligne espace_client logiciel progiciel crm erp sirh intranet extranet site_vitrine test taux_de_couverture_de_tests couverture_de_tests couverture_de_test couverture_de_code couverture écran serveur document documentation fonctionnalité feature release article page landing_page billet guide tutoriel playbook procédure politique processus plan feuille_de_route roadmap stratégie
      rapport livre_blanc étude_de_cas vidéo podcast newsletter modèle prototype mvp produit_minimum_viable poc preuve_de_concept maquette module composant bibliothèque_logicielle service_numérique api connecteur plugin outil tableau_de_bord base_de_données table schéma
      migration déploiement environnement dépôt_de_code spécification cahier_des_charges conception parcours_cible user_story tâche jalon livrable référentiel norme_interne checklist charte_graphique kit kit_de_communication fiche fiche_de_poste fiche_pratique support_de_formation contenu
      module_de_formation site site_web site_internet page_d'accueil application appli version v1 v2 robot script alerte certification certificat label agrément accréditation langue langues traduction poste poste_de_travail machine capteur bâtiment salle équipement
      recrutement embauche jeu_de_données algorithme infrastructure architecture code dette_technique système_hérité automatisation amélioration_livrée correctif itération initiative plan_d'action action persona parcours indicateur brevet illustration bannière campagne_créée programme dispositif
      score_lighthouse lighthouse_score rgaa taux_de_conformité_rgaa accessibilité_rgaa audit_rgaa formulaire démarche_en_ligne convention_type note_de_cadrage cartographie arborescence brique interface périmètre_fonctionnel type_de_sport sport étagère catalogue fichier donnée_reprise
      type chapitre cours leçon quiz exercice workflow pipeline_ci livraison chantiers_techniques projet_technique lot`,
  },
};
